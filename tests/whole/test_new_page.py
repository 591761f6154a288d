"""Promise: a new page stands where it was asked for, carries over what it was made from, and breaks nothing."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brobygger.nouns.document import Document
from brobygger.nouns.model import Article
from brobygger.nouns.problems import FaultError, Severity
from brobygger.nouns.values import LocaleKey
from brobygger.steps.parse import ContentFile, Parsed, parse
from brobygger.whole.new_page import Ground, NewPage, Typed, new_page
from brobygger.whole.report import headline, hint_of, in_english
from tests.support import CONTACTS, SITE, TODAY, build_site, files_of, project, report
from tests.tools.sites import page_at, site_of

HOME = "-- content/nb/index.md --\n---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nVelkommen.\n"

CLUB = """\
-- content/nb/organisations/club.md --
---
title: Klubben
summary: Vi seiler.
slug: klubben
country: NO
---

Vi seiler.
"""

BOAT = """\
-- content/nb/services/boat.md --
---
title: "Båten: en tur"
summary: Vi seiler.
slug: baaten
menu: Båt
keywords: [båt, seile]
image: {file: boat.jpg, alt: En båt}
country: NO
draft: no
sources:
  - {title: Klubbens side, url: "https://example.org/"}
checked_on: 2026-01-01
checked_by: Kari
organisation: organisations/club
what_you_get: [En tur, «Mat»]
price: {amount: 150, currency: NOK, note: Barn gratis}
how_to_join: {ways: [call], steps: [Ring, Kom]}
contact: {phone: "+47 23 15 73 00", note: Spør etter kapteinen}
places:
  - {name: Brygga, town: Oslo, how_to_get_there: Ta bussen}
  - {name: Skuret, town: Oslo}
extra: {color: blue}
---

Vi møtes på [brygga](../organisations/club.md).

<!-- spør dem -->

## Pris {#price}

Ring {contact:no-police}. Se [prisen](#price).

| Dag | Tid |
|---|---|
| mandag | 10 |
"""


def ground(text: str, *pictures: str) -> Ground:
    files = {**files_of(text)}
    return Ground(
        site=site_of(text),
        problems=(),
        pages={path: body.encode() for path, body in files.items() if path.endswith(".md")},
        pictures=frozenset(pictures),
        today=TODAY,
    )


def made(
    text: str,
    kind: str,
    page_id: str,
    locale: str,
    *,
    source: str | None = None,
    title: str | None = None,
    pictures: tuple[str, ...] = (),
) -> NewPage:
    typed = Typed(kind=kind, page_id=page_id, locale=locale, source=source, title=title)
    return new_page(typed, ground(text, *pictures), in_english)


def refused(text: str, kind: str, page_id: str, locale: str | None, source: str | None = None) -> str:
    """Return what is said instead of making a page, with its advice."""
    typed = Typed(kind=kind, page_id=page_id, locale=locale, source=source)
    with pytest.raises(FaultError) as fault:
        new_page(typed, ground(text), in_english)
    return f"{headline(fault.value.problem)}. {hint_of(fault.value.problem)}"


def parsed(page: NewPage) -> Parsed:
    locale = page.locale
    file = ContentFile(
        path=page.path,
        data=page.text.encode(),
        locale=LocaleKey(locale.key),
        language=locale.language,
        page_id=page.page_id,
    )
    return parse(file)


def with_it(text: str, page: NewPage) -> str:
    return f"{text}-- {page.path} --\n{page.text}"


# --- From another version ---


def test_a_version_carries_over_words_and_structure_and_leaves_facts_where_they_are() -> None:
    page = made(CLUB + BOAT, "service", "boat", "da", pictures=("content/nb/services/boat.jpg",))

    assert page.path == "content/da/services/boat.md"
    assert page.source is not None
    assert page.source.locale.key == "nb"
    assert page.made_from is not None
    assert page.made_from.base == "nb"
    assert not page.is_original
    assert (
        page.text
        == """\
---
# Made from content/nb/services/boat.md.
# What stands between ‹ and › is still to be written. Write over it, and take ‹ and › away with it.
# Facts (telephone numbers, prices, dates, places) come from there. Do not write them again.

title: "‹Båten: en tur›"
summary: "‹Vi seiler.›"
# The last part of the page's address: letters a-z, digits and hyphens, in the language of the page.
# Leave it as it is once the page is published.
slug: boat
# Readers do not see the page as long as this line is here. Take it away when they may.
draft: yes
menu: "‹Båt›"
keywords:
  - "‹båt›"
  - "‹seile›"
image:
  alt: "‹En båt›"
what_you_get:
  - "‹En tur›"
  - "‹«Mat»›"
price:
  note: "‹Barn gratis›"
how_to_join:
  steps:
    - "‹Ring›"
    - "‹Kom›"
contact:
  note: "‹Spør etter kapteinen›"
places:
  - name: Brygga
    how_to_get_there: "‹Ta bussen›"

# Who wrote this version.
#made_by: human  # human, machine
# When somebody checked that the page is right. Only people who did check it fill this in.
#checked_on: 2026-11-22
#checked_by: "‹Write here›"
# Fields of your own, for your own templates.
#extra:
#  color: blue
---

‹Vi møtes på [brygga](../organisations/club.md).›

## ‹Pris›

‹Ring {contact:no-police}. Se [prisen](#price).›

| ‹Dag› | ‹Tid› |
|---|---|
| ‹mandag› | ‹10› |
"""
    )


def test_with_the_version_written_over_the_site_has_no_error() -> None:
    text = HOME + CLUB + BOAT.replace("image: {file: boat.jpg, alt: En båt}\n", "")
    page = made(text, "service", "boat", "da", title="Båden")
    written = page.text.replace("‹", "").replace("›", "").replace("draft: yes\n", "")

    assert report(build_site(project(with_it(text, replace(page, text=written)))).problems) == []


DANISH = """\
-- content/da/services/boat.md --
---
title: Båden
summary: Vi sejler.
slug: baaden
country: NO
price: free
opening_hours: {monday: 10:00-15:00, note: Ring først}
image: {file: boat.jpg, alt: En båd}
sources: [{title: En side, url: "https://example.org/"}]
contact: {phone: "+47 23 15 73 00", note: Spørg}
---

![En båd](boat.jpg)

## Pris {#price}

Gratis.

### Og mad

Se [prisen](#price) og [maden](#og-mad).
"""


def test_the_version_that_becomes_the_original_has_the_facts_too_and_its_headings_keep_their_names() -> None:
    page = made(DANISH, "service", "boat", "nb", pictures=("content/da/services/boat.jpg",))

    assert page.is_original
    head, body = page.text.split("\n---\n\n")
    assert "# The other versions take their facts from this one now, so the facts stand here too." in head
    fields = head[head.index("draft: yes\n") + len("draft: yes\n") : head.index("\n\n# Who wrote")]
    assert (
        fields
        == """\
image:
  file: ../../da/services/boat.jpg
  alt: "‹En båd›"
country: NO
sources:
  - title: En side
    url: "https://example.org/"
price: free
contact:
  phone: "+47 23 15 73 00"
  note: "‹Spørg›"
opening_hours:
  monday: 10:00-15:00
  note: "‹Ring først›\""""
    )
    assert (
        body
        == """\
![‹En båd›](../../da/services/boat.jpg)

## ‹Pris› {#price}

‹Gratis.›

### ‹Og mad› {#og-mad}

‹Se [prisen](#price) og [maden](#og-mad).›
"""
    )


def test_a_new_original_names_a_photo_whose_words_stand_elsewhere_by_its_file() -> None:
    text = HOME + DANISH.replace("image: {file: boat.jpg, alt: En båd}", "image: boat.jpg")
    page = made(text, "service", "boat", "nb", pictures=("content/da/services/boat.jpg",))

    assert "\nimage:\n  file: ../../da/services/boat.jpg\ncountry: NO\n" in page.text


def test_no_fact_of_a_new_original_differs_from_the_others() -> None:
    text = HOME + DANISH.replace("![En båd](boat.jpg)\n\n", "").replace("image: {file: boat.jpg, alt: En båd}\n", "")
    page = made(text, "service", "boat", "nb")

    built = build_site(project(with_it(text, page)), drafts=True)

    assert report(built.problems) == []
    assert {problem.code for problem in built.problems} == {"placeholder-left"}


PLAIN = """\
-- content/simple/nb/services/boat.md --
---
title: Båten
summary: Vi seiler.
slug: baaten-vaar
price: {note: Barn}
---

## Hva koster det? {#cost}

Gratis. Se [prisen](#cost).
"""


def test_a_version_can_start_from_another_one_than_it_inherits_from() -> None:
    page = made(CLUB + BOAT + PLAIN, "service", "boat", "da", source="nb-simple")

    assert page.made_from is not None
    assert page.made_from.base == "nb-simple"
    assert '\nprice:\n  note: "‹Barn›"\n' in page.text
    assert "150" not in page.text
    # The headings stand as in the version that it inherits from, whose name is another one.
    assert "## ‹Hva koster det?› {#cost}\n" in page.text


def test_a_heading_takes_its_name_over_where_that_is_the_same() -> None:
    plain = PLAIN.replace("cost", "price")

    assert "## ‹Hva koster det?›\n" in made(CLUB + BOAT + plain, "service", "boat", "da", source="nb-simple").text


@pytest.mark.parametrize(
    ("locale", "source", "slug"), [("da", "nb", "boat"), ("nb-simple", "nb", "baaten"), ("nb-simple", "da", "boat")]
)
def test_a_slug_is_taken_over_within_a_language(locale: str, source: str, slug: str) -> None:
    danish = DANISH.replace("country: NO\nprice: free\n", "")

    assert (
        f"\nslug: {slug}\n"
        in made(CLUB + BOAT + danish if locale != "da" else CLUB + BOAT, "service", "boat", locale, source=source).text
    )


def test_without_a_word_it_starts_from_the_version_that_it_inherits_from() -> None:
    danish = "-- content/da/services/boat.md --\n---\ntitle: Båden\nsummary: Kort.\nslug: baaden\n---\n\nTekst.\n"

    def source(locale: str) -> str | None:
        page = made(CLUB + BOAT + danish, "service", "boat", locale)
        return page.source.locale.key if page.source else None

    assert (source("nb-simple"), source("fi")) == ("nb", "nb")


def test_a_source_with_other_line_ends_is_carried_over_alike() -> None:
    found = ground(CLUB + BOAT)
    data = found.pages["content/nb/services/boat.md"]
    assert isinstance(data, bytes)
    other = replace(found, pages={**found.pages, "content/nb/services/boat.md": data.replace(b"\n", b"\r\n")})
    typed = Typed(kind="service", page_id="boat", locale="da")

    page = new_page(typed, other, in_english)

    assert page.text == made(CLUB + BOAT, "service", "boat", "da").text
    assert "\r" not in page.text


def test_a_source_that_is_half_written_is_carried_over_with_its_marks_once() -> None:
    half = "-- content/nb/a.md --\n---\ntitle: ‹Skriv›\nsummary: Kort.\ndraft: yes\n---\n\n‹Skriv her›\n"

    text = made(half, "page", "a", "da", source="nb").text

    assert 'title: "‹Skriv›"' in text
    assert text.endswith("\n---\n\n‹Skriv her›\n")


def test_a_source_without_words_leaves_them_to_be_written() -> None:
    bare = "-- content/nb/a.md --\n---\nslug: a\n---\n"

    text = made(bare, "page", "a", "da", source="nb").text

    assert 'title: "‹Write the title›"\nsummary: "‹Write one sentence›"\n' in text
    assert text.endswith("\n---\n")


def test_a_long_summary_is_carried_over_whole() -> None:
    long = "x" * 150
    text = f"-- content/nb/a.md --\n---\ntitle: A\nsummary: {long}\nslug: a\n---\n\nTekst.\n"
    page = made(text, "page", "a", "da", source="nb")

    assert f'summary: "‹{long}›"' in page.text
    assert {problem.code for problem in parsed(page).problems} == {"placeholder-left"}


def test_a_link_out_of_the_folder_of_its_locale_leads_to_the_same_page() -> None:
    text = (
        "-- content/nb/b.md --\n---\ntitle: B\nsummary: Kort.\nslug: b\n---\n\nTekst.\n"
        "-- content/simple/nb/a.md --\n---\ntitle: A\nsummary: Kort.\nslug: a\noriginal: yes\n---\n\n"
        "Se [b](../../nb/b.md#her), [b](<../../nb/b.md>) og [b][ref].\n\n[ref]: ../../nb/b.md 'B'\n"
    )

    body = made(text, "page", "a", "da", source="nb-simple").text.split("\n---\n\n")[1]

    assert body == "‹Se [b](b.md#her), [b](<b.md>) og [b][ref].›\n\n[ref]: b.md 'B'\n"


FOLDERS = {"nb": "nb", "nb-simple": "simple/nb", "da": "da", "fi": "fi"}
HEADINGS = {
    "nb": "## Pris {#price}\n\n### Mer",
    "nb-simple": "## Hva koster det?\n\n### Mer {#more}",
    "da": "## Pris\n\n### Mere",
    "fi": "## Hinta {#hinta}",
}
FACTS = "country: {}\nthemes: [women]\nright_or_duty: right\ncontact: {{phone: '+47 23 15 73 00', note: Ring}}\n"


def versions(keys: tuple[str, ...], facts: Mapping[str, str]) -> str:
    head = "title: Leie\nsummary: Kort.\nslug: leie\n"
    return "".join(
        f"-- content/{FOLDERS[key]}/rights/rent.md --\n---\n{head}{facts.get(key, '')}---\n\n{HEADINGS[key]}\n"
        for key in keys
    )


@pytest.mark.parametrize("there", [keys for count in (1, 2, 3) for keys in combinations(FOLDERS, count)], ids=" ".join)
def test_whatever_it_is_made_from_it_has_the_facts_of_the_page_and_the_names_of_its_headings(
    there: tuple[str, ...],
) -> None:
    for country, locale, source in product(("NO", "DK", "FI"), sorted(FOLDERS.keys() - set(there)), there):
        # The facts stand in the version that is the original as long as the new one is not there.
        bare = site_of(versions(there, dict.fromkeys(there, f"country: {country}\n")))
        original = next(page.locale.key for page in bare.pages if page.base is None)
        text = HOME + versions(there, {original: FACTS.format(country)})

        page = made(text, "right", "rent", locale, source=source)

        case = (country, locale, source)
        after = page_at(site_of(with_it(text, page)), "rights/rent", locale)
        assert page.is_original == (after.base is None), case
        assert isinstance(after.fields, Article)
        assert (after.fields.country, after.fields.themes, after.fields.right_or_duty) == (country, ("women",), "right")
        assert after.fields.contact is not None, case
        assert after.fields.contact.phone == "+47 23 15 73 00", case
        assert after.heading_ids == page_at(site_of(text), "rights/rent", source).heading_ids, case
        found = report(build_site(project(with_it(text, page)), drafts=True).problems)
        assert [line for line in found if " plain-" not in line] == [], case  # its sections have no pictograms


# --- A blank one ---


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        (None, "boat"),
        ("Båten vår", "baaten-vaar"),
        ('«Båt»: "en tur" \\ 🎉', "baat-en-tur"),
        ("قارب", "boat"),
        ("Klubben", "klubben"),
        ("Con", "con-2"),
        ("Vi seiler " * 30, "-".join(["vi-seiler"] * 8)),
        ("x" * 300, "x" * 80),
    ],
)
def test_the_slug_is_made_from_the_title_as_far_as_it_goes(title: str | None, slug: str) -> None:
    page = made(CLUB, "service", "boat", "nb", title=title)

    document = parsed(page).document
    assert isinstance(document, Document)
    assert document.fields.slug == slug
    if title is not None:
        assert document.fields.title == title.strip()
        assert parsed(page).problems[0].severity is Severity.HINT


def test_a_slug_that_another_page_has_is_not_taken() -> None:
    aliased = CLUB.replace("country: NO", "aliases: [nb/organisations/klubben-2.html]")

    page = made(aliased, "organisation", "other", "nb", title="Klubben")

    assert "\nslug: klubben-3\n" in page.text


def test_the_page_of_a_folder_is_called_as_the_folder() -> None:
    assert "\nslug: services\n" in made(CLUB, "page", "services/index", "nb").text


def test_the_text_above_a_list_has_no_headings() -> None:
    assert "##" not in made(CLUB, "page", "services/index", "nb").text
    assert "## ‹Write a question›" in made(CLUB, "page", "about", "nb").text


@pytest.mark.parametrize(
    ("kind", "typed", "path"),
    [
        ("service", "boat", "content/nb/services/boat.md"),
        ("Services", "services/boat", "content/nb/services/boat.md"),
        ("service", "services/oslo/boat", "content/nb/services/oslo/boat.md"),
        ("service", "services\\boat.md", "content/nb/services/boat.md"),
        ("service", "./content/nb/services/boat.md", "content/nb/services/boat.md"),
        ("service", "/home/kari/site/content/simple/nb/services/boat.md", "content/nb/services/boat.md"),
        ("activities", "boat", "content/nb/activities/boat.md"),
        ("right", "boat", "content/nb/rights/boat.md"),
        ("page", "boat", "content/nb/boat.md"),
        ("pages", "about/boat", "content/nb/about/boat.md"),
        ("page", "services", "content/nb/services.md"),
    ],
)
def test_a_page_is_named_as_people_name_it(kind: str, typed: str, path: str) -> None:
    assert made(CLUB, kind, typed, "nb").path == path


def test_the_example_of_a_country_is_that_of_the_language() -> None:
    assert "#country: DK  # NO, DK, FI\n" in made(CLUB, "service", "boat", "da").text
    assert "#country: NO  # NO, DK, FI\n" in made(CLUB, "service", "boat", "nb-simple").text
    assert "#organisation: organisations/club  # organisations/club\n" in made(CLUB, "service", "boat", "nb").text


# --- What cannot be made ---


@pytest.mark.parametrize(
    ("kind", "page_id", "locale", "source", "said"),
    [
        (
            "servise", "boat", "nb", None,
            "servise: error kind-unknown: There is no kind of page called servise. Did you mean service?",
        ),
        (
            "rigths", "boat", "nb", None,
            "rigths: error kind-unknown: There is no kind of page called rigths. Did you mean right?",
        ),
        (
            "båt", "boat", "nb", None,
            "båt: error kind-unknown: There is no kind of page called båt. "
            "These exist: organisation, service, activity, right, topic, page.",
        ),
        (
            "service", "boat", None, None,
            "--locale: error new-locale: It is not said in which language the page is to be written. "
            "Write --locale and one of these: nb, nb-simple, da, fi.",
        ),
        (
            "service", "boat", "nb-simpel", None,
            "--locale: error locale-unknown: There is no locale nb-simpel. Did you mean nb-simple?",
        ),
        (
            "service", "boat", "sv", None,
            "--locale: error locale-unknown: There is no locale sv. These exist: nb, nb-simple, da, fi.",
        ),
        (
            "service", "Blå Båt", "nb", None,
            "Blå Båt: error new-id: A page cannot be called “Blå Båt”. "
            "Use lower-case letters a-z, digits and hyphens only: services/blaa-baat",
        ),
        (
            "service", "قارب", "nb", None,
            "قارب: error new-id: A page cannot be called “قارب”. "
            "Use lower-case letters a-z, digits and hyphens only, as in services/my-page.",
        ),
        (
            "page", "", "nb", None,
            ": error new-id: A page cannot be called “”. "
            "Use lower-case letters a-z, digits and hyphens only, as in services/my-page.",
        ),
        (
            "page", "../../boat", "nb", None,
            "../../boat: error new-id: A page cannot be called “../../boat”. "
            "Use lower-case letters a-z, digits and hyphens only, as in services/my-page.",
        ),
        (
            "service", "nul", "nb", None,
            "nul: error new-id: A page cannot be called “nul”. "
            "Windows keeps this name for itself. Choose another one.",
        ),
        (
            "page", "services/boat", "nb", None,
            "services/boat: error new-kind: A page called services/boat is of the kind service, not page. "
            "Write “new service services/boat”, or an id in another folder.",
        ),
        (
            "service", "rights/boat", "nb", None,
            "rights/boat: error new-kind: A page called rights/boat is of the kind right, not service. "
            "Write “new right rights/boat”, or an id that begins with services/.",
        ),
        (
            "service", "services/index", "nb", None,
            "services/index: error new-kind: A page called services/index is of the kind page, not service. "
            "Write “new page services/index”, or an id in another folder.",
        ),
        (
            "organisation", "club", "nb", None,
            "content/nb/organisations/club.md: error new-exists: This page is there already, and stays as it is. "
            "Open it in your editor, or choose another name for the new page.",
        ),
        (
            "organisation", "club", "da", "fi",
            "organisations/club: error confirm-missing: The page has no version fi. These exist: nb.",
        ),
        (
            "organisation", "club", "da", "nb-simpl",
            "--from: error locale-unknown: There is no locale nb-simpl. Did you mean nb-simple?",
        ),
        (
            "organisation", "clob", "da", "nb",
            "organisations/clob: error page-unknown: No page is called “organisations/clob”. "
            "Did you mean organisations/club?",
        ),
        (
            "page", "x", "da", "nb",
            "x: error page-unknown: No page is called “x”. Look for it in the folder content/.",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_said_with_advice(
    kind: str, page_id: str, locale: str | None, source: str | None, said: str
) -> None:
    assert refused(CLUB, kind, page_id, locale, source) == said


def test_a_name_that_no_disk_takes_is_refused() -> None:
    said = refused(CLUB, "page", "x" * 201, "nb")

    assert said.endswith("At most 200 letters are allowed. Choose a shorter name.")


@pytest.mark.parametrize("title", ["Båt\x07", "Båt\ud800"])
def test_a_title_that_cannot_be_written_is_refused(title: str) -> None:
    typed = Typed(kind="service", page_id="boat", locale="nb", title=title)

    with pytest.raises(FaultError) as fault:
        new_page(typed, ground(CLUB), in_english)

    assert headline(fault.value.problem).startswith("--title: error yaml-character: The invisible character U+")


def test_a_site_in_one_language_need_not_be_asked_for_it() -> None:
    one = SITE[: SITE.index("  - {key: nb-simple")] + "themes: [women]\n"

    page = new_page(
        Typed(kind="page", page_id="a"),
        ground(f"-- site.yaml --\n{one}-- content/contacts.yaml --\n{CONTACTS}{HOME}"),
        in_english,
    )

    assert page.path == "content/nb/a.md"


# --- Anything ---

WORDS = (
    st.text(st.sampled_from("abc æøå:#-\"'{}[]|>*&!%@`\\🎉‹›"), min_size=1, max_size=20)
    .map(lambda text: text.strip())
    .filter(lambda text: bool(text.strip("‹› ")))
)


def front_matter(title: str, summary: str, things: list[str], note: str, name: str) -> str:
    def said(text: str) -> str:
        return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))

    listed = ", ".join(map(said, things))
    return (
        f"title: {said(title)}\nsummary: {said(summary)}\nslug: boat\ncountry: NO\nwhat_you_get: [{listed}]\n"
        f"contact: {{note: {said(note)}}}\nplaces: [{{name: {said(name)}, how_to_get_there: {said(note)}}}]\n"
    )


@settings(max_examples=60)
@given(st.builds(front_matter, WORDS, WORDS, st.lists(WORDS, min_size=1, max_size=3), WORDS, WORDS))
def test_any_words_are_carried_over_and_nothing_is_wrong_with_them(fields: str) -> None:
    text = f"-- content/nb/services/boat.md --\n---\n{fields}draft: yes\n---\n\nTekst.\n"

    page = made(text, "service", "boat", "da")

    found = parsed(page)
    assert {(problem.code, problem.severity) for problem in found.problems} == {("placeholder-left", Severity.HINT)}
    source = ground(text).site.versions[page.page_id]["nb"].document.fields
    assert isinstance(found.document, Document)
    assert found.document.fields.title == f"‹{(source.title or '').replace('‹', '').replace('›', '')}›"
