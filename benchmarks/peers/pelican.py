"""Pelican with our layout as its theme; feeds, archives and lists by author, category and tag are switched off."""

import json
import re
from pathlib import Path

from benchmarks.corpus import BASE_URL, LOCALES, SITE_NAME, Corpus
from benchmarks.jinja.addresses import address
from benchmarks.peers.contender import HERE, Contender, icon, program, version_of, write
from benchmarks.peers.flat import frame, pages
from benchmarks.peers.whole import ENVIRONMENT, sources, write_extras, write_frame
from benchmarks.yamlout import Fields

NOTHING = [
    "AUTHOR_SAVE_AS",
    "AUTHORS_SAVE_AS",
    "CATEGORY_SAVE_AS",
    "CATEGORIES_SAVE_AS",
    "TAG_SAVE_AS",
    "TAGS_SAVE_AS",
    "ARCHIVES_SAVE_AS",
    "DRAFT_SAVE_AS",
]
NO_FEEDS = ["FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM", "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS"]


def prepare(corpus: Corpus, folder: Path) -> Contender:
    """Write the corpus for Pelican with all that Hugo gets; a plug-in and templates work the pages out."""
    root = folder / "site"
    contender = _contender("pelican", root, ENVIRONMENT)
    write_site(corpus, root)
    return contender


def write_site(corpus: Corpus, root: Path) -> None:
    """Write pages, templates, data and settings."""
    all_sources = list(sources(corpus))
    slugs = {source.key: str(source.fields.get("slug", "")) for source in all_sources}
    for source in all_sources:
        place = address(source.key, slugs)
        fields = {**source.fields, "template": source.template, "url": place, "save_as": place}
        # Pelican's own way to name the file that a link leads to.
        body = re.sub(r"\]\(([\w./-]+\.md\))", r"]({filename}\1", source.body)
        write(root / "content" / f"{source.key}.md", f"{_front_matter(fields)}\n\n{body}")
    extras = write_extras(root / "content")
    write_frame(root / "theme" / "templates", root / "data")
    (root / "theme" / "static").mkdir(parents=True)
    write(root / "theme" / "templates" / "sitemap.html", '{% include "sitemap.xml" %}\n')
    write(
        root / "pelicanconf.py",
        _settings(
            STATIC_PATHS=list(extras),
            READERS={"html": None},
            DEFAULT_DATE=(2026, 11, 1),
            DIRECT_TEMPLATES=["sitemap", "404"],
            SITEMAP_SAVE_AS="sitemap.xml",
            PLUGINS=["benchmarks.jinja.pelican_plugin"],
        ),
    )


def prepare_flat(corpus: Corpus, folder: Path) -> Contender:
    """Write the corpus for Pelican with ready-made facts and lists."""
    root = folder / "site"
    contender = _contender("pelican-flat", root)
    for made in pages(corpus):
        fields = {
            "title": made.title,
            "date": "2026-11-01",
            "category": made.section or "page",
            "slug": made.page_id.replace("/", "-"),
            "lang": made.locale.key,
            "summary": made.summary,
            "place": made.country or "",
            "file": made.page_id,
            "url": made.path.replace(".md", ".html"),
            "save_as": made.path.replace(".md", ".html"),
            "part": made.section,
        }
        body = made.body.replace(".md)", ".html)")
        write(root / "content" / made.path, f"{_front_matter(fields)}\n\n{body}")
    write(root / "content" / "icon.svg", icon())
    layout = (HERE / "flat" / "main.html").read_text(encoding="utf-8")
    write(root / "theme" / "templates" / "article.html", _for_pelican(layout))
    (root / "theme" / "static").mkdir(parents=True, exist_ok=True)
    write(root / "theme" / "templates" / "index.html", "<!doctype html><title>Brobygger</title>\n")
    parts = frame()
    write(
        root / "pelicanconf.py",
        _settings(
            BASE=BASE_URL,
            STATIC_PATHS=["icon.svg"],
            DIRECT_TEMPLATES=[],
            CSS=parts["css"],
            FRAME={key: value for key, value in parts.items() if key != "css"},
        ),
    )
    return contender


def _contender(name: str, root: Path, environment: tuple[tuple[str, str], ...] = ()) -> Contender:
    command = program("pelican", "pip install 'pelican[markdown]'")
    return Contender(
        name=name,
        version=f"Pelican {version_of(command)}",
        command=(command, "content", "--settings", "pelicanconf.py", "--output", "output", "--quiet"),
        folder=root,
        sources=(root / "content",),
        output=root / "output",
        caches=(root / "cache", root / "__pycache__"),
        locale_output=root / "output" / "nb",
        environment=environment,
    )


def _front_matter(fields: Fields) -> str:
    """Write Pelican's own front matter: it cannot nest, so lists and mappings are JSON in one line."""
    return "\n".join(
        f"{name.capitalize()}: {value if isinstance(value, str | int) else json.dumps(value, ensure_ascii=False)}"
        for name, value in fields.items()
        if value
    )


def _for_pelican(layout: str) -> str:
    """Return the layout with Pelican's names."""
    names = {
        "config.extra.locales[page.meta.locale]": "FRAME.locales[article.lang]",
        "config.extra.order": "FRAME.order",
        "config.extra.css": "CSS",
        "config.site_name": "SITENAME",
        "config.site_url": "BASE",
        "page.meta.title": "article.title",
        "page.meta.description": "article.summary",
        "page.meta.section": "article.part",
        "page.meta.country": "article.place",
        "page.meta.file": "article.file",
        "page.content": "article.content",
    }
    for theirs, ours in names.items():
        layout = layout.replace(theirs, ours)
    return layout


def _settings(**own: object) -> str:
    settings = {
        "SITENAME": SITE_NAME,
        "SITEURL": "",
        "DEFAULT_LANG": LOCALES[0].key,
        "TIMEZONE": "UTC",
        "THEME": "theme",
        "PATH": "content",
        "PAGE_PATHS": [],
        "FORMATTED_FIELDS": [],
        "ARTICLE_TRANSLATION_ID": None,
        "MARKDOWN": {
            "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}},
            "output_format": "html5",
        },
        **dict.fromkeys(NOTHING, ""),
        **dict.fromkeys(NO_FEEDS),
        **own,
    }
    return "".join(f"{name} = {value!r}\n" for name, value in settings.items())
