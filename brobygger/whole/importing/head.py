"""The fields of an imported page: what its own fields become, and which of them have no place with us."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from brobygger.nouns.placeholder import to_write
from brobygger.nouns.problems import Position, Problem, warning
from brobygger.tools.readers import MAX_SUMMARY
from brobygger.tools.urls import LONGEST, slug_of, slugify
from brobygger.tools.yaml_lines import quoted
from brobygger.whole.blank_page import comment
from brobygger.whole.importing.foreign import INDEX, ForeignPage
from brobygger.whole.importing.inline import Notes
from brobygger.whole.importing.plain import text_in, texts_in
from brobygger.whole.report import Say

FOLLOWED = frozenset(
    {"title", "description", "summary", "slug", "url", "aliases", "date", "lastmod", "publishdate", "expirydate"}
    | {"draft", "weight", "tags", "categories", "keywords", "linktitle", "translationkey", "image", "featured_image"}
)
"""Fields that become ours, or are of no use once they have been followed."""

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})")


@dataclass(slots=True, kw_only=True)
class Head:
    """The fields of one page; `carries_facts` holds for the version that the others take them from."""

    page: ForeignPage
    page_id: str
    title: str | None
    today: date
    say: Say
    notes: Notes
    image: str | None
    addresses: list[str]
    carries_facts: bool
    is_original: bool

    def lines(self) -> Iterator[str]:
        """Yield the lines between the two fences."""
        say, fields = self.say, self.page.fields
        yield from comment(
            say("Imported from {path}. When it is right, take draft: yes away.").format(path=self.page.path)
        )
        yield from comment(
            say("What stands between ‹ and › is still to be written. Write over it, and take ‹ and › away with it.")
        )
        if self.title is None:
            self.notes.warning("import-title", 1, hint="write")
        yield f"title: {quoted(self.title or to_write(say('Write the title')))}"
        yield f"summary: {quoted(self._summary())}"
        slug = self._slug()
        if slug is not None:
            yield f"slug: {slug}"
        menu = text_in(fields, "linktitle") or self.page.title
        if menu and menu != self.title:
            yield f"menu: {quoted(menu)}"
        yield "draft: yes"
        words = dict.fromkeys(
            (*texts_in(fields, "keywords"), *texts_in(fields, "tags"), *texts_in(fields, "categories"))
        )
        yield from _listed("keywords", [quoted(word) for word in words])
        yield from _listed("aliases", [quoted(address) for address in self.addresses])
        changed = self._day("lastmod") or self._day("date")
        if changed is not None and changed <= self.today:
            yield f"changed_on: {changed}"
        if self.is_original:
            yield "original: true"
        if self.carries_facts:
            yield from self._facts()
        if self.image is not None:
            mark = quoted(to_write(self.say("Write here")))
            facts = (f"  file: {self.image}", f"  credit: {mark}") if self.carries_facts else ()
            yield from ("image:", *facts, f"  alt: {mark}")

    def _facts(self) -> Iterator[str]:
        if self.page.weight:
            yield f"weight: {self.page.weight}"
        for ours, theirs in (("valid_from", "publishdate"), ("valid_until", "expirydate")):
            day = self._day(theirs)
            if day is not None:
                yield f"{ours}: {day}"

    def _summary(self) -> str:
        written = text_in(self.page.fields, "description") or text_in(self.page.fields, "summary")
        if written is None:
            return to_write(self.say("Write one sentence"))
        if len(written) <= MAX_SUMMARY:
            return written
        self.notes.warning("import-summary", line_of(self.page, "description"), hint="short", limit=str(MAX_SUMMARY))
        return to_write(written[: MAX_SUMMARY + 1].rpartition(" ")[0] or written[:MAX_SUMMARY])

    def _slug(self) -> str | None:
        """Return the last part of the address, as it was written, or as the file is called; the first page has none."""
        if self.page_id == INDEX:
            return None
        written = slugify(text_in(self.page.fields, "slug") or slug_of(self.page.url), LONGEST)
        return written or self.page_id.removesuffix(f"/{INDEX}").rpartition("/")[2]

    def _day(self, name: str) -> date | None:
        found = DAY.match(text_in(self.page.fields, name) or "")
        try:
            return date.fromisoformat(found[1]) if found else None
        except ValueError:
            return None


def _listed(name: str, values: list[str]) -> Iterator[str]:
    if values:
        yield f"{name}:"
        yield from (f"  - {value}" for value in values)


def strange_fields(page: ForeignPage) -> Iterator[tuple[str, int]]:
    """Yield the fields of a page that have no place on ours, each with its line."""
    for name, value in page.fields.items():
        if name.lower() not in FOLLOWED and value not in ("", "false"):
            yield name, line_of(page, name)


def unknown_fields(strangers: Mapping[str, list[tuple[str, int]]]) -> Iterator[Problem]:
    """Yield a problem for each field that we have not, where it stands first."""
    for name, places in sorted(strangers.items()):
        position = Position(path=places[0][0], line=places[0][1], column=1)
        yield warning("import-field", position, hint="extra", field=name, count=str(len(places)))


def line_of(page: ForeignPage, name: str) -> int:
    """Return the line of a field in its file."""
    start = re.compile(rf"[{{,\s]*[\"']?{re.escape(name)}[\"']?\s*[:=\]]", re.IGNORECASE)
    return next((number for number, line in enumerate(page.front_lines, 1) if start.match(line.lstrip("["))), 1)
