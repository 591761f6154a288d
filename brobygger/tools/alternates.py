"""The versions of a page, as search engines are told of them."""

from collections.abc import Mapping

from brobygger.nouns.settings import Settings
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


def version_alternates(settings: Settings, versions: Mapping[str, str]) -> tuple[Alternate, ...]:
    """Return the versions, by locale key, of a page without an original; the site's first one also as x-default."""
    base = settings.base_url
    if base is None or len(versions) < 2:
        return ()
    locales = [locale for locale in settings.locales if locale.key in versions]
    found = [Alternate(hreflang=locale.tag, href=base + versions[locale.key]) for locale in locales]
    return (*found, Alternate(hreflang="x-default", href=found[0].href))
