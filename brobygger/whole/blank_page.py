"""The text of a page that no version exists of yet: its fields with a note on each, and questions to answer."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from textwrap import wrap
from types import MappingProxyType
from typing import get_args, get_type_hints

from brobygger.nouns.model import Organisation, PlainPage, kind_of
from brobygger.nouns.placeholder import to_write
from brobygger.nouns.record import record
from brobygger.nouns.values import roles_of
from brobygger.tools.yaml_lines import quoted
from brobygger.whole.field_notes import FIELD_NOTES, note_of
from brobygger.whole.questions import BEGIN, ENGLISH, FREE, NAMES, QUESTIONS, Question
from brobygger.whole.report import Say

WIDTH = 100
MANY, FEW = 20, 4
"""How many words and how many ids of pages are listed behind a field; more of them are no help."""

FIRST = ("title", "summary", "slug", "draft", "keywords")
FACTS_OF_ALL = ("country", "themes", "audience", "sources")
WHERE_NEEDED = (
    *("picture", "image", "menu", "valid_from", "valid_until", "sensitive", "made_by"),
    *("checked_on", "checked_by", "check_every", "weight", "original"),
)
LATER = ("aliases", "changed_on", "ended_note", "replaced_by", "extra", "sequence")
"""What a page has no use for on its first day."""

STARTS = MappingProxyType(
    {
        "price": "unknown",
        "languages_spoken": "unknown",
        "interpreter": "unknown",
        "confidential": "unknown",
        "needs_identity": "unknown",
        "childcare": "unknown",
        "languages": "unknown",
        "when": "ask",
    }
)
"""What is true as long as nobody has asked."""

FORMS = MappingProxyType(
    {
        "opening_hours": "unknown, {monday: 10:00-15:00, friday: closed}",
        "price": "free, unknown, {amount: 150, currency: NOK}",
        "languages_spoken": "unknown, [nb, en, ar]",
        "languages": "unknown, [nb, en, ar]",
        "when": "ask, {start: 2026-12-01 18:00, end: 2026-12-01 20:00, repeat: FREQ=WEEKLY;BYDAY=TU}",
    }
)
"""What else can be written, where the types do not say it."""


@record
class Here:
    """What a page can name on this site, and the day."""

    country: str
    countries: tuple[str, ...]
    themes: tuple[str, ...]
    organisations: tuple[str, ...]
    helplines: tuple[str, ...]
    today: date


def blank_page(page_id: str, title: str | None, slug: str, language: str, here: Here, say: Say) -> str:
    """Return the text of a new page; notes and advice are in the editor's language, headings in that of the page."""
    kind = kind_of(page_id)
    head = _Head(kind, title, slug, here, say)
    is_list = page_id.rpartition("/")[2] == "index"
    questions = QUESTIONS[kind]
    text = [say_note(say(BEGIN)), _placeholder(say)]
    if questions:
        text.append(say_note(say(NAMES)))
    for question in questions:
        text.extend((_heading(question, language), say_note(say(question.advice)), _placeholder(say)))
    if kind is PlainPage and not is_list:
        text.extend((f"## {to_write(say('Write a question'))}", say_note(say(FREE)), _placeholder(say)))
    return "\n".join(("---", *head.lines(), "---", "", "\n\n".join(text), ""))


def say_note(words: str) -> str:
    """Return a note in the text, which readers do not see."""
    return f"<!-- {words} -->"


def comment(words: str) -> Iterator[str]:
    """Yield a note among the fields."""
    yield from (f"# {line}" for line in wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False))


def _placeholder(say: Say) -> str:
    return to_write(say("Write here"))


def _heading(question: Question, language: str) -> str:
    words = question.words.get(language)
    return f"## {words or to_write(question.words[ENGLISH])} {{#{question.id}}}"


class _Head:
    """The fields of a new page, in groups."""

    def __init__(self, kind: type[PlainPage], title: str | None, slug: str, here: Here, say: Say) -> None:
        self._kind = kind
        self._say = say
        self._here = here
        self._hints = get_type_hints(kind)
        words = quoted(to_write(say("Write here")))
        self._starts = {
            **STARTS,
            "title": quoted(title) if title else quoted(to_write(say("Write the title"))),
            "summary": quoted(to_write(say("Write one sentence"))),
            "slug": slug,
            "draft": "yes",
            "what_you_get": ("- " + words, "- " + words),
            "who_can_use": words,
            **({"opening_hours": "unknown"} if kind is Organisation else {}),
        }
        self._examples = _examples(here, words)

    def lines(self) -> Iterator[str]:
        """Yield the lines between the two fences."""
        say = self._say
        yield from comment(
            say("What stands between ‹ and › is still to be written. Write over it, and take ‹ and › away with it.")
        )
        yield from comment(
            say("Lines that begin with # are notes, or fields that you can use: take # away in front of them.")
        )
        own = [(name, role) for name, role in roles_of(self._kind) if name not in dict(roles_of(PlainPage))]
        for name in (*FIRST, *(name for name, role in own if role == "text")):
            yield ""
            yield from self._group((name,))
        facts = (name for name, role in own if role == "fact" and name not in LATER)
        yield ""
        yield from comment(say("Facts. They stand in one version alone; the others take them over."))
        yield from self._group((*FACTS_OF_ALL[:1], *facts, *FACTS_OF_ALL[1:]))
        yield ""
        yield from comment(say("Where the page needs it."))
        yield from self._group(WHERE_NEEDED)
        yield ""
        yield from comment(say("Later, where the page needs it:"))
        for name in LATER:
            if name in self._hints:
                yield from comment(f"{name}: {say(FIELD_NOTES[name])}")

    def _group(self, names: tuple[str, ...]) -> Iterator[str]:
        for name in names:
            yield from comment(self._say(note_of(self._kind, name)))
            yield from self._field(name)

    def _field(self, name: str) -> Iterator[str]:
        value, mark = (self._starts[name], "") if name in self._starts else (self._examples[name], "#")
        if isinstance(value, tuple):
            yield f"{mark}{name}:"
            yield from (f"{mark}  {line}" for line in value)
        else:
            forms = self._forms(name)
            yield f"{mark}{name}: {value}{f'  # {forms}' if forms else ''}"

    def _forms(self, name: str) -> str:
        here = self._here
        names = {"country": here.countries, "themes": here.themes, "organisation": here.organisations}
        if name in FORMS:
            return FORMS[name]
        words = names.get(name) or tuple(word.value for words in _words_of(self._hints[name]) for word in words)
        limit = FEW if name == "organisation" else MANY
        return ", ".join((*words[:limit], *(["…"] if len(words) > limit else [])))


def _words_of(annotation: object) -> Iterator[type[StrEnum]]:
    """Yield the sets of words out of which a field takes one or some."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield annotation
    for part in get_args(annotation):
        yield from _words_of(part)


def _examples(here: Here, words: str) -> Mapping[str, str | tuple[str, ...]]:
    """Return what each field can look like; words are there to be written over."""
    day, year = here.today.isoformat(), here.today.year
    listed = f"[{words}]"
    return {
        "keywords": listed,
        "menu": words,
        "picture": "friend",
        "image": ("file: photo.jpg", f"alt: {words}", f"credit: {words}"),
        "country": here.country,
        "themes": f"[{', '.join(here.themes[:2])}]",
        "audience": "[everyone]",
        "weight": "10",
        "sources": (f"- title: {words}", "  url: https://example.org/page", "  date: undated"),
        "checked_on": day,
        "checked_by": words,
        "check_every": "6",
        "made_by": "human",
        "valid_from": day,
        "valid_until": f"{year}-12-31",
        "sensitive": "yes",
        "original": "true",
        "official_name": words,
        "authority": "yes",
        "website": "https://example.org/",
        "founded": str(year),
        "part_of": words,
        "partners": listed,
        "funders": listed,
        "neutral_in": "[party-politics, religion]",
        "contact": ('phone: "+47 00 00 00 00"', "email: post@example.org"),
        "places": (
            f"- name: {words}",
            f"  street: {words}",
            '  postcode: "0000"',
            f"  town: {words}",
            "  step_free: unknown",
            f"  how_to_get_there: {words}",
        ),
        "opening_hours": ("monday: 10:00-15:00", "tuesday: [10:00-12:00, 13:00-15:00]", "friday: by appointment"),
        "organisation": here.organisations[0] if here.organisations else "organisations/my-organisation",
        "how_to_join": ("ways: [walk-in, call, email, form, referral]", f"steps: [{words}, {words}]"),
        "appointment": "possible",
        "bring": listed,
        "place": words,
        "online": "https://example.org/meeting",
        "sign_up": (f"from: {day}", f"until: {year}-12-31", "channel: mailto:post@example.org"),
        "age_min": "6",
        "age_max": "12",
        "equipment_lent": words,
        "food": words,
        "right_or_duty": "right",
        "law": (f"name: {words}", "url: https://example.org/law", f"as_of: {day}"),
        "deadline": words,
        "emergency": f"[{here.helplines[0] if here.helplines else 'my-helpline'}]",
        "who_can_help": f"[{', '.join(here.helplines[:2]) or 'my-helpline'}]",
        "steps": listed,
        "articles": ("- rights/my-page-no", "- rights/my-page-dk"),
    }
