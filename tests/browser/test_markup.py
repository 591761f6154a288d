"""Promise: every page is valid HTML."""

from pathlib import Path

from tests.browser.markup import markup_errors
from tests.browser.output import Page


def test_the_html_checker_finds_no_error(site: Path, java: str, looked_at: list[str]) -> None:
    errors = markup_errors(site, java, looked_at)

    assert not errors, "\n".join(errors)


def test_no_page_has_an_id_twice(pages: dict[str, Page]) -> None:
    """What somebody writes can break this rule on a page that looks as all others."""
    assert {page.path: page.twice for page in pages.values() if page.twice} == {}
