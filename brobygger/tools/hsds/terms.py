"""The site's themes as a taxonomy of HSDS."""

from brobygger.nouns.locales import Locale
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Site
from brobygger.nouns.values import ThemeKey
from brobygger.tools.hsds.things import Ids, Thing
from brobygger.tools.themes import theme_page


def taxonomy_id(settings: Settings) -> str:
    """Return the id of the taxonomy of the site's themes."""
    return Ids(settings, "themes").of()


def term_id(settings: Settings, theme: ThemeKey) -> str:
    """Return the id of a theme."""
    return Ids(settings, f"theme {theme}").of()


def taxonomy(site: Site) -> Thing:
    """Return the taxonomy of the site's themes, which is the same in every language."""
    name = site.settings.name
    return {
        "id": taxonomy_id(site.settings),
        "name": f"{name}: themes",
        "description": f"The themes that pages of {name} belong to.",
        "uri": site.settings.base_url,
    }


def taxonomy_term(site: Site, locale: Locale, theme: ThemeKey) -> Thing:
    """Return a theme as its page introduces it, where it has one that readers are offered; else by its key alone."""
    shown = site.nearest(theme_page(theme), locale)
    page = None if shown is None or shown.has_ended or shown.is_sensitive or shown.fields.draft else shown
    title = page.title if page else theme
    return {
        "id": term_id(site.settings, theme),
        "code": theme,
        "name": title,
        "description": (page.fields.summary if page else None) or title,
        "language": page.locale.language if page else None,
        "taxonomy": f"{site.settings.name}: themes",
        "taxonomy_id": taxonomy_id(site.settings),
        "term_uri": site.settings.url(page.address) if page else None,
    }
