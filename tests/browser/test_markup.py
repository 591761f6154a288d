"""Promise: every page is valid HTML."""

from pathlib import Path

from tests.browser.markup import markup_errors


def test_the_html_checker_finds_no_error(site: Path, java: str) -> None:
    errors = markup_errors(site, java)

    assert not errors, "\n".join(errors)
