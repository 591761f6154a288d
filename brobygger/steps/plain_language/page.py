"""Promise: a page as a whole is not harder than its sentences one by one."""

import re
from collections.abc import Iterator

from brobygger.steps.plain_language.passages import Finding, PageText, finding

LEAST_WORDS = 60
"""What is shorter has no average worth speaking of."""

NOUN_OF_VERB = {
    "nb": re.compile(r"[^\W\d_]{3,}(?:ing|ingen|else|elsen|sjon|sjonen|het|heten|dom|skap|itet)"),
    "da": re.compile(r"[^\W\d_]{3,}(?:ning|ningen|else|elsen|tion|tionen|hed|heden|skab|itet)"),
    "fi": re.compile(r"[^\W\d_]{2,}(?:minen|mis(?:en|ta|tä|essa|essä|esta|estä|een|ella|ellä|elle|eksi|ten|ia|iä))"),
}
"""Nouns that are made of verbs and adjectives. Single ones may be the best word there is: many of them are counted."""


def check_page(page: PageText) -> Iterator[Finding]:
    """Yield what is too much on the whole: LIX, the mean length of sentences, the share of nouns made of verbs."""
    words, sentences = page.words, page.sentences
    if len(words) < LEAST_WORDS:
        return
    limits, first = page.limits, next(passage for passage in page.passages if passage.is_prose)
    mean = sum(sentence.count for sentence in sentences) / len(sentences)
    if 0 < limits.mean_sentence_words < mean:
        limit = str(limits.mean_sentence_words)
        yield finding("sentences-long", first, 0, 0, hint="split", words=f"{mean:.1f}", limit=limit)
    lix = page.lix
    if 0 < limits.lix <= lix:
        yield finding("lix-high", first, 0, 0, hint="shorter", lix=str(lix), limit=str(limits.lix))
    pattern = NOUN_OF_VERB.get(page.lexicon.language)
    hidden = [
        word for word in words if pattern and pattern.fullmatch(word.lower) and not page.lexicon.is_easy(word.lower)
    ]
    share = 100 * len(hidden) / len(words)
    if 0 < limits.noun_share < share:
        said = ", ".join(f"“{text}”" for text in dict.fromkeys(word.lower for word in hidden))
        limit = f"{limits.noun_share:g}"
        yield finding("verbs-in-nouns", first, 0, 0, hint="verbs", share=f"{share:.1f}", limit=limit, words=said)
