"""Promise: a sentence says who does what, with a verb."""

import re
from collections.abc import Iterator

from brobygger.steps.plain_language.passages import Finding, PageText, finding
from brobygger.tools.grammar import passives_in

HIDDEN_VERB = {
    "nb": re.compile(r"[^\W\d_]{3,}(?:ing|inga|ingen|else|elsen|sjon|sjonen) av"),
    "da": re.compile(r"[^\W\d_]{3,}(?:ning|ningen|ing|ingen|else|elsen|tion|tionen) af"),
    "fi": re.compile(r"[^\W\d_]{3,}(?:minen|mis(?:en|ta|tä|essa|essä|esta|estä|een|ella|ellä|elle|eksi|ten|ia|iä))"),
}
"""A noun that hides a verb, and says whose doing it is: “innføring av”."""


def check_passives(page: PageText) -> Iterator[Finding]:
    """Yield the passives, and the nouns in which a verb hides."""
    if not page.is_plain:
        return
    hidden = HIDDEN_VERB.get(page.lexicon.language)
    for passage in page.passages:
        for sentence in passage.sentences:
            for passive in passives_in(sentence.words, page.lexicon):
                first, last = passive.words[0], passive.words[-1]
                yield finding("passive", passage, first.begin, last.end, hint="active")
            for found in hidden.finditer(passage.run.text, sentence.begin, sentence.end) if hidden else ():
                noun, of, _ = found[0].partition(" ")
                if noun.lower() in page.lexicon.explained or page.lexicon.lemma_of(noun.lower()) in page.explained:
                    continue
                if of or not page.lexicon.is_easy(noun.lower()):  # “betaling av” is heavy, however easy the word
                    yield finding("verb-in-noun", passage, found.start(), found.start() + len(noun), hint="verb")
