"""Turn the parser's tokens into sections of blocks: pieces of HTML and holes."""

import re
from collections import deque
from collections.abc import Callable, Iterator
from html import escape
from urllib.parse import unquote

from markdown_it.token import Token

from brobygger.nouns.document import (
    Block,
    Body,
    ContactMention,
    Heading,
    PageLink,
    PictogramMention,
    Picture,
    Piece,
    Pieces,
    Section,
)
from brobygger.nouns.placeholder import LEFT, has_marks, left
from brobygger.nouns.problems import FaultError, Position, Problem, error, warning
from brobygger.nouns.values import ContactKey
from brobygger.tools.markdown.addresses import ANCHOR, Elsewhere, classify
from brobygger.tools.markdown.comment import CLOSING
from brobygger.tools.markdown.positions import SourceMap

SENTENCE_BREAK = '<br><span class="gap"></span>'
"""What stands before a sentence that begins a line: on a phone most of them take several."""

TAGS = {
    "paragraph_open": "<p>",
    "paragraph_close": "</p>\n",
    "bullet_list_close": "</ul>\n",
    "ordered_list_close": "</ol>\n",
    "list_item_open": "<li>",
    "list_item_close": "</li>\n",
    "blockquote_open": "<blockquote>\n",
    "blockquote_close": "</blockquote>\n",
    "table_open": '<div class="table"><table>\n',
    "table_close": "</table></div>\n",
    "thead_open": "<thead>\n",
    "thead_close": "</thead>\n",
    "tbody_open": "<tbody>\n",
    "tbody_close": "</tbody>\n",
    "tr_open": "<tr>",
    "tr_close": "</tr>\n",
    "th_close": "</th>",
    "td_close": "</td>",
    "hr": "<hr>\n",
    "softbreak": "\n",
    "hardbreak": "<br>\n",
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "sentence": SENTENCE_BREAK,
}
"""What a token always becomes."""

PICTOGRAM = re.compile(r":([^\W_][\w-]*):(?:[ \t]+|$)")
"""A word between colons."""

PositionOf = Callable[[Token], Position]
Starts = Callable[[str], Iterator[int]]
"""What tells where the sentences of a text begin, but the first."""

ALIGNMENT = {"text-align:left": "left", "text-align:center": "centre", "text-align:right": "right"}


class PieceWriter:
    """Writes the pieces of one text and collects what is wrong in it; with `starts`, each sentence on its own line."""

    def __init__(self, source: SourceMap, starts: Starts | None = None) -> None:
        self._source = source
        self._starts = starts
        self.problems: list[Problem] = []

    def body(self, tokens: list[Token]) -> Body:
        """Return the sections of a text; a heading of the text's own level begins a new one."""
        sections: list[Section] = []
        heading: Heading | None = None
        blocks: list[Block] = []
        for block in _top_level(tokens):
            if block[0].type == "heading_open":
                if heading is not None or blocks:
                    sections.append(Section(heading=heading, blocks=tuple(blocks)))
                heading, blocks = self._heading(block), []
            elif block[0].type == "comment":
                self._check_comment(block[0])
            else:
                blocks.append(self._block(block))
        if heading is not None or blocks:
            sections.append(Section(heading=heading, blocks=tuple(blocks)))
        return tuple(sections)

    def _heading(self, tokens: list[Token]) -> Heading:
        opening, inline = tokens[0], tokens[1]
        pictogram = tuple(self._pictogram(inline, opening.meta.get("content")))
        start = opening.map[0] if opening.map else 0
        content = opening.meta.get("content", inline.content)
        position = self._source.at(content, start, 0)
        written = opening.meta.get("id")
        if written is not None and not ANCHOR.fullmatch(written):
            at = self._source.at(content, start, opening.meta["id_at"])
            self.problems.append(error("heading-id", at, hint="form", id=written))
            written = None
        return Heading(
            level=int(opening.tag[1:]),
            text="".join(_plain(inline.children or [])).strip(),
            pieces=(*pictogram, *self._inline(inline)),
            written_id=written,
            position=position,
        )

    def _block(self, tokens: list[Token]) -> Block:
        first, last = tokens[0].map or [0, 1]
        return Block(
            pieces=joined(self._tokens(tokens)),
            first_line=self._source.line(first),
            last_line=self._source.line(self._source.last_written(first, last)),
        )

    def _tokens(self, tokens: list[Token]) -> Iterator[Piece]:  # noqa: C901 - one branch for each kind of token
        in_cell = False
        for index, token in enumerate(tokens):
            kind = token.type
            if kind == "inline":
                if in_cell and token.map:
                    self._source.enter_cell(token.map[0], token.content, token.meta["row_at"])
                yield from () if in_cell else self._pictogram(token)
                in_cell = False
                yield from self._inline(token, in_lines=True)
            elif token.hidden:
                if kind == "paragraph_close":  # a tight list has no paragraphs
                    yield "\n" if token.level == 0 else ""
            elif kind in TAGS:
                yield TAGS[kind]
            elif kind == "comment":
                self._check_comment(token)
            elif kind in ("th_open", "td_open"):
                in_cell = True
                yield _cell(token)
            elif kind in ("bullet_list_open", "ordered_list_open"):
                yield _list(tokens, index)
            elif kind in ("fence", "code_block"):
                yield f"<pre><code>{escape(token.content)}</code></pre>\n"
            elif kind == "heading_open":
                yield f"<{token.tag}>"
            elif kind == "heading_close":
                yield f"</{token.tag}>\n"

    def _check_comment(self, token: Token) -> None:
        if not token.content.endswith(CLOSING):
            position = self._source.at(token.content, token.map[0] if token.map else 0, 0)
            self.problems.append(error("comment-open", position, hint="close"))

    def _inline(self, token: Token, *, in_lines: bool = False) -> Pieces:
        start = token.map[0] if token.map else 0
        children = token.children or []
        if in_lines and self._starts is not None:
            children = _in_lines(children, self._starts)
        if has_marks(token.content):
            self._check_placeholders(token.content, start)
        if len(children) == 1 and children[0].type == "text":  # most blocks
            return (escape(children[0].content),)

        def at(child: Token) -> Position:
            return self._source.at(token.content, start, child.meta.get("at", 0))

        return joined(self._children(children, at_of=at))

    def _pictogram(self, inline: Token, content: str | None = None) -> Iterator[PictogramMention]:
        """Take the pictogram from the beginning of a text, where there is one."""
        first = inline.children[0] if inline.children else None
        found = PICTOGRAM.match(first.content) if first is not None and first.type == "text" else None
        if first is None or found is None:
            return
        first.content = first.content[found.end() :]
        start = inline.map[0] if inline.map else 0
        yield PictogramMention(word=found[1], position=self._source.at(content or inline.content, start, 0))

    def _check_placeholders(self, content: str, start: int) -> None:
        for found in LEFT.finditer(content):
            self.problems.append(left(found[0], self._source.at(content, start, found.start())))

    def _children(self, children: list[Token], at_of: PositionOf) -> Iterator[Piece]:
        index = 0
        while index < len(children):
            token = children[index]
            kind = token.type
            if kind == "text":
                yield escape(token.content)
            elif kind in TAGS:
                yield TAGS[kind]
            elif kind == "link_open":
                end = _closing(children, index)
                yield from self._link(token, children[index + 1 : end], at_of)
                index = end
            elif kind == "image":
                yield self._picture(token, at_of(token))
            elif kind == "code_inline":
                yield f"<code>{escape(token.content)}</code>"
            elif kind == "contact":
                yield ContactMention(key=ContactKey(token.content), position=at_of(token))
            elif kind == "raw_html":
                self.problems.append(warning("html-in-text", at_of(token), hint="markdown", html=token.content))
                yield escape(token.content)
            index += 1

    def _link(self, token: Token, inner: list[Token], at_of: PositionOf) -> Iterator[Piece]:
        position = at_of(token)
        content = joined(self._children(inner, at_of))
        if not "".join(_plain(inner)).strip() and not any(child.type == "image" for child in inner):
            self.problems.append(error("link-without-text", position, hint="form"))
        self.problems.extend(
            error("contact-in-link", at_of(child), hint="apart") for child in inner if child.type == "contact"
        )
        try:
            found = classify(str(token.attrs.get("href", "")), position)
        except FaultError as fault:
            self.problems.append(fault.problem)
            yield from content
            return
        if isinstance(found, Elsewhere):
            yield f'<a href="{escape(found.address)}" rel="noreferrer">'
            yield from content
            yield "</a>"
        else:
            yield PageLink(target=found.target, anchor=found.anchor, content=content, position=position)

    def _picture(self, token: Token, position: Position) -> Piece:
        title = token.attrs.get("title")
        return Picture(
            file=unquote(str(token.attrs.get("src", ""))),
            alt="".join(_plain(token.children or [])).strip(),
            caption=str(title) if title else None,
            position=position,
        )


def _in_lines(children: list[Token], starts: Starts) -> list[Token]:
    """Return the tokens of a block's text with one before each sentence but the first."""
    begins = deque(starts("".join(map(_read, children))))
    if not begins:
        return children
    lines: list[Token] = []
    at = 0
    for child in children:
        end = at + len(_read(child))
        if begins and begins[0] == at < end:
            begins.popleft()
            place = _outside(lines)
            if lines[place - 1].type != "hardbreak":
                lines.insert(place, Token("sentence", "", 0))
        begin = 0
        while begins and begins[0] < end:
            cut = begins.popleft() - at
            if child.type == "text":
                lines.extend((child.copy(content=child.content[begin:cut]), Token("sentence", "", 0)))
                begin = cut
        lines.append(child.copy(content=child.content[begin:]) if begin else child)
        at = end
    return lines


def _outside(lines: list[Token]) -> int:
    """Return the place before what has been opened last, and not been written in: a link that begins a sentence."""
    place = len(lines)
    while place and lines[place - 1].type.endswith("_open"):
        place -= 1
    return place


def _read(token: Token) -> str:
    """Return what a reader reads of a token; a number or a picture stands for one sign."""
    if token.type in ("text", "code_inline", "raw_html"):
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return "¤" if token.type in ("contact", "image") else ""


def _list(tokens: list[Token], opening: int) -> str:
    """Return a list's opening tag."""
    if tokens[opening].type == "ordered_list_open":
        start = tokens[opening].attrs.get("start")
        return f'<ol start="{start}">\n' if start else "<ol>\n"
    return '<ul class="pictured">\n' if _is_pictured(tokens, opening) else "<ul>\n"


def _is_pictured(tokens: list[Token], opening: int) -> bool:
    """Say whether each item of a list begins with a pictogram: readers then look for the picture, not for the word."""
    level = tokens[opening].level
    for index in range(opening + 1, len(tokens)):
        token = tokens[index]
        if token.level == level:
            return True
        if token.type == "list_item_open" and token.level == level + 1:
            first = tokens[index + 2]
            if tokens[index + 1].type != "paragraph_open" or not PICTOGRAM.match(first.content):
                return False
    return True


def _cell(token: Token) -> str:
    """Return a cell's opening tag; alignment is a class, since the policy of the pages forbids style attributes."""
    scope = " scope=col" if token.tag == "th" else ""
    align = ALIGNMENT.get(str(token.attrs.get("style", "")))
    return f"<{token.tag}{scope}{f' class={align}' if align else ''}>"


def joined(pieces: Iterator[Piece]) -> Pieces:
    """Join neighbouring pieces of HTML, so that a text has as few pieces as it has holes."""
    result: list[Piece] = []
    texts: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            texts.append(piece)
        else:
            if texts:
                result.append("".join(texts))
                texts.clear()
            result.append(piece)
    if texts:
        result.append("".join(texts))
    return tuple(result)


def _top_level(tokens: list[Token]) -> Iterator[list[Token]]:
    block: list[Token] = []
    depth = 0
    for token in tokens:
        block.append(token)
        depth += token.nesting
        if depth == 0:
            yield block
            block = []


def _closing(children: list[Token], opening: int) -> int:
    for index in range(opening + 1, len(children)):
        if children[index].type == "link_close":
            return index
    return len(children)


def _plain(children: list[Token]) -> Iterator[str]:
    for token in children:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "image" and token.children:
            yield from _plain(token.children)
