"""What happens, country by country, place by place and week by week."""

from brobygger.nouns.record import record
from brobygger.nouns.values import CountryCode
from brobygger.nouns.view.frame import Frame
from brobygger.nouns.view.parts import LastDay, LastMoment, Link, Once, Subscription


@record
class AgendaItem:
    """Once that an activity happens; `lang` and `language` are set where its text is in another than the page's."""

    title: str
    href: str
    lang: str | None
    language: str | None
    place: str | None
    once: Once
    is_cancelled: bool


@record
class AgendaWeek:
    """A week by its number (ISO 8601) and its days, and what begins in it, or goes on in the week of the build."""

    number: int
    days: str
    items: tuple[AgendaItem, ...]
    until: LastDay | LastMoment


@record
class AgendaPlace:
    """A town and its weeks; `town` is None for what has none, or is online."""

    id: str
    town: str | None
    is_online: bool
    weeks: tuple[AgendaWeek, ...]
    until: LastDay | LastMoment


@record
class AgendaCountry:
    """The places of a country, or of none."""

    id: str
    code: CountryCode | None
    country: str | None
    places: tuple[AgendaPlace, ...]
    until: LastDay | LastMoment


@record
class AgendaView:
    """What happens in the weeks to come, country by country, place by place and week by week, up to the day `last`."""

    frame: Frame
    title: str
    countries: tuple[AgendaCountry, ...]
    last: LastDay
    calendar: Subscription | None
    activities: Link | None

    @property
    def places(self) -> tuple[AgendaPlace, ...]:
        """Return all places."""
        return tuple(place for country in self.countries for place in country.places)
