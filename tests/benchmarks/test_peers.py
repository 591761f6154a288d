"""The peers that work their pages out get what Hugo gets, and their templates need nothing but Jinja to be tried."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
import pytest
import yaml

from benchmarks.corpus import LOCALES, Corpus
from benchmarks.jinja.addresses import address
from benchmarks.jinja.environment import (
    clock,
    context_of,
    dialled,
    equip,
    escaped,
    full_date,
    host,
    long_date,
    money,
    review,
)
from benchmarks.jinja.files import write_files
from benchmarks.jinja.pages import Page, Site, read_site
from benchmarks.peers import hugo, mkdocs, pelican
from benchmarks.peers.whole import sources

SMALL = Corpus(pages=60)
ALL_PAGES = SMALL.pages + 14 * len(LOCALES)
"""Besides the topics: home, four lists, about, contact, A–Z, agenda, search, keep and three countries."""


def test_mkdocs_gets_each_page_with_the_front_matter_that_hugo_gets(tmp_path: Path) -> None:
    hugo.write_site(SMALL, tmp_path / "hugo")
    mkdocs.write_site(SMALL, tmp_path / "mkdocs")

    seen = 0
    for name, fields, body in read(tmp_path / "mkdocs" / "docs"):
        file = name.replace("index.md", "_index.md")
        theirs = parts((tmp_path / "hugo" / "content" / file).read_text(encoding="utf-8"))
        fields.pop("template")
        theirs[0].pop("layout", None)
        assert (fields, body.replace("/index.md)", "/_index.md)")) == theirs
        seen += 1
    assert seen == ALL_PAGES


def test_pelican_gets_each_page_with_the_same_fields_in_its_own_form(tmp_path: Path) -> None:
    pelican.write_site(SMALL, tmp_path)

    for source in sources(SMALL):
        text = (tmp_path / "content" / f"{source.key}.md").read_text(encoding="utf-8")
        head, _, body = text.partition("\n\n")
        said = dict(line.split(": ", 1) for line in head.splitlines())
        assert body.replace("{filename}", "") == source.body
        for name, value in source.fields.items():
            written = said[name.capitalize()]
            assert (written if isinstance(value, str | int) else json.loads(written)) == (
                str(value) if isinstance(value, int) else value
            )


def test_pelican_is_told_where_a_page_stands_and_which_links_lead_to_files(tmp_path: Path) -> None:
    pelican.write_site(SMALL, tmp_path)
    text = (tmp_path / "content" / "nb" / f"{SMALL.subject(1).page_id}.md").read_text(encoding="utf-8")

    assert "\nUrl: nb/tjenester/familievenn-bergen-1.html\n" in text
    assert f"]({{filename}}../{SMALL.subject(0).page_id}.md)" in text


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (
            0,
            [
                "<dt>Fullt navn</dt><dd>Nabohjelpen Bergen</dd>",
                '"name":"Nabohjelpen Bergen"',
                "Åpningstider",
                "webcal://example.org/nb/",
            ],
        ),
        (1, ["<dt>Organisasjon</dt><dd><a href=", "Nabohjelpen – Bergen 0</a>", "<h2>Kilder</h2>", 'rel="next"']),
        (1, ['"@type":"Service"', '<a href="#how-to-join">Slik blir du med</a>', '<img src="data:image/svg+xml,']),
        (3, ["<dt>Når</dt><dd>", " 2027, 17:00 – ", '<li data-until="2027-', '"@type":"Event"', "Åpningstider"]),
        (4, ["<dt>Lov</dt><dd><a href=", "1. januar 2026", ">Medisinsk nødtelefon</strong>"]),
    ],
)
def test_a_page_of_each_kind_says_what_it_works_out(tmp_path: Path, number: int, said: list[str]) -> None:
    text = rendered(tmp_path, f"nb/{SMALL.subject(number).page_id}")

    assert [words for words in said if words not in text] == []
    assert text.count('<link rel="alternate" hreflang=') == len(LOCALES) + 1


def test_lists_name_every_page_of_their_section_and_of_the_locale(tmp_path: Path) -> None:
    services = sum(SMALL.subject(number).section == "services" for number in range(SMALL.count))

    assert rendered(tmp_path, "fi/services/index").count('class="card"') == services
    assert rendered(tmp_path, "fi/a-z").count('class="card"') == SMALL.count + 6


def test_dates_and_sums_are_written_as_the_language_does() -> None:
    assert long_date("2026-03-01", "fi") == "1. maaliskuuta 2026"
    assert money(250, "NOK", "nb") == "250\N{NO-BREAK SPACE}kr"
    assert full_date(date(2027, 8, 4), "nb") == "onsdag 4. august 2027"
    assert full_date(date(2027, 8, 1), "fi") == "sunnuntai 1. elokuuta 2027"
    assert review("2026-03-01", 12) == "2027-03-01"
    assert clock("2027-08-04 17:30:00") == "17:30"
    assert host("https://broen.example.org/about") == "broen.example.org"
    assert dialled("+47 59 76") == "+475976"
    assert escaped("a, b; c") == r"a\, b\; c"


def test_the_files_that_are_no_pages_are_written(tmp_path: Path) -> None:
    environment, site, _ = theme(tmp_path)
    write_files(environment, site, tmp_path / "made", lambda _key: "<p>Noe om <em>tolk</em>.</p>")
    made = tmp_path / "made"

    activity = site.pages[f"nb/{SMALL.subject(3).page_id}"]
    event = (made / activity.calendar.lstrip("/")).read_text(encoding="utf-8")
    assert event.startswith("BEGIN:VCALENDAR\nVERSION:2.0\n")
    assert "\nRRULE:FREQ=WEEKLY;COUNT=10\n" in event
    for name in ("index", "aktiviteter/index", "organisasjoner/nabohjelpen-bergen-0"):
        text = (made / "nb" / f"{name}.ics").read_text(encoding="utf-8")
        assert "\nX-WR-CALNAME:" in text
        assert event[event.index("BEGIN:VEVENT") : event.index("END:VEVENT")] in text
    found = json.loads((made / "search" / "nb.json").read_text(encoding="utf-8"))
    assert len(found) == SMALL.count + 7
    assert {page["words"] for page in found} == {"Noe om tolk."}
    kept = json.loads((made / "nb" / "keep.json").read_text(encoding="utf-8"))
    assert activity.calendar in kept["files"]
    assert (made / "nb" / "feed.xml").read_text(encoding="utf-8").count("<entry>") == SMALL.count


def test_the_agenda_lists_what_happens_in_the_weeks_to_come(tmp_path: Path) -> None:
    text = rendered(tmp_path, "nb/agenda")

    assert '<time datetime="2027-01-09T17:00">lørdag 9. januar 2027, 17:00–19:30</time>' in text
    assert "<h4>Uke 1 " in text


def rendered(folder: Path, key: str) -> str:
    """Return a page as MkDocs' hooks would have it made, without the text of its Markdown."""
    environment, site, templates = theme(folder)
    return environment.get_template(templates[key]).render(context_of(site, key), content="")


def theme(folder: Path) -> tuple[jinja2.Environment, Site, dict[str, str]]:
    """Return what MkDocs' hooks make of the corpus, and the template of each page."""
    mkdocs.write_site(SMALL, folder)
    written = {name.removesuffix(".md"): fields for name, fields, _ in read(folder / "docs")}
    site = read_site(folder / "data", pages_of(written))
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder / "theme"), autoescape=True)
    equip(environment, site)
    return environment, site, {key: fields["template"] for key, fields in written.items()}


def pages_of(written: dict[str, dict[str, Any]]) -> Iterator[Page]:
    slugs = {key: fields.get("slug", "") for key, fields in written.items()}
    for key, fields in written.items():
        locale, _, page_id = key.partition("/")
        url = f"/{address(key, slugs)}"
        yield Page(key=key, locale=locale, page_id=page_id, title=fields["title"], url=url, meta=fields)


def read(folder: Path) -> Iterator[tuple[str, dict[str, Any], str]]:
    for path in sorted(folder.rglob("*.md")):
        yield path.relative_to(folder).as_posix(), *parts(path.read_text(encoding="utf-8"))


def parts(text: str) -> tuple[dict[str, Any], str]:
    _, head, body = text.split("---\n", 2)
    return yaml.safe_load(head), body
