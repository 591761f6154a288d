"""Promise: a sentence says one thing, and a paragraph a few."""

import re
from collections.abc import Iterator

from brobygger.nouns.running import RunKind
from brobygger.steps.plain_language.passages import Finding, PageText, Passage, finding
from brobygger.tools.grammar import Sentence, clauses_in

AND = {
    "nb": re.compile(r"\b(?:og|eller|samt)\b"),
    "da": re.compile(r"\b(?:og|eller|samt)\b"),
    "fi": re.compile(r"\b(?:ja|tai|sekä|eli)\b"),
}
LONGEST_PART = 6
"""Words: what is longer between two commas is a clause, no part of a list."""

OPENING = 6
"""How many words of a sentence are shown to say which one is meant."""


def check_sentences(page: PageText) -> Iterator[Finding]:
    """Yield the sentences that are too long, have too many clauses, or count things up; and the long paragraphs."""
    for passage in page.passages:
        if not passage.is_prose:
            continue
        words = sum(sentence.count for sentence in passage.sentences)
        if page.is_plain and passage.run.kind is RunKind.PARAGRAPH and 0 < page.limits.paragraph_words < words:
            end = len(passage.run.text)
            yield finding(
                "paragraph-long",
                passage,
                0,
                end,
                hint="split",
                words=str(words),
                limit=str(page.limits.paragraph_words),
            )
        for sentence in passage.sentences:
            yield from _sentence(page, passage, sentence)


def _sentence(page: PageText, passage: Passage, sentence: Sentence) -> Iterator[Finding]:
    limits = page.limits
    if 0 < limits.sentence_words < sentence.count:
        yield finding(
            "sentence-long",
            passage,
            sentence.begin,
            sentence.end,
            hint="split",
            words=str(sentence.count),
            limit=str(limits.sentence_words),
        )
    if not page.is_plain:
        return
    clauses = tuple(clauses_in(sentence.words, page.lexicon))
    if 0 < limits.clauses <= len(clauses):
        said = ", ".join(f"“{word.text}”" for word in clauses)
        yield finding("clauses-stacked", passage, sentence.begin, sentence.end, hint="split", openers=said)
    yield from _enumeration(page, passage, sentence)


def _enumeration(page: PageText, passage: Passage, sentence: Sentence) -> Iterator[Finding]:
    """Yield a finding for a sentence that counts up what a list would show."""
    joins = AND.get(page.lexicon.language)
    if joins is None or not page.limits.list_commas:
        return
    text = passage.run.text[sentence.begin : sentence.end]
    for joined in joins.finditer(text):
        parts = text[: joined.start()].rstrip(" ,").split(",")
        behind = parts[-page.limits.list_commas :]
        if len(parts) > page.limits.list_commas and all(len(part.split()) <= LONGEST_PART for part in behind):
            yield finding("list-in-sentence", passage, sentence.begin, sentence.end, hint="list")
            return
