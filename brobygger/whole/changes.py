"""What has changed in a version that others were made from: which passages are new, and what stood in their place."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from brobygger.nouns.document import Document
from brobygger.steps.parse import ContentFile, parse
from brobygger.tools.likeness import partners
from brobygger.tools.passages import Passage, passages_of

Earlier = Callable[[str], Iterator[bytes]]
"""Yields what the file at a path has said, the newest first; it is asked for no more than is needed."""


def nothing_earlier(path: str) -> Iterator[bytes]:
    """Yield nothing: nobody knows what the file has said."""
    del path
    return iter(())


@dataclass(frozen=True, slots=True)
class Change:
    """A new passage, and what stood in its place, where that is known."""

    passage: Passage
    before: Passage | None


@dataclass(frozen=True, slots=True)
class Changes:
    """The new passages, the ones that are gone without a successor, and how many are gone that nobody knows."""

    new: tuple[Change, ...]
    gone: tuple[Passage, ...]
    unknown: int


NO_CHANGES = Changes((), (), 0)


class Past:
    """The passages that files once had, by their marks; a file is followed back only as far as somebody asks."""

    def __init__(self, earlier: Earlier) -> None:
        self._earlier = earlier
        self._versions: dict[str, Iterator[bytes]] = {}
        self._known: dict[str, dict[str, Passage]] = {}

    def passages(self, document: Document, marks: AbstractSet[str]) -> tuple[Passage, ...]:
        """Return those of the marked passages that the file once had, in the order in which they stood."""
        path = document.path
        if path not in self._versions:
            self._versions[path], self._known[path] = self._earlier(path), {}
        known = self._known[path]
        while not marks <= known.keys():
            data = next(self._versions[path], None)
            if data is None:
                break
            for passage in _passages(document, data):
                known.setdefault(passage.mark, passage)
        return tuple(sorted((known[mark] for mark in marks & known.keys()), key=lambda passage: passage.line))


def changes_of(new: Sequence[Passage], gone: AbstractSet[str], document: Document, past: Past) -> Changes:
    """Return what has changed in a file: its new passages beside what is known of those whose marks are gone."""
    old = past.passages(document, gone) if gone else ()
    pairs = partners([passage.text for passage in new], [passage.text for passage in old])
    for place in (_field, _heading):
        pairs |= _by_place(place, new, old, pairs)
    return Changes(
        new=tuple(Change(passage, old[pairs[at]] if at in pairs else None) for at, passage in enumerate(new)),
        gone=tuple(passage for at, passage in enumerate(old) if at not in pairs.values()),
        unknown=len(gone) - len(old),
    )


Place = Callable[[Passage], str | None]


def _field(passage: Passage) -> str | None:
    return passage.field


def _heading(passage: Passage) -> str | None:
    """Return the heading that a piece of text stands under, empty above the first one."""
    is_text = passage.field is None and passage.heading != passage.text
    return passage.heading or "" if is_text else None


def _by_place(place: Place, new: Sequence[Passage], old: Sequence[Passage], pairs: Mapping[int, int]) -> dict[int, int]:
    """Return the passages that are left over and alone at their place, new and old."""
    ours, theirs = _alone(place, new, pairs.keys()), _alone(place, old, frozenset(pairs.values()))
    return {ours[found]: theirs[found] for found in ours.keys() & theirs.keys()}


def _alone(place: Place, passages: Sequence[Passage], taken: AbstractSet[int]) -> dict[str, int]:
    by_place: dict[str, list[int]] = {}
    for at, passage in enumerate(passages):
        found = place(passage)
        if at not in taken and found is not None:
            by_place.setdefault(found, []).append(at)
    return {found: numbers[0] for found, numbers in by_place.items() if len(numbers) == 1}


def _passages(document: Document, data: bytes) -> tuple[Passage, ...]:
    source = ContentFile(path=document.path, data=data, locale=document.locale, language="", page_id=document.page_id)
    parsed = parse(source)
    return passages_of(parsed.document, parsed.body) if isinstance(parsed.document, Document) else ()
