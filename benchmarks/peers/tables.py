"""What templates look up, for the contenders that work their pages out: countries, helplines, languages and words."""

from collections.abc import Iterator, Mapping

from benchmarks import words
from benchmarks.corpus import COUNTRIES, HELPLINES, Locale, Topic, Version, front_matter, slugify
from benchmarks.peers.contender import catalogue
from benchmarks.yamlout import Fields, Value
from brobygger.tools.formatting import happening_in, keeping_in, search_in

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LANGUAGES: Mapping[str, Mapping[str, str]] = {
    "nb": {"nb": "norsk bokmål", "da": "norsk bokmål", "fi": "norjan bokmål"},
    "da": {"nb": "dansk", "da": "dansk", "fi": "tanska"},
    "fi": {"nb": "finsk", "da": "finsk", "fi": "suomi"},
    "en": {"nb": "engelsk", "da": "engelsk", "fi": "englanti"},
    "ar": {"nb": "arabisk", "da": "arabisk", "fi": "arabia"},
    "so": {"nb": "somali", "da": "somali", "fi": "somali"},
    "uk": {"nb": "ukrainsk", "da": "ukrainsk", "fi": "ukraina"},
    "pl": {"nb": "polsk", "da": "polsk", "fi": "puola"},
}
"""The languages that the corpus speaks of; Brobygger asks Babel for their names."""
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
AND = {"nb": "og", "da": "og", "fi": "ja"}


def countries() -> list[Value]:
    """Return the countries with their names and emergency numbers."""
    return [
        {
            "code": country.code,
            "original": country.language,
            "names": country.names,
            "numbers": [
                {"number": HELPLINES[key][2], "tel": HELPLINES[key][2].replace(" ", ""), "purpose": HELPLINES[key][3]}
                for key in country.emergency
            ],
        }
        for country in COUNTRIES
    ]


def contacts() -> Fields:
    """Return the helplines that pages name."""
    return {
        key: {"name": name, "number": phone, "tel": phone.replace(" ", ""), "purpose": purpose}
        for key, (_, name, phone, purpose) in HELPLINES.items()
    }


def messages(locale: Locale) -> dict[str, tuple[str, ...]]:
    """Return our interface words of a locale and its names of the days."""
    days = zip(DAYS, words.DAYS[locale.language], strict=True)
    return {**catalogue(locale.key, locale.language), **{name: (day,) for name, day in days}}


def twin(locale: Locale) -> str:
    """Return the key of a locale's plain version, or of the standard version of a plain one."""
    return locale.language if locale.is_plain else f"{locale.language}-simple"


def look(locale: Locale) -> str:
    """Return the class of a locale's pages."""
    return "plain" if locale.is_plain else "standard"


def alphabet_title(locale: Locale) -> str:
    """Return what the list of all pages is called."""
    return "A–Ö" if locale.language == "fi" else "A–Å"


def generated(locale: Locale) -> Iterator[tuple[str, str, Fields]]:
    """Yield the key, the template and the front matter of the pages that have no text of their own."""
    titles = {
        "a-z": (alphabet_title(locale), "alphabet"),
        "search": (search_in(locale.language), "search"),
        "keep": (keeping_in(locale.language), "keep"),
        "agenda": (happening_in(locale.language), "agenda"),
    }
    for key, (title, template) in titles.items():
        yield key, template, {"title": title, **({} if key == "a-z" else {"slug": slugify(title)})}
    for country in COUNTRIES:
        title = country.names[locale.language]
        fields: Fields = {"title": title, "slug": slugify(title), "country": country.code}
        yield f"country-{country.code.lower()}", "country", fields


def whole_front_matter(topic: Topic, version: Version) -> dict[str, Value]:
    """Return the front matter for those without inheritance between translations: the facts stand in each version."""
    fields: dict[str, Value] = dict(front_matter(topic, version))
    fields["description"] = fields.pop("summary")
    when = fields.get("when")
    if isinstance(when, Mapping):  # Hugo reads a time of day with its seconds only
        fields["when"] = {**when, "start": f"{when['start']}:00", "end": f"{when['end']}:00"}
    return fields
