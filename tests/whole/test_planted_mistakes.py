"""Promise: a mistake in the real site stops the build, and is named with its file, line and column."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import ROOT, TODAY, Ran, run, tree

Found = list[tuple[str, str, int | None, int | None]]
"""Errors as code, path, line, column."""


def copied_site(folder: Path) -> Path:
    """Copy what the real site says; templates, assets and catalogues come from ours."""
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(ROOT / "assets/photos", folder / "assets/photos")
    shutil.copy(ROOT / "site.yaml", folder)
    return folder


def arguments(root: Path) -> list[str]:
    return [
        "build",
        "--root",
        str(root),
        "--output",
        str(root.parent / "out"),
        "--format",
        "json",
        "--today",
        str(TODAY),
    ]


def in_this_process(root: Path) -> Ran:
    return run(*arguments(root))


def in_a_child_process(root: Path) -> Ran:
    command = [sys.executable, "-m", "brobygger", *arguments(root)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", cwd=ROOT)
    return Ran(done.returncode, done.stdout, done.stderr)


def errors_of(ran: Ran) -> Found:
    told = json.loads(ran.out)
    found = [item for item in told["problems"] if item["severity"] == "error"]
    return [(item["code"], item["path"], item["line"], item["column"]) for item in found]


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def replace_line(path: Path, number: int, begins: str, text: str) -> None:
    lines = lines_of(path)
    assert lines[number - 1].startswith(begins)
    lines[number - 1] = text
    path.write_text("\n".join(lines), encoding="utf-8")


def insert_line(path: Path, number: int, text: str) -> None:
    lines = lines_of(path)
    lines.insert(number - 1, text)
    path.write_text("\n".join(lines), encoding="utf-8")


def append(path: Path, text: str) -> int:
    """Put a paragraph at the end; return its line."""
    body = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{body}\n\n{text}\n", encoding="utf-8")
    return body.count("\n") + 3


# The mistakes: each plants itself and says what must be found. They stand in different files, so that all of them
# can be planted at once.


def a_colon_in_the_title(content: Path) -> Found:
    replace_line(content / "nb/rights/voting-no.md", 2, "title:", "title: A: b: c")
    return [("yaml-colon", "content/nb/rights/voting-no.md", 2, 9)]


def a_tab_in_the_yaml(content: Path) -> Found:
    insert_line(content / "da/rights/voting-dk.md", 3, "image:\n\tfile: boat.jpg")
    return [("yaml-tab", "content/da/rights/voting-dk.md", 4, 1)]


def a_day_that_does_not_exist(content: Path) -> Found:
    insert_line(content / "fi/rights/voting-fi.md", 4, "changed_on: 2026-13-45")
    return [("date-none", "content/fi/rights/voting-fi.md", 4, 13)]


def a_title_spelt_wrong(content: Path) -> Found:
    path = content / "nb/organisations/voima.md"
    title = lines_of(path)[1].removeprefix("title: ")
    replace_line(path, 2, "title:", f"titel: {title}")
    return [
        ("field-missing", "content/nb/organisations/voima.md", 1, 1),
        ("field-unknown", "content/nb/organisations/voima.md", 2, 1),
    ]


def a_link_to_no_page(content: Path) -> Found:
    line = append(content / "nb/organisations/mira-senteret.md", "Se [her](../services/nowhere.md).")
    return [("broken-link", "content/nb/organisations/mira-senteret.md", line, 4)]


def a_picture_that_is_not_there(content: Path) -> Found:
    line = append(content / "fi/organisations/mira-senteret.md", "Kuva: ![Vene](boat-of-nobody.jpg)")
    return [("picture-missing", "content/fi/organisations/mira-senteret.md", line, 7)]


def two_pages_with_one_slug(content: Path) -> Found:
    for name in ("one", "two"):
        page = f"---\ntitle: {name}\nsummary: Kort.\nslug: the-same\n---\n\nTekst.\n"
        (content / f"da/services/{name}.md").write_text(page, encoding="utf-8")
    return [("address-twice", "content/da/services/two.md", 4, 7)]


def a_byte_that_is_not_utf8(content: Path) -> Found:
    path = content / "da/organisations/voima.md"
    line = append(path, "Da er ?en her.")
    path.write_bytes(path.read_bytes().replace(b"Da er ?en her.", b"Da er \xf8en her."))
    return [("not-utf8", "content/da/organisations/voima.md", line, 7)]


def fields_without_an_end(content: Path) -> Found:
    path = content / "fi/organisations/voima.md"
    lines = lines_of(path)
    lines.pop(lines.index("---", 1))
    path.write_text("\n".join(lines), encoding="utf-8")
    return [("front-matter-open", "content/fi/organisations/voima.md", 1, 1)]


def a_title_written_twice(content: Path) -> Found:
    insert_line(content / "simple/nb/rights/voting-no.md", 3, "title: Noe annet")
    return [("field-twice", "content/simple/nb/rights/voting-no.md", 3, 1)]


def an_end_that_is_no_date(content: Path) -> Found:
    insert_line(content / "simple/da/rights/voting-dk.md", 3, "valid_until: soon")
    return [("date-form", "content/simple/da/rights/voting-dk.md", 3, 14)]


def an_organisation_that_does_not_exist(content: Path) -> Found:
    page = "---\ntitle: Båt\nsummary: Kort.\nslug: baat\norganisation: organisations/nobody\n---\n\nTekst.\n"
    (content / "nb/services/boat.md").write_text(page, encoding="utf-8")
    return [("organisation-unknown", "content/nb/services/boat.md", 5, 15)]


def a_number_that_contradicts_the_source_version(content: Path) -> Found:
    insert_line(content / "nb/organisations/mennesker-i-fokus.md", 4, 'contact: {phone: "+47 00 00 00 00"}')
    insert_line(content / "fi/organisations/mennesker-i-fokus.md", 4, 'contact: {phone: "+47 00 00 00 01"}')
    return [("fact-differs", "content/fi/organisations/mennesker-i-fokus.md", 4, 18)]


Plant = Callable[[Path], Found]

MISTAKES: tuple[Plant, ...] = (
    a_colon_in_the_title,
    a_tab_in_the_yaml,
    a_day_that_does_not_exist,
    a_title_spelt_wrong,
    a_link_to_no_page,
    a_picture_that_is_not_there,
    two_pages_with_one_slug,
    a_byte_that_is_not_utf8,
    fields_without_an_end,
    a_title_written_twice,
    an_end_that_is_no_date,
    an_organisation_that_does_not_exist,
    a_number_that_contradicts_the_source_version,
)


@dataclass(frozen=True, slots=True)
class Published:
    """The folder of a copy of the real site, what its content says, and what was published from it beside it."""

    site: Path
    content: dict[str, bytes]
    output: dict[str, bytes]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Publish a copy of the real site, once for all tests here."""
    site = copied_site(tmp_path_factory.mktemp("published") / "site")
    ran = in_this_process(site)
    assert ran.code == 0, ran.out
    return Published(site, tree(site / "content"), tree(site.parent / "out"))


@pytest.fixture
def site(published: Published) -> Iterator[Path]:
    """Yield the folder of the site; then let it say, and have published, what it did before."""
    content, output = published.site / "content", published.site.parent / "out"
    yield published.site
    for name, data in tree(content).items():
        if name not in published.content:
            (content / name).unlink()
        elif data != published.content[name]:
            (content / name).write_bytes(published.content[name])
    if tree(output) != published.output:
        in_this_process(published.site)
    assert (tree(content), tree(output)) == (published.content, published.output)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.__name__)
def test_a_mistake_is_found_where_it_stands_and_nothing_is_published(
    site: Path, published: Published, mistake: Plant
) -> None:
    expected = mistake(site / "content")

    ran = in_this_process(site)

    assert errors_of(ran) == expected
    assert ran.code == 1
    assert json.loads(ran.out)["written"] == 0
    assert tree(site.parent / "out") == published.output


@pytest.mark.parametrize(
    "mistake",
    [a_colon_in_the_title, a_byte_that_is_not_utf8, a_number_that_contradicts_the_source_version],
    ids=lambda mistake: mistake.__name__,
)
def test_a_process_of_its_own_says_the_same(site: Path, published: Published, mistake: Plant) -> None:
    expected = mistake(site / "content")

    ran = in_a_child_process(site)

    assert errors_of(ran) == expected
    assert ran.code == 1
    assert ran.err == ""
    assert tree(site.parent / "out") == published.output


def test_all_mistakes_at_once_are_all_reported_in_one_run(site: Path, published: Published) -> None:
    expected = [fault for mistake in MISTAKES for fault in mistake(site / "content")]

    ran = in_this_process(site)

    assert sorted(errors_of(ran), key=str) == sorted(expected, key=str)
    assert ran.code == 1
    assert tree(site.parent / "out") == published.output


def test_the_other_place_of_a_contradiction_is_named(site: Path) -> None:
    a_number_that_contradicts_the_source_version(site / "content")

    told: Mapping[str, list[dict[str, list[Mapping[str, object]]]]] = json.loads(in_this_process(site).out)

    related = [item["related"] for item in told["problems"] if item["related"]]
    assert [(place["path"], place["line"], place["column"]) for (place,) in related] == [
        ("content/nb/organisations/mennesker-i-fokus.md", 4, 18)
    ]


def test_what_was_published_is_replaced_when_the_mistake_is_gone(site: Path) -> None:
    a_link_to_no_page(site / "content")
    assert in_this_process(site).code == 1
    shutil.copytree(ROOT / "content", site / "content", dirs_exist_ok=True)
    append(site / "content/nb/rights/voting-no.md", "Et helt nytt ord: bananbåt.")

    assert in_this_process(site).code == 0
    assert [name for name, data in tree(site.parent / "out").items() if "bananbåt".encode() in data]
