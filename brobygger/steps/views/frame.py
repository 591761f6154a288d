"""What surrounds every page: head, menu, language switch, emergency numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from brobygger.nouns.locales import Locale
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Folder, Page, Site
from brobygger.nouns.values import CountryCode
from brobygger.nouns.view import Frame, Head, Link, SwitchEntry
from brobygger.nouns.wordbook import Chapter
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.furniture import Place, folder_title
from brobygger.tools.alternates import page_alternates, version_alternates
from brobygger.tools.countries import country_addresses
from brobygger.tools.formatting import alphabet_in, country_in, happening_in, keeping_in, search_in
from brobygger.tools.jsonld import Node, breadcrumbs, described, script_json
from brobygger.tools.outline import (
    WORKER,
    agenda_address,
    alphabet_address,
    folder_of,
    keep_address,
    say_addresses,
    search_address,
    trail,
    wordbook_versions,
)
from brobygger.tools.urls import relative, resolve


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    """Where a page stands: its locale, its address, and the section or page that menus mark as current."""

    locale: Locale
    address: str
    current: str


def page_frame(edition: Edition, page: Page) -> Frame:
    """Return the frame of a page of the content."""
    site = edition.site
    crumbs = _crumbs(site, folder_of(site, page), page.address, is_index=page.document.is_index)
    if not page.document.is_index:
        crumbs = (*crumbs, Link(text=page.title, href="", is_current=True))
    is_home = page.page_id == "index"
    return _frame(
        edition,
        _Here(locale=page.locale, address=page.address, current=page.document.section_id or page.page_id),
        _page_head(site, page),
        crumbs=() if is_home else crumbs,
        switch=_page_switch(site, page),
        country=page.fields.country,
        is_sensitive=page.is_sensitive,
        subject=described(site, page),
    )


def _page_head(site: Site, page: Page) -> Head:
    settings = site.settings
    return Head(
        title=_tab_title(settings, page),
        description=None if page.is_sensitive else page.fields.summary,
        canonical=settings.url(page.address),
        alternates=page_alternates(site, page),
        is_indexed=not (page.has_ended or page.fields.draft),
        json_ld=None,
        og_type="website" if page.document.is_index else "article",
    )


def _tab_title(settings: Settings, page: Page) -> str:
    if page.is_sensitive:
        return settings.name
    return page.title if page.page_id == "index" else f"{page.title} – {settings.name}"


def folder_frame(edition: Edition, folder: Folder, title: str) -> Frame:
    """Return the frame of a list that no page titles in this locale."""
    site = edition.site
    return _frame(
        edition,
        _Here(locale=folder.locale, address=folder.address, current=folder.path),
        _generated_head(site.settings, folder.address, title),
        crumbs=_crumbs(site, folder, folder.address, is_index=True),
        switch=_switch(
            site.settings,
            folder.locale,
            folder.address,
            {locale.key: site.folders[locale.key, folder.path].address for locale in site.settings.locales},
        ),
    )


def country_frame(edition: Edition, locale: Locale, code: CountryCode, page: Page | None) -> Frame:
    """Return the frame of a country's page; each locale has one. `page` is that of the content, where there is one."""
    site, settings = edition.site, edition.site.settings
    versions, title = country_addresses(site, code), page.title if page else country_in(locale.language, code)
    head = _page_head(site, page) if page else _generated_head(settings, versions[locale.key], title)
    return _generated_frame(
        edition,
        locale,
        title,
        versions,
        replace(head, alternates=version_alternates(settings, versions)),
        country=code,
        is_sensitive=page is not None and page.is_sensitive,
    )


def alphabet_frame(edition: Edition, locale: Locale) -> Frame:
    """Return the frame of a locale's A-Z page."""
    return _generated_frame(edition, locale, alphabet_in(locale.language), _in_each(edition, alphabet_address))


def search_frame(edition: Edition, locale: Locale) -> Frame:
    """Return the frame of a locale's search page."""
    frame = _generated_frame(edition, locale, search_in(locale.language), _in_each(edition, search_address))
    return _with_script(frame, relative(edition.assets.scripts["search"], search_address(locale)))


def keep_frame(edition: Edition, locale: Locale) -> Frame:
    """Return the frame of the page that keeps a locale on the phone, with the worker as its script."""
    frame = _generated_frame(edition, locale, keeping_in(locale.language), _in_each(edition, keep_address))
    return _with_script(frame, relative(WORKER, keep_address(locale)))


def agenda_frame(edition: Edition, locale: Locale) -> Frame:
    """Return the frame of the page that lists what happens; locales in which nothing happens have none."""
    site = edition.site
    keys = [at.key for at in site.settings.locales if edition.agendas[at.key].happenings]
    versions = {key: agenda_address(site.settings.locale(key)) for key in keys}
    title = happening_in(locale.language)
    head = _generated_head(site.settings, versions[locale.key], title)
    alternates = version_alternates(site.settings, versions)
    return _generated_frame(edition, locale, title, versions, replace(head, alternates=alternates))


def _in_each(edition: Edition, address_of: Callable[[Locale], str]) -> dict[str, str]:
    """Return the addresses of a page that each locale has, by locale key."""
    return {locale.key: address_of(locale) for locale in edition.site.settings.locales}


def _with_script(frame: Frame, script: str) -> Frame:
    return replace(frame, scripts=(*frame.scripts, script))


def _generated_frame(  # noqa: PLR0913 - each is a part of the frame
    edition: Edition,
    locale: Locale,
    title: str,
    versions: Mapping[str, str],
    head: Head | None = None,
    *,
    country: str | None = None,
    is_sensitive: bool = False,
) -> Frame:
    """Return the frame of a page that stands below a locale's home page; `versions` has its addresses by locale key."""
    site, address = edition.site, versions[locale.key]
    return _frame(
        edition,
        _Here(locale=locale, address=address, current=address),
        head or _generated_head(site.settings, address, title),
        crumbs=(
            *_crumbs(site, site.folders[locale.key, ""], address, is_index=False),
            Link(text=title, href="", is_current=True),
        ),
        switch=_switch(site.settings, locale, address, versions),
        country=country,
        is_sensitive=is_sensitive,
    )


def wordbook_frame(edition: Edition, locale: Locale, chapter: Chapter | None) -> Frame:
    """Return the frame of a page of a locale's dictionary, or of the list of its themes where there is no chapter.

    The language switch leads to the same page, or as near as a dictionary comes to it.
    """
    site = edition.site
    book = site.wordbooks[locale.key]
    address, title = (chapter.address, chapter.title) if chapter else (book.address, book.name)
    versions = wordbook_versions(site, chapter)
    begin = wordbook_versions(site, replace(chapter, number=1)) if chapter else {}
    to_list = Link(text=book.name, href=relative(book.address, address))
    return _frame(
        edition,
        _Here(locale=locale, address=address, current=book.address),
        replace(_generated_head(site.settings, address, title), alternates=version_alternates(site.settings, versions)),
        crumbs=(
            *_crumbs(site, site.folders[locale.key, ""], address, is_index=False),
            *((to_list,) if chapter else ()),
            Link(text=title, href="", lang=chapter.title_lang if chapter else None, is_current=True),
        ),
        switch=_switch(site.settings, locale, address, {**wordbook_versions(site, None), **begin, **versions}),
    )


def say_frame(edition: Edition, locale: Locale) -> Frame:
    """Return the frame of a locale's page with things to say."""
    settings, page, versions = edition.site.settings, edition.site.say_pages[locale.key], say_addresses(edition.site)
    head = replace(
        _generated_head(settings, page.address, page.name), alternates=version_alternates(settings, versions)
    )
    return _generated_frame(edition, locale, page.name, versions, head)


def _generated_head(settings: Settings, address: str, title: str) -> Head:
    return Head(
        title=f"{title} – {settings.name}",
        description=None,
        canonical=settings.url(address),
        alternates=(),
        is_indexed=True,
        json_ld=None,
        og_type="website",
    )


def _frame(  # noqa: PLR0913 - each is a part of the frame
    edition: Edition,
    here: _Here,
    head: Head,
    *,
    crumbs: tuple[Link, ...],
    switch: tuple[SwitchEntry, ...],
    country: str | None = None,
    is_sensitive: bool = False,
    subject: Node | None = None,
) -> Frame:
    settings = edition.site.settings
    place = Place(here.locale.key, here.address.rpartition("/")[0], here.current, country)
    return Frame(
        shared=edition.furniture(place),
        crumbs=crumbs,
        switch=switch,
        twin=_twin(settings, here.locale, switch),
        is_sensitive=is_sensitive,
        leave_to=_leave_to(settings, country) if is_sensitive else None,
        head=head if is_sensitive else replace(head, json_ld=_json_ld(settings, here.address, crumbs, subject)),
        scripts=(relative(edition.assets.scripts["page"], here.address),),
    )


def _json_ld(settings: Settings, address: str, crumbs: tuple[Link, ...], subject: Node | None) -> Markup | None:
    """Return what search engines are told of a page: its subject, and the way to it where whole addresses are known."""
    folder, base = address.rpartition("/")[0], settings.base_url
    nodes = [] if subject is None else [subject]
    if base is not None and crumbs:
        whole = [base + (resolve(folder, link.href) or "" if link.href else address) for link in crumbs]
        nodes.append(breadcrumbs((link.text, at) for link, at in zip(crumbs, whole, strict=True)))
    return script_json(nodes) if nodes else None


def _twin(settings: Settings, locale: Locale, switch: tuple[SwitchEntry, ...]) -> Link | None:
    """Return the page in the other version, standard or plain, of the same language, where it is there."""
    for entry, other in zip(switch, settings.locales, strict=True):
        if other.language == locale.language and other.key != locale.key and entry.is_own and entry.href:
            return Link(text=entry.name, href=entry.href, lang=entry.tag)
    return None


def _crumbs(site: Site, folder: Folder, address: str, *, is_index: bool) -> tuple[Link, ...]:
    links = []
    folders = trail(site, folder)
    for step in folders:
        last = is_index and step is folders[-1]
        text, lang = (site.settings.name, None) if step.path == "" else folder_title(site, step)
        href = "" if last else relative(step.address, address)
        links.append(Link(text=text, href=href, lang=lang, is_current=last))
    return tuple(links)


def _page_switch(site: Site, page: Page) -> tuple[SwitchEntry, ...]:
    entries = []
    for locale in site.settings.locales:
        shown = site.nearest(page.page_id, locale)
        is_own = shown is not None and shown.locale.key == locale.key
        leads_away = shown is not None and shown.locale.key != page.locale.key
        entries.append(
            SwitchEntry(
                name=locale.name,
                tag=locale.tag,
                direction=locale.direction,
                href=relative(shown.address, page.address) if shown is not None and leads_away else None,
                is_current=locale.key == page.locale.key,
                is_own=is_own,
                leads_to=shown.locale.name if shown is not None and leads_away and not is_own else None,
            )
        )
    return tuple(entries)


def _switch(settings: Settings, current: Locale, address: str, versions: Mapping[str, str]) -> tuple[SwitchEntry, ...]:
    """Return the switch of a page that stands at several addresses, by locale key; a locale may have none of them."""
    entries = []
    for locale in settings.locales:
        shown = next((key for key in (locale.key, *locale.fallback) if key in versions), None)
        leads_away = shown is not None and shown != current.key
        entries.append(
            SwitchEntry(
                name=locale.name,
                tag=locale.tag,
                direction=locale.direction,
                href=relative(versions[shown], address) if shown is not None and leads_away else None,
                is_current=locale.key == current.key,
                is_own=shown == locale.key,
                leads_to=settings.locale(shown).name if shown and leads_away and shown != locale.key else None,
            )
        )
    return tuple(entries)


def _leave_to(settings: Settings, code: str | None) -> str | None:
    country = settings.country(code) or next(iter(settings.countries), None)
    return country.leave_to if country else None
