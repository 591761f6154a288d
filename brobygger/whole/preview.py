"""What an editor sees of a page beyond what readers see: remarks where they belong, and how its versions stand."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from markupsafe import escape

from brobygger.nouns.problems import Position, Problem, Severity
from brobygger.nouns.site import Page, Site
from brobygger.nouns.view import Figure
from brobygger.tools.body import Part, filled
from brobygger.tools.urls import relative
from brobygger.tools.words import without_links
from brobygger.whole.report import Say, hint_of, message_of, place_of, related_of
from brobygger.whole.status import State, VersionStatus, page_status

POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')

NEEDED = {"script-src": "'self'", "style-src": "'self'", "connect-src": "'self' ws:", "form-action": "'self'"}
"""What the preview adds to a page's policy: its own script, its own style sheet, its socket and its buttons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A problem as it is shown beside a text."""

    severity: Severity
    weight: str
    code: str
    text: str
    hint: str | None
    related: tuple[str, ...]
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of a page as an editor thinks of it; `state` is None for the original, `href` leads to the page.

    `base` is the path of the file that it was made from, `passages` is what that says and the version may not yet.
    """

    name: str
    key: str
    state: State | None
    href: str | None
    is_here: bool
    base: str | None
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The remarks on a page: those with a place, by the offset in its HTML behind which they stand, and the others."""

    path: str
    page_id: str
    placed: tuple[tuple[int, tuple[Remark, ...]], ...]
    others: tuple[Remark, ...]
    versions: tuple[Version, ...]

    @property
    def count(self) -> int:
        """Return how many remarks there are."""
        return len(self.others) + sum(len(remarks) for _, remarks in self.placed)


def remark_of(problem: Problem, say: Say) -> Remark:
    """Return a problem in the editor's words."""
    return Remark(
        severity=problem.severity,
        weight=say(str(problem.severity)),
        code=problem.code,
        text=message_of(problem, say),
        hint=hint_of(problem, say),
        related=tuple(f"{place_of(one.position)}: {related_of(one, say)}" for one in problem.related),
        position=problem.position,
    )


def marks_of(site: Site, page: Page, html: str, problems: Iterable[Problem], say: Say) -> Marks:
    """Return what there is to say of a page, whose file may be older than the site: then places may be missing."""
    path = page.document.path
    remarks = [remark_of(problem, say) for problem in problems if problem.position.path == path]
    ends = list(_ends(site, page, html))
    placed: dict[int, list[Remark]] = {}
    others: list[Remark] = []
    for remark in remarks:
        line = remark.position.line or 0
        end = next((end for first, last, end in ends if first <= line <= last), None)
        if end is None:
            others.append(remark)
        else:
            placed.setdefault(end, []).append(remark)
    return Marks(
        path=path,
        page_id=page.page_id,
        placed=tuple((end, tuple(found)) for end, found in sorted(placed.items())),
        others=tuple(others),
        versions=tuple(_versions(site, page)),
    )


def _ends(site: Site, page: Page, html: str) -> Iterator[tuple[int, int, int]]:
    """Yield the first and last line of each heading and block, and where in the page it ends.

    A block stands in the page as `filled` makes it, but for links around explained words; one that is not found there
    has changed since.
    """
    bare, place_of_end = without_links(html)
    at = 0
    body = site.bodies.get(page.document.path, ())
    for section, anchor in zip(body, page.heading_ids, strict=False):
        heading = section.heading
        if heading is not None:
            found = bare.find(f'<h{heading.level} id="{escape(anchor or "")}">', at)
            end = bare.find(f"</h{heading.level}>", found) if found >= 0 else -1
            if end >= 0:
                at = end + len("</h2>")
                yield heading.position.line or 0, heading.position.line or 0, place_of_end(at)
        for block in section.blocks:
            block_end = _end_of(filled(site, page, block.pieces), bare, at)
            if block_end is not None:
                at = block_end
                yield block.first_line, block.last_line, place_of_end(at)


def _end_of(parts: Iterable[Part], html: str, at: int) -> int | None:
    """Return where a block ends that stands in a page behind `at`; None where it does not, or is empty."""
    end = None
    for text in filter(None, _texts_of(parts)):
        found = html.find(text, at)
        if found < 0:
            return None
        end = at = found + len(text)
    return end


def _texts_of(parts: Iterable[Part]) -> Iterator[str]:
    """Yield what stands in a page of the parts of a block; the words below a picture are the template's."""
    for part in parts:
        if isinstance(part, Figure):
            yield part.picture
            yield "</figure>" if part.stands_alone else ""
        else:
            yield part.strip()


def _versions(site: Site, page: Page) -> Iterator[Version]:
    known: Mapping[str, VersionStatus] = {one.locale.key: one for one in page_status(site, page.page_id)}
    for locale in site.settings.locales:
        other, status = site.page(page.page_id, locale.key), known.get(locale.key)
        yield Version(
            name=locale.name,
            key=locale.key,
            state=None if status is None or status.is_original else status.state,
            href=relative(other.address, page.address) if other else None,
            is_here=locale.key == page.locale.key,
            base=status.base if status else None,
            passages=tuple(change.passage.text for change in status.changes.new) if status else (),
        )


def dressed(html: str, head: str, end: str, inserts: Sequence[tuple[int, str]] = ()) -> str:
    """Return a page with what the preview adds to it, and a policy that allows it; `inserts` stand at offsets."""
    parts: list[str] = []
    before = 0
    for offset, text in sorted(inserts):
        parts.extend((html[before:offset], text))
        before = offset
    page = "".join((*parts, html[before:]))
    page = POLICY.sub(lambda found: f"{found[1]}{escape(_loosened(unescape(found[2])))}{found[3]}", page, count=1)
    page = page.replace("</head>", f"{head}</head>", 1)
    body, closing, rest = page.rpartition("</body>")
    return f"{body}{end}{closing}{rest}" if closing else f"{page}{end}"


def _loosened(policy: str) -> str:
    allowed: dict[str, str] = {}
    for directive in policy.split(";"):
        name, _, sources = directive.strip().partition(" ")
        allowed[name] = sources
    for name, source in NEEDED.items():
        kept = "" if allowed.get(name, "'none'") in ("'none'", source) else f"{allowed[name]} "
        allowed[name] = f"{kept}{source}"
    return "; ".join(f"{name} {sources}".strip() for name, sources in allowed.items())
