"""Find the words of a page that the site explains: each becomes a link to its explanation where it stands first.

Every page is searched, and most of what is searched for is not there: one pass in C finds the words of the text, and
only where one of them begins a form of the glossary is anything else done.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from markupsafe import Markup

from brobygger.nouns.view import SectionView
from brobygger.nouns.words import SOFT_HYPHEN, Glossary, is_spelled

LETTERS = re.compile(r"\w+")
SPACES = bytes(byte if byte > 0x7F or chr(byte).isalnum() or byte == ord("_") else ord(" ") for byte in range(256))
"""Every sign of ASCII that is no part of a word becomes a space."""
OTHER_SIGNS = re.compile(rb"\xc2.|\xe2\x80.", re.DOTALL)
"""In UTF-8, U+0080 to U+00BF and U+2000 to U+203F: quotation marks, dashes and spaces."""

UNTOUCHED = re.compile(r"<(a|code|pre|small|th|h[1-6])[ >].*?</\1>", re.DOTALL)
"""What shows a name, or leads somewhere already."""
CARDS, CARD = '<ul class="pictured">', re.compile(r"<li>.*?</li>", re.DOTALL)
"""Items of such a list are links as a whole where they have a link."""

BLANKS = str.maketrans("\n\xa0", "  ")
"""What may stand between the words of a term like a space."""

JOINED = "_-\u2010\u2011"
"""What makes one word of two: NAV-kontoret is not NAV."""
BEFORE, BEHIND = frozenset(' >(«“"'), frozenset(" <,;!?)»”")
"""Signs beside which most words stand; with others, one has to look closer."""
BETWEEN = "\0"
"""Stands in no page."""
NEAR, OPENERS = 300, ' \n\xa0(«“"»'
WITHIN_LINES = re.compile(r"</?(?:strong|em|a|span)\b[^>]*>$")
ENDS_SENTENCE = (".", "!", "?", ":", "…", ">", BETWEEN)
FOLLOWED_BY_NAME = re.compile(r" [A-ZÆØÅÄÖ][a-zæøåäö]")
ADDRESS = re.compile(r"@|://|\w\.\w")
MARKED = re.compile(r'<a class="word" [^>]*>(.*?)</a>', re.DOTALL)


class Form(NamedTuple):
    """A form as HTML shows it, the key of its concept, and how it must be spelled where that matters.

    `length` is that of a term of several words, else 0: within the longest of them, no word stands for itself.
    """

    length: int
    text: str
    key: str
    spelling: str


@dataclass(frozen=True, slots=True)
class Sought:
    """What the texts of a language are searched for: forms by the word that they begin with, as UTF-8."""

    forms: Mapping[bytes, tuple[Form, ...]]
    beginnings: frozenset[bytes]

    @classmethod
    def of(cls, glossary: Glossary, language: str) -> "Sought":
        """Return what texts in a language are searched for."""
        forms: dict[bytes, list[Form]] = {}
        spellings = glossary.spellings.get(language, {})
        for form, key in glossary.forms.get(language, {}).items():
            first = LETTERS.search(form)
            if first is not None:
                length = 0 if first[0] == form else len(form)
                entry = Form(length, escape(form), key, escape(spellings.get(form, "")))
                forms.setdefault(first[0].encode(), []).append(entry)
        return cls({first: tuple(found) for first, found in forms.items()}, frozenset(forms))


@dataclass(frozen=True, slots=True)
class Explained:
    """A text in which words lead to their explanations, and the keys of their concepts in the order of the text."""

    sections: tuple[SectionView, ...]
    keys: tuple[str, ...]


def explain_words(
    sections: tuple[SectionView, ...], lexicon: Sought, title: str | None, taken: frozenset[str]
) -> Explained:
    """Return the sections with the first word for each concept marked.

    The concept `title` is left alone, since the whole page explains it, and one whose ids are `taken` by headings.
    """
    if not lexicon.beginnings:
        return Explained(sections, ())
    texts = [part for section in sections for part in section.body if isinstance(part, Markup)]
    marked, keys = _mark(BETWEEN.join(texts), lexicon, title, taken)
    if not keys:
        return Explained(sections, ())
    parts = iter(marked.split(BETWEEN))
    return Explained(tuple(_with_parts(section, parts) for section in sections), keys)


def _with_parts(section: SectionView, parts: Iterator[str]) -> SectionView:
    """Return a section with other HTML between its figures."""
    body = tuple(
        Markup(next(parts)) if isinstance(part, Markup) else part  # noqa: S704 - it was Markup before
        for part in section.body
    )
    return SectionView(id=section.id, level=section.level, heading=section.heading, body=body)


def anchor_of(key: str) -> str:
    """Return the id of an explanation on its page."""
    return f"word-{key}"


def origin_of(key: str) -> str:
    """Return the id of the place in the text from which a word leads to its explanation."""
    return f"from-word-{key}"


def _mark(html: str, lexicon: Sought, title: str | None, taken: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """Return the HTML with links around words, and the keys of the concepts that have got one."""
    text, offsets = _searchable(html)
    found = lexicon.beginnings.intersection(_words(text))
    if not found:
        return html, ()
    forms = sorted(chain.from_iterable(map(lexicon.forms.__getitem__, found)), reverse=True)
    places = _places(text, forms, html, offsets)
    pieces: list[str] = []
    keys: list[str] = []
    done = 0
    for key, (start, end) in sorted(places.items(), key=itemgetter(1)):
        if key == title or (taken and not taken.isdisjoint((anchor_of(key), origin_of(key)))):
            continue
        begin, stop = (offsets[start], offsets[end - 1] + 1) if offsets else (start, end)
        pieces += html[done:begin], _link(key), html[begin:stop], "</a>"
        keys.append(key)
        done = stop
    pieces.append(html[done:])
    return "".join(pieces), tuple(keys)


def without_links(html: str) -> tuple[str, Callable[[int], int]]:
    """Return a page as it would be without explained words, and what tells where in the page one of its places is."""
    pieces: list[str] = []
    places: list[int] = []
    removed: list[int] = [0]
    done = length = 0
    for found in MARKED.finditer(html):
        for begin, end in ((found.start(), found.start(1)), (found.end(1), found.end())):
            pieces.append(html[done:begin])
            length += begin - done
            places.append(length)
            removed.append(removed[-1] + end - begin)
            done = end
    pieces.append(html[done:])
    return "".join(pieces), lambda at: at + removed[bisect_right(places, at)]


@cache
def _link(key: str) -> str:
    return f'<a class="word" id="{origin_of(key)}" href="#{anchor_of(key)}">'


def _searchable(html: str) -> tuple[str, list[int] | None]:
    """Return the text in small letters and without soft hyphens, and where each letter stood if not at its place."""
    if SOFT_HYPHEN not in html:
        text = html.lower()
        if len(text) == len(html):
            return text.translate(BLANKS) if "\xa0" in text else text.replace("\n", " "), None
    kept = [(at, letter) for at, letter in enumerate(html) if letter != SOFT_HYPHEN]
    small = (letter.lower() if len(letter.lower()) == 1 else letter for _, letter in kept)
    return "".join(small).translate(BLANKS), [at for at, _ in kept]


def _words(text: str) -> list[bytes]:
    """Return the words of a text, in a quarter of the time that a regular expression for words takes."""
    data = text.encode("utf-8", "replace")
    if b"\xc2" in data or b"\xe2\x80" in data:
        data = OTHER_SIGNS.sub(b" ", data)
    return data.translate(SPACES).split()


def _places(text: str, forms: Iterable[Form], html: str, offsets: list[int] | None) -> dict[str, tuple[int, int]]:
    """Return where the first word for each concept begins and ends; long terms stand first among the forms."""
    places: dict[str, tuple[int, int]] = {}
    untouched = [place.span() for place in UNTOUCHED.finditer(text)]
    untouched.extend(_linked_cards(text))
    for length, form, key, spelling in forms:
        before = places[key][0] if key in places and not length else len(text)
        start = text.find(form, 0, before)
        while start >= 0:
            end = start + len(form)
            if (
                ((text[start - 1 : start] in BEFORE and text[end : end + 1] in BEHIND) or _is_whole(text, start, end))
                and (not spelling or is_spelled(_written(html, start, end, offsets), spelling))
                and not (spelling == "" and _is_in_name(html, start, end, offsets))
                and not _is_untouched(text, start, untouched)
            ):
                if key not in places or start < places[key][0]:
                    places[key] = start, _with_case(text, end, spelling) if spelling else end
                if not length:
                    break
                untouched.append((start - 1, end))
            start = text.find(form, end, before)
    return places


def _written(html: str, start: int, end: int, offsets: list[int] | None) -> str:
    return html[start:end] if offsets is None else "".join(html[at] for at in offsets[start:end])


def _is_whole(text: str, start: int, end: int) -> bool:
    """Say whether a word ends on both sides, and is no part of an address."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or behind.isalnum() or (before and before in f"{JOINED}&#") or (behind and behind in JOINED):
        return False
    first = max(text.rfind(" ", 0, start), text.rfind(">", 0, start)) + 1
    last = min((at for at in (text.find(" ", end), text.find("<", end)) if at >= 0), default=len(text))
    return not ADDRESS.search(text, first, last)


def _is_in_name(html: str, start: int, end: int, offsets: list[int] | None) -> bool:
    """Say whether a word that needs no capital has one for another reason than to begin a sentence: Kari Vold."""
    first, last = (start, end) if offsets is None else (offsets[start], offsets[end - 1] + 1)
    if not html[first].isupper():
        return False
    return not _begins_sentence(html, first) or FOLLOWED_BY_NAME.match(html, last) is not None


def _begins_sentence(html: str, at: int) -> bool:
    before = html[max(0, at - NEAR) : at].rstrip(OPENERS)
    while (tag := WITHIN_LINES.search(before)) is not None:
        before = before[: tag.start()].rstrip(OPENERS)
    return not before or before.endswith(ENDS_SENTENCE)


def _with_case(text: str, end: int, spelling: str) -> int:
    """Return where a word ends with its case: after an abbreviation, Finnish writes it behind a colon (UDI:n)."""
    if not spelling[-1:].isupper() or text[end : end + 1] != ":":
        return end
    case = LETTERS.match(text, end + 1)
    return case.end() if case else end


def _linked_cards(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the cards of a text stand that lead somewhere."""
    begin = text.find(CARDS)
    while begin >= 0:
        end = text.find("</ul>", begin)
        yield from (card.span() for card in CARD.finditer(text, begin, end) if "<a " in card[0])
        begin = text.find(CARDS, end)


def _is_untouched(text: str, at: int, untouched: list[tuple[int, int]]) -> bool:
    """Say whether a place lies in a tag or in what is left as it is."""
    if text.rfind("<", 0, at) > text.rfind(">", 0, at):
        return True
    for begin, end in untouched:  # noqa: SIM110 - twice as fast as any(), and asked for each word that is found
        if begin < at < end:
            return True
    return False
