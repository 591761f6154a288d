"""A page in figures, for the report of `words` and to see how a site moves."""

from collections import Counter
from collections.abc import Iterable

from brobygger.nouns.record import record
from brobygger.steps.plain_language.passages import Finding, PageText


@record
class PageFigures:
    """How long a page is and how much was found: words, sentences, LIX, and how often each code was found, by code.

    `hard` are its hard words: the code, the word as it is listed, how often it stands there, and what to say instead or
    what it is made of.
    """

    words: int
    sentences: int
    lix: int
    found: tuple[tuple[str, int], ...]
    hard: tuple[tuple[str, str, int, str], ...]


def figures_of(page: PageText, findings: Iterable[Finding]) -> PageFigures:
    """Return the figures of a page; what was waived is not counted."""
    listed = tuple(findings)
    hard = Counter((one.code, one.word, _easier(dict(one.values))) for one in listed if one.word is not None)
    return PageFigures(
        words=sum(sentence.count for sentence in page.sentences),
        sentences=len(page.sentences),
        lix=page.lix,
        found=tuple(sorted(Counter(one.code for one in listed).items())),
        hard=tuple((code, word, count, instead) for (code, word, instead), count in sorted(hard.items())),
    )


def _easier(values: dict[str, str]) -> str:
    return values.get("instead") or values.get("parts", "")
