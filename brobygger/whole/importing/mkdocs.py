"""Read the tree of MkDocs with mkdocs-static-i18n: pages by suffix (`page.fr.md`) or by folder (`fr/page.md`)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from brobygger.nouns.problems import FaultError, Position, Problem, error, warning
from brobygger.tools.urls import resolve
from brobygger.whole.importing.foreign import INDEX, ForeignPage, ForeignSite, Tree
from brobygger.whole.importing.plain import Plain, lowered, mapping_in, read_settings_file, split_front, text_in

CONFIGS = ("mkdocs.yml", "mkdocs.yaml")
LANGUAGE = re.compile(r"[a-z]{2,3}([-_][A-Za-z]{2,4})?")
STEP = 10
"""Between the weights of pages that follow one another in the navigation: others fit in between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Config:
    """What mkdocs.yml says: `nav` has the pages in order with their titles, `translated` those by language."""

    path: str
    docs: str
    languages: Mapping[str, str]
    default: str
    is_by_folder: bool
    has_folders: bool
    nav: Sequence[tuple[str, str | None]]
    translated: Mapping[str, Mapping[str, Plain]]
    redirects: Mapping[str, Plain]
    base: str | None


@dataclass(slots=True)
class _Reader:
    """The reading of one tree."""

    tree: Tree
    config: _Config
    problems: list[Problem] = field(default_factory=list)
    unknown: dict[str, list[str]] = field(default_factory=dict)

    def pages(self) -> Iterator[ForeignPage]:
        """Yield the pages, those of the main language first."""
        found = [page for path in sorted(self.tree.texts) if (page := self._page(path)) is not None]
        order = list(self.config.languages)
        yield from sorted(found, key=lambda page: (order.index(page.language), page.path))
        for language, paths in self.unknown.items():
            position = Position(path=paths[0])
            count = str(len(paths))
            self.problems.append(warning("import-language", position, hint="config", value=language, count=count))

    def _page(self, path: str) -> ForeignPage | None:
        config, start = self.config, f"{self.config.docs}/" if self.config.docs else ""
        if not path.startswith(start) or not path.endswith((".md", ".markdown")):
            return None
        inner = path.removeprefix(start)
        place = self._by_folder(inner) if config.is_by_folder else self._by_suffix(inner)
        if place is None:
            return None
        language, plain = place
        key = _key(plain)
        front = split_front(self.tree.texts[path], path)
        self.problems.extend(front.problems)
        numbers = {name: number for number, (name, _) in enumerate(config.nav, 1)}
        titles = dict(config.nav)
        title = titles.get(plain)
        if language != config.default:
            title = text_in(config.translated.get(language, {}), title or "")
        return ForeignPage(
            path=path,
            language=language,
            key=key,
            url=self._url(language, key),
            fields=lowered(front.fields),
            front_lines=front.lines,
            body=front.body,
            body_line=front.body_line,
            title=title,
            weight=numbers[plain] * STEP if plain in numbers else None,
            old=tuple(self._old(language, plain)),
        )

    def _by_folder(self, inner: str) -> tuple[str, str] | None:
        """Return the language of a page and its path without it; what lies in no folder of one is no page."""
        folder, slash, rest = inner.partition("/")
        if slash and folder in self.config.languages:
            return folder, rest
        if slash and LANGUAGE.fullmatch(folder):
            self.unknown.setdefault(folder, []).append(f"{self.config.docs}/{inner}")
        return None

    def _by_suffix(self, inner: str) -> tuple[str, str] | None:
        stem, _, ending = inner.rpartition(".")
        bare, dot, suffix = stem.rpartition(".")
        if dot and suffix in self.config.languages:
            return suffix, f"{bare}.{ending}"
        if dot and LANGUAGE.fullmatch(suffix) and f"{self.config.docs}/{bare}.{ending}" in self.tree.files:
            self.unknown.setdefault(suffix, []).append(f"{self.config.docs}/{inner}")
            return None
        return self.config.default, inner

    def _url(self, language: str, key: str) -> str:
        start = "" if language == self.config.default else f"{language}/"
        folder, _, name = key.rpartition("/")
        if name == INDEX or not self.config.has_folders:
            return f"{start}{key}.html"
        return f"{start}{folder}{'/' if folder else ''}{name}/index.html"

    def _old(self, language: str, plain: str) -> Iterator[str]:
        """Yield the addresses that the redirects plug-in leads to a page."""
        for old, new in self.config.redirects.items():
            if new == plain and old.endswith(".md"):
                yield self._url(language, _key(old))


def read_mkdocs(tree: Tree) -> ForeignSite:
    """Return the site that a tree holds; raise FaultError where mkdocs.yml is missing or cannot be read."""
    path = next((name for name in CONFIGS if name in tree.texts), None)
    if path is None:
        raise FaultError(error("import-no-settings", Position(path=CONFIGS[0]), hint="mkdocs", file=CONFIGS[0]))
    config = _config(path, read_settings_file(tree.texts[path], path))
    reader = _Reader(tree, config)
    pages = tuple(reader.pages())
    for name, _ in config.nav:
        if not any(_key(name) == page.key for page in pages):
            position = Position(path=path, line=_line_of(tree.texts[path], name), column=1)
            reader.problems.append(warning("import-nav", position, hint="check", file=name))
    return ForeignSite(
        pages=pages,
        languages=config.languages,
        tree=tree,
        roots=(config.docs,),
        is_hugo=False,
        base=config.base,
        problems=tuple(reader.problems),
    )


def _config(path: str, said: Mapping[str, Plain]) -> _Config:
    plugins = dict(_plugins(said.get("plugins", ())))
    i18n = plugins.get("i18n", {})
    entries = list(_languages(i18n))
    theme = mapping_in(said, "theme")
    if not entries:
        language = text_in(theme, "language") or "en"
        entries.append(({"name": language}, language))
    found = next((code for one, code in entries if one.get("default") == "true"), None)
    default: str = found or text_in(i18n, "default_language") or entries[0][1]
    names = {code: text_in(one, "name") or code for one, code in entries}
    return _Config(
        path=path,
        docs=(resolve("", text_in(said, "docs_dir") or "docs") or ""),
        languages={default: names.get(default, default), **names},
        default=default,
        is_by_folder=text_in(i18n, "docs_structure") == "folder",
        has_folders=said.get("use_directory_urls") != "false",
        nav=tuple(_nav(said.get("nav", ()))),
        translated={code: mapping_in(one, "nav_translations") for one, code in entries},
        redirects=mapping_in(plugins.get("redirects", {}), "redirect_maps"),
        base=text_in(said, "site_url"),
    )


def _plugins(plugins: Plain) -> Iterator[tuple[str, Mapping[str, Plain]]]:
    """Yield the plug-ins with their settings; they are a list of names and mappings, or one mapping."""
    for entry in (plugins,) if isinstance(plugins, Mapping) else plugins:
        if isinstance(entry, Mapping):
            for name, options in entry.items():
                yield name, options if isinstance(options, Mapping) else {}


def _languages(i18n: Mapping[str, Plain]) -> Iterator[tuple[Mapping[str, Plain], str]]:
    """Yield the settings and the code of each language: a list since version 1 of the plug-in, a mapping before."""
    languages = i18n.get("languages", ())
    if isinstance(languages, Mapping):
        for code, one in languages.items():
            if code != "default":
                yield one if isinstance(one, Mapping) else {"name": one}, code
        return
    for entry in languages:
        locale = text_in(entry, "locale") if isinstance(entry, Mapping) else None
        if isinstance(entry, Mapping) and locale:
            yield entry, locale


def _nav(entries: Plain) -> Iterator[tuple[str, str | None]]:
    """Yield the pages of the navigation in order, each with its title where it has one there."""
    for entry in () if isinstance(entries, str) else entries:
        if isinstance(entry, str):
            if "://" not in entry:
                yield entry, None
            continue
        for title, inner in entry.items() if isinstance(entry, Mapping) else ():
            if isinstance(inner, str):
                if inner.endswith(".md"):
                    yield inner, title
            else:
                yield from _nav(inner)


def _key(plain: str) -> str:
    """Return the path of a page without its ending; README.md is the page of its folder too."""
    folder, _, name = plain.rpartition("/")
    stem = name.rpartition(".")[0]
    stem = INDEX if stem.lower() == "readme" else stem
    return f"{folder}/{stem}" if folder else stem


def _line_of(text: str, word: str) -> int:
    return next((number for number, line in enumerate(text.splitlines(), 1) if word in line), 1)
