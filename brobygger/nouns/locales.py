"""A locale: one language in one of its versions, standard or plain."""

from enum import StrEnum

from brobygger.nouns.record import record


class Direction(StrEnum):
    """The way a script runs."""

    LTR = "ltr"
    RTL = "rtl"


@record
class Locale:
    """A locale's names, which must not be mixed.

    `key` names it in settings and catalogues (nb-simple), `folder` is its place below content/ (simple/nb),
    `tag` is BCP 47 for lang and hreflang, `language` is what dates, numbers and plurals follow (nb),
    `address` begins its addresses (lett-norsk), `plain_of` is the key of its standard version where it is a plain one,
    `fallback` lists the keys of the locales whose versions a reader of this one is led to, nearest first.
    """

    key: str
    folder: str
    tag: str
    language: str
    name: str
    address: str
    plain_of: str | None = None
    fallback: tuple[str, ...] = ()
    direction: Direction = Direction.LTR

    @property
    def is_plain(self) -> bool:
        """Say whether this is the plain-language version of another locale."""
        return self.plain_of is not None
