"""Promise: a letter tells an organisation all that we state about it, and asks for all that we do not know."""

from datetime import date

import pytest

from brobygger.edge.words import words_in
from brobygger.edge.workers import each_in
from brobygger.nouns import values
from brobygger.whole.letter_words import LABELS, QUESTIONS, VALUES
from brobygger.whole.letters import Letter, LetterPage, letters_of
from brobygger.whole.memory import NoMemory
from brobygger.whole.overview import overview_of
from brobygger.whole.project import Options
from brobygger.whole.report import in_english
from brobygger.whole.voice import Voice
from tests.support import ROOT, SITE, TODAY, project

CLUB = "content/nb/organisations/club.md"
LEND = "content/nb/services/lend.md"
SWIM = "content/nb/activities/swim.md"


def page(fields: str = "", text: str = "Tekst.") -> str:
    return f"---\ntitle: Klubben\nsummary: Kort om klubben.\nslug: klubben\n{fields}---\n\n{text}\n"


def letters(files: dict[str, str], today: date = TODAY, language: str | None = "en") -> list[Letter]:
    """Return the letters of a site; they speak English unless its pages' own language is asked for with None."""

    def voice(wanted: str) -> Voice:
        say = words_in(wanted, ROOT, ROOT / ".cache") if language is None else None
        return Voice(in_english, "en") if say is None else Voice(say, wanted)

    sources = project("".join(f"-- {path} --\n{text}" for path, text in files.items()))
    overview = overview_of(sources, Options(today=today, with_drafts=True), each_in(1), NoMemory())
    assert overview.site is not None
    assert [problem.code for problem in overview.problems if problem.is_error] == []
    return list(letters_of(overview.site, today, voice))


def letter(files: dict[str, str], today: date = TODAY, language: str | None = "en") -> Letter:
    found = letters(files, today, language)
    assert len(found) == 1
    return found[0]


def facts(page: LetterPage) -> dict[str, tuple[str, ...]]:
    return {fact.label: fact.lines for fact in page.facts}


def asked(page: LetterPage) -> list[str]:
    return [question.name for question in page.questions]


FULL_CLUB = """\
country: "NO"
official_name: Klubben for alle
website: https://example.org
founded: 1999-05
part_of: Forbundet
partners: [Kommunen, Skolen]
funders: [Fondet]
neutral_in: [party-politics, religion]
languages_spoken: [nb, ar]
contact:
  phone: "+47 23 15 73 00"
  sms: "+47 41 00 00 00"
  email: post@example.org
  note: Ring først.
  hours: {monday: 10:00-12:00}
places:
  - {name: Huset, street: Gata 1, postcode: "0150", town: Oslo, step_free: yes, how_to_get_there: Buss 20.}
  - {town: Bergen}
opening_hours:
  monday: [10:00-12:00, 13:00-15:00]
  friday: by appointment
  public_holidays: closed
  exceptions: [{date: 2026-12-24, hours: closed}]
  note: Ring på.
"""


def test_a_letter_says_every_fact_of_an_organisation() -> None:
    own = letter({CLUB: page(FULL_CLUB)}).pages[0]

    assert facts(own) == {
        "Full name": ("Klubben for alle",),
        "Country": ("Norway",),
        "Founded": ("May 1999",),
        "Part of": ("Forbundet",),
        "Works with": ("Kommunen, Skolen",),
        "Money from": ("Fondet",),
        "Takes no side in": ("party politics and religion",),
        "Website": ("https://example.org",),
        "Languages spoken": ("Norwegian and Arabic",),
        "Telephone": ("+47 23 15 73 00",),
        "Text messages": ("+47 41 00 00 00",),
        "E-mail": ("post@example.org",),
        "Telephone hours": ("Monday: 10:00–12:00",),
        "About getting in touch": ("Ring først.",),
        "Where": (
            "Huset, Gata 1, 0150 Oslo",
            "People can get in with a wheelchair or a pram",
            "Buss 20.",
            "Bergen",
        ),
        "Opening hours": (
            "Monday: 10:00–12:00, 13:00–15:00",
            "Friday: by appointment",
            "Public holidays: closed",
            "December 24, 2026: closed",
            "Ring på.",
        ),
    }
    assert (own.title, own.summary) == ("Klubben", "Kort om klubben.")
    assert asked(own) == ["any_price", "any_way"]


def test_a_letter_says_every_fact_of_a_service_and_leaves_out_what_stands_on_the_organisation_s_page() -> None:
    service = """\
organisation: organisations/club
what_you_get: [En båt, En vest]
who_can_use: Alle over 18 år.
price: {amount: 150, currency: NOK, note: Per time.}
how_to_join: {ways: [walk-in, referral], steps: [Kom hit., Si hva du vil.]}
appointment: possible
bring: [Matpakke]
languages_spoken: [nb]
interpreter: on request
confidential: yes
needs_identity: no
"""
    pages = letter({CLUB: page(FULL_CLUB), LEND: page(service)}).pages

    assert [(one.page_id, one.kind) for one in pages] == [
        ("organisations/club", "organisation"),
        ("services/lend", "service"),
    ]
    assert facts(pages[1]) == {
        "What people get": ("En båt", "En vest"),
        "For whom": ("Alle over 18 år.",),
        "Price": ("NOK150", "Per time."),
        "How people join": ("By just coming", "Somebody must refer people", "Kom hit.", "Si hva du vil."),
        "Appointment": ("People can make an appointment",),
        "What people bring along": ("Matpakke",),
        "Languages spoken": ("Norwegian",),
        "Interpreter": ("Yes, if one asks for it",),
        "What people tell you stays with you": ("Yes",),
        "People must show who they are": ("No",),
    }
    assert asked(pages[1]) == []
    assert asked(pages[0]) == []  # what they offer has pages of its own


def test_a_letter_says_every_fact_of_an_activity() -> None:
    activity = """\
organisation: organisations/club
when:
  start: 2026-12-01 18:00
  end: 2026-12-01 20:00
  repeat: FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270601
  except: [2026-12-29]
  cancelled: yes
place: Svømmehallen
online: https://example.org/swim
sign_up: {from: 2026-11-01, until: 2026-11-30, channel: "mailto:post@example.org"}
price: free
age_min: 6
age_max: 12
equipment_lent: Badebukse
childcare: no
food: Frukt
languages: [nb]
contact: {phone: "+47 23 15 73 01"}
"""
    pages = letter({CLUB: page(FULL_CLUB), SWIM: page(activity)}).pages

    assert facts(pages[1]) == {
        "When": (
            "Cancelled",
            "December 1, 2026, 18:00–20:00",
            "every 2 weeks, Tuesday, until June 1, 2027",
            "Not on December 29, 2026",
        ),
        "Where": ("Svømmehallen",),
        "Online": ("https://example.org/swim",),
        "Sign-up": ("from November 1, 2026", "until November 30, 2026", "post@example.org"),
        "Price": ("Free",),
        "Age": ("6 to 12 years",),
        "What people can borrow": ("Badebukse",),
        "Somebody looks after the children": ("No",),
        "Food": ("Frukt",),
        "Languages spoken": ("Norwegian",),
        "Telephone": ("+47 23 15 73 01",),
    }
    assert asked(pages[1]) == []


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=YEARLY;INTERVAL=3", "every 3 years"),
        ("FREQ=WEEKLY;BYDAY=MO,FR", "every week, Monday and Friday"),
        ("FREQ=MONTHLY;BYDAY=3MO", "every month, BYDAY=3MO"),
        ("FREQ=DAILY;UNTIL=20261224", "every day, until December 24, 2026"),
    ],
)
def test_a_repetition_is_said_in_words_as_far_as_there_are_words(rule: str, said: str) -> None:
    activity = f"organisation: organisations/club\nwhen: {{start: 2026-12-01, repeat: {rule!r}}}\n"

    pages = letter({CLUB: page(), SWIM: page(activity)}).pages

    assert facts(pages[1])["When"] == ("December 1, 2026", said)


def test_a_letter_says_every_fact_of_a_right() -> None:
    article = """\
organisation: organisations/club
right_or_duty: both
law: {name: Båtloven, as_of: 2026}
deadline: Seks uker.
steps: [Ring oss., Kom hit.]
who_can_help: [no-violence, organisations/club]
"""
    pages = letter({CLUB: page(FULL_CLUB), "content/nb/rights/boat.md": page(article)}).pages

    assert facts(pages[1]) == {
        "Right or duty": ("Both a right and a duty",),
        "Law": ("Båtloven, as of 2026",),
        "Deadline": ("Seks uker.",),
        "What people should do": ("Ring oss.", "Kom hit."),
        "Who can help": ("VO-linjen 116 006", "Klubben"),
    }
    assert asked(pages[1]) == []


def test_everything_unknown_or_missing_becomes_a_question() -> None:
    unknown = "languages_spoken: unknown\nopening_hours: unknown\n"
    files = {
        CLUB: page(f"{unknown}places: [{{name: Huset, street: Gata 1}}, {{town: Bergen, step_free: unknown}}]\n"),
        LEND: page(
            f"organisation: organisations/club\nprice: unknown\n{unknown}"
            "interpreter: unknown\nconfidential: unknown\nneeds_identity: unknown\n"
        ),
        SWIM: page("organisation: organisations/club\nwhen: ask\nprice: {note: Ring.}\nchildcare: unknown\n"),
        "content/nb/rights/boat.md": page("organisation: organisations/club\n"),
    }

    own, service, activity, right = letter(files).pages

    assert asked(own) == ["contact", "opening_hours", "languages_spoken", "step_free", "step_free"]
    assert [question.words for question in own.questions[-2:]] == [
        "Can people get in with a wheelchair or a pram (Huset)?",
        "Can people get in with a wheelchair or a pram (Bergen)?",
    ]
    assert asked(service) == [
        "what_you_get",
        "who_can_use",
        "price",
        "how_to_join",
        "appointment",
        "service_languages",
        "interpreter",
        "confidential",
        "needs_identity",
    ]
    assert asked(activity) == ["when", "price", "sign_up", "service_languages", "childcare"]
    assert asked(right) == ["law"]
    assert facts(service) == {}
    assert facts(activity) == {"When": ("People have to ask when it is",), "Price": ("Ring.",)}


def test_what_nobody_says_about_an_organisation_is_asked_for() -> None:
    assert asked(letter({CLUB: page()}).pages[0]) == [
        "contact",
        "places",
        "opening_hours",
        "languages_spoken",
        "any_price",
        "any_way",
    ]


@pytest.mark.parametrize(
    ("contact", "question"), [('phone: "+47 23 15 73 00"', "email"), ("email: post@example.org", "phone")]
)
def test_half_a_way_to_reach_somebody_is_asked_for(contact: str, question: str) -> None:
    assert asked(letter({CLUB: page(f"contact: {{{contact}}}\n")}).pages[0])[0] == question


def test_hours_that_only_a_service_does_not_know_are_asked_for_there() -> None:
    service = page("organisation: organisations/club\nopening_hours: unknown\n")

    own, lend = letter({CLUB: page(FULL_CLUB), LEND: service}).pages

    assert "service_hours" in asked(lend)
    assert "opening_hours" not in asked(own)


def test_a_question_with_few_answers_can_be_ticked() -> None:
    lend = letter({CLUB: page(), LEND: page("organisation: organisations/club\n")}).pages[1]

    ticks = {question.name: question.choices for question in lend.questions if question.choices}

    assert ticks == {
        "appointment": ("No", "It is possible", "Yes"),
        "interpreter": ("Yes", "Yes, if one asks for it", "No"),
        "confidential": ("Yes", "No"),
        "needs_identity": ("Yes", "No"),
    }


def test_a_service_that_ended_before_its_organisation_is_asked_for_by_itself() -> None:
    service = page("organisation: organisations/club\nvalid_until: 2020\n")

    assert asked(letter({CLUB: page(FULL_CLUB), LEND: service}).pages[1]) == ["left", "instead"]


def test_what_has_ended_is_not_asked_for_its_price() -> None:
    service = page("organisation: organisations/club\nprice: unknown\n")
    club = page(f"{FULL_CLUB}valid_until: 2021\nended_note: Klubben er borte.\n")

    found = letter({CLUB: club, LEND: service})

    assert [asked(one) for one in found.pages] == [["left", "instead"], []]
    assert found.pages[0].notes[:2] == ("This ended in 2021.", "Klubben er borte.")
    assert "We also write there about Klubben, which has ended." in found.greeting
    assert found.recipient == ("Klubben for alle", "Forbundet")


def test_a_day_on_which_something_has_ended_is_said_as_a_day() -> None:
    assert letter({CLUB: page("valid_until: 2017-12-31\n")}).pages[0].notes[0] == "This ended on December 31, 2017."


def test_what_is_going_to_end_is_said_and_asked() -> None:
    own = letter({CLUB: page("valid_until: 2027-03-01\n")}).pages[0]

    assert own.notes[0] == "Last day: March 1, 2027."
    assert own.questions[-1].words == "Is it right that this ends (March 1, 2027)? What comes after it?"


def test_the_languages_of_a_page_are_said_and_what_a_machine_wrote() -> None:
    machine, human = "made_by: machine\n", "made_by: human\n"
    everywhere = {path: page(machine) for path in (CLUB, CLUB.replace("/nb/", "/simple/nb/"))}
    partly = {CLUB: page(human), CLUB.replace("/nb/", "/da/"): page(machine)}
    checked = {CLUB: page(f"{machine}checked_on: 2026-05-01\nchecked_by: Kari\n")}

    assert letter(everywhere).pages[0].notes == (
        (
            "A computer program (artificial intelligence) helped to write it, "
            "and nobody who works with this has checked it."
        ),
        "The page exists in these languages: Norwegian and Norwegian (plain language).",
    )
    assert letter(partly).pages[0].notes == (
        "Nobody who works with this has checked it yet.",
        (
            "A computer program (artificial intelligence) helped to write it in these languages, "
            "and nobody who works with this has checked that: Danish."
        ),
        "The page exists in these languages: Norwegian and Danish.",
    )
    assert letter(checked).pages[0].notes == (
        "Checked on May 1, 2026 by Kari.",
        "The page exists in these languages: Norwegian.",
    )


def test_a_letter_says_that_it_asks_where_it_asks() -> None:
    everything = {CLUB: page(FULL_CLUB), LEND: page("organisation: organisations/club\nvalid_until: 2021\n")}
    asks = "There are some things that we do not know, and we ask you about them."
    known = FULL_CLUB + "valid_from: 2000-01-01\n"
    service = """\
organisation: organisations/club
what_you_get: [En båt]
who_can_use: Alle.
price: free
how_to_join: {ways: [walk-in]}
appointment: none
languages_spoken: [nb]
interpreter: no
confidential: no
needs_identity: no
"""

    assert asks in letter(everything).greeting
    assert letter({CLUB: page(known), LEND: page(service)}).greeting == (
        "Prøve is a website for people who are new in Norway, Denmark, and Finland. We also write about you there. "
        "Will you read what we say, and tell us whether it is right? You may write on this sheet."
    )


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("{start: 2026-12-01}", "December 1, 2026"),
        ("{start: 2026-12-01, end: 2026-12-03}", "December 1, 2026 – December 3, 2026"),
        ("{start: 2026-12-01 18:00, end: 2026-12-02 02:00}", "December 1, 2026, 18:00 – December 2, 2026, 02:00"),
        ("{start: 2026-12-01 18:00, end: 2026-12-01 20:00}", "December 1, 2026, 18:00–20:00"),
    ],
)
def test_a_time_is_said_as_shortly_as_it_can_be(when: str, said: str) -> None:
    activity = f"organisation: organisations/club\nwhen: {when}\n"

    assert facts(letter({CLUB: page(), SWIM: page(activity)}).pages[1])["When"] == (said,)


def test_a_draft_is_called_so() -> None:
    assert letter({CLUB: page("draft: yes\n")}).pages[0].notes[0] == "This page is not published yet."


def test_sources_stand_with_their_dates() -> None:
    sources = (
        "sources:\n  - {title: Om oss, publisher: Klubben, url: 'https://example.org/a', date: undated}\n"
        "  - {title: Årsmelding, url: 'https://example.org/b', date: 2024-05}\n"
    )

    found = letter({CLUB: page(sources)}).pages[0].sources

    assert [(source.title, source.more, source.address) for source in found] == [
        ("Om oss", "Klubben, no date given", "https://example.org/a"),
        ("Årsmelding", "May 2024", "https://example.org/b"),
    ]


def test_the_text_of_the_organisation_s_own_page_stands_there_without_links() -> None:
    text = "Vi har [båter](../services/lend.md).\n\n## Hjelp {#help}\n\nRing {contact:no-violence}.\n\n- en\n- **to**\n"

    own, other = letter({CLUB: page(text=text), LEND: page("organisation: organisations/club\n")}).pages

    assert [(section.heading, [(part.lines, part.is_list) for part in section.parts]) for section in own.text] == [
        (None, [(("Vi har båter.",), False)]),
        ("Hjelp", [(("Ring VO-linjen 116 006.",), False), (("en", "to"), True)]),
    ]
    assert other.text == ()


def test_the_letter_goes_to_where_the_organisation_is() -> None:
    found = letter({CLUB: page(FULL_CLUB)})

    assert found.recipient == ("Klubben for alle", "Forbundet", "Gata 1", "0150 Oslo", "post@example.org")
    assert found.date == "November 22, 2026"


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        ("", "Give your answer to the one who gave you this letter."),
        ("owner: {name: Brua}\n", "Give your answer to the one who gave you this letter."),
        ("owner: {email: a@example.org}\n", "Send your answer to a@example.org"),
        ("owner: {name: Brua, email: a@example.org}\n", "Send your answer to Brua: a@example.org"),
    ],
)
def test_a_letter_says_where_the_answer_goes(owner: str, said: str) -> None:
    assert letter({"site.yaml": SITE + owner, CLUB: page()}).where_to == said


def test_the_address_of_the_page_is_said_where_it_is_known() -> None:
    files = {"site.yaml": f"{SITE}base_url: https://example.org/brua/\n", CLUB: page()}

    assert letter(files).pages[0].notes[-1] == (
        "You find the page here: https://example.org/brua/nb/organisations/klubben.html"
    )


def test_each_organisation_gets_a_letter_in_the_language_of_its_original() -> None:
    files = {
        CLUB: page("country: 'NO'\n"),
        "content/nb/organisations/baadlav.md": page(),
        "content/da/organisations/baadlav.md": page("country: DK\n"),
        "content/nb/organisations/seura.md": page(),
        "content/fi/organisations/seura.md": page("country: FI\n"),
        "content/nb/organisations/index.md": page(),
        LEND: page("organisation: organisations/seura\n"),
    }

    found = letters(files, language=None)

    assert [(one.organisation, one.lang, one.date) for one in found] == [
        ("organisations/baadlav", "da", "22. november 2026"),
        ("organisations/club", "nb", "22. november 2026"),
        ("organisations/seura", "fi", "22. marraskuuta 2026"),
    ]
    assert [one.pages[0].questions[2].words for one in found] == [
        "Hvornår har I åbent?",
        "Når har dere åpent?",
        "Milloin teillä on avoinna?",
    ]
    service = found[2].pages[1]
    assert (service.title, service.lang) == ("Klubben", "nb")
    assert found[2].pages[0].lang is None


def test_a_language_without_words_gets_an_english_letter_around_its_texts() -> None:
    files = {
        "site.yaml": SITE.replace("tag: da,", "tag: uk,"),
        "content/da/organisations/club.md": page("country: DK\n"),
    }

    found = letter(files, language=None)

    assert (found.lang, found.direction, found.pages[0].lang) == ("en", "ltr", "uk")
    assert found.pages[0].questions[1].words == "At which address do people find you?"


def test_every_fixed_value_has_its_words() -> None:
    fixed = {
        "answer": (*values.Answer, *values.Interpreter),
        "appointment": tuple(values.Appointment),
        "way": tuple(values.JoinWay),
        "day": tuple(values.DayState),
        "duty": tuple(values.Duty),
        "neutral": tuple(values.Neutrality),
        "step_free": tuple(values.Answer),
    }

    assert {name: set(words) for name, words in VALUES.items()} == {
        name: {str(value) for value in known} - {"unknown"} for name, known in fixed.items()
    }
    assert len(set(LABELS)) == len(LABELS)
    assert len(set(QUESTIONS.values())) == len(QUESTIONS)
