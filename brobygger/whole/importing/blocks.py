"""Turn the blocks of another generator's text into our Markdown: boxes, tabs, snippets, headings, what has no place."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brobygger.nouns.placeholder import to_write
from brobygger.tools.heading_ids import OF_TEMPLATES
from brobygger.tools.urls import resolve, slugify
from brobygger.whole.importing.inline import ANCHOR, DEFINITION, Inline
from brobygger.whole.importing.shortcodes import shortcode_on

FENCE = re.compile(r"(\s*)(`{3,}|~{3,})\s*\{?\.?([\w+#-]*)")
BOX = re.compile(r"(\s*)(!!!|\?\?\?\+?)\s*([\w -]*?)(?:\s+\"(.*)\")?\s*$")
TAB = re.compile(r"(\s*)===[!+]?\s+\"(.*)\"\s*$")
SNIPPET = re.compile(r"\s*-+8<-+\s*(?:[\"'](.+?)[\"'])?\s*$")
SECTION = re.compile(r"-+8<-+\s*\[(start|end):\s*([\w-]+)\s*\]")
INCLUDE = re.compile(r"\s*\{%\s*include(?:-markdown)?\s+[\"']([^\"']+)[\"'].*%\}\s*$")
ATX = re.compile(r" {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$")
HEADING_ID = re.compile(r"\s*\{:?\s*([^{}]*?)\s*\}\s*$")
UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*$")
ALERT = re.compile(r"(\s*>\s*)\[!(\w+)\]([+-]?)\s*(.*)$")
ABBREVIATION = re.compile(r"\*\[[^\]]+\]:")
FOOTNOTE_TEXT = re.compile(r"\s*\[\^([^\]\s]+)\]:\s*")
EXPLANATION = re.compile(r" {0,3}:[ \t]+(\S.*)$")
ONLY_ATTRIBUTES = re.compile(r"\s*\{:?\s*[.#\w][^{}]*\}\s*$")
BLOCK_END = re.compile(r"\s*</(script|style)\s*>", re.IGNORECASE)
BLOCK_BEGIN = re.compile(r"\s*<(script|style)\b", re.IGNORECASE)
DROPPED = re.compile(r"\s*(\[TOC\]|\[\[_?TOC_?\]\]|<!--\s*more\s*-->|\{\{<\s*toc\s*>\}\})\s*$", re.IGNORECASE)
SHOWN_SHORTCODE = re.compile(r"\{\{([<%])/\*(.*?)\*/([>%])\}\}")
"""A shortcode that is written so that it is shown, and not followed."""

DRAWN = frozenset({"mermaid", "math", "plantuml", "chart", "goat"})
BOXES = frozenset(
    {"admonition", "alert", "attention", "box", "callout", "caution", "danger", "details", "error", "expand", "hint"}
    | {"important", "info", "note", "notice", "pageinfo", "panel", "tip", "warning"}
)
"""Shortcodes of many themes for what stands in a box."""

BOX_MARK = re.compile(rf"(\{{\{{[<%]\s*/?\s*(?:{'|'.join(sorted(BOXES))})\b[^{{}}]*[>%]\}}\}})", re.IGNORECASE)

MOST_SNIPPETS = 5
"""Deep: a snippet that shows itself has no end."""


class Line(NamedTuple):
    """A line of text, and the line of the page's file that it comes from."""

    text: str
    number: int


class Blocks:
    """Converts the text of one page; `anchors` has the ids of headings that other texts lead to."""

    def __init__(self, inline: Inline, anchors: frozenset[str]) -> None:
        self._inline = inline
        self._anchors = anchors
        self._level = 1
        self._boxes = 0
        self._counts: dict[str, int] = {}
        self._ids: set[str] = set(OF_TEMPLATES)
        self.offered: set[str] = set()

    def convert(self, lines: Sequence[Line]) -> list[str]:
        """Return the lines of a text as our Markdown says them."""
        made: list[str] = []
        rest = list(_apart(lines)) if self._inline.site.is_hugo else list(lines)
        while rest:
            rest = rest[self._block(rest, made) :]
        return made

    def _block(self, lines: list[Line], made: list[str]) -> int:
        """Convert what begins on the first line, and return how many lines that took."""
        text = lines[0].text
        if FENCE.match(text):
            return self._code(lines, made)
        if BLOCK_BEGIN.match(text):
            return self._program(lines)
        if text.strip().startswith("<!--") and "-->" not in text:
            return self._comment(lines, made)
        taken = self._shortcode(lines, made) if self._inline.site.is_hugo else self._of_mkdocs(lines, made)
        return taken or self._heading(lines, made) or self._line(lines[0], made)

    def _code(self, lines: list[Line], made: list[str]) -> int:
        opening = FENCE.match(lines[0].text)
        indent, fence, language = opening.groups() if opening else ("", "```", "")
        if language in DRAWN:
            self._inline.notes.warning("import-block", lines[0].number, hint="picture", value=language)
        closing = re.compile(rf"\s*{fence[0]}{{{len(fence)},}}\s*$")
        end = next((at for at, line in enumerate(lines[1:], 1) if closing.match(line.text)), len(lines) - 1)
        made.append(f"{indent}{fence}{language}")
        made.extend(SHOWN_SHORTCODE.sub(r"{{\1\2\3}}", line.text) for line in lines[1 : end + 1])
        return end + 1

    def _program(self, lines: list[Line]) -> int:
        end = next((at for at, line in enumerate(lines) if BLOCK_END.search(line.text)), len(lines) - 1)
        found = BLOCK_BEGIN.match(lines[0].text)
        self._inline.notes.warning("import-block", lines[0].number, hint="gone", value=found[1] if found else "")
        return end + 1

    def _comment(self, lines: list[Line], made: list[str]) -> int:
        end = next((at for at, line in enumerate(lines) if "-->" in line.text), len(lines) - 1)
        made.extend(line.text for line in lines[: end + 1])
        return end + 1

    # --- MkDocs: boxes and tabs are indented ---

    def _of_mkdocs(self, lines: list[Line], made: list[str]) -> int:
        first = lines[0]
        snippet = SNIPPET.match(first.text) or INCLUDE.match(first.text)
        if snippet:
            return self._snippets(lines, snippet[1], made)
        tab = TAB.match(first.text)
        found = tab or BOX.match(first.text)
        if found is None:
            return 0
        indent, depth = found[1], len(found[1]) + 4
        inner = _indented(lines[1:], depth)
        words = [Line(line.text[depth:], line.number) for line in inner]
        if tab:
            self._inline.notes.warning("import-block", first.number, hint="tabs", value=first.text.strip())
            shown = [f"**{tab[2]}**", "", *self.convert(words)]
        else:
            shown = list(self._quoted(words, (found[4] or "").strip(), first.number))
        made.extend(f"{indent}{line}".rstrip() for line in shown)
        return 1 + len(inner)

    def _snippets(self, lines: list[Line], named: str | None, made: list[str]) -> int:
        """Put in what other files of the tree say: one that is named on the line, or those that are listed below it."""
        names, taken = [named], 1
        if named is None:
            taken = next((at for at, line in enumerate(lines[1:], 1) if SNIPPET.match(line.text)), len(lines) - 1) + 1
            names = [line.text.strip() for line in lines[1 : taken - 1] if line.text.strip()]
        for name in filter(None, names):
            found = self._snippet(name, lines[0].number, 0)
            if found is None:
                self._inline.notes.warning("import-snippet", lines[0].number, hint="write", value=name)
                made.append(to_write(name))
            else:
                made.extend(self.convert(found))
        return taken

    def _snippet(self, name: str, number: int, depth: int) -> list[Line] | None:
        texts = self._inline.site.tree.texts
        file, _, section = name.partition(":")
        folders = ("", *self._inline.site.roots, self._inline.page.path.rpartition("/")[0], "includes", "snippets")
        path = next((one for folder in folders if (one := resolve(folder, file)) in texts), None)
        if path is None or depth > MOST_SNIPPETS:
            return None
        lines = texts[path].replace("\r\n", "\n").removesuffix("\n").split("\n")
        if section:
            marks = {(found[1], found[2]): at for at, line in enumerate(lines) if (found := SECTION.search(line))}
            begin, end = marks.get(("start", section)), marks.get(("end", section))
            lines = lines[begin + 1 : end] if begin is not None else lines
        made: list[Line] = []
        for line in lines:
            inner = SNIPPET.match(line)
            more = self._snippet(inner[1], number, depth + 1) if inner and inner[1] else None
            if SECTION.search(line) is None:
                made.extend(more if more is not None else [Line(line, number)])
        return made

    # --- Hugo: what stands between two shortcodes ---

    def _shortcode(self, lines: list[Line], made: list[str]) -> int:
        first = lines[0]
        code = shortcode_on(first.text)
        if code is None or code.is_end:
            return 0
        end = _end_of(code.name, lines)
        if end is None:
            return 0
        inner = lines[1:end]
        title = code.values.get("title") or code.values.get("summary") or code.values.get("header") or ""
        if code.name in BOXES:
            is_title = code.first and code.first.lower() not in BOXES and code.first not in ("success", "primary")
            made.extend(self._quoted(inner, title or (code.first if is_title else ""), first.number))
        elif code.name in ("highlight", "code"):
            made.extend((f"```{code.first}", *(line.text for line in inner), "```"))
        else:
            self._inline.notes.warning("import-shortcode", first.number, hint="inner", value=first.text.strip())
            title = title or code.values.get("name", "")
            made.extend((*([f"**{title}**", ""] if title else ()), *self.convert(inner)))
        return end + 1

    def _quoted(self, lines: Sequence[Line], title: str, number: int) -> Iterator[str]:
        """Yield what stood in a box as a quotation; a heading in it is words in bold, since it begins no section."""
        self._boxes += 1
        inner = "\n".join(self.convert(lines)).strip("\n").split("\n")
        self._boxes -= 1
        if title:
            yield f"> **{self._inline.convert(title, number)}**"
            yield ">"
        yield from (f"> {line}".rstrip() for line in inner)

    # --- Headings and other lines ---

    def _heading(self, lines: list[Line], made: list[str]) -> int:
        first = lines[0]
        found, taken = ATX.match(first.text), 1
        words, level = (found[2] or "", len(found[1])) if found else (first.text.strip(), 0)
        if found is None and len(lines) > 1 and words and not (made and made[-1].strip()):
            line = UNDERLINE.match(lines[1].text)
            is_list = re.match(r"([-*+]|\d+[.)])\s|[|>]", words)
            level, taken = (1 if line[1].startswith("=") else 2, 2) if line and not is_list else (0, 1)
        if not level:
            return 0
        if not words:
            return taken
        if self._boxes:
            made.append(f"**{self._inline.convert(HEADING_ID.sub('', words), first.number)}**")
            return taken
        self._level = max(2, min(level, self._level + 1))
        made.append("#" * self._level + f" {self._with_id(words, first.number)}")
        return taken

    def _with_id(self, words: str, number: int) -> str:
        """Return the words of a heading, with its id where it had one, or where something leads to that."""
        attributes = HEADING_ID.search(words)
        written = ""
        if attributes:
            words = words[: attributes.start()]
            written = next((part[1:] for part in attributes[1].split() if part.startswith("#")), "")
        shown = self._inline.convert(words, number).strip()
        given = written or self._given(re.sub(r"[*_`]|\]\([^()]*\)|\[", "", words))
        name = given if ANCHOR.fullmatch(given) else slugify(given)
        self.offered.add(name)
        if not name or name in self._ids or (not written and name not in self._anchors):
            return shown
        self._ids.add(name)
        return f"{shown} {{#{name}}}"

    def _given(self, words: str) -> str:
        """Return the id that a heading had on the old site, the second one of a name with a number."""
        if self._inline.site.is_hugo:
            name = re.sub(r"[^\w\- ]", "", words.strip().lower()).replace(" ", "-")
        else:
            ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
            name = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_words).strip().lower())
        count = self._counts.get(name, 0)
        self._counts[name] = count + 1
        return f"{name}{'-' if self._inline.site.is_hugo else '_'}{count}" if count else name

    def _line(self, line: Line, made: list[str]) -> int:
        text, number = line
        if DROPPED.match(text) or DEFINITION.match(text):
            return 1
        if ABBREVIATION.match(text):
            self._inline.notes.warning("import-block", number, hint="words", value=text.strip())
            return 1
        if ONLY_ATTRIBUTES.match(text) and not text.strip().startswith("{{"):
            self._inline.notes.warning("import-attributes", number, hint="gone", value=text.strip())
            return 1
        alert, explained, note = ALERT.match(text), EXPLANATION.match(text), FOOTNOTE_TEXT.match(text)
        if alert:
            made.append(f"{alert[1]}**{alert[4] or alert[2].capitalize()}**")
            made.append(alert[1].rstrip())
        elif note:
            made.append(rf"\[{note[1]}\] {self._inline.convert(text[note.end() :], number)}")
        elif explained and any(one.strip() for one in made[-2:]):
            self._explain(self._inline.convert(explained[1], number), made)
        else:
            made.append(self._inline.convert(text, number))
        return 1

    def _explain(self, words: str, made: list[str]) -> None:
        """Put an explanation below its word, which stands in bold then."""
        while made and not made[-1].strip():
            made.pop()
        if not made[-1].startswith("**"):
            made[-1] = f"**{made[-1].strip()}**"
        made.extend(("", words))


def _apart(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines of which each box begins and ends on one of its own."""
    is_code = False
    for line in lines:
        is_code ^= bool(FENCE.match(line.text))
        if is_code or "{{" not in line.text:
            yield line
            continue
        parts = [part for part in BOX_MARK.split(line.text) if part.strip()]
        yield from (Line(part if len(parts) == 1 else part.strip(), line.number) for part in parts)


def _end_of(name: str, lines: Sequence[Line]) -> int | None:
    """Return the line that ends what the shortcode on the first line begins."""
    depth = 0
    for at, line in enumerate(lines):
        code = shortcode_on(line.text)
        if code is not None and code.name == name:
            depth += -1 if code.is_end else 1
        if depth == 0:
            return at
    return None


def _indented(lines: Sequence[Line], depth: int) -> list[Line]:
    """Return the lines from the first on that are indented so far, or empty; empty ones at the end stay outside."""
    found: list[Line] = []
    for line in lines:
        if line.text.strip() and not line.text.startswith(" " * depth):
            break
        found.append(line)
    while found and not found[-1].text.strip():
        found.pop()
    return found
