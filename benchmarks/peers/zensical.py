"""Zensical with the same configuration and layout as MkDocs; it writes a search index, which cannot be switched off."""

from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.peers.contender import Contender, program, version_of, write
from benchmarks.peers.flat import mkdocs_site


def prepare(corpus: Corpus, folder: Path) -> Contender:
    """Write the corpus for Zensical."""
    command = program("zensical", "pip install zensical")
    root = folder / "site"
    mkdocs_site(corpus, root)
    # Its own page for addresses that lead nowhere is made in the layout of the site, as a page without front matter.
    write(root / "theme" / "404.html", "<!doctype html>\n<title>404</title>\n")
    configuration = root / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(text.replace("  name: null\n", ""), encoding="utf-8")
    return Contender(
        name="zensical",
        version=f"Zensical {version_of(command).rpartition(' ')[2]}",
        command=(command, "build", "--config-file", str(configuration)),
        folder=root,
        sources=(root / "docs",),
        output=root / "site",
        caches=(root / ".cache",),
        locale_output=root / "site" / "nb",
    )
