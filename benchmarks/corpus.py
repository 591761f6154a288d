"""The corpus: the same invented site for every contender, from a seed.

Its shape. `pages` / 6 topics, each in six locales (nb, da, fi and a plain version of each), besides a home page, four
section pages, about and contact in each locale. Topics come in groups of five: an organisation, two services of it,
an activity and a page on rights, all in one country (Norway, Denmark, Finland by turns) and one town. Each has a
title, a summary of at most 150 characters, a slug, keywords, themes, two sources and the fields of its kind (contact,
places, opening hours, price, law ...). Facts stand in one dictionary, texts in one for each locale, so that a
contender can write each fact once or in every version, as its users would.

A text is about 1.5 KB in the standard versions and 0.9 KB in the plain ones: an introduction, three or four headings
with ids, paragraphs of two to four sentences with emphasis, links to other sites and to other pages of the corpus, a
list of three to six items, in each fourth topic a table of four rows, and a closing list of links to the group's other
pages. Links between pages are relative paths to the other page's file (`../services/x.md`), which Brobygger and Hugo
both resolve. The versions of a page are translations: the standard ones say the same sentences with the same numbers,
the plain ones fewer and simpler ones with those numbers. A third of the pages has been checked by somebody. No page has
ended, is a draft or lacks a version; no pictogram is named; with `photos`, topic n shows photo n modulo their number.

Any topic can be made by itself: it depends on the seed and on its number only.
"""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from benchmarks import words
from benchmarks.yamlout import Fields, Value

GROUP = ("organisations", "services", "services", "activities", "rights")
SECTIONS = ("organisations", "services", "activities", "rights")
THEMES = ("women", "family", "children", "work", "language", "leisure", "health", "network")
SITE_NAME = "Brobygger"
BASE_URL = "https://example.org/"
TODAY = "2026-11-22"


@dataclass(frozen=True, slots=True)
class Locale:
    """A version of the site: its key and tag, its language, and how its name, folder and addresses are written."""

    key: str
    language: str
    name: str
    folder: str
    address: str

    @property
    def is_plain(self) -> bool:
        return self.key != self.language


LOCALES = (
    Locale("nb", "nb", "Norsk", "nb", "nb"),
    Locale("nb-simple", "nb", "Lettlest norsk", "simple/nb", "lett-norsk"),
    Locale("da", "da", "Dansk", "da", "da"),
    Locale("da-simple", "da", "Letlæst dansk", "simple/da", "let-dansk"),
    Locale("fi", "fi", "Suomi", "fi", "fi"),
    Locale("fi-simple", "fi", "Selkosuomi", "simple/fi", "selkosuomi"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country, the language that its pages are written in first, its name in each language, its emergency numbers."""

    code: str
    language: str
    names: Mapping[str, str]
    leave_to: str
    emergency: tuple[str, ...]
    prefix: str
    currency: str


COUNTRIES = (
    Country(
        code="NO",
        language="nb",
        names={"nb": "Norge", "da": "Norge", "fi": "Norja"},
        leave_to="https://www.yr.no/",
        emergency=("no-police", "no-ambulance", "no-fire", "no-doctor"),
        prefix="+47",
        currency="NOK",
    ),
    Country(
        code="DK",
        language="da",
        names={"nb": "Danmark", "da": "Danmark", "fi": "Tanska"},
        leave_to="https://www.dmi.dk/",
        emergency=("dk-emergency", "dk-police"),
        prefix="+45",
        currency="DKK",
    ),
    Country(
        code="FI",
        language="fi",
        names={"nb": "Finland", "da": "Finland", "fi": "Suomi"},
        leave_to="https://www.ilmatieteenlaitos.fi/",
        emergency=("fi-emergency", "fi-violence"),
        prefix="+358",
        currency="EUR",
    ),
)

HELPLINES: Mapping[str, tuple[str, str, str, Mapping[str, str]]] = {
    "no-police": ("NO", "Politiet", "112", {"nb": "politi", "da": "politi", "fi": "poliisi"}),
    "no-ambulance": ("NO", "Medisinsk nødtelefon", "113", {"nb": "ambulanse", "da": "ambulance", "fi": "ambulanssi"}),
    "no-fire": ("NO", "Brannvesenet", "110", {"nb": "brann", "da": "brand", "fi": "palokunta"}),
    "no-doctor": ("NO", "Legevakt", "116 117", {"nb": "legevakt", "da": "lægevagt", "fi": "päivystys"}),
    "dk-emergency": ("DK", "Alarm 112", "112", {"nb": "alle nødstilfeller", "da": "alarm", "fi": "hätänumero"}),
    "dk-police": ("DK", "Politiet", "114", {"nb": "politi", "da": "politi", "fi": "poliisi"}),
    "fi-emergency": ("FI", "Hätäkeskus", "112", {"nb": "alle nødstilfeller", "da": "alarm", "fi": "hätänumero"}),
    "fi-violence": ("FI", "Nollalinja", "080 005 005", {"nb": "vold", "da": "vold", "fi": "väkivalta"}),
}
"""Key: country, name, number, and what it is for in each language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a topic is about; every link to it needs this much of it."""

    number: int
    section: str
    page_id: str
    country: Country
    town: str
    names: Mapping[str, str]

    def title(self, locale: Locale) -> str:
        mark = "({} {})" if locale.is_plain else "– {} {}"
        return f"{self.names[locale.language]} {mark.format(self.town, self.number)}"

    def slug(self, locale: Locale) -> str:
        return slugify(f"{self.names[locale.language]} {self.town} {self.number}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A page in one locale: its texts (front matter) and its body in Markdown."""

    locale: Locale
    texts: Fields
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A page in all locales; `facts` are the same in each of them."""

    page_id: str
    country: Country | None
    facts: Fields
    versions: tuple[Version, ...]

    @property
    def original(self) -> str:
        """Return the key of the locale that the page is written in first."""
        return self.country.language if self.country else "nb"


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """A site of `pages` pages of topics, and `photos` photos."""

    pages: int
    photos: int = 0
    seed: int = 1

    @cached_property
    def count(self) -> int:
        """Return the number of topics."""
        return self.pages // len(LOCALES)

    def topics(self) -> Iterator[Topic]:
        """Yield all topics, those of the site's frame first."""
        for page_id in words.PAGES:
            yield _frame_page(page_id)
        for number in range(self.count):
            yield self.topic(number)

    def subject(self, number: int) -> Subject:
        """Return what topic `number` is about."""
        group = number // len(GROUP)
        section = GROUP[number % len(GROUP)]
        country = COUNTRIES[group % len(COUNTRIES)]
        towns = words.TOWNS[country.code]
        things = words.THINGS[section]
        thing = things[(group * 7 + number + self.seed) % len(things)]
        return Subject(
            number=number,
            section=section,
            page_id=f"{section}/{thing['id']}-{number:05}",
            country=country,
            town=towns[(group // len(COUNTRIES) + self.seed) % len(towns)],
            names={language: thing[language] for language in ("nb", "da", "fi")},
        )

    def topic(self, number: int) -> Topic:
        """Return topic `number`."""
        subject = self.subject(number)
        chance = random.Random(f"{self.seed}:{number}")
        facts = _facts(subject, self._organisation(number), chance)
        if self.photos:
            facts["image"] = {
                "file": f"photo-{number % self.photos:03}.jpg",
                "credit": "Ola Nordmann",
                "licence": "CC BY 4.0",
                "people": "none",
            }
        linked = [self.subject(chance.randrange(self.count)) for _ in range(8)]
        group = [other for other in self._group(number) if other.number != number]
        has_table = number % 4 == 1
        return Topic(
            page_id=subject.page_id,
            country=subject.country,
            facts=facts,
            versions=tuple(
                Version(
                    locale=locale,
                    texts=_texts(subject, locale, f"{self.seed}:{number}", with_photo=self.photos > 0),
                    body=_Writer(subject, locale, linked, f"{self.seed}:{number}").body(group, has_table=has_table),
                )
                for locale in LOCALES
            ),
        )

    def _group(self, number: int) -> list[Subject]:
        first = number - number % len(GROUP)
        return [self.subject(other) for other in range(first, min(first + len(GROUP), self.count))]

    def _organisation(self, number: int) -> Subject:
        return self.subject(number - number % len(GROUP))


def merged(facts: Value, texts: Value) -> Value:
    """Join facts and texts: mappings by key, lists of mappings item by item; otherwise the text wins."""
    if isinstance(facts, Mapping) and isinstance(texts, Mapping):
        keys = [*texts, *(key for key in facts if key not in texts)]
        return {
            key: merged(facts[key], texts[key]) if key in facts and key in texts else texts.get(key, facts.get(key, ""))
            for key in keys
        }
    if isinstance(facts, Sequence) and isinstance(texts, Sequence) and not isinstance(texts, str):
        return [merged(fact, text) for fact, text in zip(facts, texts, strict=True)]
    return texts


def front_matter(topic: Topic, version: Version) -> Fields:
    """Return a version's texts and the facts in one mapping."""
    joined = merged(topic.facts, version.texts)
    if not isinstance(joined, Mapping):
        raise TypeError("two mappings make a mapping")
    return joined


def slugify(text: str) -> str:
    """Return lower-case ASCII with hyphens."""
    letters = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "a", "ö": "o", "é": "e"})
    return re.sub(r"[^a-z0-9]+", "-", text.lower().translate(letters)).strip("-")


def link_path(target: str, origin: str) -> str:
    """Return the path to a page's file from the file of another page."""
    return f"{'../' * origin.count('/')}{target}.md"


# --- Front matter -----------------------------------------------------------------------------------------


def _facts(subject: Subject, organisation: Subject, chance: random.Random) -> dict[str, Value]:
    where = f"https://www.example.org/{subject.page_id}"
    publisher = organisation.names[organisation.country.language]
    facts: dict[str, Value] = {
        "country": subject.country.code,
        "themes": sorted(chance.sample(THEMES, 3)),
        "audience": sorted(chance.sample(("everyone", "women", "families", "youth", "job-seekers"), 2)),
        "sources": [
            {"url": f"{where}/about", "publisher": publisher, "date": "undated"},
            {"url": f"{where}/report", "publisher": "Example", "date": f"2025-{chance.randint(1, 12):02}-01"},
        ],
        "check_every": 12,
    }
    if subject.section != "organisations":
        facts["organisation"] = organisation.page_id
    facts.update(_FACTS_OF_KIND[subject.section](subject, chance))
    return facts


def _organisation_facts(subject: Subject, chance: random.Random) -> Fields:
    number = " ".join(f"{chance.randint(10, 99)}" for _ in range(4))
    name = f"{subject.names[subject.country.language]} {subject.town}"
    return {
        "official_name": name,
        "website": f"https://{slugify(name)}.example.org/",
        "founded": chance.randint(1950, 2020),
        "part_of": "Example Union",
        "partners": ["Kommunen", "Example Library"],
        "funders": ["Example Fund"],
        "neutral_in": ["party-politics", "religion"],
        "contact": {"phone": f"{subject.country.prefix} {number}", "email": f"post@{slugify(name)}.example.org"},
        "places": [
            {
                "name": f"Hus {subject.number}",
                "street": f"Storgata {chance.randint(1, 120)}",
                "postcode": f"{chance.randint(1000, 9999)}",
                "town": subject.town,
                "step_free": chance.choice(("yes", "no", "unknown")),
            }
        ],
        "opening_hours": {
            "monday": "10:00-15:00",
            "tuesday": "10:00-15:00",
            "wednesday": ["10:00-12:00", "13:00-18:00"],
            "thursday": "10:00-15:00",
            "friday": "by appointment",
        },
        "languages_spoken": sorted(chance.sample(("nb", "da", "fi", "en", "ar", "so", "uk", "pl"), 3)),
    }


def _service_facts(subject: Subject, chance: random.Random) -> Fields:
    amount: Fields = {"amount": chance.randrange(50, 400, 50), "currency": subject.country.currency}
    return {
        "price": chance.choice((amount, {"amount": "free"}, {"amount": "unknown"})),
        "how_to_join": {"ways": sorted(chance.sample(("walk-in", "call", "email", "form"), 2))},
        "appointment": chance.choice(("none", "possible", "required")),
        "languages_spoken": sorted(chance.sample(("nb", "da", "fi", "en", "ar", "so", "uk", "pl"), 2)),
        "interpreter": chance.choice(("yes", "no", "on request", "unknown")),
        "confidential": chance.choice(("yes", "unknown")),
        "needs_identity": chance.choice(("yes", "no", "unknown")),
    }


def _activity_facts(subject: Subject, chance: random.Random) -> Fields:
    day = f"2027-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return {
        "when": {"start": f"{day} 17:00", "end": f"{day} 19:30", "repeat": "FREQ=WEEKLY;COUNT=10"},
        "place": f"Hus {subject.number}, {subject.town}",
        "sign_up": {"until": "2026-12-20", "channel": f"https://www.example.org/{subject.page_id}/join"},
        "price": {"amount": chance.choice(("free", "unknown"))},
        "age_min": chance.choice((6, 12, 18)),
        "age_max": chance.choice((25, 67, 99)),
        "childcare": chance.choice(("yes", "no", "unknown")),
        "languages": sorted(chance.sample(("nb", "da", "fi", "en", "ar"), 2)),
    }


def _article_facts(subject: Subject, chance: random.Random) -> Fields:
    return {
        "right_or_duty": chance.choice(("right", "duty", "both")),
        "law": {
            "name": f"Lov {subject.number % 97}",
            "url": f"https://lov.example.org/{subject.number % 97}",
            "as_of": "2026-01-01",
        },
        "emergency": [subject.country.emergency[0]],
        "who_can_help": [subject.country.emergency[1]],
    }


_FACTS_OF_KIND = {
    "organisations": _organisation_facts,
    "services": _service_facts,
    "activities": _activity_facts,
    "rights": _article_facts,
}


def _texts(subject: Subject, locale: Locale, seed: str, *, with_photo: bool) -> Fields:
    chance = random.Random(f"{seed}:{locale.key}:texts")
    language = locale.language
    number = random.Random(f"{seed}:summary").randint(2, 9)
    filled = {"name": subject.names[language], "town": subject.town, "number": f"{number}"}
    texts: dict[str, Value] = {
        "title": subject.title(locale),
        "summary": _same(words.SUMMARIES[locale.key], seed).format(**filled),
        "slug": subject.slug(locale),
        "keywords": [subject.names[language].lower(), subject.town, f"{subject.names[language]} {subject.town}"],
        "sources": [{"title": _phrase("about", language)}, {"title": f"{_phrase('annual', language)} 2025"}],
        "made_by": chance.choice(("human", "machine")),
        "changed_on": f"2026-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}",
    }
    if subject.number % 3 == 0:
        texts["checked_on"] = f"2026-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}"
        texts["checked_by"] = subject.names[language]
    if with_photo:
        texts["image"] = {"alt": _phrase("photo", language)}
    texts.update(_texts_of_kind(subject.section, language))
    return texts


def _texts_of_kind(section: str, language: str) -> Fields:
    steps = [_phrase(f"step-{number}", language) for number in (1, 2, 3)]
    if section == "organisations":
        return {
            "contact": {"note": _phrase("note", language)},
            "places": [{"how_to_get_there": _phrase("way", language)}],
        }
    if section == "services":
        return {
            "what_you_get": [_phrase(f"get-{number}", language) for number in (1, 2, 3)],
            "who_can_use": _phrase("for", language),
            "how_to_join": {"steps": steps},
            "bring": [_phrase("bring", language)],
            "price": {"note": _phrase("price", language)},
        }
    if section == "activities":
        return {"food": _phrase("food", language), "equipment_lent": _phrase("lent", language)}
    return {"steps": steps, "deadline": _phrase("deadline", language)}


def _same(choices: Sequence[str], seed: str) -> str:
    """Choose for each version of a topic what means the same."""
    return random.Random(f"{seed}:choice").choice(choices)


def _phrase(key: str, language: str) -> str:
    return words.PHRASES[key][language]


# --- Texts ------------------------------------------------------------------------------------------------


class _Writer:
    """Writes the text of one page; what chance decides is the same in all standard and in all plain versions."""

    def __init__(self, subject: Subject, locale: Locale, linked: list[Subject], seed: str) -> None:
        self._subject = subject
        self._locale = locale
        self._linked = linked
        self._seed = seed
        self._chance = random.Random(f"{seed}:{'plain' if locale.is_plain else 'standard'}")
        said = random.Random(f"{seed}:said")
        self._hour, self._number = said.randint(9, 19), said.randint(2, 40)

    def body(self, group: list[Subject], *, has_table: bool) -> str:
        chance, plain = self._chance, self._locale.is_plain
        if plain and group:
            self._linked = group
        # The standard versions begin with everything that the plain ones may say: the hour, the number, the address.
        blocks = [self._paragraph(2) if plain else self._said(1, 8, 9)]
        blocks += [self._heading("help"), self._paragraph(1), self._items(3 if plain else chance.randint(4, 6))]
        blocks += [self._heading("who"), self._paragraph(2 if plain else 4)]
        if not plain:
            blocks.append(self._paragraph(2))
        blocks += [self._heading("how", "###"), self._paragraph(2 if plain else 3)]
        if has_table:
            blocks += [self._heading("times"), self._table()]
        links = "\n".join(f"- {self._link(other)}" for other in group)
        blocks += [self._heading("more"), links or self._paragraph(1)]
        return "\n\n".join(blocks) + "\n"

    def _paragraph(self, count: int) -> str:
        return " ".join(map(self._filled, self._chance.sample(words.SENTENCES[self._locale.key], count)))

    def _said(self, *numbers: int) -> str:
        sentences = words.SENTENCES[self._locale.key]
        return " ".join(self._filled(sentences[number]) for number in numbers)

    def _items(self, count: int) -> str:
        found = self._chance.sample(words.ITEMS[self._locale.language], count)
        return "\n".join(f"- {self._filled(item)}" for item in found)

    def _heading(self, key: str, marks: str = "##") -> str:
        return f"{marks} {words.HEADINGS[key][self._locale.language]} {{#{key}}}"

    def _table(self) -> str:
        head = words.TABLE[self._locale.language]
        days = words.DAYS[self._locale.language]
        rows = [f"| {' | '.join(head)} |", "|---|:-:|---|"]
        chance = random.Random(f"{self._seed}:table")
        for day in chance.sample(days, 4):
            hour = chance.randint(9, 17)
            rows.append(f"| {day} | {hour}.00–{hour + 2}.30 | Hus {self._subject.number}, **{self._subject.town}** |")
        return "\n".join(rows)

    def _filled(self, text: str) -> str:
        chance = self._chance
        return text.format(
            town=self._subject.town,
            day=chance.choice(words.DAYS[self._locale.language]),
            hour=self._hour,
            number=self._number,
            link=self._link(chance.choice(self._linked)),
        )

    def _link(self, other: Subject) -> str:
        return f"[{other.title(self._locale)}]({link_path(other.page_id, self._subject.page_id)})"


def _frame_page(page_id: str) -> Topic:
    return Topic(
        page_id=page_id,
        country=None,
        facts={},
        versions=tuple(
            Version(locale=locale, texts=_frame_texts(page_id, locale), body=_frame_body(page_id, locale))
            for locale in LOCALES
        ),
    )


def _frame_texts(page_id: str, locale: Locale) -> Fields:
    title, summary = words.PAGES[page_id][locale.language]
    texts: dict[str, Value] = {"title": title, "summary": summary, "keywords": [title.lower()], "made_by": "human"}
    if page_id != "index":
        texts["slug"] = slugify(title)
    return texts


def _frame_body(page_id: str, locale: Locale) -> str:
    chance = random.Random(f"{page_id}:{'plain' if locale.is_plain else 'standard'}")
    plain = [sentence for sentence in words.SENTENCES[locale.key] if "{" not in sentence]
    text = " ".join(chance.sample(plain, 3))
    links = "\n".join(
        f"- [{words.PAGES[other][locale.language][0]}]({link_path(other, page_id)})"
        for other in words.PAGES
        if other not in (page_id, "index")
    )
    return f"{text}\n\n{links}\n" if page_id in ("index", "about", "contact") else f"{text}\n"
