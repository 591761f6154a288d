"""Old addresses of which site owners say what became: their page has moved, or it is gone."""

from brobygger.nouns.record import record
from brobygger.nouns.values import PageId


@record
class Moved:
    """An old address and where readers are led from it: to a page of the content, or to an address of ours.

    `at` and `to_at` are the line and column of either in redirects.yaml.
    """

    address: str
    at: tuple[int, int]
    page_id: PageId | None = None
    to: str | None = None
    to_at: tuple[int, int]


@record
class Gone:
    """An old address of which the page is gone for good.

    `was` says what stood there, by locale key or language, `was_at` where each is written; `instead` is a page id or a
    whole web address. A sensitive one tells nobody what it was.
    """

    address: str
    at: tuple[int, int]
    was: tuple[tuple[str, str], ...] = ()
    was_at: tuple[tuple[int, int], ...] = ()
    instead: str | None = None
    instead_at: tuple[int, int] = (1, 1)
    is_sensitive: bool = False

    @property
    def instead_page(self) -> PageId | None:
        """Return the id of the page that is to be read instead, where it is one of ours."""
        return None if self.instead is None or "://" in self.instead else PageId(self.instead)


Redirect = Moved | Gone
