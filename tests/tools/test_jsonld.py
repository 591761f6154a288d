import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.tools.jsonld import json_ld_of, script_json
from tests.tools.sites import page_at, site_of

HOUSE = """\
-- content/nb/organisations/house.md --
---
title: Huset
summary: Et hus for alle.
country: NO
official_name: Stiftelsen Huset
website: https://house.example.org
founded: 2012-05
funders: [Oslo kommune]
contact: {phone: +47 23 15 73 00}
places:
  - {name: Huset, street: Storgata 1, postcode: "0155", town: Oslo}
---
Tekst.
-- content/nb/about.md --
---
title: Om oss
summary: Hvem vi er.
---
Tekst.
"""


def test_an_organisation_is_told_of_with_all_that_is_known() -> None:
    site = site_of(HOUSE, base_url="https://example.org/bro/")
    text = json_ld_of(page_at(site, "organisations/house"), site.settings)

    assert text is not None
    assert json.loads(text) == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Stiftelsen Huset",
        "description": "Et hus for alle.",
        "inLanguage": "nb",
        "url": "https://house.example.org",
        "alternateName": "Huset",
        "foundingDate": "2012-05",
        "funder": [{"@type": "Organization", "name": "Oslo kommune"}],
        "telephone": "+47 23 15 73 00",
        "location": [
            {
                "@type": "Place",
                "name": "Huset",
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": "Storgata 1",
                    "postalCode": "0155",
                    "addressLocality": "Oslo",
                    "addressCountry": "NO",
                },
            }
        ],
        "mainEntityOfPage": "https://example.org/bro/nb/organisations/huset.html",
    }


@pytest.mark.parametrize(
    ("page_id", "text"),
    [("about", HOUSE), ("organisations/house", HOUSE.replace("country: NO", "country: NO\nsensitive: yes"))],
    ids=["another kind", "sensitive"],
)
def test_nothing_is_told_of_other_kinds_and_of_sensitive_pages(page_id: str, text: str) -> None:
    site = site_of(text)

    assert json_ld_of(page_at(site, page_id), site.settings) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["</script>", "<!--", "]]>", "&lt;"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), JSON))
def test_no_value_can_end_the_script_element_it_stands_in(data: dict[str, object]) -> None:
    text = script_json(data)

    assert not set("<>&") & set(text)


@given(st.dictionaries(st.text(), st.text() | st.lists(st.text())))
def test_what_is_written_reads_as_what_was_meant(data: dict[str, object]) -> None:
    assert json.loads(script_json(data)) == data


def test_what_is_not_known_is_left_out() -> None:
    assert script_json({"a": None, "b": {"c": None, "d": 1}, "e": [{"f": None}]}) == '{"b":{"d":1},"e":[{}]}'
