"""Promise: an address that has been published stays, or something says where its page went."""

from collections.abc import Collection, Iterator, Mapping

from brobygger.nouns.problems import Position, Problem, error, nearest
from brobygger.nouns.site import Page, Site
from brobygger.tools.address_record import PATH
from brobygger.tools.urls import slug_of


def check_recorded(site: Site, addresses: Collection[str], recorded: Mapping[str, int]) -> Iterator[Problem]:
    """Yield a problem for each address with its line in `recorded` that is none of the `addresses` of today's site.

    A calendar or a feed goes with the page of its name: where that stands, or leads somewhere, nothing more has to be
    said. Without the base address some are not made at all, so that nothing can be said of them.
    """
    lost = [address for address in recorded if address not in addresses]
    for address in lost:
        is_page = address.endswith(".html")
        if not is_page and (site.settings.base_url is None or f"{address.rpartition('.')[0]}.html" in addresses):
            continue
        position = Position(path=PATH, line=recorded[address], column=1)
        near = _nearest_page(site, address) if is_page else None
        yield error(
            "address-lost",
            position,
            hint="near" if near else "redirect" if is_page else "gone",
            address=address,
            file=near.document.path if near else "",
            page=near.page_id if near else "",
        )


def _nearest_page(site: Site, address: str) -> Page | None:
    """Return the page of today whose slug looks most like that of an old address, among those of its locale."""
    slugs = {slug_of(page.address): page for page in site.pages if address.startswith(f"{page.locale.address}/")}
    near = nearest(slug_of(address), slugs)
    return slugs[near] if near else None
