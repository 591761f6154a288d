"""The words of a page by where they stand in it, found at a fraction of the price of parsing it."""

import re
import unicodedata
from collections.abc import Iterator

from brobygger.nouns.model import PageFields

PLACES = ("title", "keywords", "headings", "summary", "text")
"""Where a word may stand, from what says most of a page to what says least."""

MARKUP = re.compile(r"\]\([^()\n]*\)|\{[^{}\n]*\}|:[^\W\d_][\w-]*:|https?://[^\s)>]+|&#?\w+;")
"""What stands in a text and is no word of it.

Each way begins with a sign of its own, so that it is found quickly, and stops before that sign comes again, so that no
text takes long.
"""

COMMENT, COMMENT_END = "<!--", "-->"
HEADING = re.compile(r"^#+[ \t]+(.*)$", re.MULTILINE)
WORD = re.compile(r"[^\W_]+")

SINGLE_BYTES = "cp1252"
SEPARATED = "".join(
    sign.lower() if sign.isalnum() else " "
    for sign in (bytes([code]).decode(SINGLE_BYTES, "replace") for code in range(256))
).encode(SINGLE_BYTES)
"""What becomes of each byte: most pages have no other letters than these, and a table for them is ten times faster."""

OTHER_TEXTS = (
    *("official_name", "part_of", "partners", "funders", "place", "what_you_get", "who_can_use", "bring", "deadline"),
    *("steps", "equipment_lent", "food"),
)
"""Fields with words for readers, beside those that have a place of their own."""


def words_of_page(fields: PageFields, text: str) -> str:
    """Return the words of a page in small letters, with spaces between: a line for each of PLACES.

    `text` is the page's Markdown. That a word stands twice is left to those who look: here every page would pay for it.
    """
    plain = MARKUP.sub(" ", _without_comments(text) if COMMENT in text else text)
    parts = (
        f"{fields.title or ''} {fields.menu or ''}",
        " ".join(fields.keywords or ()),
        " ".join(HEADING.findall(plain)) if "#" in plain else "",
        fields.summary or "",
        " ".join((plain, *_other_texts(fields))),
    )
    return "\n".join(map(_words, parts))


def title_words(title: str) -> tuple[str, ...]:
    """Return the words of a title."""
    return tuple(dict.fromkeys(_words(title).split()))


def _without_comments(text: str) -> str:
    kept, at = [], 0
    while (begin := text.find(COMMENT, at)) >= 0 and (end := text.find(COMMENT_END, begin)) >= 0:
        kept.append(text[at:begin])
        at = end + len(COMMENT_END)
    return " ".join((*kept, text[at:]))


def _words(text: str) -> str:
    """Return a text in small letters with spaces for everything else."""
    try:
        return text.encode(SINGLE_BYTES).translate(SEPARATED).decode(SINGLE_BYTES)
    except UnicodeEncodeError:
        return " ".join(WORD.findall(unicodedata.normalize("NFC", text).lower()))


def _other_texts(fields: PageFields) -> Iterator[str]:
    """Yield what fields say to readers besides."""
    for name in OTHER_TEXTS:
        value = getattr(fields, name, None)
        if isinstance(value, str):
            yield value
        elif value:
            yield from value
    joining = getattr(fields, "how_to_join", None)
    if joining is not None:
        yield from joining.steps or ()
    for venue in getattr(fields, "places", None) or ():
        yield from (part for part in (venue.name, venue.town) if part)
