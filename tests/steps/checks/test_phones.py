"""Promise: a telephone number stands in one place, and belongs to one country."""

import pytest

from tests.support import build_site, page_of, project, report

LINES = """\
-- content/contacts.yaml --
no-police: {country: NO, name: Politiet, purpose: {nb: politi}, phone: "112"}
dk-emergency: {country: DK, name: Alarm, purpose: {nb: nød}, phone: "112"}
fi-emergency: {country: FI, name: Apu, purpose: {nb: nød}, phone: "112"}
dk-help: {country: DK, name: Hjælp, purpose: {nb: hjelp}, phone: "+45 00 00 00 00"}
"""


def test_a_number_typed_in_a_text_is_a_warning() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.

- Ring +47 00 00 00 01 i dag.
""")
    )

    assert report(build.problems) == [
        "content/nb/index.md:8:1: warning phone-in-text: The number +47 00 00 00 01 is typed in the text",
    ]
    assert build.files


def test_a_number_of_another_country_is_an_error() -> None:
    build = build_site(
        project(
            LINES
            + """\
-- content/nb/rights/help.md --
---
title: Hjelp
summary: Kort.
country: NO
---

Ring +45 00 00 00 00.
-- content/da/rights/other.md --
---
title: Hjælp
summary: Kort.
country: DK
---

Ring +45 00 00 00 00.
"""
        )
    )

    assert report(build.problems) == [
        "content/da/rights/other.md:7:1: warning phone-in-text: The number +45 00 00 00 00 is typed in the text",
        "content/nb/rights/help.md:7:1: error phone-other-country: "
        "The number +45 00 00 00 00 belongs to DK, and this page is about another country",
    ]


@pytest.mark.parametrize(
    "text",
    ["Fra 2019 til 2021.", "Ring 112.", "12 000 kroner", "I 2017 2018 2019 2020.", "https://example.org/0000000001"],
)
def test_years_short_numbers_amounts_and_addresses_are_no_telephone_numbers(text: str) -> None:
    build = build_site(
        project(f"""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

{text}
""")
    )

    assert report(build.problems) == []


def test_a_number_without_its_countrys_code_is_reported_where_it_stands() -> None:
    build = build_site(
        project("""\
-- content/nb/organisations/bridge.md --
---
title: Bro
summary: Kort.
contact:
  phone: 00 00 00 01
  sms: "+47 00 00 00 02"
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/organisations/bridge.md:5:10: error phone-country-code: "
        "The number 00 00 00 01 lacks its country's code",
    ]


def test_a_helpline_without_its_countrys_code_is_reported() -> None:
    build = build_site(
        project("""\
-- content/contacts.yaml --
no-police: {country: NO, name: Politiet, purpose: {nb: politi}, phone: "112"}
dk-emergency: {country: DK, name: Alarm, purpose: {nb: nød}, phone: "114"}
fi-emergency: {country: FI, name: Apu, purpose: {nb: nød}, phone: "112"}
no-help: {country: NO, name: Hjelp, purpose: {nb: hjelp}, phone: "00 00 00 01"}
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/contacts.yaml:4:66: error phone-country-code: The number 00 00 00 01 lacks its country's code",
    ]


def test_a_contact_in_a_text_is_printed_with_its_country() -> None:
    build = build_site(
        project(
            LINES
            + """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Ring {contact:dk-help}.
"""
        )
    )

    assert report(build.problems) == []
    assert '<p>Ring <a class="phone" href="tel:+4500000000">+45 00 00 00 00</a> (Danmark).</p>' in page_of(
        build, "nb/index.html"
    )
