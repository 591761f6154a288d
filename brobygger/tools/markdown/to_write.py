"""Turn a text into one that is still to be written: each of its passages stands between ‹ and ›, in its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from markdown_it.token import Token

from brobygger.nouns.placeholder import CLOSING, OPENING
from brobygger.tools.markdown.comment import CLOSING as COMMENT_END
from brobygger.tools.markdown.comment import OPENING as COMMENT
from brobygger.tools.markdown.parser import tokens_of
from brobygger.tools.markdown.pieces import PICTOGRAM
from brobygger.tools.markdown.positions import SourceMap

# Beside a mark, which counts as punctuation, these stars would mean something else than beside the end of a line.
STARS_BEFORE = re.compile(r"[*_]+[^\w\s*]")
STARS_BEHIND = re.compile(r"[^\w\s*][*_]+\Z")

BARS_BEFORE = re.compile(r"[|\s]*")
BARS_AND_LISTS_BEFORE = re.compile(r"(?:[|\s]|[-+*](?=\s)|1[.)](?=\s))*")
BARS_BEHIND = re.compile(r"(?:(?<!\\)[|\s]|(?<!\\)\\\n)*\Z")

LETTER = re.compile(r"[^\W_]")
"""What words have; there is nothing to write over in signs alone."""

RUNS_ON = ("bullet_list_close", "ordered_list_close", "code_block")
"""What a comment behind it keeps apart from what follows: without it, both would be one."""


@dataclass(frozen=True, slots=True, order=True)
class _Edit:
    """Characters of the text that give way to others."""

    begin: int
    end: int
    put: str


def to_be_written(text: str, heading_ids: Sequence[str | None]) -> str:
    """Return a text with the same structure, links and pictures, whose words are there to be written over.

    `heading_ids` has for each heading that begins a section the id that is written on it; other written ids go, and so
    do comments. Code stays as it is.
    """
    lines = text.split("\n")
    writer = _Marking(
        source=SourceMap(path="", lines=lines, first_line=0),
        starts=list(accumulate((len(line) + 1 for line in lines), initial=0)),
        ids=iter(heading_ids),
    )
    parts: list[str] = []
    last = 0
    for edit in sorted(writer.edits(tokens_of(text))):
        parts.extend((text[last : edit.begin], edit.put))
        last = max(last, edit.end)
    return "".join((*parts, text[last:])).strip("\n")


@dataclass(slots=True)
class _Marking:
    """Finds where marks go; `starts` tells where each line of the text begins."""

    source: SourceMap
    starts: list[int]
    ids: Iterator[str | None]

    def edits(self, tokens: list[Token]) -> Iterator[_Edit]:
        """Yield what is to change, one passage after the other."""
        before = ""  # what ended last beside the token, comments aside
        for index, token in enumerate(tokens):
            if token.type == "inline":
                yield from self._passage(tokens[index - 1], token)
            elif token.type == "comment":
                yield self._comment(token, keeps_apart=token.level > 0 or before in RUNS_ON)
                continue
            if token.level == 0:
                before = token.type

    def _passage(self, opening: Token, inline: Token) -> Iterator[_Edit]:
        if opening.type == "heading_open":
            yield from self._heading(opening, inline)
            return
        if opening.type in ("th_open", "td_open") and inline.map:
            self.source.enter_cell(inline.map[0], inline.content, inline.meta["row_at"])
        children = inline.children or []
        pictures = [child for child in children if child.type == "image"]
        if any(child.type in ("text", "code_inline", "raw_html") and child.content.strip() for child in children):
            yield from self._words(inline)
        elif pictures:
            yield from self._pictures(inline, pictures)

    def _words(self, inline: Token) -> Iterator[_Edit]:
        content = inline.content
        begin, end = _span(content, BARS_AND_LISTS_BEFORE)
        if begin < end and LETTER.search(content):
            yield _put(self._at(inline, content, begin), _opening(content[begin:end]))
            yield _put(self._at(inline, content, end), _closing(content[begin:end]))

    def _pictures(self, inline: Token, pictures: list[Token]) -> Iterator[_Edit]:
        """Mark what pictures that stand alone show; their files stay."""
        content = inline.content
        places: list[tuple[int, int]] = []
        for picture in pictures:
            begin = picture.meta["at"] + len("![")
            end = begin + len(picture.content)
            caption = str(picture.attrs.get("title", ""))
            written = re.compile(rf"[\"'(]({re.escape(caption)})[\"')]\s*\)").search(content, end) if caption else None
            if caption and written is None:  # it is written with escapes, or elsewhere
                yield from self._words(inline)
                return
            places.extend([(begin, end)] if begin < end else [])
            places.extend([written.span(1)] if written else [])
        for begin, end in places:
            if not content.startswith(OPENING, begin):
                yield _put(self._at(inline, content, begin), OPENING)
                yield _put(self._at(inline, content, end), CLOSING)

    def _heading(self, opening: Token, inline: Token) -> Iterator[_Edit]:
        words, written = inline.content, str(opening.meta.get("content", inline.content))
        kept = next(self.ids, None) if opening.level == 0 else None
        behind = f" {{#{kept}}}" if kept else ""
        if not kept and len(written) > len(words) and "|" in words and opening.markup.startswith("#"):
            behind = f" {opening.markup}"  # with a cell less, it could be the head of a table
        begin, end = _span(words)
        if begin < end:
            yield _put(self._in_heading(opening, inline, begin), _opening(words[begin:end]))
            if end < len(words):
                yield _put(self._in_heading(opening, inline, end), _closing(words[begin:end]))
            else:
                behind = _closing(words[begin:end]) + behind
        last = self._in_heading(opening, inline, len(written))
        yield _Edit(self._in_heading(opening, inline, len(words)), last, behind)

    def _in_heading(self, opening: Token, inline: Token, offset: int) -> int:
        """Return where a place of a heading stands; behind its words may stand the same marks as before them."""
        written = str(opening.meta.get("content", inline.content))
        if not opening.markup.startswith("#"):
            return self._at(inline, written, offset)
        number = opening.map[0] if opening.map else 0
        line = self.source.lines[number]
        begin = line.index(opening.markup) + len(opening.markup)
        return self.starts[number] + max(line.find(written, begin), begin) + offset

    def _comment(self, token: Token, *, keeps_apart: bool) -> _Edit:
        first, end = token.map or [0, 1]
        lines, starts = self.source.lines, self.starts
        if keeps_apart:
            begin = starts[first] + lines[first].index(COMMENT)
            return _Edit(begin, starts[end] - 1, f"{COMMENT} {COMMENT_END}")
        if first > 0 and lines[first - 1].strip():
            return _Edit(starts[first], starts[end] - 1, "")
        if end < len(lines) and not lines[end].strip():
            end += 1
        return _Edit(starts[first], min(starts[end], starts[-1] - 1), "")

    def _at(self, inline: Token, content: str, offset: int) -> int:
        """Return where a place of a passage stands in the text."""
        position = self.source.at(content, inline.map[0] if inline.map else 0, offset)
        return self.starts[position.line or 0] + (position.column or 1) - 1


def _put(at: int, words: str) -> _Edit:
    return _Edit(at, at, words)


def _span(words: str, before: re.Pattern[str] = BARS_BEFORE) -> tuple[int, int]:
    """Return where words begin and end that are still to be marked.

    A pictogram stays outside, and so does a bar at the edge: a mark beside it would be one cell more, and lines could
    become a table. Outside a heading, what could begin a list stays outside too: it ends the table above it.
    """
    begin, end = PICTOGRAM.match(words) or before.match(words), BARS_BEHIND.search(words)
    span = (begin.end() if begin else 0, end.start() if end else len(words))
    is_marked = words.startswith(OPENING) and words.endswith(CLOSING)
    return (0, 0) if is_marked else span


def _opening(words: str) -> str:
    return f"{OPENING} " if STARS_BEFORE.match(words) else OPENING


def _closing(words: str) -> str:
    return f" {CLOSING}" if STARS_BEHIND.search(words) else CLOSING
