"""The hooks of the MkDocs site: addresses from slugs, and the site for the templates."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.jinja.addresses import address
from benchmarks.jinja.environment import context_of, equip
from benchmarks.jinja.files import write_files
from benchmarks.jinja.pages import Page, read_site

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage

SLUG = re.compile(r"^slug: ([\w-]+)$", re.MULTILINE)


def on_files(files: "Files", config: "MkDocsConfig") -> None:  # noqa: ARG001  # MkDocs hands it over by name
    """Give each page the address that its slug asks for, before MkDocs resolves links."""
    slugs = {}
    for file in files.documentation_pages():
        found = SLUG.search(file.content_string)
        slugs[file.src_uri.removesuffix(".md")] = found[1] if found else ""
    for file in files.documentation_pages():
        file.dest_uri = file.url = address(file.src_uri.removesuffix(".md"), slugs)


def on_env(env: "Environment", config: "MkDocsConfig", files: "Files") -> None:
    """Index the pages for the templates, once all of them are read."""
    site = read_site(Path(config.config_file_path).parent / "data", map(_page, files.documentation_pages()))
    config.extra.update(site=site, environment=env)
    equip(env, site)
    config.extra["contents"] = {file.src_uri.removesuffix(".md"): file.page for file in files.documentation_pages()}


def on_page_context(
    context: dict[str, object],
    page: "MkDocsPage",
    config: "MkDocsConfig",
    nav: "Navigation",  # noqa: ARG001  # MkDocs hands it over by name
) -> None:
    """Say which page it is that the templates render."""
    key = page.file.src_uri.removesuffix(".md")
    context.update(context_of(config.extra["site"], key), content=page.content)


def on_post_build(config: "MkDocsConfig") -> None:
    """Write the files that are no pages."""
    extra = config.extra
    write_files(
        extra["environment"], extra["site"], Path(config.site_dir), lambda key: extra["contents"][key].content or ""
    )


def _page(file: "File") -> Page:
    key = file.src_uri.removesuffix(".md")
    locale, _, page_id = key.partition("/")
    meta = file.page.meta
    return Page(key=key, locale=locale, page_id=page_id, title=meta["title"], url=f"/{file.url}", meta=meta)
