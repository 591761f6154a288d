"""Turn a text into the passages that its reader reads, for whoever judges words and sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from brobygger.nouns.running import Remark, Run, RunKind, RunningText
from brobygger.tools.markdown.comment import CLOSING, OPENING
from brobygger.tools.markdown.parser import tokens_of
from brobygger.tools.markdown.pieces import PICTOGRAM
from brobygger.tools.markdown.positions import SourceMap

ADDRESS = re.compile(r"\]\(\s*(?:<[^>\n]*>)?(?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]")
"""The part of a link that nobody reads."""

WORD = re.compile(r"[^\s|]+|\|")
"""What is looked for by itself where a text does not stand in its file as it is read: `\\*`, `&amp;`."""


def running_text(text: str, path: str, first_line: int = 1) -> RunningText:
    """Return the passages of a text; `first_line` is where it begins in its file."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = SourceMap(path=path, lines=text.split("\n"), first_line=first_line)
    tokens = tokens_of(text)
    return RunningText(runs=tuple(_runs(tokens, source)), remarks=tuple(_remarks(tokens, source)))


def _runs(tokens: list[Token], source: SourceMap) -> Iterator[Run]:
    section = 0
    around: list[Token] = []
    for token in tokens:
        if token.nesting == 1:
            around.append(token)
            section += token.type == "heading_open"
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            kind = _kind(around)
            level = int(around[-1].tag[1:]) if kind is RunKind.HEADING else 0
            run = _run(token, source, kind, section, level)
            if run.text.strip():
                yield run


KINDS = {
    "heading_open": RunKind.HEADING,
    "th_open": RunKind.CELL,
    "td_open": RunKind.CELL,
    "bullet_list_open": RunKind.ITEM,
    "ordered_list_open": RunKind.STEP,
}
"""What a passage is within the innermost of these."""


def _kind(around: list[Token]) -> RunKind:
    found = (KINDS[opened.type] for opened in reversed(around) if opened.type in KINDS)
    return next(found, RunKind.PARAGRAPH)


@dataclass(slots=True)
class _Writing:
    """A passage that is being written down; `cursor` is how much of the block's own text has been read.

    `readable` is that text with nothing in the place of what nobody reads.
    """

    content: str
    readable: str
    start: int
    source: SourceMap
    parts: list[str] = field(default_factory=list)
    places: list[tuple[int, int, int]] = field(default_factory=list)
    length: int = 0
    cursor: int = 0

    def add(self, text: str) -> None:
        """Add what is read of a token."""
        found = -1 if "|" in text else self._find(text)
        if found >= 0:
            self._place(0, found)
            self.cursor = found + len(text)
        else:
            self._place(0, self.cursor)
            self._add_words(text)
        self._write(text)

    def stand_for(self, content: str) -> None:
        """Add a sign in the place of what is no running text."""
        self._place(0, self.cursor)
        self.skip(content)
        self._write("¤")

    def skip(self, content: str) -> None:
        """Go on behind a part of the block that is not read."""
        found = self.readable.find(content, self.cursor)
        self.cursor = self.cursor if found < 0 else found + len(content)

    def _find(self, text: str) -> int:
        """Return where a text stands next; -1 where it is written otherwise in the file."""
        is_here = self.content.startswith(text, self.cursor)
        return self.cursor if is_here else self.readable.find(text, self.cursor)

    def _add_words(self, text: str) -> None:
        """Say where each word of a text stands that is written otherwise in the file, as far as it can be found."""
        for word in WORD.finditer(text):
            found = self.readable.find(word[0], self.cursor)
            if found >= 0:
                self._place(word.start(), found)
                self.cursor = found + len(word[0])

    def _place(self, offset: int, at: int) -> None:
        place = self.source.at(self.content, self.start, at)
        offset += self.length
        if self.places and self.places[-1][0] == offset:
            self.places.pop()
        self.places.append((offset, place.line or 1, max(1, place.column or 1)))

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def _run(token: Token, source: SourceMap, kind: RunKind, section: int, level: int) -> Run:
    if kind is RunKind.CELL and token.map:
        source.enter_cell(token.map[0], token.content, token.meta["row_at"])
    start = token.map[0] if token.map else 0
    readable = ADDRESS.sub(lambda found: "\0" * len(found[0]), token.content)
    writing = _Writing(token.content, readable, start, source)
    emphasised: list[tuple[int, int]] = []
    opened: list[int] = []
    for index, child in enumerate(token.children or []):
        if child.type == "text":
            found = PICTOGRAM.match(child.content) if index == 0 and kind is not RunKind.CELL else None
            writing.skip(found[0] if found else "")
            writing.add(child.content[found.end() :] if found else child.content)
        elif child.type in ("softbreak", "hardbreak"):
            writing.add("\n")
        elif child.type in ("code_inline", "image", "contact", "raw_html"):
            writing.stand_for(child.content)
        elif child.type == "em_open":
            opened.append(writing.length)
        elif child.type == "em_close" and opened:
            emphasised.append((opened.pop(), writing.length))
    text = "".join(writing.parts)
    places = tuple(writing.places) or ((0, source.line(start), 1),)
    return Run(
        path=source.path,
        kind=kind,
        text=text,
        places=places,
        section=section,
        level=level,
        emphasised=tuple(emphasised),
    )


def _remarks(tokens: list[Token], source: SourceMap) -> Iterator[Remark]:
    """Yield the comments, each with the lines of the block that follows it on the same level."""
    for index, token in enumerate(tokens):
        if token.type != "comment" or not token.map or not token.content.endswith(CLOSING):
            continue
        behind = next((other for other in tokens[index + 1 :] if other.type != "comment"), None)
        first, end = (behind.map if behind and behind.map and behind.level == token.level else None) or (0, 0)
        yield Remark(
            text=token.content.removeprefix(OPENING).removesuffix(CLOSING).strip(),
            position=source.at(token.content, token.map[0], 0),
            first_line=source.line(first) if end else 0,
            last_line=source.line(source.last_written(first, end)) if end else 0,
        )
