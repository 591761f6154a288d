"""Which pages belong into a feed, and since when they say what they say."""

from datetime import date

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import Page, Site


def feed_address(locale: Locale) -> str:
    """Return the address of a locale's feed."""
    return f"{locale.address}/feed.xml"


def news_day(page: Page) -> date | None:
    """Return the day since which readers find the page as it is; None where it belongs into no feed.

    Only a change of substance counts (content-model 2); a page that was shown later than that is new on its first day.
    A date that is known by its month or year alone counts from the first day, so that no entry lies in the future.
    """
    fields = page.fields
    if fields.changed_on is None or page.is_sensitive or page.has_ended or fields.draft:
        return None
    changed = fields.changed_on.first_day
    return max(changed, fields.valid_from.first_day) if fields.valid_from else changed


def has_news(site: Site, key: str) -> bool:
    """Say whether a locale has something for a feed, which needs whole addresses."""
    return site.settings.base_url is not None and any(
        key in versions and news_day(versions[key]) is not None for versions in site.versions.values()
    )
