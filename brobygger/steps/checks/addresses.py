"""Promise: each address belongs to one page, and can be written on every disk."""

from collections.abc import Iterator

from brobygger.nouns.problems import Position, Problem, Related, error
from brobygger.nouns.site import Site
from brobygger.tools.old_addresses import is_page_address
from brobygger.tools.outline import generated_addresses, say_addresses, wordbook_addresses
from brobygger.tools.urls import LONGEST, RESERVED


def check_addresses(site: Site) -> Iterator[Problem]:
    """Yield a problem for each address that something else has (case does not count) or that a disk cannot hold."""
    taken: dict[str, Position] = dict.fromkeys(generated_addresses(site), Position(path="site.yaml"))
    taken |= dict.fromkeys(map(str.lower, wordbook_addresses(site)), Position(path="content/words.yaml"))
    taken |= dict.fromkeys(map(str.lower, say_addresses(site).values()), Position(path="content/say.yaml"))
    yield from _check_pages(site, taken)
    yield from _check_folders(site, taken)
    yield from _check_aliases(site, taken)


def _check_pages(site: Site, taken: dict[str, Position]) -> Iterator[Problem]:
    for page in site.pages:
        position = page.document.position("slug" if page.document.fields.slug else "title")
        key = page.address.lower()
        if key in taken:
            yield _twice(position, page.address, taken[key])
        taken.setdefault(key, position)
        last = page.address.removesuffix("/index.html").removesuffix(".html").rpartition("/")[2]
        if any(len(part.encode()) > LONGEST for part in page.address.split("/")):
            yield error("address-long", position, hint="slug", limit=str(LONGEST))
        if last in RESERVED:
            yield error("address-reserved", position, hint="slug", address=page.address, name=last)


def _check_folders(site: Site, taken: dict[str, Position]) -> Iterator[Problem]:
    """Yield a problem for each page that stands where the list of a folder without a page of its own has to be."""
    for (key, path), folder in site.folders.items():
        if site.index_of(folder) is None:
            position = Position(path=f"content/{site.settings.locale(key).folder}/{path}".rstrip("/"))
            address = folder.address.lower()
            if address in taken:
                yield _twice(taken[address], folder.address, position)
            taken.setdefault(address, position)


def _check_aliases(site: Site, taken: dict[str, Position]) -> Iterator[Problem]:
    for page in site.pages:
        for index, alias in enumerate(page.document.fields.aliases or ()):
            position = page.document.position(f"aliases[{index}]")
            address = alias.lstrip("/").lower()
            if not is_page_address(address):
                yield error("alias-form", position, hint="form", alias=alias)
            elif address in taken:
                related = (Related(code="other-place", position=taken[address]),)
                yield error("alias-taken", position, hint="remove", related=related, alias=alias)
            else:
                taken[address] = position


def _twice(position: Position, address: str, other: Position) -> Problem:
    related = (Related(code="other-place", position=other),)
    return error("address-twice", position, hint="slug", related=related, address=address)
