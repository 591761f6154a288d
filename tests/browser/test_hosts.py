"""Promise: sent by a real server with its recipe, pages work as they do from ours, with a network and without one."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_keep import a_phone, keep, publish
from tests.browser.visit import listening
from tests.hosts.asking import Client, walked
from tests.hosts.servers import SERVERS, serving
from tests.support import SITE

PAGES = f"""\
-- site.yaml --
{SITE}extras: [compressed, htaccess]
-- content/nb/index.md --
---
title: Hjem
summary: Kort om hjem.
---

Se [båten](services/boat.md).
-- content/nb/services/boat.md --
---
title: Båten
summary: Kort om båten.
picture: doctor
---

Om båten.
-- content/nb/activities/walk.md --
---
title: Tur
summary: Kort om turen.
country: NO
when: {{start: "2026-12-01 18:00", end: "2026-12-01 20:00"}}
---

Kom.
"""

ONE_OF_EACH = ("nginx below a path", "Apache with .htaccess below a path", "Caddy", "lighttpd")
"""In the short form: each server, at a root or below a path."""


@pytest.mark.parametrize("name", SERVERS)
def test_pages_follow_their_own_policies_and_are_kept_for_without_a_network(
    browser: Browser, tmp_path: Path, pytestconfig: pytest.Config, name: str
) -> None:
    if name not in ONE_OF_EACH and not pytestconfig.getoption("--long"):
        pytest.skip("one of each in the short form")
    with (
        serving(name, lambda folder, _: publish(folder, PAGES), tmp_path) as served,
        a_phone(browser) as page,
    ):
        with listening(page) as heard:
            for path in ("", "nb/index.html", "nb/services/baaten.html", "nb/activities/tur.html"):
                page.goto(served.start + path)
                assert page.locator("h1").count() == 1
            page.goto(f"{served.start}nb/sok.html")
            page.locator("input[type=search]").fill("båten")
            page.locator("main a", has_text="Båten").wait_for()
            keep(page, f"{served.start}nb/lagre.html")
        assert heard == []

        page.context.set_offline(True)
        page.goto(f"{served.start}nb/services/baaten.html")
        assert "Om båten." in page.locator("main").inner_text()


@pytest.mark.parametrize("name", [name for name, (_, path) in SERVERS.items() if path != "/"])
def test_links_of_the_site_of_this_repository_all_lead_somewhere(
    site: Path, tmp_path: Path, pytestconfig: pytest.Config, name: str
) -> None:
    if not pytestconfig.getoption("--long"):
        pytest.skip("in the long form alone")
    with serving(name, lambda folder, _: shutil.copytree(site, folder), tmp_path) as served:
        client = Client(served)
        seen, broken = walked(client)
        client.close()

    assert broken == []
    assert len(seen) > 1000
