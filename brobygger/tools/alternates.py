"""The versions of a page, as search engines are told of them."""

from brobygger.nouns.site import Page, Site
from brobygger.nouns.view import Alternate


def page_alternates(site: Site, page: Page) -> tuple[Alternate, ...]:
    """Return the real versions of a page, the original also as x-default; none without a base address."""
    versions = site.versions[page.page_id]
    if site.settings.base_url is None or len(versions) < 2 or page.has_ended:
        return ()
    found = [
        Alternate(hreflang=other.locale.tag, href=site.settings.base_url + other.address) for other in versions.values()
    ]
    original = next((other for other in versions.values() if other.base is None), page)
    found.append(Alternate(hreflang="x-default", href=site.settings.base_url + original.address))
    return tuple(found)
