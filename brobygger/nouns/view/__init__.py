"""What a page shows, decided down to the last link; a template adds only words and tags."""

from brobygger.nouns.view.agenda import AgendaCountry, AgendaItem, AgendaPlace, AgendaView, AgendaWeek
from brobygger.nouns.view.data import CalendarView, DataView, Event, FeedEntry, FeedView
from brobygger.nouns.view.frame import Alternate, Copy, Frame, Furniture, Head, SwitchEntry
from brobygger.nouns.view.handed_on import EmbeddedView, GatheredPart, GatheredView, Origin, ReadMeView
from brobygger.nouns.view.pages import (
    PARTS,
    AlphabetView,
    Choice,
    CountryView,
    Farewell,
    FolderView,
    GoneView,
    KeepView,
    NotFoundView,
    Offers,
    PageView,
    RedirectView,
    SearchView,
    Side,
    StartView,
    TopicView,
)
from brobygger.nouns.view.parts import (
    AddToCalendar,
    AgendaLinks,
    Call,
    Card,
    CardGroup,
    CountryChoice,
    CountryLink,
    CountryNumbers,
    Days,
    Emergency,
    Figure,
    Helper,
    HoursRow,
    LastDay,
    LastMoment,
    Link,
    Listed,
    NextSteps,
    Number,
    Once,
    OpenNow,
    Place,
    QrCode,
    SayHint,
    SectionView,
    SourceView,
    Subscription,
    VenueView,
    WordView,
)
from brobygger.nouns.view.words import (
    ChapterView,
    EntryView,
    ErrandView,
    OtherWord,
    SayView,
    Spoken,
    ThemeCard,
    TongueView,
    WordbookView,
)

__all__ = [
    "PARTS",
    "AddToCalendar",
    "AgendaCountry",
    "AgendaItem",
    "AgendaLinks",
    "AgendaPlace",
    "AgendaView",
    "AgendaWeek",
    "AlphabetView",
    "Alternate",
    "CalendarView",
    "Call",
    "Card",
    "CardGroup",
    "ChapterView",
    "Choice",
    "Copy",
    "CountryChoice",
    "CountryLink",
    "CountryNumbers",
    "CountryView",
    "DataView",
    "Days",
    "EmbeddedView",
    "Emergency",
    "EntryView",
    "ErrandView",
    "Event",
    "Farewell",
    "FeedEntry",
    "FeedView",
    "Figure",
    "FolderView",
    "Frame",
    "FramedView",
    "Furniture",
    "GatheredPart",
    "GatheredView",
    "GoneView",
    "Head",
    "Helper",
    "HoursRow",
    "KeepView",
    "LastDay",
    "LastMoment",
    "Link",
    "Listed",
    "NextSteps",
    "NotFoundView",
    "Number",
    "Offers",
    "Once",
    "OpenNow",
    "Origin",
    "OtherWord",
    "PageView",
    "Place",
    "QrCode",
    "ReadMeView",
    "RedirectView",
    "SayHint",
    "SayView",
    "SearchView",
    "SectionView",
    "Side",
    "SourceView",
    "Spoken",
    "StartView",
    "Subscription",
    "SwitchEntry",
    "ThemeCard",
    "TongueView",
    "TopicView",
    "VenueView",
    "View",
    "WordView",
    "WordbookView",
]

FramedView = (
    PageView
    | FolderView
    | CountryView
    | TopicView
    | AlphabetView
    | AgendaView
    | SearchView
    | KeepView
    | WordbookView
    | ChapterView
    | SayView
)
"""The pages of a locale, all of which have a frame."""

View = (
    FramedView
    | StartView
    | NotFoundView
    | RedirectView
    | GoneView
    | CalendarView
    | FeedView
    | EmbeddedView
    | DataView
    | GatheredView
    | ReadMeView
)
