"""Where a page stands in the finished site."""

from collections.abc import Mapping


def address(key: str, slugs: Mapping[str, str]) -> str:
    """Return the path of a page's file from its key and all slugs by key: /LOCALE/SECTION/PAGE.html."""
    locale, _, page_id = key.partition("/")
    section, _, name = page_id.rpartition("/")
    folder = f"{locale}/{slugs[f'{locale}/{section}/index']}" if section else locale
    return f"{folder}/{name if name == 'index' else slugs[key] or name}.html"
