"""Promise: no file, however odd, stops a build in any other way than with a problem that names its place."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from brobygger.edge.workers import each_in
from brobygger.nouns.values import LocaleKey, PageId
from brobygger.steps.checks.agreement import check_agreement
from brobygger.steps.parse import ContentFile, parse
from brobygger.whole.memory import NoMemory
from brobygger.whole.overview import overview_of
from brobygger.whole.project import Options
from tests.support import ROOT, TODAY, project, tree, write_project
from tests.tools.odd_pictures import NOTE, Shown, all_odd
from tests.tools.sites import page_at

unix = pytest.mark.skipif(sys.platform == "win32", reason="these files cannot be made there")

HEAD = "---\ntitle: A\nsummary: B\n---\n\n"
LIMIT = 256 * 1024


@dataclass(frozen=True)
class Ended:
    """How a build ended: its exit code, the problems by path, and the most memory that it used, in MiB."""

    code: int
    problems: dict[str, list[str]]
    memory: float


MEASURED = """
import sys
from brobygger.edge.cli import main
from tests.memory import peak_memory
sys.argv = ["brobygger", *sys.argv[1:]]
code = main()
print(peak_memory(), file=sys.stderr)
sys.exit(code)
"""


def build(site: Path) -> Ended:
    command = [
        sys.executable,
        "-c",
        MEASURED,
        "build",
        "--root",
        str(site),
        "--format",
        "json",
        "--today",
        "2026-11-22",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=120)
    err = done.stderr.decode("utf-8", "backslashreplace")
    assert "Traceback" not in err, err
    problems: dict[str, list[str]] = {}
    for item in json.loads(done.stdout)["problems"]:
        if item["severity"] == "error":
            problems.setdefault(item["path"], []).append(item["code"])
    return Ended(done.returncode, problems, int(err.split()[-1]) / 1024**2)


def site_with(folder: Path, files: dict[str, bytes]) -> Path:
    site = write_project(folder, f"-- content/nb/index.md --\n{HEAD}Hei.\n")
    for name, data in files.items():
        path = site / "content/nb" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return site


def text(body: str, fields: str = "", title: str = "A") -> bytes:
    return f"---\ntitle: {title}\nsummary: B\n{fields}---\n\n{body}\n".encode()


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

ODD = {
    "bomb.md": (text("x", BOMB), "yaml-alias"),
    "brackets.md": (text("x", f"keywords: {'[' * 100_000}\n"), "yaml-too-large"),
    "deep.md": (text("x", f"keywords: {'[' * 10_000}\n"), "yaml-too-deep"),
    "braces.md": (text("x", f"extra: {'{a: ' * 3_000}\n"), "yaml-too-deep"),
    "indented.md": (text("x", "extra:\n" + "".join(f"{' ' * n}a:\n" for n in range(1, 90))), "yaml-too-deep"),
    "line.md": (text("x" * 10_000_000), "page-too-large"),
    "emphasis.md": (text("_a_ **b** " * 52_000), "page-too-large"),
    "null.md": (text("a\0b"), "null-byte"),
    "picture.md": (b"\xff\xd8\xff\xe0\0\x10JFIF", "not-utf8"),
    "utf16.md": ("---\ntitle: A\n---\n".encode("utf-16"), "not-utf8"),
    "empty.md": (b"", "front-matter-missing"),
    "mark.md": (b"\xef\xbb\xbf", "front-matter-missing"),
    "dashes.md": (b"---", "front-matter-open"),
    "slug.md": (text("x", "slug: ../../up\n", "Slug"), "slug-form"),
    "image.md": (text("![a](../../../../../../etc/passwd)", title="Image"), "file-outside"),
    "lead.md": (text("x", "image: {file: ../../../etc/passwd, alt: A}\n", "Lead"), "file-outside"),
    "alias.md": (text("x", "aliases: [../../up.html]\n", "Alias"), "alias-form"),
    "con.md": (text("x", "slug: con\n"), "address-reserved"),
    "first.md": (text("x", "slug: same\n"), None),
    "second.md": (text("x", "slug: same\n"), "address-twice"),
    "UPPER.md": (text("x"), "file-name"),
    "with space.md": (text("x"), "file-name"),
    "long-title.md": (f"---\ntitle: {'long ' * 60}\nsummary: B\n---\n\nx\n".encode(), "address-long"),
    f"{'n' * 240}.md": (text("x", f"slug: {'s' * 240}\n"), "address-long"),
}


def test_each_odd_file_is_named_and_nothing_else_happens(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", {name: data for name, (data, _) in ODD.items()})

    ended = build(site)

    assert ended.code == 1
    found = {path.removeprefix("content/nb/"): codes for path, codes in ended.problems.items()}
    assert {name: found.get(name, []) for name in ODD} == {
        name: [code] if code else [] for name, (_, code) in ODD.items()
    }
    assert not (site / "public").exists()
    assert ended.memory < 500


@unix
def test_what_is_no_file_or_lies_elsewhere_is_left_alone_or_named(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", {"index.md": text("Hei.")})
    (tmp_path / "secret.md").write_bytes(text("secret"))
    nb = site / "content/nb"
    (nb / "outside.md").symlink_to(tmp_path / "secret.md")
    (nb / "nowhere.md").symlink_to(tmp_path / "gone.md")
    (nb / "round.md").symlink_to(nb / "round.md")
    (nb / "folder.md").mkdir()
    (nb / "elsewhere").symlink_to(tmp_path)
    os.mkfifo(nb / "pipe.md")

    ended = build(site)

    assert ended.problems == {"content/nb/outside.md": ["file-outside"]}


@unix
def test_a_name_that_is_no_text_is_named_all_the_same(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", {"index.md": text("Hei.")})
    try:
        (Path(os.fsdecode(os.fsencode(site / "content/nb") + b"/\xff\xfe.md"))).write_bytes(text("x"))
    except OSError:
        pytest.skip("this disk takes names in UTF-8 only")
    (site / "content/nb" / "new\nline.md").write_bytes(text("x"))

    ended = build(site)

    assert sorted(codes[0] for codes in ended.problems.values()) == ["file-name", "file-name"]


NESTED = {
    "quotes": "> " * 100_000,
    "tight quotes": ">" * 100_000,
    "brackets": "[" * 100_000,
    "closing brackets": "[a](" * 60_000,
    "pictures": "![" * 100_000,
    "emphasis": "_a_ **b** " * 20_000,
    "open emphasis": "*a **b " * 30_000,
    "alternating emphasis": "*_" * 100_000,
    "lists": "- " * 100_000,
    "indented lists": "".join(f"{' ' * (2 * n)}- a\n" for n in range(400)),
    "backticks": "".join("`" * n + " " for n in range(600)),
    "comments": "a <!-- " * 30_000,
    "block comments": "<!--\n\n" * 30_000,
    "tags": "<a " * 60_000,
    "autolinks": "<https:" * 30_000,
    "entities": "&#x" * 60_000,
    "contacts": "{contact:" * 25_000,
    "mentions": "{contact:no-police} " * 10_000,
    "references": "".join(f"[a{n}]: b{n}.md\n" for n in range(12_000)),
    "open references": "[a]: <" * 30_000,
    "table": "|" * 20_000 + "\n" + "|-" * 20_000 + "\n" + "|" * 20_000,
    "tall table": "|a|b|\n|-|-|\n" + "|c|d|\n" * 30_000,
    "headings": "# a {#a}\n" * 20_000,
    "same headings": "## a\n\n" * 20_000,
    "spaces": " " * 200_000 + "a",
    "breaks": "a\\\n" * 60_000,
    "digits": "12 " * 60_000,
    "long number": "1" * 200_000,
    "heading ids": "## a {#" + "{#" * 100_000,
    "links": "[a](x.md) " * 25_000,
    "titles": '[a](x "' * 30_000,
    "escapes": "\\" * 200_000,
    "new lines": "\n" * 200_000 + "a",
}


@cache
def ordinary_seconds() -> float:
    """Return what a text of ordinary words takes."""
    prose = "Her står det noen vanlige ord om noe som er viktig.\n\n- Og en liste med [en lenke](x.md).\n\n"
    return min(seconds_to_parse(prose * (LIMIT // len(prose.encode()))) for _ in range(2))


def seconds_to_parse(body: str) -> float:
    source = ContentFile(
        path="content/nb/a.md",
        data=(HEAD + body)[:LIMIT].encode()[:LIMIT],
        locale=LocaleKey("nb"),
        language="nb",
        page_id=PageId("a"),
    )
    began = time.process_time()
    parse(source)
    return time.process_time() - began


@pytest.mark.parametrize("name", NESTED)
def test_no_text_of_the_size_of_a_page_takes_out_of_all_proportion(name: str) -> None:
    """Against a text of the same size in ordinary words: patterns that make a parser look again and again show here."""
    if seconds_to_parse(NESTED[name]) >= 15 * ordinary_seconds():  # the machine may have slowed down since
        ordinary_seconds.cache_clear()
        assert seconds_to_parse(NESTED[name]) < 15 * ordinary_seconds()


FULL_OF_FIGURES = {
    "addresses": "a.a@" * 50_000,
    "dotted words": "a." * 100_000 + " b@c.no",
    "number words": "hundre " * 30_000,
    "long number word": "tresju" * 30_000,
    "halves": "1 ½ en halv 1/2 " * 12_000,
    "days": "1. 2. 3. mai " * 15_000,
    "times": "kl. 10 til 11 " * 14_000,
    "list marks": "1) (2) " * 28_000,
    "items": "- 14 dager\n" * 18_000,
    "numbers": "".join(f"{number} " for number in range(30_000)),
    "paragraphs": "".join(f"Ring {number}.\n\n" for number in range(15_000)),
    "numbers in comments": "1 <!-- 2 " * 20_000,
}


@pytest.mark.parametrize("name", [*list(NESTED)[::4], *FULL_OF_FIGURES])
def test_no_such_version_takes_long_to_be_held_against_its_base(name: str) -> None:
    text = {**NESTED, **FULL_OF_FIGURES}[name][:40_000]
    head = "---\ntitle: Side\nsummary: Kort.\n---\n\n"
    base = f"-- content/nb/page.md --\n{head}Ring innen 13 dager, 77 av 999.\n"
    sources = project(f"{base}-- content/da/page.md --\n{head}Fra 14. maj. {text}\n")
    site = overview_of(sources, Options(today=TODAY), each_in(1), NoMemory()).site
    assert site is not None
    page = page_at(site, "page", "da")

    began = time.process_time()
    list(check_agreement(site, page))

    assert time.process_time() - began < 4


def test_a_whole_site_of_such_texts_is_built_or_named_without_much_memory(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    size = 200_000 if pytestconfig.getoption("--long") else 70_000
    files = {f"p{number}.md": text(body[:size]) for number, body in enumerate(NESTED.values())}

    ended = build(site_with(tmp_path / "site", files))

    assert ended.memory < 500
    assert ended.code in (0, 1)
    assert ended.code == 1 or len(tree(tmp_path / "site/public")) > len(files)


def text_with(pictures: list[str], title: str) -> bytes:
    """Return a page that shows pictures."""
    return text("\n\n".join(f"![Noe]({name})" for name in pictures), title=title)


def test_odd_pictures_are_named_all_in_one_run_and_those_that_can_be_shown_tell_nothing(tmp_path: Path) -> None:
    odd = {f"p{number}{Path(f'x{one.name}').suffix}": one for number, one in enumerate(all_odd().values())}
    shown = {name: one.data for name, one in odd.items() if isinstance(one.outcome, Shown)}
    left = {name: one.data for name, one in odd.items() if isinstance(one.outcome, str) and not name.endswith(".exe")}
    site = site_with(tmp_path / "site", {**shown, "shown.md": text_with(list(shown), "Shown")})

    before = build(site)
    old = tree(site / "public")

    assert (before.code, before.problems) == (0, {})
    page = old["nb/shown.html"].decode()
    assert page.count("<picture>") == len(shown)
    assert [address for address, data in old.items() if NOTE in data] == []

    (site / "content/nb/huge.jpg").touch()
    os.truncate(site / "content/nb/huge.jpg", 3_000_000_000)
    site_with(site, {**left, "left.md": text_with([*left, "huge.jpg"], "Left")})
    after = build(site)

    assert after.code == 1
    assert after.problems == {
        **{f"content/nb/{name}": [str(odd[name].outcome).partition(" ")[0]] for name in left},
        "content/nb/huge.jpg": ["picture-heavy"],
    }
    assert tree(site / "public") == old
    assert max(before.memory, after.memory) < 500


NAMES = ("con.jpg", f"{'n' * 240}.jpg", f"{'æ' * 120}.jpg", "a b\u202e.jpg", "%2e%2e.jpg")


@unix
def test_a_picture_of_any_name_is_published_under_one_that_every_disk_takes(tmp_path: Path) -> None:
    photo = all_odd()["JPEG that is progressive"].data
    pages = {
        f"p{number}.md": text("x", f"image: {{file: {json.dumps(name)}, alt: A}}\n", f"P{number}")
        for number, name in enumerate(NAMES)
    }
    site = site_with(tmp_path / "site", {**pages, **dict.fromkeys(NAMES, photo)})

    ended = build(site)

    assert (ended.code, ended.problems) == (0, {})
    names = {path.partition(".")[0] for path in tree(site / "public") if path.endswith(".jpg")}
    assert names == {f"assets/{name}" for name in ("picture", "n" * 60, "ae" * 30, "a-b", "2e-2e")}
