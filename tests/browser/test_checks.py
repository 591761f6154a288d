"""Promise: each check of this folder finds the fault that it is there for, and no fault in a good page."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.links import broken_links
from tests.browser.markup import markup_errors
from tests.browser.output import BASE_URL, one_of_each_kind, read_pages, spread, visited
from tests.browser.server import serve
from tests.browser.visit import Scripts, a_page, listening, sideways, space_text, violations
from tests.browser.weight import heavy_pages


def html(main: str = "<p>Her er hjelp.</p>", head: str = "", lang: str = "nb") -> str:
    """Return a whole page."""
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n<link rel="icon" href="data:,">\n'
        f"<title>Velkommen</title>\n{head}</head>\n<body>\n<main>\n<h1>Velkommen</h1>\n{main}</main>\n</body>\n"
        "</html>\n"
    )


def site_with(folder: Path, **files: str) -> Path:
    """Write a site in which two good pages stand beside the given ones; `__` in a name means a slash."""
    good = {
        "index": html('<p><a href="nb/index.html">Norsk</a></p>\n'),
        "404": html('<p><a href="/velkommen/nb/index.html">Norsk</a></p>\n'),
        "nb__index": html('<p id="om"><a href="../index.html">Velg språk</a> <a href="#om">Om</a></p>\n'),
    }
    for name, text in {**good, **files}.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


# --- Links ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "link",
    [
        '<a href="index.html">',
        '<a href="../index.html#top">',
        '<a href="index.html#om">',
        '<a href="?q=1">',
        '<a href="https://other.example/x">',
        '<a href="tel:112">',
        f'<link rel="canonical" href="{BASE_URL}nb/index.html">',
        f'<meta property="og:url" content="{BASE_URL}">',
        '<img src="data:,">',
    ],
)
def test_a_good_link_is_left_alone(tmp_path: Path, link: str) -> None:
    assert broken_links(site_with(tmp_path, nb__x=link)) == []


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ('<a href="away.html">', "a href='away.html' names no file"),
        ('<a href="index.html#away">', "a href='index.html#away' names no place in nb/index.html"),
        ('<a href="#away">', "a href='#away' names no place in nb/x.html"),
        ('<a href="../nb/">', "a href='../nb/' names no file"),
        ('<a href="../../index.html">', "a href='../../index.html' names no file"),
        ('<a href="/velkommen/index.html">', "a href='/velkommen/index.html' starts at the top of the host"),
        (
            '<a href="//x.example/">',
            "a href='//x.example/' leaves the scheme open, which is file: on a memory stick",
        ),
        ('<img src="a.webp">', "img src='a.webp' names no file"),
        ('<img srcset="index.html 1x, b.webp 2x">', "img srcset='b.webp' names no file"),
        (f'<link href="{BASE_URL}da/index.html">', f"link href='{BASE_URL}da/index.html' names no file"),
        ('<meta http-equiv="refresh" content="0; url=y.html">', "meta refresh='y.html' names no file"),
        (
            f'<meta property="og:image" content="{BASE_URL}a.jpg">',
            f"meta og:image='{BASE_URL}a.jpg' names no file",
        ),
    ],
)
def test_a_broken_link_is_found(tmp_path: Path, link: str, fault: str) -> None:
    assert broken_links(site_with(tmp_path, nb__x=link)) == [f"nb/x.html:1: {fault}"]


def test_a_broken_address_in_the_sitemap_is_found(tmp_path: Path) -> None:
    site = site_with(tmp_path)
    (site / "sitemap.xml").write_text(f"<loc>{BASE_URL}nb/</loc><loc>{BASE_URL}nb/x.html</loc>", encoding="utf-8")

    assert broken_links(site) == [f"sitemap.xml: '{BASE_URL}nb/x.html' names no file"]


# --- Choice of pages ------------------------------------------------------------------------------------


def test_a_page_of_each_kind_and_locale_is_chosen_once(tmp_path: Path) -> None:
    ended = html('<p class="ended">Slutt</p>')
    site = site_with(
        tmp_path, nb__a=ended, nb__b=ended, da__a=html(lang="da"), fi__a=html('<p class="ended">', lang="fi")
    )

    chosen = one_of_each_kind(read_pages(site))

    assert chosen[:2] == ["404.html", "index.html"]
    assert sorted(chosen[2:]) == ["da/a.html", "fi/a.html", "nb/a.html", "nb/index.html"]


def test_pages_spread_over_the_locales_hold_every_kind_and_some_of_each_locale(tmp_path: Path) -> None:
    ended, busy = html('<p class="ended">Slutt</p>'), html('<p class="busy">Mye</p>')
    texts = {f"{lang}__{name}": html(lang=lang) for lang in ("da", "fi") for name in "abc"}
    site = site_with(tmp_path, nb__x=ended, nb__y=busy, **texts)

    chosen = spread(read_pages(site))

    assert chosen[:2] == ["404.html", "index.html"]
    assert sorted(chosen[2:]) == ["da/a.html", "fi/a.html", "nb/index.html", "nb/x.html", "nb/y.html"]


def test_a_redirect_is_not_visited(tmp_path: Path) -> None:
    site = site_with(tmp_path, nb__old='<meta http-equiv="Refresh" content="0; url=index.html">')

    assert visited(read_pages(site)) == ["404.html", "index.html", "nb/index.html"]


# --- Weight and markup ----------------------------------------------------------------------------------


def test_a_heavy_page_is_found(tmp_path: Path) -> None:
    noise = "".join(chr(0x4E00 + number * 7919 % 20000) for number in range(9000))
    site = site_with(tmp_path, nb__x=html(f"<p>{noise}</p>"))

    assert [line.split(":")[0] for line in heavy_pages(site)] == ["nb/x.html"]


def test_the_html_checker_finds_an_error_and_none_in_a_good_page(tmp_path: Path, java: str) -> None:
    site = site_with(tmp_path, nb__x=html("<p><div>x</div></p>\n"))

    found = markup_errors(site, java)

    assert {line.split(" ")[0] for line in found} == {"nb/x.html:12:"}


def test_the_html_checker_finds_an_error_behind_a_rule_that_it_does_not_know(tmp_path: Path, java: str) -> None:
    style = "<style>::highlight(read) { color: MarkText } p { colr: red } :::x { color: red }</style>"
    site = site_with(tmp_path, nb__x=html(head=style))

    found = " ".join(markup_errors(site, java))

    assert "colr" in found
    assert "Parse Error" in found
    assert "highlight(" not in found


# --- In the browser -------------------------------------------------------------------------------------

LIGHT = "p { color: #888 }"
DARK = "@media (prefers-color-scheme: dark) { body { background: #111; color: #222 } h1 { color: #fff } }"


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (html(), set()),
        (html("<img src='data:,'>"), {"light: image-alt"}),
        (html(head=f"<style>{LIGHT}</style>"), {"light: color-contrast", "dark: color-contrast"}),
        (html(head=f"<style>{DARK}</style>"), {"dark: color-contrast"}),
        (html(head="<script>document.documentElement.lang = ''</script>"), {"light: html-has-lang"}),
    ],
    ids=["good", "image without words", "pale", "pale in the dark", "spoilt by its script"],
)
def test_a_broken_rule_is_found(tmp_path: Path, browser: Browser, text: str, rules: set[str]) -> None:
    with serve(site_with(tmp_path, nb__x=text)) as address, a_page(browser) as page:
        page.goto(f"{address}nb/x.html")
        found = [*violations(page, "light"), *violations(page, "dark")]

    assert {": ".join(line.split(": ")[:2]) for line in found} == rules


@pytest.mark.parametrize(("scripts", "title"), [("on", "ran"), ("off", "Velkommen"), ("blocked", "Velkommen")])
def test_scripts_run_only_where_they_are_on(tmp_path: Path, browser: Browser, scripts: Scripts, title: str) -> None:
    site = site_with(tmp_path, nb__x=html(head="<script>document.title = 'ran'</script>\n"))
    with serve(site) as address, a_page(browser, scripts=scripts) as page:
        page.goto(f"{address}nb/x.html")

        assert page.title() == title


@pytest.mark.parametrize(
    ("main", "before", "after"),
    [
        ("<p>kort</p>", 0, 0),
        ('<p style="width: 330px">bred</p>', 1, 1),
        ('<p style="width: 310px; white-space: nowrap">midt i mellom, akkurat</p>', 0, 1),
        ('<div style="overflow-x: auto"><p style="width: 900px">rulles for seg</p></div>', 0, 0),
    ],
    ids=["good", "wide", "wide with text spacing", "wide in a box of its own"],
)
def test_a_wide_page_is_found(tmp_path: Path, browser: Browser, main: str, before: int, after: int) -> None:
    head = (
        "<meta http-equiv='Content-Security-Policy' content=\"style-src 'unsafe-inline'\">\n"
        "<style>body { margin: 0; font: 20px monospace }</style>"
    )
    site = site_with(tmp_path, nb__x=html(main, head))
    with serve(site) as address, a_page(browser, width=320, scripts="off") as page:
        page.goto(f"{address}nb/x.html")
        assert bool(sideways(page)) == before
        space_text(page)
        assert bool(sideways(page)) == after


@pytest.mark.parametrize(
    ("main", "said"),
    [
        ("<p>kort</p>", ""),
        ('<img src="https://other.example/a.png" alt="">', "asks another host: https://other.example/a.png"),
        ('<img src="a.png" alt="">', "/velkommen/nb/a.png answers 404"),
        ("<script>nothing()</script>", "nothing is not defined"),
        ('<p style="color: red">', "console: Applying inline style violates"),
    ],
    ids=["good", "another host", "missing", "script error", "against the policy"],
)
def test_a_request_that_should_not_be_is_found(tmp_path: Path, browser: Browser, main: str, said: str) -> None:
    policy = "script-src 'unsafe-inline'; style-src 'self'"
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    site = site_with(tmp_path, nb__x=html(main, head))
    with serve(site) as address, a_page(browser) as page, listening(page) as heard:
        page.goto(f"{address}nb/x.html")

    assert bool(heard) == bool(said)
    assert said in "\n".join(heard)
