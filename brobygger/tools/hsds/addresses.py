"""Where the files of the API stand: `api/nb/services.json` for `/services`, `api/nb/services/ID.json` for one."""

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Activity, Organisation, Service
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page
from brobygger.nouns.values import OnRequest
from brobygger.tools.hsds.things import Ids

API = "api/"


def api_address(locale: Locale | None, name: str) -> str:
    """Return the address of a list, or of another file of a locale; without one, that of the whole API."""
    return f"{API}{name}.json" if locale is None else f"{API}{locale.address}/{name}.json"


def object_address(settings: Settings, page: Page) -> str | None:
    """Return the address of what a page tells of; None where the API does not tell of it.

    It tells of nothing that is sensitive, and only where site.yaml asks for it.
    """
    name = list_of(page)
    if OnRequest.API not in settings.extras or name is None:
        return None
    return api_address(page.locale, f"{name}/{Ids(settings, page.page_id).of()}")


def list_of(page: Page) -> str | None:
    """Return the list that a page's object stands in; activities are services."""
    if page.is_sensitive or page.fields.draft:
        return None
    if isinstance(page.fields, Organisation):
        return "organizations"
    return "services" if isinstance(page.fields, Service | Activity) else None
