"""A picture dictionary: the words that a site explains as readers of one locale find them, a page a theme."""

from collections.abc import Mapping

from brobygger.nouns.record import record


@record
class Chapter:
    """A page of a dictionary: a theme, or a part of one that has many words.

    `number` is that of the part, from 1; `title` names it, and `title_lang` is the language of the title where that is
    not the page's; `concepts` are the keys of its words in their order.
    """

    theme: str
    number: int
    title: str
    title_lang: str | None
    address: str
    concepts: tuple[str, ...]


@record
class Wordbook:
    """A locale's dictionary: what it is called in short, the address of its list of themes, and its pages in order.

    `places` has for the key of each concept the address of its entry, from the site's root.
    """

    name: str
    address: str
    chapters: tuple[Chapter, ...]
    places: Mapping[str, str]
