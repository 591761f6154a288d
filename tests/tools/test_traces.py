"""Promise: no figure that a version has and its base lacks goes without a trace, whatever language says it."""

import pytest

from brobygger.tools.traces import traces_in, traces_of_page


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("nb", "4 000 kroner"), ("da", "4.000 kroner")),
        (("nb", "4000 kr"), ("fi", "4 000 kruunua")),
        (("nb", "kl. 10.00–15.30"), ("fi", "klo 10–15.30")),
        (("nb", "kl. 10:30"), ("da", "kl. 10.30")),
        (("nb", "3. mai 2025"), ("fi", "3. toukokuuta 2025")),
        (("nb", "14 dager"), ("fi", "14 päivää")),
        (("nb", "Tre ganger."), ("fi", "kolmesti")),
        (("nb", "**Tolv** familier"), ("fi", "kaksitoista perhettä")),
        (("nb", "Se [x](https://kela.fi/a)"), ("fi", "https://kela.fi/b")),
        (("nb", "Se [x](https://www.kela.fi/a)"), ("fi", "Katso kela.fi.")),
    ],
)
def test_the_same_leaves_the_same_traces_in_every_language(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert traces_in(one[1], one[0]) == traces_in(other[1], other[0]) != frozenset()


@pytest.mark.parametrize(
    ("base", "version"),
    [
        ("14 dager", "15 dager"),
        ("14 dager", "14 uker"),
        ("3. mai", "3. juni"),
        ("24 millioner", "24 tusen"),
        ("tre ganger", "fire ganger"),
        ("23 15 73 00", "23 15 00 73"),
        ("500 kroner", "500 euro"),
        ("a@b.no", "a@c.no"),
        ("Gå til nav.no.", "Gå til naw.no."),
        ("[nav.no](https://nav.no)", "[naw.no](https://nav.no)"),
        ("nav.no", "arbeidsplassen.nav.no"),
        ("", "٤٠٠٠"),
    ],
)
def test_another_figure_leaves_another_trace(base: str, version: str) -> None:
    language = "ar" if version.isdigit() else "nb"

    assert not traces_in(version, language) <= traces_in(base, language)


def test_what_states_nothing_leaves_no_trace() -> None:
    page = """\
---
title: Båt
slug: boat-2
keywords: ["112"]
changed_on: 2026-11-22
how_to_join:
  steps: [Ring]
---

Se [båten](../services/boat-2.md).

1. Ring.
2. Vent.
"""

    assert traces_of_page(page, "nb") == ""


def test_text_fields_leave_traces_like_the_text() -> None:
    page = "---\ntitle: Båt\ndeadline: Søk innen 14 dager\n---\n\nDet koster 50 kr.\n"

    assert traces_of_page(page, "nb") == "14 day\n50 crown"
