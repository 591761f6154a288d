"""What a phone searches in: terms, and for each of them the pages on which it stands and where on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from brobygger.tools.search.stems import Stems
from brobygger.tools.search.words import PLACES

Terms = Mapping[str, int]
"""The terms of a page, each with a bit for each of PLACES where it stands: 1 for the first of them."""

Postings = Mapping[str, str]
"""Where each term stands: for one page after another, how many pages lie between (base 36), and a letter of LEVELS."""

TITLE = PLACES.index("title")
FEW = 2
LEADING = 1 << len(PLACES)
"""The bit of a term that is one of few in a title: “Fritid” says more of a page than “Barn: fritid og oppvekst”."""

LEVELS = "ABCDEFGH"
"""How much a term says of a page, from one in its text to one of few in its title."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def terms_of(words: Iterable[str], named: Iterable[str], stems: Stems) -> dict[str, int]:
    """Return the terms of a page: `words` are those of its versions (words_of_page), `named` stand in no text of it."""
    standing: tuple[set[str], ...] = tuple(set() for _ in PLACES)
    leading: set[str] = set()
    for version in words:
        lines = [set(map(stems.__getitem__, line.split())) for line in version.split("\n")]
        for found, here in zip(standing, lines, strict=False):
            found.update(here)
        if len(lines[TITLE] - {""}) <= FEW:
            leading |= lines[TITLE]
    standing[PLACES.index("summary")].update(map(stems.__getitem__, named))
    *others, text = standing
    terms = dict.fromkeys(text, 1 << PLACES.index("text"))
    for place, found in enumerate(others):
        for term in found:
            terms[term] = terms.get(term, 0) | 1 << place
    for term in leading:
        terms[term] |= LEADING
    terms.pop("", None)
    return terms


def inverted(pages: Sequence[Terms]) -> dict[str, str]:
    """Return where each term of some pages stands."""
    found: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    for number, terms in enumerate(pages):
        for term, places in terms.items():
            if term in found:
                found[term].append(_gap(number - last[term] - 1) + LEVEL[places])
            else:
                found[term] = [_gap(number) + LEVEL[places]]
            last[term] = number
    return {term: "".join(parts) for term, parts in found.items()}


def revised(postings: Postings, number: int, old: Terms, new: Terms) -> dict[str, str]:
    """Return where terms stand after a page has other terms than it had."""
    found = dict(postings)
    for term in old.keys() | new.keys():
        before, after = LEVEL[old.get(term, 0)], LEVEL[new.get(term, 0)]
        if before == after:
            continue
        standing = dict(_read(found.get(term, "")))
        standing.pop(number, None)
        if after:
            standing[number] = after
        if standing:
            found[term] = _written(standing)
        else:
            del found[term]
    return found


def packed_terms(terms: Iterable[str]) -> str:
    """Return sorted terms as one text: how many letters each shares with the one before (base 36), and its others."""
    before = ""
    packed = []
    for term in terms:
        shared = 0
        for one, other in zip(term, before, strict=False):
            if one != other or shared == 35 or one > "\uffff":  # which JavaScript counts as two letters
                break
            shared += 1
        packed.append(DIGITS[shared] + term[shared:])
        before = term
    return " ".join(packed)


def _read(posting: str) -> Iterator[tuple[int, str]]:
    number, gap = -1, ""
    for sign in posting:
        if sign in LEVELS:
            number += 1 + (int(gap, 36) if gap else 0)
            yield number, sign
            gap = ""
        else:
            gap += sign


def _written(standing: Mapping[int, str]) -> str:
    parts, last = [], -1
    for number, level in sorted(standing.items()):
        parts.append(_gap(number - last - 1) + level)
        last = number
    return "".join(parts)


def _gap(pages: int) -> str:
    """Return how many pages lie between two in base 36, and nothing where none does."""
    written = ""
    while pages:
        pages, digit = divmod(pages, 36)
        written = DIGITS[digit] + written
    return written


def _level(places: int) -> str:
    """Return what the places of a term on a page come to."""
    if not places:
        return ""
    title, keywords, headings, summary, _ = (bool(places & 1 << place) for place in range(len(PLACES)))
    if title:
        return LEVELS[6 + bool(places & LEADING)]
    if keywords:
        return LEVELS[4 + (headings or summary)]
    return LEVELS[(headings * 2) + summary]


LEVEL = tuple(map(_level, range(2 * LEADING)))
