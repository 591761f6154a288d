"""Read an SVG file that anybody may have drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from brobygger.nouns.problems import FaultError, Position, error

MAX_BYTES = 100_000
DEEPEST = 50

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"


@dataclass(frozen=True, slots=True)
class Element:
    """A part of a drawing: the namespace and the name of its tag, its attributes, and what stands in it.

    The attributes are those without a namespace, and links; all others are notes of a drawing program.
    """

    namespace: str
    name: str
    attributes: tuple[tuple[str, str], ...]
    inside: "tuple[Element | str, ...]"
    position: Position

    @property
    def elements(self) -> Iterator["Element"]:
        """Yield the parts that stand directly in this one."""
        return (one for one in self.inside if isinstance(one, Element))

    def get(self, name: str) -> str:
        """Return an attribute, empty where there is none."""
        return next((value for known, value in self.attributes if known == name), "")

    @property
    def text(self) -> str:
        """Return the text that stands directly in this part."""
        return "".join(one for one in self.inside if isinstance(one, str))


def read_svg(path: str, data: bytes) -> Element:
    """Return the outermost part of a drawing.

    Raise FaultError for a file that is too large or no SVG, that may define entities (a short one can stand for
    gigabytes), or whose parts stand too deep in each other.
    """
    if len(data) > MAX_BYTES:
        size, limit = str(len(data) // 1000), str(MAX_BYTES // 1000)
        raise FaultError(error("drawing-huge", Position(path=path), hint="simplify", size=size, limit=limit))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FaultError(error("drawing-no-svg", Position(path=path), hint="save")) from None
    root = _Reader(path, text).read()
    if root.name != "svg" or root.namespace not in (SVG, ""):
        raise FaultError(error("drawing-no-svg", root.position, hint="save"))
    return root


@dataclass
class _Open:
    """A part whose end has not been read."""

    tag: str
    attributes: tuple[tuple[str, str], ...]
    inside: list[Element | str]
    position: Position


class _Reader:
    """Takes what the parser finds, from the beginning of a file to its end."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._written = text
        self._open = [_Open("", (), [], Position(path=path))]
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.ordered_attributes = True
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction

    def read(self) -> Element:
        try:
            self._parser.Parse(self._written, True)
        except expat.ExpatError as fault:
            position = Position(path=self._path, line=fault.lineno, column=fault.offset + 1)
            said = expat.ErrorString(fault.code)
            raise FaultError(error("drawing-broken", position, hint="save", said=said)) from None
        return next(one for one in self._open[0].inside if isinstance(one, Element))

    @property
    def _here(self) -> Position:
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        return Position(path=self._path, line=line, column=column)

    def _begin(self, tag: str, written: list[str]) -> None:
        if len(self._open) > DEEPEST:
            raise FaultError(error("drawing-complex", self._here, hint="simplify"))
        kept: dict[str, str] = {}
        for name, value in zip(written[::2], written[1::2], strict=True):
            own = name.removeprefix(f"{XLINK}}}")
            # Where a part has both, `href` counts and `xlink:href` does not (SVG 2, 16.1.6).
            if "}" not in own and (own == name or own not in kept):
                kept[own] = value
        self._open.append(_Open(tag, tuple(kept.items()), [], self._here))

    def _end(self, _tag: str) -> None:
        done = self._open.pop()
        namespace, _, name = done.tag.rpartition("}")
        self._open[-1].inside.append(Element(namespace, name, done.attributes, tuple(done.inside), done.position))

    def _text(self, text: str) -> None:
        self._open[-1].inside.append(text)

    def _doctype(self, _name: str, _system: str | None, _public: str | None, _has_subset: bool) -> None:
        before = self._written.partition("<!DOCTYPE")[0]  # the parser tells where it ends
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        position = Position(path=self._path, line=line, column=column)
        raise FaultError(error("drawing-doctype", position, hint="remove"))

    def _instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet":
            raise FaultError(error("drawing-outside", self._here, hint="inside", value=data))
