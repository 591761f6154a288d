"""Promise: what redirects.yaml says of an old address is true, and leads there in one step."""

from collections.abc import Iterator, Mapping

from brobygger.nouns.problems import Position, Problem, Related, error, nearest, warning
from brobygger.nouns.redirects import Gone, Moved, Redirect
from brobygger.nouns.site import Site
from brobygger.nouns.values import PageId
from brobygger.tools.old_addresses import REDIRECTS, locale_at
from brobygger.tools.outline import generated_addresses
from brobygger.tools.urls import LONGEST


def check_redirects(site: Site) -> Iterator[Problem]:
    """Yield a problem for each entry of an address that is not free, and for each that leads nowhere or on and on."""
    if not site.redirects:
        return
    taken, aliases = _taken(site), _aliases(site)
    entries = {address.lower(): entry for address, entry in site.redirects.items()}
    for entry in site.redirects.values():
        if any(len(part.encode()) > LONGEST for part in entry.address.split("/")):
            yield error("address-long", _at(entry.at), hint="slug", limit=str(LONGEST))
        other = taken.get(entry.address.lower())
        if other is not None:
            related = (Related(code="other-place", position=other),)
            yield error("redirect-taken", _at(entry.at), hint="remove", related=related, address=entry.address)
    stands = {address for address, _ in _standing(site)}
    for entry in site.redirects.values():
        if isinstance(entry, Gone):
            yield from _check_gone(site, entry)
        elif entry.page_id is not None:
            yield from _check_page(site, entry.page_id, entry.to_at)
        elif entry.to is not None and entry.to not in stands:
            yield from _check_target(entry, entry.to, stands, aliases, entries)


def _check_target(
    entry: Moved, to: str, stands: set[str], aliases: Mapping[str, PageId], entries: Mapping[str, Redirect]
) -> Iterator[Problem]:
    """Yield why an address that no page has is no place to lead to."""
    if to in aliases:
        yield error("redirect-chain", _at(entry.to_at), hint="write", to=to, value=aliases[to])
        return
    if to.lower() not in entries:
        near = nearest(to, stands)
        yield error("redirect-nowhere", _at(entry.to_at), hint="near" if near else "page", value=to, near=near or "")
        return
    end = _end_of(entry, aliases, entries)
    if end is None:
        yield error("redirect-loop", _at(entry.to_at), hint="page", address=entry.address)
    else:
        yield error("redirect-chain", _at(entry.to_at), hint="write", to=to, value=end)


def _end_of(entry: Moved, aliases: Mapping[str, PageId], entries: Mapping[str, Redirect]) -> str | None:
    """Return what the last of several entries leads to, `gone` where that is its end, None where there is none."""
    seen = {entry.address.lower()}
    at: Redirect | None = entry
    while isinstance(at, Moved):
        if at.page_id is not None:
            return at.page_id
        to = at.to or ""
        if to.lower() in seen:
            return None
        if to in aliases:
            return aliases[to]
        seen.add(to.lower())
        at = entries.get(to.lower())
        if at is None:
            return to
    return "gone"


def _check_page(site: Site, page_id: PageId, at: tuple[int, int]) -> Iterator[Problem]:
    if page_id in site.versions or page_id in site.unreadable:
        return
    if page_id in site.drafts:
        yield error("link-draft", _at(at), hint="publish", target=page_id)
        return
    near = nearest(page_id, site.versions)
    yield error("page-unknown", _at(at), hint="near" if near else "none", value=page_id, near=near or "", all="")


def _check_gone(site: Site, entry: Gone) -> Iterator[Problem]:
    if entry.instead_page is not None:
        yield from _check_page(site, entry.instead_page, entry.instead_at)
    locales = site.settings.locales
    known = sorted({locale.key for locale in locales} | {locale.language for locale in locales})
    for (key, _), at in zip(entry.was, entry.was_at, strict=True):
        if key not in known:
            near, listed = nearest(key, known), ", ".join(known)
            yield error(
                "locale-unknown", _at(at), hint="near" if near else "all", value=key, near=near or "", all=listed
            )
    locale = locale_at(site.settings, entry.address)
    if entry.was and locale is not None and not {locale.key, locale.language} & {key for key, _ in entry.was}:
        yield warning("redirect-words", _at(entry.at), hint="write", address=entry.address, value=locale.language)


def _taken(site: Site) -> dict[str, Position]:
    """Return by address, in small letters, what has it already."""
    found = {address.lower(): position for address, position in _standing(site)}
    for page in site.pages:
        for index, address in enumerate(page.old_addresses):
            found.setdefault(address.lower(), page.document.position(f"aliases[{index}]"))
    return found


def _standing(site: Site) -> Iterator[tuple[str, Position]]:
    """Yield the address of each page of today, and what it comes from."""
    for address in generated_addresses(site):
        yield address, Position(path="site.yaml")
    for (key, path), folder in site.folders.items():
        yield folder.address, Position(path=f"content/{site.settings.locale(key).folder}/{path}".rstrip("/"))
    for page in site.pages:
        yield page.address, page.document.position("slug" if page.document.fields.slug else "title")


def _aliases(site: Site) -> dict[str, PageId]:
    return {address: page.page_id for page in site.pages for address in page.old_addresses}


def _at(place: tuple[int, int]) -> Position:
    return Position(path=REDIRECTS, line=place[0], column=place[1])
