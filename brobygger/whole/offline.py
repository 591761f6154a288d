"""The lists of what phones may keep, made anew in each build from what is known of every page."""

from collections.abc import Mapping

from brobygger.nouns.output import Offline, OutputFile
from brobygger.nouns.site import Site
from brobygger.steps.offline import Stock, locale_of, offline_list, offline_of
from brobygger.steps.search import is_searched_by
from brobygger.whole.memory import KnownPage


def offline_lists(
    site: Site, pages: Mapping[str, KnownPage], sizes: Mapping[str, int], worker: OutputFile
) -> tuple[OutputFile, ...]:
    """Return a list for each locale; `sizes` are those of all files that are no pages.

    The worker is kept too: it is a script of the page that takes everything away again.
    """
    locales, stock = site.settings.locales, Stock.of((*site.photos.values(), *site.leads.values()), sizes)
    by_locale: dict[str, dict[str, Offline]] = {at.key: {worker.address: offline_of(worker)} for at in locales}
    for address, page in pages.items():
        if page.offline is not None:
            key = locale_of(page.subject)
            for kept in by_locale.values() if key is None else (by_locale[key],):
                kept[address] = page.offline
    return tuple(
        offline_list(at, by_locale[at.key], [address for address in sizes if is_searched_by(address, at)], stock)
        for at in locales
    )
