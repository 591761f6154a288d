"""MkDocs with our layout as its theme, its search and other plug-ins switched off."""

from pathlib import Path

from benchmarks.corpus import BASE_URL, SITE_NAME, Corpus
from benchmarks.peers.contender import HERE, Contender, program, version_of, write
from benchmarks.peers.flat import mkdocs_site
from benchmarks.peers.whole import ENVIRONMENT, sources, write_extras, write_frame
from benchmarks.yamlout import Fields, document, page


def prepare(corpus: Corpus, folder: Path) -> Contender:
    """Write the corpus for MkDocs with all that Hugo gets; hooks and templates work the pages out."""
    root = folder / "site"
    contender = _contender("mkdocs", root, ENVIRONMENT)
    write_site(corpus, root)
    return contender


def write_site(corpus: Corpus, root: Path) -> None:
    """Write pages, templates, data and configuration."""
    for source in sources(corpus):
        fields: Fields = {**source.fields, "template": f"{source.template}.html"}
        write(root / "docs" / f"{source.key}.md", page(fields, source.body))
    write_extras(root / "docs")
    write_frame(root / "theme", root / "data")
    write(root / "mkdocs.yml", _configuration())


def prepare_flat(corpus: Corpus, folder: Path) -> Contender:
    """Write the corpus for MkDocs with ready-made facts and lists."""
    root = folder / "site"
    contender = _contender("mkdocs-flat", root)
    mkdocs_site(corpus, root)
    return contender


def _contender(name: str, root: Path, environment: tuple[tuple[str, str], ...] = ()) -> Contender:
    command = program("mkdocs", "pip install mkdocs")
    return Contender(
        name=name,
        version=f"MkDocs {version_of(command).rpartition(' ')[2]}",
        command=(command, "build", "--quiet"),
        folder=root,
        sources=(root / "docs",),
        output=root / "site",
        locale_output=root / "site" / "nb",
        environment=environment,
    )


def _configuration() -> str:
    configuration: Fields = {
        "site_name": SITE_NAME,
        "site_url": BASE_URL,
        "use_directory_urls": False,
        "markdown_extensions": ["attr_list", "tables"],
        "hooks": [str(HERE / "jinja" / "mkdocs_hooks.py")],
    }
    theme = "theme:\n  name: null\n  custom_dir: theme\n  static_templates: [404.html]\n"
    return f"{document(configuration)}plugins: []\n{theme}"
