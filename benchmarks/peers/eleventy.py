"""Eleventy with our layout in Nunjucks; no plug-ins, and no Liquid in the Markdown."""

import json
import re
from pathlib import Path

from benchmarks.corpus import BASE_URL, SITE_NAME, Corpus
from benchmarks.peers.contender import HERE, Contender, icon, program, version_of, write
from benchmarks.peers.flat import frame, pages
from benchmarks.yamlout import page

CONFIGURATION = """\
export default function (configuration) {
  configuration.addGlobalData("layout", "main.njk");
  configuration.addGlobalData("permalink", () => (data) => `${data.page.filePathStem}.html`);
  configuration.addPassthroughCopy({ "content/icon.svg": "icon.svg" });
  configuration.amendLibrary("md", (markdown) => markdown.core.ruler.push("heading_ids", setHeadingIds));
  return {
    dir: { input: "content", output: "output", includes: "../layouts", data: "../data" },
    templateFormats: ["md", "njk"],
    markdownTemplateEngine: false,
  };
}

// "## Text {#id}": markdown-it leaves it as it is written.
function setHeadingIds(state) {
  state.tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const text = state.tokens[index + 1].children.at(-1);
    const found = / \\{#([\\w-]+)\\}$/.exec(text.content);
    if (found === null) return;
    token.attrSet("id", found[1]);
    text.content = text.content.slice(0, found.index);
  });
}
"""
SITEMAP = """\
---
layout: false
permalink: sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{%- for one in collections.all %}
<url><loc>{{ site.url }}{{ one.url.slice(1) }}</loc><lastmod>{{ one.date.toISOString().slice(0, 10) }}</lastmod></url>
{%- endfor %}
</urlset>
"""


def prepare(corpus: Corpus, folder: Path) -> Contender:
    """Write the corpus for Eleventy."""
    command = program("eleventy", "npm install --global @11ty/eleventy@3")
    root = folder / "site"
    write_site(corpus, root)
    return Contender(
        name="eleventy",
        version=f"Eleventy {version_of(command)}",
        command=(command, "--quiet"),
        folder=root,
        sources=(root / "content",),
        output=root / "output",
        locale_output=root / "output" / "nb",
    )


def write_site(corpus: Corpus, root: Path) -> None:
    """Write pages, layout, sitemap, data and configuration."""
    for made in pages(corpus):
        fields = {
            "title": made.title,
            "description": made.summary,
            "locale": made.locale.key,
            "section": made.section,
            "place": made.country or "",
            "file": made.page_id,
        }
        write(root / "content" / made.path, page(fields, made.body.replace(".md)", ".html)")))
    write(root / "content" / "icon.svg", icon())
    write(root / "content" / "sitemap.njk", SITEMAP)
    layout = (HERE / "flat" / "main.html").read_text(encoding="utf-8")
    write(root / "layouts" / "main.njk", _for_eleventy(layout))
    write(root / "data" / "site.json", json.dumps({"name": SITE_NAME, "url": BASE_URL, **frame()}, ensure_ascii=False))
    write(root / "eleventy.config.mjs", CONFIGURATION)


def _for_eleventy(layout: str) -> str:
    """Return the layout with Eleventy's names, and as Nunjucks: it escapes, and its loops know no condition."""
    names = {
        "config.extra.locales[page.meta.locale]": "site.locales[locale]",
        "config.extra.order": "site.order",
        "config.extra.css": "site.css | safe",
        "config.site_name": "site.name",
        "config.site_url": "site.url",
        "page.meta.title": "title",
        "page.meta.description": "description",
        "page.meta.section": "section",
        "page.meta.country": "place",
        "page.meta.file": "file",
        "page.content": "content | safe",
    }
    for theirs, ours in names.items():
        layout = layout.replace(theirs, ours)
    return re.sub(
        r"(\{%- for \w+ in [\w.]+) if ([^%]+) %\}(.*?)(\{%- endfor %\})",
        r"\1 %}{%- if \2 %}\3{%- endif %}\4",
        layout,
        flags=re.DOTALL,
    )
