"""The corpus for generators that work their pages out in Jinja: each file with its whole front matter, and the data."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import BASE_URL, LOCALES, SECTIONS, SITE_NAME, TODAY, Corpus
from benchmarks.peers.contender import HERE, ICONS, PNGS, REPOSITORY, css, icon, other_sheets, root_page, scripts, write
from benchmarks.peers.tables import (
    AND,
    LANGUAGES,
    LICENCE,
    contacts,
    countries,
    generated,
    look,
    messages,
    twin,
    whole_front_matter,
)
from benchmarks.yamlout import Fields, Value

ENVIRONMENT = (("PYTHONPATH", str(REPOSITORY)),)
"""So that hooks and plug-ins are found, which stand in benchmarks/jinja/."""
ROBOTS = "User-agent: *\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file of a page; `key` is its path without its ending."""

    key: str
    template: str
    fields: Fields
    body: str


def sources(corpus: Corpus) -> Iterator[Source]:
    """Yield the file of each version of each page."""
    for topic in corpus.topics():
        for version in topic.versions:
            yield Source(
                key=f"{version.locale.key}/{topic.page_id}",
                template=_template(topic.page_id),
                fields=whole_front_matter(topic, version),
                body=version.body,
            )
    for locale in LOCALES:
        for key, template, fields in generated(locale):
            yield Source(key=f"{locale.key}/{key}", template=template, fields=fields, body="")


def write_extras(folder: Path) -> tuple[str, ...]:
    """Write the files that are copied as they are, and return their names."""
    extras = {
        "icon.svg": icon(),
        "robots.txt": ROBOTS,
        "index.html": root_page(),
        "sw.js": scripts()["keep"],
        **{f"css/{name}": text for name, text in other_sheets().items()},
        **{f"js/{name}.js": scripts()[name] for name in ("page", "search")},
    }
    for name, text in extras.items():
        write(folder / name, text)
    (folder / "icons").mkdir(exist_ok=True)
    for name in PNGS:
        shutil.copyfile(ICONS / name, folder / "icons" / name)
    return (*extras, *(f"icons/{name}" for name in PNGS))


def write_frame(theme: Path, data: Path) -> None:
    """Write templates and data."""
    shutil.copytree(HERE / "jinja" / "templates", theme, dirs_exist_ok=True)
    write(data / "main.css", css())
    write(data / "site.json", json.dumps(_data(), ensure_ascii=False, indent=1))


def _template(page_id: str) -> str:
    section, _, name = page_id.rpartition("/")
    if section:
        return "section" if name == "index" else section
    return "home" if name == "index" else "page"


def _data() -> Fields:
    locales: list[Value] = [
        {
            "key": locale.key,
            "language": locale.language,
            "label": locale.name,
            "look": look(locale),
            "twin": twin(locale),
            "conjunction": AND[locale.language],
            "words": {message: forms[-1] for message, forms in messages(locale).items()},
        }
        for locale in LOCALES
    ]
    return {
        "name": SITE_NAME,
        "base": BASE_URL.rstrip("/"),
        "licence": LICENCE,
        "today": TODAY,
        "sections": list(SECTIONS),
        "locales": locales,
        "countries": countries(),
        "contacts": contacts(),
        "languages": LANGUAGES,
    }
