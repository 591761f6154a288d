"""Ids of headings: of a page by itself, and as it shares them with the version that it was made from."""

from collections.abc import Iterable, Iterator, Sequence

from brobygger.nouns.document import Body, HeadingId
from brobygger.tools.urls import slugify

OF_TEMPLATES = frozenset(
    {"main", "emergency", "emergency-title", "kept", "show-qr", "as-qr", "words-title", "next-title", "facts-title"}
    | {
        "what-you-get",
        "how-to-join",
        "contact-title",
        "contents-title",
        "steps",
        "who-can-help",
        "numbers-title",
        "countries-title",
    }
)
"""The ids that templates give to parts of a page."""


def own_ids(body: Body) -> tuple[HeadingId | None, ...]:
    """Return an id for each section: the written one, else one made of the words, each once on the page."""
    written = {section.heading.written_id for section in body if section.heading and section.heading.written_id}
    taken = {*OF_TEMPLATES, *written}
    counts: dict[str, int] = {}
    found: list[HeadingId | None] = []
    for number, section in enumerate(body):
        heading = section.heading
        if heading is None:
            found.append(None)
        elif heading.written_id is not None:
            found.append(HeadingId(level=heading.level, id=heading.written_id, is_written=True))
        else:
            stem = slugify(heading.text) or f"section-{number}"
            wanted, count = stem, counts.get(stem, 2)
            while wanted in taken:
                wanted, count = f"{stem}-{count}", count + 1
            counts[stem] = count
            taken.add(wanted)
            found.append(HeadingId(level=heading.level, id=wanted, is_written=False))
    return tuple(found)


def shared_ids(
    own: Sequence[HeadingId | None], base: Sequence[HeadingId | None], base_ids: Iterable[str | None]
) -> tuple[str | None, ...]:
    """Return a version's ids: where its headings stand as in its base, they are called as they are there.

    A written id stays. So do the version's own ids where the headings differ, or where a written one is in the way.
    """
    if [heading.level for heading in own if heading] != [heading.level for heading in base if heading]:
        return tuple(heading.id if heading else None for heading in own)
    theirs = iter([anchor for anchor in base_ids if anchor is not None])
    taken = {*OF_TEMPLATES, *(heading.id for heading in own if heading and heading.is_written)}
    found: list[str | None] = []
    for heading in own:
        if heading is None:
            found.append(None)
            continue
        shared = next(theirs)
        if heading.is_written:
            found.append(heading.id)
            continue
        anchor = next(name for name in _names(shared, heading.id) if name not in taken)
        taken.add(anchor)
        found.append(anchor)
    return tuple(found)


def _names(shared: str, own: str) -> Iterator[str]:
    yield shared
    yield own
    number = 2
    while True:
        yield f"{own}-{number}"
        number += 1
