"""Split a file of content into its front matter and its text."""

from dataclasses import dataclass

from brobygger.nouns.problems import FaultError, Position, error
from brobygger.nouns.yamltext import Fields, compose

MAX_PAGE_BYTES = 256 * 1024
FENCE = "---"


@dataclass(frozen=True, slots=True)
class Split:
    """The two halves of a file; `body_line` is the line on which the text begins."""

    fields: Fields
    body: str
    body_line: int


def decode(data: bytes, path: str) -> str:
    """Return the text of a page; raise FaultError where it is too large or not UTF-8."""
    if len(data) > MAX_PAGE_BYTES:
        raise FaultError(
            error(
                "page-too-large", Position(path=path, line=1, column=1), hint="split", limit=str(MAX_PAGE_BYTES // 1024)
            )
        )
    return text_of(data, path)


def text_of(data: bytes, path: str) -> str:
    """Return the text of a file of any size; raise FaultError where it is not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        # The fault counts from behind a byte order mark; what stands before the byte is sound.
        before = fault.object[: fault.start].decode().replace("\r\n", "\n").replace("\r", "\n")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        raise FaultError(
            error(
                "not-utf8",
                Position(path=path, line=line, column=column),
                hint="save",
                byte=f"0x{fault.object[fault.start]:02X}",
            )
        ) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    null = text.find("\0")
    if null >= 0:
        line = text.count("\n", 0, null) + 1
        column = null - text.rfind("\n", 0, null)
        raise FaultError(error("null-byte", Position(path=path, line=line, column=column), hint="save"))
    return text


def split(text: str, path: str) -> Split:
    """Return the front matter and the text of a page; raise FaultError where the front matter is broken."""
    first, _, rest = text.partition("\n")
    if first.rstrip() != FENCE:
        raise FaultError(error("front-matter-missing", Position(path=path, line=1, column=1), hint="form"))
    lines = rest.split("\n")
    for number, line in enumerate(lines):
        if line.rstrip() == FENCE:
            fields = compose("\n".join(lines[:number]) + "\n", path, first_line=2)
            return Split(fields, "\n".join(lines[number + 1 :]), number + 3)
    raise FaultError(error("front-matter-open", Position(path=path, line=1, column=1), hint="close"))
