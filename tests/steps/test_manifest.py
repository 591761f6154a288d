"""Promise: on a phone's first screen a site has its own name and icon, and opens in the reader's version."""

import json
from dataclasses import replace

from tests.support import build_site, page_of, project


def test_a_manifest_leads_to_the_first_page_of_its_locale_wherever_the_site_lies() -> None:
    manifest = json.loads(page_of(build_site(project("")), "keep/lett-norsk.webmanifest"))

    assert (manifest["name"], manifest["lang"], manifest["dir"]) == ("Prøve", "nb-simple", "ltr")
    assert (manifest["start_url"], manifest["scope"]) == ("../lett-norsk/index.html", "../")


def test_a_site_with_an_icon_of_its_own_shows_none_of_ours() -> None:
    own = build_site(replace(project(""), icon=b"<svg/>", icon_pngs={"other": b"x"}))
    manifest = json.loads(page_of(own, "keep/nb.webmanifest"))

    assert [icon["sizes"] for icon in manifest["icons"]] == ["any"]
    assert "apple-touch-icon" not in page_of(own, "nb/lagre.html")
    assert "apple-touch-icon" in page_of(build_site(project("")), "nb/lagre.html")
