"""The plug-in of the Pelican site: nested fields from JSON, and the site for the templates."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from pelican.plugins import signals

from benchmarks.jinja.environment import context_of, equip
from benchmarks.jinja.files import write_files
from benchmarks.jinja.pages import Meta, Page, read_site

if TYPE_CHECKING:
    from pelican.contents import Article
    from pelican.generators import ArticlesGenerator
    from pelican.writers import Writer


def register() -> None:
    """Ask Pelican to be called when all pages are read, and before and after each is written."""
    signals.article_generator_finalized.connect(on_read)
    signals.article_generator_write_article.connect(on_write)
    signals.article_writer_finalized.connect(on_written)


def on_read(generator: "ArticlesGenerator") -> None:
    """Index the pages for the templates."""
    folder = Path(generator.settings["PATH"]).parent / "data"
    site = read_site(folder, map(_page, generator.articles))
    generator.context["site"] = site
    equip(generator.env, site)


def on_write(generator: "ArticlesGenerator", content: "Article") -> None:
    """Say which page it is that the templates render."""
    generator.context.update(context_of(generator.context["site"], _key(content)), content=content.content)


def on_written(generator: "ArticlesGenerator", writer: "Writer") -> None:
    """Write the files that are no pages."""
    articles = {_key(article): article for article in generator.articles}
    site = generator.context["site"]
    write_files(generator.env, site, Path(writer.output_path), lambda key: articles[key].content)


def _page(article: "Article") -> Page:
    key = _key(article)
    locale, _, page_id = key.partition("/")
    meta = _read(article.metadata)
    return Page(key=key, locale=locale, page_id=page_id, title=article.title, url=f"/{article.url}", meta=meta)


def _read(metadata: Meta) -> Meta:
    """Return metadata with what is nested: Pelican's own front matter has text alone."""
    return {
        name: json.loads(value) if isinstance(value, str) and value[:1] in ("{", "[") else value
        for name, value in metadata.items()
    }


def _key(article: "Article") -> str:
    return str(article.relative_source_path).removesuffix(".md")
