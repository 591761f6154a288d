"""Brobygger itself."""

import shlex
import sys
from pathlib import Path

import brobygger
from benchmarks.corpus import (
    BASE_URL,
    COUNTRIES,
    HELPLINES,
    LOCALES,
    SECTIONS,
    SITE_NAME,
    THEMES,
    TODAY,
    Corpus,
    Topic,
    Version,
    front_matter,
)
from benchmarks.peers.contender import REPOSITORY, Contender, Edits, write
from benchmarks.photos import write_photos
from benchmarks.yamlout import Fields, Value, document, page


def prepare(corpus: Corpus, folder: Path, command: str | None = None) -> Contender:
    """Write the corpus as a site of ours; `command` is run instead of build.py, with {root} replaced."""
    root = folder / "site"
    write_site(corpus, root)
    default = (sys.executable, str(REPOSITORY / "build.py"), "build", "--root", str(root))
    options = ("--base-url", BASE_URL, "--today", TODAY, "--quiet")
    typed = tuple(part.replace("{root}", str(root)) for part in shlex.split(command)) if command else None
    return Contender(
        name="us",
        version=f"Brobygger {brobygger.__version__}",
        command=typed or (*default, *options),
        folder=root,
        sources=(root / "content",),
        output=root / "public",
        caches=(root / ".cache",),
        locale_output=root / "public" / "nb",
        edits=Edits(
            body=root / "content" / "nb" / f"{corpus.subject(1).page_id}.md",
            title=root / "content" / "nb" / f"{corpus.subject(0).page_id}.md",
            layout=root / "templates" / "base.html",
        ),
    )


def write_site(corpus: Corpus, root: Path) -> None:
    """Write settings, contacts, pages, photos, and our layout, so that an edit of it stays in the corpus."""
    write(root / "site.yaml", document(_settings()))
    write(root / "content" / "contacts.yaml", document(_contacts()))
    for topic in corpus.topics():
        for version in topic.versions:
            path = root / "content" / version.locale.folder / f"{topic.page_id}.md"
            write(path, page(_fields(topic, version), _body(version)))
    write_photos(corpus, root / "assets" / "photos")
    layout = (REPOSITORY / "templates" / "base.html").read_text(encoding="utf-8")
    write(root / "templates" / "base.html", layout)


def _fields(topic: Topic, version: Version) -> Fields:
    """Return a version's front matter: the facts stand in the original alone."""
    if version.locale.key != topic.original:
        return version.texts if not topic.facts else _identified(topic, version)
    fields = {**front_matter(topic, version), "picture": "none"}
    return fields if topic.country else {**fields, "original": True}


def _body(version: Version) -> str:
    """Return a version's text; a plain one says of each section that it has no drawing, as we ask of such pages."""
    return version.body.replace("\n## ", "\n## :none: ") if version.locale.is_plain else version.body


def _identified(topic: Topic, version: Version) -> Fields:
    """Return a version's texts; items of lists carry the fact by which their original is recognised."""
    texts: dict[str, Value] = dict(version.texts)
    for name, identity in (("sources", "url"), ("places", "name")):
        theirs, ours = topic.facts.get(name), texts.get(name)
        if isinstance(theirs, list) and isinstance(ours, list):
            texts[name] = [{identity: fact[identity], **text} for fact, text in zip(theirs, ours, strict=True)]
    return texts


def _settings() -> Fields:
    return {
        "name": SITE_NAME,
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
        "owner": {"name": SITE_NAME},
        "locales": [
            {
                "key": locale.key,
                "folder": locale.folder,
                "tag": locale.key,
                "name": locale.name,
                "address": locale.address,
                **({"plain_of": locale.language} if locale.is_plain else {}),
            }
            for locale in LOCALES
        ],
        "countries": [
            {
                "code": country.code,
                "locale": country.language,
                "leave_to": country.leave_to,
                "emergency": list(country.emergency),
            }
            for country in COUNTRIES
        ],
        "sections": list(SECTIONS),
        "themes": list(THEMES),
    }


def _contacts() -> Fields:
    return {
        key: {"country": country, "name": name, "purpose": purpose, "phone": phone}
        for key, (country, name, phone, purpose) in HELPLINES.items()
    }
