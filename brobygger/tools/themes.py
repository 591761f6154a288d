"""The pages of themes: one that the content has as `themes/work` lists what the site has on the theme `work`."""

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import PageId, ThemeKey

FOLDER = "themes"


def theme_of(site: Site, page: Page) -> ThemeKey | None:
    """Return the theme whose page this is."""
    folder, _, name = page.page_id.rpartition("/")
    return ThemeKey(name) if folder == FOLDER and name in site.settings.themes else None


def theme_page(theme: ThemeKey) -> PageId:
    """Return the id of a theme's page."""
    return PageId(f"{FOLDER}/{theme}")


def themes_of(site: Site, page_id: PageId) -> frozenset[ThemeKey]:
    """Return the themes that a page names in any version."""
    versions = site.versions.get(page_id, {}).values()
    return frozenset(theme for page in versions for theme in page.fields.themes or ())


def by_theme(site: Site, locale: Locale) -> dict[ThemeKey, tuple[Page, ...]]:
    """Return what readers of a locale find on each theme: pages in the nearest version, but none that titles a list."""
    found: dict[ThemeKey, list[Page]] = {}
    for page_id in site.versions:
        page = site.nearest(page_id, locale)
        if page is None or page.document.is_index or theme_of(site, page):
            continue
        for theme in dict.fromkeys(page.fields.themes or ()):
            found.setdefault(theme, []).append(page)
    return {theme: tuple(pages) for theme, pages in found.items()}
