"""Markdown: what a text of an author becomes."""

from brobygger.nouns.document import Body
from brobygger.nouns.problems import Problem
from brobygger.tools.markdown.parser import tokens_of
from brobygger.tools.markdown.pieces import SENTENCE_BREAK, PieceWriter, Starts
from brobygger.tools.markdown.positions import SourceMap
from brobygger.tools.markdown.running import running_text

__all__ = ["SENTENCE_BREAK", "parse_markdown", "running_text"]


def parse_markdown(
    text: str, path: str, first_line: int = 1, starts: Starts | None = None
) -> tuple[Body, tuple[Problem, ...]]:
    """Return the sections of a text and what is wrong in it; `first_line` is where it begins in its file.

    With `starts`, which tells where sentences begin, each of them begins a line.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")  # as the parser does, so that lines have the same numbers
    writer = PieceWriter(SourceMap(path=path, lines=text.split("\n"), first_line=first_line), starts)
    body = writer.body(tokens_of(text))
    return body, tuple(writer.problems)
