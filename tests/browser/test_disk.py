"""Promise: the site works opened straight from a memory stick."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.links import broken_links
from tests.browser.output import Page
from tests.browser.visit import Scripts, a_page


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    broken = broken_links(site)

    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("scripts", ["on", "off"])
def test_clicks_lead_from_page_to_page(browser: Browser, site: Path, pages: dict[str, Page], scripts: Scripts) -> None:
    with a_page(browser, scripts=scripts) as page:
        page.goto((site / "index.html").as_uri())
        seen = [page.url]
        for _ in range(6):
            # The first link to a page not seen yet, so that the walk goes on.
            links = page.locator("a[href*='.html']:visible")
            targets: list[str] = links.evaluate_all("links => links.map(link => link.href.split('#')[0])")
            fresh = next((place for place, target in enumerate(targets) if target not in seen), None)
            if fresh is None:
                break
            links.nth(fresh).click()
            page.wait_for_url(targets[fresh] + "*")
            seen.append(targets[fresh])
            path = Path(unquote(urlsplit(page.url).path)).relative_to(site).as_posix()
            assert pages[path].lang == page.locator("html").get_attribute("lang")
            assert page.locator("h1").count() == 1

    assert len(seen) > 1
