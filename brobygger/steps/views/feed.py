"""What is new or was changed in a locale, for those who follow the site with a feed reader."""

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import Page
from brobygger.nouns.view import FeedEntry, FeedView
from brobygger.steps.views.edition import Edition
from brobygger.tools.identifiers import identifier
from brobygger.tools.news import feed_address, news_day

MANY = 50
"""Entries that a feed has: who looks in once a month misses none, and a phone on a metered network loads 7 KB."""


def feed_view(edition: Edition, locale: Locale) -> FeedView:
    """Return a locale's feed; a page keeps its id for as long as the site stands at its address."""
    site, settings = edition.site, edition.site.settings
    base = settings.base_url or ""
    dated = [(day, page) for page in edition.pages_in[locale.key] if (day := news_day(page)) is not None]
    newest = sorted(dated, key=lambda found: (-found[0].toordinal(), found[1].page_id))[:MANY]

    def entry(page: Page) -> str:
        return identifier(settings, "page", page.page_id, locale.key).urn

    return FeedView(
        locale=locale,
        id=identifier(settings, "feed", locale.key).urn,
        title=f"{settings.name} – {locale.name}",
        author=settings.owner.name or settings.name,
        home=base + site.folders[locale.key, ""].address,
        address=base + feed_address(locale),
        licence_url=settings.licence_url,
        entries=tuple(
            FeedEntry(
                id=entry(page),
                title=page.title,
                summary=page.fields.summary,
                href=base + page.address,
                changed=day,
            )
            for day, page in newest
        ),
    )
