"""MkDocs with our layout as its theme, its search and other plug-ins switched off."""

from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.peers.contender import Contender, program, version_of
from benchmarks.peers.flat import mkdocs_site


def prepare(corpus: Corpus, folder: Path) -> Contender:
    """Write the corpus for MkDocs."""
    command = program("mkdocs", "pip install mkdocs")
    root = folder / "site"
    mkdocs_site(corpus, root)
    return Contender(
        name="mkdocs",
        version=f"MkDocs {version_of(command).rpartition(' ')[2]}",
        command=(command, "build", "--quiet"),
        folder=root,
        sources=(root / "docs",),
        output=root / "site",
        locale_output=root / "site" / "nb",
    )
