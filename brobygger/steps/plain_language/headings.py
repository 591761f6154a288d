"""Promise: a heading asks what its reader asks, or says something; what is done in steps stands as steps."""

from collections.abc import Iterator

from brobygger.nouns.running import RunKind
from brobygger.steps.plain_language.passages import Finding, PageText, Passage, finding
from brobygger.tools.grammar import asks_how, says_something

FEW = 3
"""A section that tells with so many sentences how something is done is a row of steps."""


def check_headings(page: PageText) -> Iterator[Finding]:
    """Yield headings that neither ask nor say, headings that are too long, and how-tos without a numbered list."""
    if not page.is_plain:
        return
    for passage in page.passages:
        if passage.run.kind is not RunKind.HEADING:
            continue
        yield from _heading(page, passage)
        yield from _steps(page, passage)


def _heading(page: PageText, passage: Passage) -> Iterator[Finding]:
    text, limits = passage.run.text, page.limits
    count = sum(sentence.count for sentence in passage.sentences)
    if 0 < limits.heading_words < count:
        limit = str(limits.heading_words)
        yield finding("heading-long", passage, 0, len(text), hint="short", words=str(count), limit=limit)
    words = tuple(word for sentence in passage.sentences for word in sentence.words)
    if "?" not in text and words and not says_something(words, page.lexicon):
        yield finding("heading-mute", passage, 0, len(text), hint="ask")


def _steps(page: PageText, heading: Passage) -> Iterator[Finding]:
    words = tuple(word for sentence in heading.sentences for word in sentence.words)
    if not asks_how(words, page.lexicon):
        return
    below = [other for other in page.passages if other.run.section == heading.run.section and other is not heading]
    if any(other.run.kind is RunKind.STEP for other in below):
        return
    if sum(len(other.sentences) for other in below if other.run.kind is RunKind.PARAGRAPH) >= FEW:
        yield finding("steps-missing", heading, 0, len(heading.run.text), hint="steps")
