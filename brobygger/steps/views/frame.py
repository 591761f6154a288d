"""What surrounds every page: head, menu, language switch, emergency numbers."""

from brobygger.nouns.assets import AssetAddresses
from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Helpline
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Folder, Page, Site
from brobygger.nouns.view import CountryNumbers, Emergency, Frame, Head, Link, Number, SwitchEntry
from brobygger.tools.alternates import page_alternates
from brobygger.tools.formatting import country_in
from brobygger.tools.jsonld import json_ld_of
from brobygger.tools.outline import alphabet_address, folder_of, trail
from brobygger.tools.telephone import dialled
from brobygger.tools.urls import relative

FOOTER_PAGES = ("about", "contact")
"""Pages beside the home page that every page links to, where they exist."""


def page_frame(site: Site, page: Page, assets: AssetAddresses) -> Frame:
    """Return the frame of a page of the content."""
    folder = folder_of(site, page)
    crumbs = _crumbs(site, folder, page.address, page.document.is_index)
    if not page.document.is_index:
        crumbs = (*crumbs, Link(text=page.title, href="", is_current=True))
    sensitive = page.fields.sensitive is True
    country = site.settings.country(page.fields.country)
    return _frame(
        site,
        page.locale,
        page.address,
        assets,
        crumbs=crumbs if page.page_id != "index" else (),
        switch=_page_switch(site, page),
        twin=_twin(site, page),
        country=page.fields.country,
        leave_to=_leave_to(site.settings, page) if sensitive else None,
        head=Head(
            title=site.settings.name
            if sensitive or page.page_id == "index"
            else f"{page.title} – {site.settings.name}",
            description=None if sensitive else page.fields.summary,
            canonical=_absolute(site.settings, page.address),
            alternates=page_alternates(site, page),
            is_indexed=not (page.has_ended or page.fields.draft),
            json_ld=json_ld_of(page, site.settings),
            og_type="website" if page.document.is_index else "article",
            og_alternates=tuple(
                other.locale.tag
                for other in site.versions[page.page_id].values()
                if other.locale.key != page.locale.key
            ),
        ),
        current=page.document.section_id if country or page.document.section_id else page.page_id,
    )


def folder_frame(site: Site, folder: Folder, title: str, assets: AssetAddresses) -> Frame:
    """Return the frame of a list that no page titles in this locale."""
    switch = tuple(
        _entry(locale, site.folders[locale.key, folder.path].address, folder.address, folder.locale)
        for locale in site.settings.locales
    )
    return _generated_frame(
        site,
        folder.locale,
        folder.address,
        assets,
        title,
        crumbs=_crumbs(site, folder, folder.address, is_index=True, title=title),
        switch=switch,
        current=folder.path,
    )


def alphabet_frame(site: Site, locale: Locale, assets: AssetAddresses) -> Frame:
    """Return the frame of a locale's A-Z page."""
    address = alphabet_address(locale)
    home = site.folders[locale.key, ""]
    crumbs = (*_crumbs(site, home, address, is_index=False), Link(text="A–Å", href="", is_current=True))
    switch = tuple(_entry(other, alphabet_address(other), address, locale) for other in site.settings.locales)
    return _generated_frame(site, locale, address, assets, "A–Å", crumbs=crumbs, switch=switch, current=address)


def _generated_frame(  # noqa: PLR0913 - each is a part of the frame
    site: Site,
    locale: Locale,
    address: str,
    assets: AssetAddresses,
    title: str,
    *,
    crumbs: tuple[Link, ...],
    switch: tuple[SwitchEntry, ...],
    current: str,
) -> Frame:
    twin = next(
        (
            Link(text=entry.name, href=entry.href, lang=entry.tag)
            for entry, other in zip(switch, site.settings.locales, strict=True)
            if entry.href and other.language == locale.language and other.key != locale.key
        ),
        None,
    )
    return _frame(
        site,
        locale,
        address,
        assets,
        crumbs=crumbs,
        switch=switch,
        twin=twin,
        country=None,
        leave_to=None,
        head=Head(
            title=f"{title} – {site.settings.name}",
            description=None,
            canonical=_absolute(site.settings, address),
            alternates=(),
            is_indexed=True,
            json_ld=None,
            og_type="website",
            og_alternates=(),
        ),
        current=current,
    )


def _frame(  # noqa: PLR0913 - each is a part of the frame
    site: Site,
    locale: Locale,
    address: str,
    assets: AssetAddresses,
    *,
    crumbs: tuple[Link, ...],
    switch: tuple[SwitchEntry, ...],
    twin: Link | None,
    country: str | None,
    leave_to: str | None,
    head: Head,
    current: str,
) -> Frame:
    settings = site.settings
    return Frame(
        locale=locale,
        site_name=settings.name,
        owner=settings.owner.name,
        owner_email=settings.owner.email,
        is_demonstration=settings.is_demonstration,
        home=relative(site.folders[locale.key, ""].address, address),
        menu=_menu(site, locale, address, current),
        footer=tuple(_footer(site, locale, address, current)),
        alphabet=Link(
            text="A–Å", href=relative(alphabet_address(locale), address), is_current=current == alphabet_address(locale)
        ),
        crumbs=crumbs,
        switch=switch,
        twin=twin,
        emergency=emergency_of(site, locale, country),
        licence_url=settings.licence_url,
        icon=relative(assets.icon, address),
        leave_to=leave_to,
        head=head,
    )


def _menu(site: Site, locale: Locale, address: str, current: str) -> tuple[Link, ...]:
    links = []
    for section in site.settings.sections:
        folder = site.folders.get((locale.key, section))
        if folder is None:
            continue
        title, lang = folder_title(site, folder)
        is_current = current == section or current.startswith(f"{section}/")
        links.append(Link(text=title, href=relative(folder.address, address), lang=lang, is_current=is_current))
    return tuple(links)


def folder_title(site: Site, folder: Folder) -> tuple[str, str | None]:
    """Return a folder's title and, where it is borrowed from another locale, that locale's tag."""
    if folder.page is not None:
        return folder.page.menu_title, None
    page = site.nearest(f"{folder.path}/index", folder.locale)
    if page is None:
        return folder.path.rpartition("/")[2].capitalize(), None
    return page.menu_title, page.locale.tag


def _footer(site: Site, locale: Locale, address: str, current: str) -> list[Link]:
    links = []
    for page_id in FOOTER_PAGES:
        page = site.nearest(page_id, locale)
        if page is not None:
            lang = None if page.locale.key == locale.key else page.locale.tag
            href = relative(page.address, address)
            links.append(Link(text=page.menu_title, href=href, lang=lang, is_current=current == page_id))
    return links


def _crumbs(site: Site, folder: Folder, address: str, is_index: bool, title: str | None = None) -> tuple[Link, ...]:
    links = []
    folders = trail(site, folder)
    for step in folders:
        last = is_index and step is folders[-1]
        if step.path == "":
            text, lang = site.settings.name, None
        else:
            text, lang = folder_title(site, step)
        href = "" if last else relative(step.address, address)
        links.append(
            Link(text=title or text if last else text, href=href, lang=None if last else lang, is_current=last)
        )
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


def _entry(locale: Locale, target: str, address: str, current: Locale) -> SwitchEntry:
    is_current = locale.key == current.key
    return SwitchEntry(
        name=locale.name,
        tag=locale.tag,
        direction=locale.direction,
        href=None if is_current else relative(target, address),
        is_current=is_current,
        is_own=True,
        leads_to=None,
    )


def _twin(site: Site, page: Page) -> Link | None:
    for other in site.versions[page.page_id].values():
        if other.locale.language == page.locale.language and other.locale.is_plain != page.locale.is_plain:
            return Link(text=other.locale.name, href=relative(other.address, page.address), lang=other.locale.tag)
    return None


def _leave_to(settings: Settings, page: Page) -> str | None:
    country = settings.country(page.fields.country) or next(iter(settings.countries), None)
    return country.leave_to if country else None


def _absolute(settings: Settings, address: str) -> str | None:
    return None if settings.base_url is None else settings.base_url + address


def number_of(site: Site, helpline: Helpline, language: str) -> Number | None:
    """Return a helpline's number and what it is for, or its name where nobody has said that in the language."""
    if helpline.phone is None:
        return None
    return Number(
        purpose=helpline.purpose_in(language) or helpline.name,
        number=helpline.phone,
        href=dialled(helpline.phone),
        name=helpline.name,
        lang=name_tag(site.settings, helpline),
    )


def name_tag(settings: Settings, helpline: Helpline) -> str | None:
    """Return the language that a helpline bears its name in: that of its country."""
    country = settings.country(helpline.country)
    return settings.locale(country.locale).tag if country else None


def emergency_of(site: Site, locale: Locale, country: str | None) -> Emergency:
    """Return the numbers of one country, or those of all, beginning with the number that works in each of them."""
    chosen = [entry for entry in site.settings.countries if country in (None, entry.code)] or list(
        site.settings.countries
    )
    lists = []
    for entry in chosen:
        helplines = (site.helplines.get(key) for key in entry.emergency)
        numbers = tuple(n for n in (number_of(site, line, locale.language) for line in helplines if line) if n)
        if numbers:
            lists.append(CountryNumbers(country=country_in(locale.language, entry.code), numbers=numbers))
    shared = None
    if len(lists) > 1:
        dialled_everywhere = set.intersection(*({number.href for number in group.numbers} for group in lists))
        shared = next((number for number in lists[0].numbers if number.href in dialled_everywhere), None)
    return Emergency(everywhere=shared, countries=tuple(lists))
