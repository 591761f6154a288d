"""Promise: what happens is told by place and week where anybody may hear of it, and can be followed in a calendar."""

import re
from datetime import date

import pytest

from brobygger.nouns.assets import AssetAddresses
from brobygger.nouns.view import AgendaView, LastDay
from brobygger.steps.views import edition_of, view_of
from brobygger.tools.agenda import MOST, agenda_of, agenda_subjects, calendars_in, in_calendar
from tests.support import SITE, build_site, files_made, page_of, project, report
from tests.tools.icalendar_lines import properties
from tests.tools.sites import site_of

ASSETS = AssetAddresses(icon="i.svg", print_sheet="p.css", pngs={}, scripts={"page": "page.js"})
BASE = "https://example.org/sub/"
ZONES = SITE.replace("{code: NO,", "{code: NO, time_zone: Europe/Oslo,").replace(
    "{code: FI,", "{code: FI, time_zone: Europe/Helsinki,"
)
WEEKLY = 'when: {start: 2026-11-24 18:00, end: 2026-11-24 19:30, repeat: "FREQ=WEEKLY;BYDAY=TU"}'
CLUB = "organisation: organisations/club"


def page(path: str, title: str, *fields: str) -> str:
    said = "".join(f"{field}\n" for field in fields)
    return f"-- content/{path}.md --\n---\ntitle: {title}\nsummary: Kort.\n{said}---\n\nTekst.\n"


PLACES = "country: NO\nplaces: [{name: Huset, town: Oslo}, {name: Hallen, town: Bergen}]"
OSLO = page("nb/organisations/club", "Klubben", PLACES)


def town(text: str) -> str:
    return f"-- site.yaml --\n{ZONES}{OSLO}{text}"


def agenda(text: str, key: str = "nb", today: date = date(2026, 11, 22)) -> list[str]:
    """Return what a locale's page says: its countries, places and weeks, and what is in them."""
    site = site_of(town(text), today=today)
    view = view_of(edition_of(site, ASSETS), ("agenda", key))
    assert isinstance(view, AgendaView)
    return [
        f"{country.country} / {place.town or ('online' if place.is_online else '-')} / {week.number} / {item.title} "
        f"{item.once.start.day}{' cancelled' if item.is_cancelled else ''}"
        for country in view.countries
        for place in country.places
        for week in place.weeks
        for item in week.items
    ]


def calendars(text: str, key: str = "nb", today: date = date(2026, 11, 22)) -> dict[str, list[str]]:
    site = site_of(town(text), today=today)
    locale = site.settings.locale(key)
    return {
        name: [one.title for one in in_calendar(site, locale, name, lambda _: site.versions)]
        for name in calendars_in(site, locale)
    }


def test_a_week_has_what_begins_in_it_place_by_place_in_the_order_of_countries() -> None:
    found = agenda(
        page("nb/activities/b", "Kor", CLUB, "place: Hallen", "when: {start: 2026-12-02}")
        + page(
            "nb/activities/a", "Tur", CLUB, "place: Huset", 'when: {start: 2026-11-24, repeat: "FREQ=WEEKLY;COUNT=2"}'
        )
        + page("nb/activities/c", "Sauna", "country: FI", "when: {start: 2026-11-22, end: 2026-11-25}")
        + page("nb/activities/d", "Kurs", CLUB, "online: https://example.org/", "when: {start: 2026-11-24}")
        + page("nb/activities/e", "Fest", CLUB, "place: Et annet sted", "when: {start: 2026-11-24 20:00}")
    )

    assert found == [
        "Norge / Bergen / 49 / Kor 2026-12-02",
        "Norge / Oslo / 48 / Tur 2026-11-24",
        "Norge / Oslo / 49 / Tur 2026-12-01",
        "Norge / - / 48 / Fest 2026-11-24",
        "Norge / online / 48 / Kurs 2026-11-24",
        "Finland / - / 47 / Sauna 2026-11-22",
    ]


def test_it_tells_of_eight_weeks_and_ends_with_a_sunday() -> None:
    site = site_of(town(page("nb/activities/a", "Tur", CLUB, WEEKLY)))
    found = agenda_of(site, site.settings.locale("nb"))

    assert [str(one.occurrence.start.day) for one in found.happenings][-1] == "2027-01-05"
    assert len(found.happenings) == 7
    assert str(found.until) == "2027-01-10"


def test_where_very_much_happens_it_ends_earlier_with_a_whole_day() -> None:
    daily = "".join(
        page(f"nb/activities/a-{index}", f"Tur {index}", CLUB, "when: {start: 2026-11-01, repeat: FREQ=DAILY}")
        for index in range(40)
    )
    site = site_of(town(daily))
    found = agenda_of(site, site.settings.locale("nb"))

    assert len(found.happenings) == MOST // 40 * 40
    assert str(found.until) == "2026-11-28"


def test_what_is_under_way_stands_in_the_week_of_the_build_until_it_ends() -> None:
    fair = page("nb/activities/a", "Messe", CLUB, "place: Huset", "when: {start: 2026-11-10, end: 2026-11-25}")

    assert agenda(fair, today=date(2026, 11, 23)) == ["Norge / Oslo / 48 / Messe 2026-11-10"]
    site = site_of(town(fair), today=date(2026, 11, 26))
    assert [subject for subject in agenda_subjects(site).values() if subject[0] == "agenda"] == []


@pytest.mark.parametrize(
    "fields",
    [
        "when: ask",
        "price: free",
        "when: {start: 2026-11-20}",
        "when: {start: 2027-02-01}",
        "sensitive: yes\nwhen: {start: 2026-12-01}",
        "valid_until: 2026-11-01\nwhen: {start: 2026-12-01}",
        'valid_until: 2026-11-23\nwhen: {start: 2026-11-17, repeat: "FREQ=WEEKLY"}',
    ],
)
def test_where_nothing_happens_there_is_no_such_page_and_no_link(fields: str) -> None:
    build = build_site(project(town(page("nb/activities/a", "Tur", CLUB, "slug: tur", fields))))

    assert [problem for problem in build.problems if problem.is_error] == []
    assert "nb/hva-skjer.html" not in {file.address for file in files_made(build)}
    assert not [file.address for file in files_made(build) if b"hva-skjer" in file.data]


def test_what_is_called_off_is_told_since_people_may_come() -> None:
    walk = page("nb/activities/a", "Tur", CLUB, "place: Huset", "when: {start: 2026-12-01, cancelled: yes}")

    assert agenda(walk) == ["Norge / Oslo / 49 / Tur 2026-12-01 cancelled"]
    assert "<b>Avlyst</b>" in page_of(build_site(project(town(walk))), "nb/hva-skjer.html")


def test_readers_of_another_language_are_led_to_the_nearest_version_but_get_no_calendar_of_it() -> None:
    walk = page("nb/activities/a", "Tur", CLUB, "place: Huset", "when: {start: 2026-12-01}")

    assert agenda(walk, "fi") == ["Norja / Oslo / 49 / Tur 2026-12-01"]
    assert 'lang="nb">Tur</strong> <small>Vain' in page_of(build_site(project(town(walk))), "fi/tapahtumat.html")
    assert calendars(walk, "fi") == {}
    assert calendars(walk, "nb-simple") == {"": ["Tur"], "activities": ["Tur"]}


def test_each_folder_and_each_organisation_has_a_calendar() -> None:
    found = calendars(
        page("nb/activities/a", "Tur", CLUB, "when: {start: 2026-12-01}")
        + page("nb/activities/sport/b", "Kamp", "country: NO", "when: {start: 2026-12-02}")
    )

    assert found == {
        "": ["Tur", "Kamp"],
        "activities": ["Tur", "Kamp"],
        "organisations/club": ["Tur"],
        "activities/sport": ["Kamp"],
    }


@pytest.mark.parametrize(
    ("fields", "today", "expected"),
    [
        ("when: {start: 2026-12-01}", "2027-01-26", True),
        ("when: {start: 2026-12-01}", "2027-01-27", False),
        ("when: {start: 2026-12-01, end: 2026-12-02}", "2027-01-27", True),
        ('when: {start: 2026-12-01, repeat: "FREQ=WEEKLY"}', "2040-01-01", True),
        ("when: {start: 2026-12-01, cancelled: yes}", "2027-01-26", True),
        ("when: {start: 2026-12-01, cancelled: yes}", "2027-01-27", False),
        (
            'changed_on: 2027-02-01\nwhen: {start: 2026-12-01, repeat: "FREQ=WEEKLY", cancelled: yes}',
            "2027-03-29",
            True,
        ),
        (
            'changed_on: 2027-02-01\nwhen: {start: 2026-12-01, repeat: "FREQ=WEEKLY", cancelled: yes}',
            "2027-03-30",
            False,
        ),
        ("changed_on: 2026-09-01\nwhen: {start: 2026-12-01}", "2026-11-22", True),
        ("sensitive: yes\nwhen: {start: 2026-12-01}", "2026-11-22", False),
        ("when: {start: 2026-12-01}\nvalid_until: 2026-12-05", "2026-12-06", False),
    ],
)
def test_calendars_keep_for_eight_weeks_what_is_over_or_called_off(fields: str, today: str, expected: bool) -> None:
    found = calendars(page("nb/activities/a", "Tur", CLUB, fields), today=date.fromisoformat(today))

    assert bool(found) is expected


def test_a_calendar_tells_of_the_events_of_single_files_under_the_same_names() -> None:
    walk = page("nb/activities/a", "Tur, ute", CLUB, "slug: tur", "sequence: 2", WEEKLY)
    choir = page("nb/activities/b", "Kor", CLUB, "slug: kor", "when: {start: 2026-12-03, cancelled: yes}")
    build = build_site(project(town(walk + choir)), base_url=BASE)

    assert report(build.problems) == []
    single = [properties(page_of(build, f"nb/activities/{name}.ics").encode())[0] for name in ("tur", "kor")]
    for address in ("nb/index.ics", "nb/activities/index.ics", "nb/organisations/klubben.ics"):
        assert properties(page_of(build, address).encode()) == single
    assert [event["STATUS"] for event in single] == ["CONFIRMED", "CANCELLED"]
    assert [event["SEQUENCE"] for event in single] == ["2", "0"]
    names = [
        re.findall(r"X-WR-CALNAME:(.*)\r", page_of(build, f"nb/{path}.ics")) for path in ("index", "activities/index")
    ]
    assert names == [["Prøve – Norsk"], ["Activities – Prøve"]]


def test_a_rule_goes_no_further_than_the_offer() -> None:
    build = build_site(
        project(town(page("nb/activities/a", "Tur", CLUB, "slug: tur", "valid_until: 2026-12-24", WEEKLY)))
    )

    assert properties(page_of(build, "nb/activities/tur.ics").encode())[0]["RRULE"].endswith(
        "UNTIL=20261224T225959Z;BYDAY=TU"
    )


def test_one_follows_a_calendar_only_where_the_address_of_the_site_is_known() -> None:
    text = town(page("nb/activities/a", "Tur", CLUB, "slug: tur", WEEKLY))
    known, unknown = build_site(project(text), base_url=BASE), build_site(project(text))

    for path, file in (
        ("nb/hva-skjer.html", "nb/index.ics"),
        ("nb/activities/index.html", "nb/activities/index.ics"),
        ("nb/organisations/klubben.html", "nb/organisations/klubben.ics"),
    ):
        plain = f'href="{file.rpartition("/")[2]}" type="text/calendar"'
        assert f'href="webcal://example.org/sub/{file}"' in page_of(known, path)
        assert plain in page_of(known, path)
        assert "webcal" not in page_of(unknown, path)
        assert plain in page_of(unknown, path)


def test_section_country_and_search_engines_lead_to_it() -> None:
    build = build_site(project(town(page("nb/activities/a", "Tur", CLUB, "slug: tur", WEEKLY))), base_url=BASE)

    assert 'href="../hva-skjer.html"' in page_of(build, "nb/activities/index.html")
    assert 'href="../hva-skjer.html#no">Hva skjer i Norge' in page_of(build, "nb/activities/index.html")
    assert "#fi" not in page_of(build, "nb/activities/index.html")
    assert 'href="hva-skjer.html#no"' in page_of(build, "nb/norge.html")
    assert "hva-skjer" not in page_of(build, "nb/finland.html")
    assert f"<loc>{BASE}nb/hva-skjer.html</loc>" in page_of(build, "sitemap.xml")


def test_dates_are_absolute_and_say_when_they_are_over() -> None:
    build = build_site(project(town(page("nb/activities/a", "Tur", CLUB, "slug: tur", "place: Huset", WEEKLY))))

    text = page_of(build, "nb/hva-skjer.html")
    assert 'data-until="2026-11-24T18:30Z"><span class="words"><strong>Tur</strong><span>' in text
    assert '<time datetime="2026-11-24T18:00+01:00">tirsdag 24. november 2026, 18:00–19:30</time>' in text
    assert "Datoene her går til og med søndag 10. januar 2027." in text


def test_the_next_dates_of_what_is_repeated_stand_on_its_page() -> None:
    build = build_site(project(town(page("nb/activities/a", "Tur", CLUB, "slug: tur", WEEKLY))))
    single = build_site(project(town(page("nb/activities/a", "Tur", CLUB, "slug: tur", "when: {start: 2026-12-01}"))))

    dates = re.findall(r'<li data-until="[^"]*"><time datetime="([^"T]*)T', page_of(build, "nb/activities/tur.html"))
    assert dates == ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29"]
    assert "De neste datoene" not in page_of(single, "nb/activities/tur.html")


def test_a_time_without_an_end_is_over_with_its_day() -> None:
    text = town(page("nb/activities/a", "Tur", CLUB, "when: {start: 2026-11-24 18:00}"))
    view = view_of(edition_of(site_of(text), ASSETS), ("agenda", "nb"))

    assert isinstance(view, AgendaView)
    assert view.countries[0].until == LastDay(day=date(2026, 11, 24), zone=view.countries[0].places[0].until.zone)
    assert view.countries[0].until.zone == "Europe/Oslo"
