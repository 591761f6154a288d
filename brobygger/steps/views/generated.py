"""Pages that no file of the content brings along: lists, the start page, 404."""

from urllib.parse import urlsplit

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import Folder
from brobygger.nouns.view import (
    AlphabetView,
    Alternate,
    Choice,
    Emergency,
    FolderView,
    KeepView,
    Link,
    Listed,
    NotFoundView,
    SearchView,
    StartView,
)
from brobygger.steps.views.agenda import agenda_of_folder
from brobygger.steps.views.country_links import country_links
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.frame import alphabet_frame, folder_frame, keep_frame, search_frame
from brobygger.steps.views.furniture import folder_title
from brobygger.steps.views.lists import cards, last_day_of, listed
from brobygger.tools.outline import alphabet_address, keep_address, manifest_address, search_address
from brobygger.tools.urls import relative


def folder_view(edition: Edition, folder: Folder) -> FolderView:
    """Return the list of a folder that has no index page in this locale."""
    title, lang = folder_title(edition.site, folder)
    return FolderView(
        frame=folder_frame(edition, folder, title),
        title=title,
        title_lang=lang,
        listed=listed(edition.list_of(folder), folder, folder.address) or Listed(groups=(), ended=()),
        countries=() if folder.path else country_links(edition.site, folder.locale, folder.address),
        happens=agenda_of_folder(edition, folder),
    )


def alphabet_view(edition: Edition, locale: Locale) -> AlphabetView:
    """Return the A-Z page of a locale."""
    address = alphabet_address(locale)
    letters = ((letter, cards(pages, locale, address)) for letter, pages in edition.letters[locale.key])
    return AlphabetView(
        frame=alphabet_frame(edition, locale),
        letters=tuple((letter, found, last_day_of(found)) for letter, found in letters),
    )


def search_view(edition: Edition, locale: Locale) -> SearchView:
    """Return the search page of a locale."""
    address = search_address(locale)
    return SearchView(
        frame=search_frame(edition, locale),
        index=relative(edition.indexes[locale.key], address),
    )


def keep_view(edition: Edition, locale: Locale) -> KeepView:
    """Return the page that keeps a locale on the phone."""
    address, pngs = keep_address(locale), edition.assets.pngs
    whole = next((pngs[name] for name in sorted(pngs) if name.startswith("maskable")), None)
    return KeepView(
        frame=keep_frame(edition, locale),
        manifest=relative(manifest_address(locale), address),
        picture=relative(whole, address) if whole else None,
    )


def start_view(edition: Edition) -> StartView:
    """Return the page on which a reader chooses a language."""
    site, settings = edition.site, edition.site.settings
    choices = []
    for locale in settings.locales:
        if locale.is_plain and any(other.key == locale.plain_of for other in settings.locales):
            continue
        plain = tuple(
            Link(text=other.name, href=site.folders[other.key, ""].address, lang=other.tag)
            for other in settings.locales
            if other.plain_of == locale.key
        )
        home = site.folders[locale.key, ""]
        page = site.index_of(home)
        choices.append(
            Choice(
                locale=locale,
                href=home.address,
                plain=plain,
                invitation=(page.fields.summary or "") if page else "",
            )
        )
    alternates: tuple[Alternate, ...] = ()
    if settings.base_url is not None:
        homes = [(locale.tag, site.folders[locale.key, ""].address) for locale in settings.locales]
        alternates = (
            *(Alternate(hreflang=tag, href=settings.base_url + address) for tag, address in homes),
            Alternate(hreflang="x-default", href=settings.base_url),
        )
    return StartView(
        site_name=settings.name,
        description=choices[0].invitation if choices else None,
        choices=tuple(choices),
        icon=edition.assets.icon,
        # Only the script of all pages knows what a copy says when it is old.
        scripts=tuple(edition.assets.scripts[name] for name in ("start", *(["page"] if edition.copy else []))),
        copy=edition.copy,
        canonical=settings.base_url,
        alternates=alternates,
        emergency=_emergency(edition),
    )


def not_found_view(edition: Edition) -> NotFoundView:
    """Return the page for an address that leads nowhere.

    It is served at any depth, so its links start at the base address's path; without a base address it has none.
    """
    site = edition.site
    base = site.settings.base_url
    path = None if base is None else urlsplit(base).path
    return NotFoundView(
        site_name=site.settings.name,
        locales=tuple(
            (locale, None if path is None else path + site.folders[locale.key, ""].address)
            for locale in site.settings.locales
        ),
        emergency=_emergency(edition),
    )


def _emergency(edition: Edition) -> tuple[tuple[Locale, Emergency], ...]:
    standard = [locale for locale in edition.site.settings.locales if not locale.is_plain]
    return tuple((locale, edition.emergency_for(locale, None)) for locale in standard)
