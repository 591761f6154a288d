"""Pelican with our layout as its theme; feeds, archives and lists by author, category and tag are switched off."""

import json
from pathlib import Path

from benchmarks.corpus import BASE_URL, LOCALES, SITE_NAME, Corpus
from benchmarks.peers.contender import HERE, Contender, css, icon, program, version_of, write
from benchmarks.peers.flat import frame, pages

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
    """Write the corpus for Pelican."""
    command = program("pelican", "pip install 'pelican[markdown]'")
    root = folder / "site"
    for made in pages(corpus):
        fields = {
            "Title": made.title,
            "Date": "2026-11-01",
            "Category": made.section or "page",
            "Slug": made.page_id.replace("/", "-"),
            "Lang": made.locale.key,
            "Summary": made.summary,
            "Place": made.country or "",
            "File": made.page_id,
            "Url": made.path.replace(".md", ".html"),
            "Save_as": made.path.replace(".md", ".html"),
            "Part": made.section,
        }
        head = "\n".join(f"{name}: {value}" for name, value in fields.items() if value)
        body = made.body.replace(".md)", ".html)")
        write(root / "content" / made.path, f"{head}\n\n{body}")
    write(root / "content" / "icon.svg", icon())
    layout = (HERE / "flat" / "main.html").read_text(encoding="utf-8")
    write(root / "theme" / "templates" / "article.html", _for_pelican(layout))
    (root / "theme" / "static").mkdir(parents=True, exist_ok=True)
    write(root / "theme" / "templates" / "index.html", "<!doctype html><title>Brobygger</title>\n")
    write(root / "pelicanconf.py", _settings())
    return Contender(
        name="pelican",
        version=f"Pelican {version_of(command)}",
        command=(command, "content", "--settings", "pelicanconf.py", "--output", "output", "--quiet"),
        folder=root,
        sources=(root / "content",),
        output=root / "output",
        caches=(root / "cache", root / "__pycache__"),
        locale_output=root / "output" / "nb",
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


def _settings() -> str:
    lines = [
        "import json",
        f"SITENAME = {SITE_NAME!r}",
        "SITEURL = ''",
        f"BASE = {BASE_URL!r}",
        f"DEFAULT_LANG = {LOCALES[0].key!r}",
        "TIMEZONE = 'UTC'",
        "THEME = 'theme'",
        "PATH = 'content'",
        "STATIC_PATHS = ['icon.svg']",
        "DIRECT_TEMPLATES = []",
        "PAGE_PATHS = []",
        "FORMATTED_FIELDS = []",
        "ARTICLE_TRANSLATION_ID = None",
        "MARKDOWN = {'extension_configs': {'markdown.extensions.extra': {}, 'markdown.extensions.meta': {}}, "
        "'output_format': 'html5'}",
        *(f"{name} = ''" for name in NOTHING),
        *(f"{name} = None" for name in NO_FEEDS),
        f"CSS = {css()!r}",
        f"FRAME = json.loads({json.dumps({key: value for key, value in frame().items() if key != 'css'})!r})",
    ]
    return "\n".join((*lines, ""))
