"""Promise: a host gets the files that site.yaml asks for, and they say what the recipes of docs/hosts say."""

from pathlib import Path

import pytest

from tests.edge.test_incremental import build
from tests.support import ROOT, SITE, build_site, files_made, page_of, project, write_project

HOME = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
"""


def asked_for(*words: str, base_url: str | None = None) -> list[str]:
    made = build_site(project(f"{HOME}-- site.yaml --\n{SITE}extras: [{', '.join(words)}]\n"), base_url=base_url)
    return [file.address for file in files_made(made) if file.address.startswith((".", "_"))]


def test_each_file_is_made_where_it_is_asked_for_alone() -> None:
    assert asked_for() == []
    assert asked_for("headers") == ["_headers"]
    assert asked_for("nojekyll", "htaccess") == [".htaccess", ".nojekyll"]
    assert asked_for("compressed", base_url="https://example.org/") == []


def rules(text: str) -> dict[str, dict[str, str]]:
    """Read `_headers` as its hosts do: a path, and below it names and values; a line with # is a comment."""
    found: dict[str, dict[str, str]] = {}
    path = ""
    for line in text.splitlines():
        if line.startswith("/"):
            path = line
            assert path not in found
            found[path] = {}
        elif not line.startswith("#"):
            assert line.startswith("  ")
            name, _, value = line.strip().partition(": ")
            found[path][name] = value
    return found


def test_headers_give_no_address_two_values_of_one_name() -> None:
    """Both hosts would join them with a comma: no-cache together with a year."""
    found = rules(page_of(build_site(project(f"{HOME}-- site.yaml --\n{SITE}extras: [headers]\n")), "_headers"))

    assert list(found) == ["/*", "/assets/*"]
    assert found["/assets/*"] == {"Cache-Control": "public, max-age=31536000, immutable"}
    assert not found["/*"].keys() & found["/assets/*"].keys()
    assert found["/*"]["Content-Security-Policy"] == "frame-ancestors 'self'"
    assert found["/*"]["Referrer-Policy"] == "no-referrer"


def test_cards_may_be_shown_by_others_and_the_data_read_while_pages_keep_their_policy() -> None:
    made = page_of(build_site(project(f"{HOME}-- site.yaml --\n{SITE}extras: [headers, cards, api]\n")), "_headers")
    found = rules(made)

    policed = [path for path, headers in found.items() if "Content-Security-Policy" in headers]
    assert policed == ["/", "/index.html", "/404.html", "/nb/*", "/lett-norsk/*", "/da/*", "/fi/*"]
    assert found["/api/*"] == {"Access-Control-Allow-Origin": "*"}
    assert found["/*"]["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("recipe", ["apache.conf", "apache-subpath.conf"])
def test_the_recipe_for_apache_says_what_htaccess_says(recipe: str) -> None:
    made = page_of(build_site(project(f"{HOME}-- site.yaml --\n{SITE}extras: [htaccess]\n")), ".htaccess")
    wanted = [line.strip() for line in made.splitlines()[1:] if line]
    said = [line.strip() for line in (ROOT / "docs/hosts" / recipe).read_text(encoding="utf-8").splitlines() if line]
    begin = said.index("DirectoryIndex index.html")

    assert said[begin : begin + len(wanted)] == wanted


def test_a_file_of_the_hosts_own_is_never_written_over(tmp_path: Path) -> None:
    site = write_project(tmp_path / "site", HOME)
    assert build(site, "2026-11-22").code == 0
    (site / "public/.htaccess").write_text("Deny from all\n")
    (site / "site.yaml").write_text(f"{SITE}extras: [htaccess]\n")

    done = build(site, "2026-11-22")

    assert done.code == 1
    assert "output-file-not-ours" in done.err + done.out
    assert (site / "public/.htaccess").read_text() == "Deny from all\n"
