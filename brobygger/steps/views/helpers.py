"""Those whom an article names: its emergency numbers, and who can help, with what a reader wants to know first."""

from collections.abc import Iterator
from itertools import groupby

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Article, Helpline
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Always, Answer, Week
from brobygger.nouns.view import Days, Helper, Number
from brobygger.steps.views.edition import name_tag, number_of
from brobygger.steps.views.hours import in_order
from brobygger.steps.views.links import link_to
from brobygger.tools.formatting import language_in


def helpers_of(site: Site, article: Page, locale: Locale, address: str) -> Iterator[Helper]:
    """Yield those whom an article names, in its order; what has ended, or does not exist, is left out.

    They are told to readers of a locale, on the page at `address`.
    """
    fields = article.fields
    for name in (fields.who_can_help or ()) if isinstance(fields, Article) else ():
        helpline = site.helplines.get(name)
        if helpline is not None:
            yield _helpline(site, helpline, locale.language)
            continue
        shown = site.nearest(name, locale)
        if shown is not None and not shown.has_ended:
            link = link_to(shown, locale.key, address)
            yield Helper(name=link.text, lang=link.lang, link=link)


def emergency_numbers(site: Site, article: Page, locale: Locale) -> Iterator[Number]:
    """Yield the numbers that an article puts first, told to readers of a locale."""
    fields = article.fields
    for key in (fields.emergency or ()) if isinstance(fields, Article) else ():
        helpline = site.helplines.get(key)
        number = number_of(site, helpline, locale.language) if helpline else None
        if number is not None:
            yield number


def _helpline(site: Site, helpline: Helpline, language: str) -> Helper:
    return Helper(
        name=helpline.name,
        lang=name_tag(site.settings, helpline),
        purpose=helpline.purpose_in(language),
        number=number_of(site, helpline, language),
        web=helpline.web,
        chat=helpline.chat,
        is_always_open=helpline.hours is Always.ALWAYS,
        hours=tuple(days_of(helpline.hours)) if isinstance(helpline.hours, Week) else (),
        is_free=helpline.free is Answer.YES,
        is_anonymous=helpline.anonymous is Answer.YES,
        languages=tuple(language_in(language, tag) for tag in helpline.languages or ()),
    )


def days_of(week: Week) -> Iterator[Days]:
    """Yield the hours of a week, days with the same hours in one, and of public holidays; unknown days are left out."""
    for hours, days in groupby(enumerate(week.week), key=lambda day: day[1]):
        if hours is not None:
            indices = [index for index, _ in days]
            yield Days(first=indices[0], last=indices[-1], hours=in_order(hours))
    if week.public_holidays is not None:
        yield Days(first=None, last=None, hours=in_order(week.public_holidays))
