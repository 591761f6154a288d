"""The same right or duty in several countries: what the article of each says, side by side."""

from collections.abc import Iterator

from brobygger.nouns.model import Article, Topic
from brobygger.nouns.site import Page
from brobygger.nouns.view import Side, TopicView
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.helpers import emergency_numbers, helpers_of
from brobygger.steps.views.lists import card
from brobygger.steps.views.page import page_view
from brobygger.tools.formatting import country_in


def topic_view(edition: Edition, page: Page) -> TopicView:
    """Return the page of a topic; each article speaks in the version nearest to the reader."""
    view = page_view(edition, page)
    return TopicView(frame=view.frame, page=view, sides=tuple(_sides(edition, page)))


def _sides(edition: Edition, page: Page) -> Iterator[Side]:
    """Yield the countries of the site in their order, then others; a country of the site without an article too."""
    found = list(_articles(edition, page))
    countries = [country.code for country in edition.site.settings.countries]
    others = (article.fields.country for article in found)
    for code in dict.fromkeys((*countries, *others)):
        country = country_in(page.locale.language, code) if code else None
        here = [article for article in found if article.fields.country == code]
        yield from (_side(edition, page, article, country) for article in here)
        if not here:
            yield Side(country=country)


def _articles(edition: Edition, page: Page) -> Iterator[Page]:
    named = page.fields.articles if isinstance(page.fields, Topic) else None
    for page_id in named or ():
        article = edition.site.nearest(page_id, page.locale)
        if article is not None and isinstance(article.fields, Article):
            yield article


def _side(edition: Edition, page: Page, article: Page, country: str | None) -> Side:
    shown = card(article, page.locale, page.address)
    if article.has_ended or not isinstance(article.fields, Article):
        return Side(country=country, card=shown)
    return Side(
        country=country,
        card=shown,
        lang=shown.lang,
        fields=article.fields,
        helpers=tuple(helpers_of(edition.site, article, page.locale, page.address)),
        emergency=tuple(emergency_numbers(edition.site, article, page.locale)),
    )
