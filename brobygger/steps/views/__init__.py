"""Decide what each file of the site shows."""

from collections.abc import Callable, Iterator
from functools import partial

from brobygger.nouns.assets import AssetAddresses
from brobygger.nouns.site import Site
from brobygger.nouns.view import View
from brobygger.steps.views.edition import edition_of
from brobygger.steps.views.generated import alphabet_view, folder_view, not_found_view, redirect_views, start_view
from brobygger.steps.views.page import page_view
from brobygger.tools.outline import NOT_FOUND, START, alphabet_address

__all__ = ["MakeView", "views_of"]

MakeView = Callable[[], View]


def views_of(site: Site, assets: AssetAddresses) -> Iterator[tuple[str, MakeView]]:
    """Yield every page of the output by its address, with what makes its view when its turn comes."""
    edition = edition_of(site, assets)
    yield START, partial(start_view, edition)
    yield NOT_FOUND, partial(not_found_view, edition)
    for page in site.pages:
        yield page.address, partial(page_view, edition, page)
    for folder in site.folders.values():
        if folder.page is None:
            yield folder.address, partial(folder_view, edition, folder)
    for locale in site.settings.locales:
        yield alphabet_address(locale), partial(alphabet_view, edition, locale)
    for address, view in redirect_views(site):
        yield address, partial(_made, view)


def _made(view: View) -> View:
    return view
