"""The picture dictionary, and things to say."""

from brobygger.nouns.record import record
from brobygger.nouns.view.frame import Frame
from brobygger.nouns.view.parts import Link


@record
class ThemeCard:
    """A theme of the dictionary, and how many words it has."""

    title: str
    lang: str | None
    href: str
    picture: str | None
    count: int


@record
class WordbookView:
    """The themes of a locale's dictionary; `is_multilingual` where it shows words of other languages too."""

    frame: Frame
    themes: tuple[ThemeCard, ...]
    is_multilingual: bool


@record
class OtherWord:
    """A word in another language: the name, tag and direction of that language, and what the word itself belongs to."""

    language: str
    tag: str
    direction: str
    word: str
    lang: str


@record
class EntryView:
    """A word of the dictionary; `lang` is set where it belongs to another language than the page's."""

    id: str
    word: str
    lang: str | None
    explain: str
    country: str | None
    picture: str | None
    others: tuple[OtherWord, ...]


@record
class ChapterView:
    """A page of the dictionary; `book` leads to the list of its themes."""

    frame: Frame
    title: str
    title_lang: str | None
    picture: str | None
    entries: tuple[EntryView, ...]
    book: str
    previous: Link | None
    following: Link | None


@record
class Spoken:
    """Sentences in a language: its name, tag and direction."""

    language: str
    tag: str
    direction: str
    lines: tuple[str, ...]


@record
class TongueView:
    """What somebody says who needs an interpreter for a language.

    `name` is what the page's language calls that language, `own` what its speakers call it, where that is known.
    """

    tag: str
    direction: str
    name: str
    own: str | None
    lines: tuple[str, ...]
    others: tuple[Spoken, ...]


@record
class ErrandView:
    """A card with things to say, and the same in the other languages of the site; `tongues` where one has to choose."""

    key: str
    title: str
    picture: str | None
    lines: tuple[str, ...]
    others: tuple[Spoken, ...]
    tongues: tuple[TongueView, ...]


@record
class SayView:
    """A locale's page with things to say."""

    frame: Frame
    errands: tuple[ErrandView, ...]
