"""What is said of how plain the texts are, besides the hints; catalogues in i18n/editor/ translate it."""

from types import MappingProxyType

LABELS: MappingProxyType[str, str] = MappingProxyType(
    {
        "abbreviation": "abbreviation",
        "capitals": "capitals",
        "clauses-stacked": "many clauses",
        "heading-long": "long heading",
        "heading-mute": "heading that asks nothing",
        "italics": "italics",
        "list-in-sentence": "list in a sentence",
        "lix-high": "high LIX",
        "number-hard": "hard number",
        "office-word": "office word",
        "paragraph-long": "long paragraph",
        "passive": "passive",
        "rare-word": "rare word",
        "sentence-long": "long sentence",
        "sentences-long": "long sentences",
        "steps-missing": "steps without a list",
        "verb-in-noun": "verb in a noun",
        "verbs-in-nouns": "many verbs in nouns",
        "word-long": "long word",
    }
)
"""What a hint is called in a word or two, by its code."""

PLAIN_WORDS: tuple[str, ...] = (
    *LABELS.values(),
    # Figures
    "1 page",
    "{count} pages",
    "1 word",
    "{count} words",
    "{mean} words a sentence",
    "LIX {lix}",
    "1 hint",
    "{count} hints",
    "once",
    "{count} times",
    "on 1 page",
    "on {count} pages",
    # Since the last release
    "Since the last release:",
    "hints {step}",
    "words {step}",
    "words a sentence {step}",
    "LIX {step}",
    "nothing has moved",
    "new: {pages}",
    "gone: {pages}",
    # The parts of the report
    "Hard words ({language})",
    "Most to do ({locale})",
    "Sentences:",
    "Words:",
    "Everything else:",
    "There is 1 more.",
    "There are {count} more.",
    "No page could be looked at.",
    # words --record
    "{path} has the figures of {pages}. Commit it with the release.",
    # In the preview
    "All words",
    "Words of this page",
    "The words of the site",
    "The texts are being looked at. This page loads again when that is done.",
    "This page cannot be read, or is gone.",
    "To this page",
    "Each language",
    "Hints of each kind",
    "How often",
    "Pages",
    "Word",
    "What is hard",
    "Easier",
    "About the whole page",
    "The text",
    "waived",
    "explained",
    (
        "Marked words are underlined, marked sentences stand in a frame. The number leads to what is said of them. "
        "These are hints: what is easy, readers know best."
    ),
)
"""What the report of `words` and its pages in the preview say."""
