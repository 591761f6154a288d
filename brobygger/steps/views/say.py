"""What readers may say or show: a page of cards in each locale, and a few sentences under the numbers of a page."""

from collections.abc import Iterable

from brobygger.nouns.locales import Direction, Locale
from brobygger.nouns.say import PLACEHOLDER, Errand
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page, Site
from brobygger.nouns.view import Call, ErrandView, Helper, SayHint, SayView, Spoken, TongueView
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.frame import say_frame
from brobygger.steps.views.wordbook import other_languages
from brobygger.tools.formatting import is_right_to_left, own_name_of, tongue_in
from brobygger.tools.urls import relative


def say_view(edition: Edition, locale: Locale) -> SayView:
    """Return the page of a locale with things to say."""
    said = (one for one in edition.site.sayings.errands if locale.language in one.phrases)
    return SayView(
        frame=say_frame(edition, locale),
        errands=tuple(_errand(edition.site, locale, errand) for errand in said),
    )


def _errand(site: Site, locale: Locale, errand: Errand) -> ErrandView:
    """Return a card; one that asks for an interpreter shows what is the same for every language, and then each."""
    phrases = errand.phrases[locale.language]
    drawing = site.drawings.get(errand.picture)
    others = () if errand.interpreter else _others(site.settings, locale, errand, None)
    tags = site.sayings.interpreter_languages if errand.interpreter else ()
    return ErrandView(
        key=errand.key,
        title=phrases.title,
        picture=relative(drawing, site.say_pages[locale.key].address) if drawing else None,
        lines=tuple(line for line in phrases.lines if not (errand.interpreter and PLACEHOLDER in line)),
        others=others,
        tongues=tuple(_tongue(site.settings, locale, errand, tag) for tag in tags),
    )


def _tongue(settings: Settings, locale: Locale, errand: Errand, tag: str) -> TongueView:
    name = tongue_in(locale.language, tag) or tag
    return TongueView(
        tag=tag,
        direction=Direction.RTL if is_right_to_left(tag) else Direction.LTR,
        name=name,
        own=own_name_of(tag),
        lines=errand.phrases[locale.language].with_language(name),
        others=_others(settings, locale, errand, tag),
    )


def _others(settings: Settings, locale: Locale, errand: Errand, tag: str | None) -> tuple[Spoken, ...]:
    """Return what is said in the other languages of the site; `tag` is the language that they name."""
    found = []
    for other in other_languages(settings, locale):
        phrases = errand.phrases.get(other.language)
        if phrases is not None:
            name = tongue_in(other.language, tag) or tag if tag else PLACEHOLDER
            lines = phrases.with_language(name)
            found.append(Spoken(language=other.name, tag=other.tag, direction=other.direction, lines=lines))
    return tuple(found)


def say_hints(
    edition: Edition, page: Page, calls: Iterable[Call], helpers: Iterable[Helper]
) -> tuple[SayHint | None, SayHint | None]:
    """Return what stands under the numbers of those who can help, or else under those of the page itself.

    It stands once on a page, and never for an emergency number alone: who calls that has no time for it.
    """
    hint = _hint(edition.site, page)
    if hint is None:
        return None, None
    every = edition.emergency_for(page.locale, None).countries
    urgent = {number.href for country in every for number in country.numbers}
    if any(helper.number is not None and helper.number.href not in urgent for helper in helpers):
        return hint, None
    return None, hint if any(call.kind == "phone" and call.href not in urgent for call in calls) else None


def _hint(site: Site, page: Page) -> SayHint | None:
    """Return what one may say in the language of the page's country, or in the page's own where it has none."""
    sayings, settings, reader = site.sayings, site.settings, page.locale
    country, own = settings.country(page.fields.country), sayings.under_calls(reader.language)
    local = settings.locale(country.locale) if country else reader
    phrases, to_all = sayings.under_calls(local.language), site.say_pages.get(reader.key)
    if phrases is None or to_all is None:
        return None
    is_foreign = local.language != reader.language
    return SayHint(
        lines=phrases.lines,
        lang=local.tag if is_foreign else None,
        direction=local.direction,
        meaning=" ".join(own.lines) if own and is_foreign else None,
        href=relative(to_all.address, page.address),
    )
