"""Turn what stands within a line of another generator's text into our Markdown: links, pictures, HTML, marks."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from brobygger.nouns.placeholder import to_write
from brobygger.nouns.problems import Position, Problem, warning
from brobygger.tools.urls import relative, slugify
from brobygger.whole.importing.foreign import ForeignPage, ForeignSite
from brobygger.whole.importing.shortcodes import SHORTCODE, Shortcode, read_shortcode
from brobygger.whole.importing.targets import Targets

CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
KEPT = re.compile("\ue000(\\d+)\ue001")
LINK = re.compile(
    r"(!?)\[((?:[^\[\]\\]|\\.|!?\[(?:[^\[\]\\]|\\.)*\](?:\([^()]*\))?)*)\]"
    r"\(\s*(<[^<>]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)"
    r"(?:\s+(\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)(\{[^{}]*\})?"
)
BY_REFERENCE = re.compile(r"(!?)\[((?:[^\[\]\\]|\\.)+)\]\[([^\[\]]*)\]")
ATTRIBUTES = re.compile(r"\{:?\s*(?:[.#][\w-]+|[\w-]+=(?:\"[^\"]*\"|[^\s{}]+))(?:\s+[^{}]*)?\s*\}")
ICON = re.compile(r":(?:material|fontawesome|octicons|simple)-[\w-]+: ?")
MACRO = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")
FOOTNOTE = re.compile(r"\[\^([^\[\]\s]+)\]")
HIGHLIGHT = re.compile(r"==(?=\S)(.+?)(?<=\S)==")
INSERTED = re.compile(r"\^\^(?=\S)(.+?)(?<=\S)\^\^")
COMMENT = re.compile(r"<!--.*?-->")
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)>")
HTML_LINK = re.compile(r"<a\s[^<>]*?href=[\"']([^\"'<>]+)[\"'][^<>]*>(.*?)</a>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
MARKS = {"b": "**", "strong": "**", "summary": "**", "i": "*", "em": "*", "code": "`"}
SHOWS = frozenset({"iframe", "video", "audio", "source", "embed"})
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
OURS = frozenset({"https", "http", "mailto", "tel", "sms"})
ANCHOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9_\-]*")
REF = "ref:"
"""Stands before what `ref` and `relref` of Hugo name, where an address is expected."""

SHOWN = 60


Offered = Mapping[str, Mapping[str, frozenset[str]]]
"""The places on each page that a link can lead to, by its id and by language."""


@dataclass(slots=True)
class Notes:
    """What comes of converting a text: what did not fit, and which anchors it leads to."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    anchors: set[tuple[str, str]] = field(default_factory=set)

    def warning(self, code: str, line: int, column: int = 1, *, hint: str, **values: str) -> None:
        """Note what did not fit, where it stands."""
        short = {name: value if len(value) <= SHOWN else f"{value[: SHOWN - 1]}…" for name, value in values.items()}
        position = Position(path=self.path, line=line, column=column)
        self.problems.append(warning(code, position, hint=hint, related=(), **short))


@dataclass(slots=True)
class Inline:
    """Converts the lines of one page; `page_id` is what the page is called here, `names` what pictures are."""

    page: ForeignPage
    page_id: str
    site: ForeignSite
    targets: Targets
    names: Callable[[str], str]
    offered: Offered | None
    notes: Notes
    references: dict[str, str] = field(default_factory=dict)
    _kept: list[str] = field(default_factory=list)
    _line: int = 1
    _source: str = ""

    def convert(self, text: str, line: int) -> str:
        """Return a line, or what is left of it, as our Markdown says it."""
        self._kept, self._line, self._source = [], line, text
        text = CODE.sub(lambda found: self._keep(found[0]), text)
        text = SHORTCODE.sub(self._shortcode, text) if self.site.is_hugo else MACRO.sub(self._macro, text)
        text = FOOTNOTE.sub(self._footnote, text)
        text = self._without_html(text)
        text = BY_REFERENCE.sub(self._reference, text)
        text = LINK.sub(self._link, text)
        text = ATTRIBUTES.sub(self._attributes, text)
        text = ICON.sub(self._icon, text)
        text = INSERTED.sub(r"\1", HIGHLIGHT.sub(r"**\1**", text))
        while KEPT.search(text):
            text = KEPT.sub(lambda found: self._kept[int(found[1])], text)
        return text

    def marked(self, text: str) -> str:
        """Return words as what still has to be written, safe from what comes after."""
        return self._keep(to_write(" ".join(text.split()).replace("`", "'")))

    def _keep(self, text: str) -> str:
        self._kept.append(text)
        return f"\ue000{len(self._kept) - 1}\ue001"

    def warning(self, code: str, what: str, *, hint: str, **values: str) -> None:
        """Note what did not fit on the line, where `what` stands, or else its value."""
        places = (self._source.find(words) for words in (what, values.get("value", "")) if words)
        column = next((place + 1 for place in places if place >= 0), 1)
        self.notes.warning(code, self._line, column, hint=hint, **values)

    # --- What other programs would have replaced ---

    def _shortcode(self, found: re.Match[str]) -> str:
        code = read_shortcode(found)
        if code is None:  # written so that it is shown
            return self._keep(f"`{found[0].replace('/*', '', 1).replace('*/', '', 1)}`")
        if code.name in ("ref", "relref"):
            return f"{REF}{quote(code.first or code.values.get('path', ''), safe='/#.-_')}"
        if code.name in ("figure", "img", "image"):
            return self._figure(code)
        if code.name in ("param", "site.params") and isinstance(value := self.site.params.get(code.first.lower()), str):
            return value
        if code.name in ("youtube", "vimeo"):
            start = "https://www.youtube.com/watch?v=" if code.name == "youtube" else "https://vimeo.com/"
            name = code.first or code.values.get("id", "")
            self.warning("import-shown", found[0], hint="link", value=code.name)
            return self._keep(f"[{start}{name}]({start}{name})")
        self.warning("import-shortcode", found[0], hint="write", value=found[0])
        return "" if code.is_end else self.marked(f"{code.name} {code.arguments}")

    def _figure(self, code: Shortcode) -> str:
        values = code.values
        title = values.get("caption") or values.get("title")
        alt, said = values.get("alt") or values.get("title") or "", f' "{title}"' if title else ""
        return f"![{alt}]({quote(values.get('src') or code.first, safe='/:.#?=&%-_')}{said})"

    def _macro(self, found: re.Match[str]) -> str:
        self.warning("import-macro", found[0], hint="write", value=found[0])
        return self.marked(found[0].strip("{}% "))

    def _footnote(self, found: re.Match[str]) -> str:
        self.warning("import-footnote", found[0], hint="text", value=found[1])
        return self._keep(rf"\[{found[1]}\]")

    def _attributes(self, found: re.Match[str]) -> str:
        self.warning("import-attributes", found[0], hint="gone", value=found[0])
        return ""

    def _icon(self, found: re.Match[str]) -> str:
        self.warning("import-icon", found[0], hint="picture", value=found[0].strip())
        return ""

    # --- HTML ---

    def _without_html(self, text: str) -> str:
        if "<" not in text:
            return text
        text = text if text.strip().startswith("<!--") else COMMENT.sub("", text)
        text = HTML_LINK.sub(lambda found: f"[{found[2]}]({quote(found[1], safe='/:.#?=&%-_+@,;')})", text)
        lost: list[str] = []
        made = TAG.sub(lambda found: self._tag(found, lost), text)
        if lost:
            names = ", ".join(dict.fromkeys(lost))
            self.warning("import-html", f"<{lost[0]}", hint="look", value=names)
            made = made.lstrip() if text.lstrip().startswith("<") else made
        return made

    def _tag(self, found: re.Match[str], lost: list[str]) -> str:
        name = found[2].lower()
        values = {one[0].lower(): one[1] or one[2] or one[3] for one in ATTRIBUTE.findall(found[3])}
        if name == "img" and values.get("src"):
            return f"![{values.get('alt', '')}]({quote(values['src'], safe='/:.#?=&%-_')})"
        if name == "br":
            return " " if "|" in self._source or not self._source.rstrip().endswith(found[0]) else "\\"
        if name in MARKS:
            return MARKS[name]
        if name in SHOWS and values.get("src", "").startswith("http"):
            self.warning("import-shown", found[0], hint="link", value=name)
            return self._keep(f"[{values['src']}]({values['src']})")
        if not found[1]:
            lost.append(name)
        return ""

    # --- Links and pictures ---

    def _reference(self, found: re.Match[str]) -> str:
        target = self.references.get((found[3] or found[2]).lower())
        return f"{found[1]}[{found[2]}]({target})" if target else found[0]

    def _link(self, found: re.Match[str]) -> str:
        words, target = LINK.sub(self._link, found[2]), found[3].strip("<>")
        title = f" {found[4]}" if found[4] else ""
        if found[1]:
            return self._picture(found[2], target, title)
        address = self._address(target, found[0])
        if address is None:
            return f"{words} {self.marked(target.removeprefix(REF))}"
        return f"[{words}]({address}{title})"

    def _address(self, target: str, written: str) -> str | None:
        """Return where a link leads from here, or None where that is nowhere."""
        target = f"https:{target}" if target.startswith("//") else target
        path = self.targets.within(target) or target.removeprefix(REF)
        scheme = SCHEME.match(path)
        if scheme:
            if scheme[1].lower() in OURS:
                return target
            self.warning("import-link", written, hint="address", value=target)
            return None
        path, _, anchor = path.partition("#")
        page_id = self.targets.page(self.page, path) if path else self.page_id
        if page_id is None:
            is_file = "." in path.rpartition("/")[2] and not path.endswith((".md", ".html"))
            self.warning("import-link", written, hint="file" if is_file else "page", value=target.removeprefix(REF))
            return None
        address = relative(f"{page_id}.md", f"{self.page_id}.md") if path else ""
        return self._with_anchor(address, page_id, anchor, written)

    def _with_anchor(self, address: str, page_id: str, anchor: str, written: str) -> str | None:
        name = anchor if ANCHOR.fullmatch(anchor) else slugify(anchor)
        if not name:
            return address or None
        self.notes.anchors.add((page_id, name))
        if self.offered is None or name in self._offered_by(page_id):
            return f"{address}#{name}"
        self.warning("import-anchor", written, hint="page", value=anchor)
        return address or None

    def _offered_by(self, page_id: str) -> frozenset[str]:
        """Return the places on the version of a page that this one leads to: that of its language, else any."""
        versions = (self.offered or {}).get(page_id, {})
        anywhere: frozenset[str] = frozenset().union(*versions.values())
        return versions.get(self.page.language, anywhere)

    def _picture(self, alt: str, target: str, title: str) -> str:
        path = self.targets.within(target) or target
        words = alt.strip() or self.marked("alt")
        file = None if SCHEME.match(path) or path.startswith("//") else self.targets.picture(self.page, path)
        if file is None:
            hint = "elsewhere" if SCHEME.match(path) or path.startswith("//") else "missing"
            self.warning("import-picture", target, hint=hint, value=target)
            return self.marked(f"{alt} {target}")
        if not alt.strip():
            self.warning("import-alt", target, hint="write", value=target)
        return f"![{words}]({self.names(file)}{title})"


def link_definitions(lines: Iterable[str]) -> dict[str, str]:
    """Return the addresses that stand in lines of their own, by the words that name them: `[words]: address`."""
    found = (DEFINITION.match(line) for line in lines)
    return {one[1].lower(): one[2].strip("<>") for one in found if one}


DEFINITION = re.compile(r"\s{0,3}\[([^\[\]^][^\[\]]*)\]:\s+(<[^<>]*>|\S+)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*$")
