"""What organisations and services have in HSDS: ways to reach them, languages, costs, themes."""

from collections.abc import Iterable
from decimal import Decimal

from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Contact, Free, LanguageTag, Price, Unknown
from brobygger.tools.formatting import language_in
from brobygger.tools.hsds.terms import taxonomy_term
from brobygger.tools.hsds.things import Ids, Thing


def phones(contact: Contact, ids: Ids) -> list[Thing]:
    """Return telephone numbers, with the types of RFC 6350."""
    numbers = ((contact.phone, "voice"), (contact.sms, "text"))
    return [{"id": ids.of("phone", kind, number), "number": number, "type": kind} for number, kind in numbers if number]


def contacts(contact: Contact, name: str, ids: Ids) -> list[Thing]:
    """Return whom one reaches, where there is a number or an e-mail address; we name no persons."""
    numbers = phones(contact, ids)
    if not (numbers or contact.email):
        return []
    return [{"id": ids.of("contact"), "name": name, "email": contact.email, "phones": numbers}]


def languages(page: Page, tags: Iterable[LanguageTag], ids: Ids) -> list[Thing]:
    """Return the languages in which one can get help, by their names in the page's language."""
    return [
        {"id": ids.of("language", tag), "name": language_in(page.locale.language, tag), "code": tag.partition("-")[0]}
        for tag in tags
    ]


def cost_options(price: Price, ids: Ids) -> list[Thing]:
    """Return what it costs; nothing where nobody knows, which is never free."""
    if price.amount is None or isinstance(price.amount, Unknown):
        return []
    amount = Decimal(0) if isinstance(price.amount, Free) else price.amount
    return [
        {
            "id": ids.of("cost"),
            "currency": price.currency,
            "amount": int(amount) if amount == amount.to_integral_value() else float(amount),
            "amount_description": price.note,
        }
    ]


def themes(site: Site, page: Page, ids: Ids) -> list[Thing]:
    """Return the page's themes as links to terms of the taxonomy."""
    return [
        {
            "id": ids.of("attribute", "theme", theme),
            "link_type": "theme",
            "taxonomy_term": taxonomy_term(site, page.locale, theme),
        }
        for theme in page.fields.themes or ()
        if theme in site.settings.themes
    ]


def own_page(settings: Settings, page: Page, ids: Ids) -> list[Thing]:
    """Return the address of our own page, called as the site is; none where the base address is not known."""
    url = settings.url(page.address)
    return [] if url is None else [{"id": ids.of("page"), "label": settings.name, "url": url}]
