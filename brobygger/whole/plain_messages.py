"""What is said of hard words and sentences. These are hints: whether a text is easy, its readers know."""

from types import MappingProxyType

from brobygger.whole.message import ALL, NEAR, Message, message

PLAIN_MESSAGES: MappingProxyType[str, Message] = MappingProxyType(
    {
        "sentence-long": message(
            "This sentence has {words} words; more than {limit} are hard to follow",
            split="Make two sentences of it. Say one thing in each.",
        ),
        "clauses-stacked": message(
            "Other sentences are packed into this one; they begin with {openers}",
            split="Say each of them in a sentence of its own.",
        ),
        "list-in-sentence": message(
            "This sentence lists several things", list="Make a list of them: one thing on each line."
        ),
        "paragraph-long": message(
            "This paragraph has {words} words; more than {limit} look heavy",
            split="Split it where a new thought begins, or make a list of it.",
        ),
        "rare-word": message(
            "“{text}” is a rare word",
            rare="Use a commoner word, or explain this one: in a sentence here, or in content/words.yaml.",
            very_rare="Few readers know it. Say it in other words, or explain it in content/words.yaml.",
        ),
        "office-word": message(
            "“{text}” is a word that offices and newspapers use",
            instead="Say instead: {instead}.",
            explain="Say what it means: {instead}.",
            everyday="Use an everyday word, or explain this one.",
        ),
        "word-long": message(
            "“{text}” is a long word: {letters} letters",
            parts="Say it in several words. It is made of {parts}.",
            shorter="Find a shorter word, or explain this one in content/words.yaml.",
        ),
        "passive": message(
            "“{text}” does not say who does it", active="Write who does it: “We send you a letter”, “You pay”."
        ),
        "verb-in-noun": message(
            "“{text}” is a noun that hides a verb", verb="Use the verb, and say who does it: “We decide …”."
        ),
        "verbs-in-nouns": message(
            "Of a hundred words, {share} are nouns made of verbs; with more than {limit} a text sounds like an office",
            verbs="Use verbs instead of some of them: {words}.",
        ),
        "abbreviation": message("“{text}” is an abbreviation", written_out="Write it out: {instead}."),
        "number-hard": message(
            "“{text}” is hard to picture",
            percent="Say it with people or things: “8 out of 10”, “half of”.",
            round="Round it, or compare it with something that readers know.",
            whole="Use a whole number.",
            roman="Write it with figures: 3, not III.",
        ),
        "capitals": message(
            "“{text}” stands in capitals, which are harder to read",
            bold="Write it in small letters; **two stars** on each side make it bold.",
            heading="Write it in small letters: a heading is large enough.",
        ),
        "italics": message(
            "“{text}” stands in italics, which are harder to read",
            bold="Take the signs around it away, or make it bold with two stars on each side: **like this**.",
        ),
        "heading-long": message(
            "This heading has {words} words; more than {limit} are too many", short="Ask one short question."
        ),
        "heading-mute": message(
            "This heading neither asks nor says anything",
            ask="Ask what your reader asks (“What does it cost?”), or say something with a verb.",
        ),
        "steps-missing": message(
            "This heading promises to tell how something is done, and no steps follow",
            steps="Make a numbered list: 1. 2. 3., one thing to do in each.",
        ),
        "sentences-long": message(
            "The sentences of this page have {words} words on average; more than {limit} are hard to follow",
            split="Begin with the longest ones. `brobygger words` shows them.",
        ),
        "lix-high": message(
            "The LIX of this page is {lix}; from {limit} on a text is hard for those who are learning the language",
            shorter="Shorter sentences and shorter words make it smaller.",
        ),
        "waiver-unknown": message("There is no advice called “{name}”", near=NEAR, all=ALL),
        "waiver-no-reason": message(
            "Nobody will know why “{name}” is waived here",
            write="Write the reason behind a colon: ok {name}: because …",
        ),
        "waiver-idle": message(
            "“{name}” is waived here, and there is nothing to waive",
            remove="Take the comment away, or put it right before the passage that it speaks of.",
        ),
    }
)
