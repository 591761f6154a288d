"""Promise: each address belongs to one page, and can be written on every disk."""

from collections.abc import Iterator

from brobygger.nouns.problems import Position, Problem, Related, error
from brobygger.nouns.site import Site
from brobygger.tools.outline import generated_addresses
from brobygger.tools.urls import RESERVED


def check_addresses(site: Site) -> Iterator[Problem]:
    """Yield a problem for each address that something else has (case does not count) or that a disk cannot hold."""
    taken: dict[str, Position] = dict.fromkeys(generated_addresses(site), Position(path="site.yaml"))
    for page in site.pages:
        position = page.document.position("slug" if page.document.fields.slug else "title")
        key = page.address.lower()
        if key in taken and not page.document.is_index:
            related = (Related(code="other-place", position=taken[key]),)
            yield error("address-twice", position, hint="slug", related=related, address=page.address)
        taken.setdefault(key, position)
        last = page.address.removesuffix("/index.html").removesuffix(".html").rpartition("/")[2]
        if last in RESERVED:
            yield error("address-reserved", position, hint="slug", address=page.address, name=last)
    for (key, path), folder in site.folders.items():
        if folder.page is None and path:
            taken.setdefault(
                folder.address.lower(), Position(path=f"content/{site.settings.locale(key).folder}/{path}")
            )
    for page in site.pages:
        for index, alias in enumerate(page.document.fields.aliases or ()):
            position = page.document.position(f"aliases[{index}]")
            address = alias.lstrip("/").lower()
            if ".." in address.split("/") or not address.endswith(".html"):
                yield error("alias-form", position, hint="form", alias=alias)
            elif address in taken:
                related = (Related(code="other-place", position=taken[address]),)
                yield error("alias-taken", position, hint="remove", related=related, alias=alias)
            else:
                taken[address] = position
