"""The corpus for peers that are spared work: facts, lists and alternates come ready-made.

What Brobygger and Hugo work out in templates stands here in the Markdown (facts, contact, sources, lists by country,
A-Z) or in the front matter (the addresses of a page's versions). That spares these generators work.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import words
from benchmarks.corpus import (
    BASE_URL,
    COUNTRIES,
    HELPLINES,
    LOCALES,
    SECTIONS,
    SITE_NAME,
    Corpus,
    Locale,
    Topic,
    Version,
    front_matter,
)
from benchmarks.peers.contender import HERE, catalogue, css, icon, write
from benchmarks.peers.tables import alphabet_title, look
from benchmarks.yamlout import Fields, Value, document, page

ORGANISATION_FACTS = ("official_name", "founded", "part_of", "partners", "funders", "neutral_in", "languages_spoken")
FACTS = ("country", "organisation", "price", "when", "place", "law", "right_or_duty", "interpreter", "confidential")
CONTACT = ("contact", "opening_hours", "places")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatPage:
    """A page with nothing left to work out; `path` is its file below the folder of all pages."""

    path: str
    page_id: str
    locale: Locale
    title: str
    summary: str
    section: str
    country: str | None
    body: str


def pages(corpus: Corpus) -> Iterator[FlatPage]:
    """Yield all pages; the lists come last."""
    cards: dict[tuple[str, str], list[tuple[str, str, str, str]]] = {}
    indexes: list[FlatPage] = []
    for topic in corpus.topics():
        owner = _owner(corpus, topic)
        for version in topic.versions:
            made = _page(topic, version, owner)
            if topic.country is None:
                indexes.append(made)
                continue
            cards.setdefault((version.locale.key, made.section), []).append(
                (topic.country.code, made.title, topic.page_id, made.summary)
            )
            yield made
    for index in indexes:
        yield _with_list(index, cards.get((index.locale.key, index.section), []))
    for locale in LOCALES:
        yield _alphabet(locale, cards)


def mkdocs_site(corpus: Corpus, root: Path) -> None:
    """Write the corpus as MkDocs and Zensical read it, with our layout as their theme."""
    for made in pages(corpus):
        fields: dict[str, Value] = {
            "title": made.title,
            "description": made.summary,
            "locale": made.locale.key,
            "section": made.section,
            "country": made.country or "",
            "file": made.page_id,
        }
        write(root / "docs" / made.path, page(fields, made.body))
    write(root / "docs" / "icon.svg", icon())
    layout = (HERE / "flat" / "main.html").read_text(encoding="utf-8")
    write(root / "theme" / "main.html", layout)
    configuration: Fields = {
        "site_name": SITE_NAME,
        "site_url": BASE_URL,
        "use_directory_urls": False,
        "markdown_extensions": ["attr_list", "tables"],
        "extra": frame(),
    }
    write(root / "mkdocs.yml", f"{document(configuration)}plugins: []\ntheme:\n  name: null\n  custom_dir: theme\n")


def frame() -> Fields:
    """Return what surrounds the pages: style sheet, and for each locale its words, menu and emergency numbers."""
    return {
        "css": css(),
        "locales": {locale.key: _frame_of(locale) for locale in LOCALES},
        "order": [{"key": locale.key, "name": locale.name, "address": locale.address} for locale in LOCALES],
    }


def _frame_of(locale: Locale) -> Fields:
    said = {message: forms[0] for message, forms in catalogue(locale.key, locale.language).items()}
    language = locale.language
    return {
        "tag": locale.key,
        "class": look(locale),
        "address": locale.address,
        "skip": said["Skip to the text"],
        "emergency": said["Emergency numbers"],
        "all_emergency": said["All emergency numbers"],
        "language": said["Language"],
        "menu_label": said["Menu"],
        "here": said["You are here"],
        "demonstration": said["This is a demonstration. No authority has checked what it says."],
        "unchecked": said["Not yet checked by a person who works with this."],
        "menu": [
            {"path": f"{section}/index.html", "section": section, "text": words.PAGES[f"{section}/index"][language][0]}
            for section in SECTIONS
        ],
        "footer": [{"path": f"{name}.html", "text": words.PAGES[name][language][0]} for name in ("about", "contact")],
        "countries": [
            {
                "code": country.code,
                "name": country.names[language],
                "numbers": [
                    {
                        "number": HELPLINES[key][2],
                        "tel": HELPLINES[key][2].replace(" ", ""),
                        "purpose": HELPLINES[key][3][language],
                    }
                    for key in country.emergency
                ],
            }
            for country in COUNTRIES
        ],
    }


def _owner(corpus: Corpus, topic: Topic) -> Topic | None:
    named = topic.facts.get("organisation")
    return corpus.topic(int(str(named).rpartition("-")[2])) if named else None


def _page(topic: Topic, version: Version, owner: Topic | None) -> FlatPage:
    fields = front_matter(topic, version)
    section, _, _ = topic.page_id.rpartition("/")
    blocks = [version.body.rstrip()]
    if topic.country is not None:
        names = ORGANISATION_FACTS if section == "organisations" else FACTS
        blocks.append(_bullets([f"**{name}**: {_said(fields[name])}" for name in names if name in fields]))
        contact = {**fields, **(owner.facts if owner else {})}
        blocks.append(_bullets([f"**{name}**: {_said(contact[name])}" for name in CONTACT if name in contact]))
        blocks.append(_sources(fields))
    return FlatPage(
        path=f"{version.locale.address}/{topic.page_id}.md",
        page_id=topic.page_id,
        locale=version.locale,
        title=str(fields["title"]),
        summary=str(fields["summary"]),
        section=section,
        country=topic.country.code if topic.country else None,
        body="\n\n".join(blocks) + "\n",
    )


def _said(value: Value) -> str:
    if isinstance(value, str | int):
        return str(value)
    if isinstance(value, dict):
        return ", ".join(_said(item) for item in value.values())
    return ", ".join(_said(item) for item in value)


def _sources(fields: Fields) -> str:
    found = fields.get("sources")
    if not isinstance(found, list):
        return ""
    return _bullets([f"[{source['title']}]({source['url']}), {source['publisher']}" for source in found])


def _bullets(items: list[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _with_list(index: FlatPage, cards: list[tuple[str, str, str, str]]) -> FlatPage:
    if not index.page_id.endswith("/index") or not cards:
        return index
    blocks = [index.body.rstrip()]
    for country in COUNTRIES:
        found = sorted(card for card in cards if card[0] == country.code)
        blocks.append(f"## {country.names[index.locale.language]}")
        blocks.append(_bullets([f"[{title}]({name.rpartition('/')[2]}.md) {said}" for _, title, name, said in found]))
    return FlatPage(
        path=index.path,
        page_id=index.page_id,
        locale=index.locale,
        title=index.title,
        summary=index.summary,
        section=index.section,
        country=None,
        body="\n\n".join(blocks) + "\n",
    )


def _alphabet(locale: Locale, cards: dict[tuple[str, str], list[tuple[str, str, str, str]]]) -> FlatPage:
    blocks: list[str] = []
    letter = ""
    everything = (card for (key, _), found in cards.items() if key == locale.key for card in found)
    for _, title, name, said in sorted(everything, key=lambda card: card[1]):
        if title[0] != letter:
            letter = title[0]
            blocks.append(f"\n## {letter}\n")
        blocks.append(f"- [{title}]({name}.md) {said}")
    return FlatPage(
        path=f"{locale.address}/a-z.md",
        page_id="a-z",
        locale=locale,
        title=alphabet_title(locale),
        summary="A–Z",
        section="",
        country=None,
        body="\n".join(blocks).strip() + "\n",
    )
