"""Read the tree of Hugo: languages by file name (`page.fr.md`) or by content folder, sections, page bundles."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from brobygger.nouns.problems import FaultError, Position, Problem, error, warning
from brobygger.tools.urls import resolve
from brobygger.whole.importing.foreign import INDEX, ForeignPage, ForeignSite, Tree
from brobygger.whole.importing.plain import Plain, lowered, mapping_in, read_settings_file, split_front, text_in

NAMES = ("hugo", "config")
ENDINGS = ("toml", "yaml", "yml", "json")
DEFAULTS = "config/_default"
BUNDLE, BRANCH = "index", "_index"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Config:
    """What the settings say; `folders` has the content folder of each language, all the same where files are named."""

    path: str
    languages: Mapping[str, str]
    folders: Mapping[str, str]
    default: str
    has_subfolder: bool
    is_ugly: bool
    has_permalinks: bool
    base: str | None
    params: Mapping[str, Plain]


@dataclass(slots=True)
class _Reader:
    tree: Tree
    config: _Config
    problems: list[Problem] = field(default_factory=list)

    def pages(self) -> Iterator[ForeignPage]:
        """Yield the pages, those of the main language first."""
        found = [page for path in sorted(self.tree.texts) if (page := self._page(path)) is not None]
        order = list(self.config.languages)
        yield from _linked(sorted(found, key=lambda page: (order.index(page.language), page.path)))

    def _page(self, path: str) -> ForeignPage | None:
        place = self._place(path)
        if place is None:
            return None
        language, plain, is_bundle = place
        front = split_front(self.tree.texts[path], path)
        self.problems.extend(front.problems)
        fields = lowered(front.fields)
        key = f"{plain.rpartition('/')[0]}" if is_bundle else plain
        if fields.get("headless") == "true" or not key:
            return None
        return ForeignPage(
            path=path,
            language=language,
            key=key,
            url=self._url(language, key, fields),
            fields=fields,
            front_lines=front.lines,
            body=front.body,
            body_line=front.body_line,
            weight=int(found) if (found := text_in(fields, "weight")) and re.fullmatch(r"-?\d{1,6}", found) else None,
        )

    def _place(self, path: str) -> tuple[str, str, bool] | None:
        """Return the language of a page, its path without folder, language and ending, and whether it is a bundle."""
        stem, _, ending = path.rpartition(".")
        if ending not in ("md", "markdown"):
            return None
        folders = self.config.folders
        homes = {language: folder for language, folder in folders.items() if path.startswith(f"{folder}/")}
        if not homes:
            return None
        home = max(homes.values(), key=len)
        inner, language = stem[len(home) + 1 :], next(one for one in homes if homes[one] == home)
        if len(set(folders.values())) < len(folders):
            language = self.config.default if folders[self.config.default] == home else language
        bare, dot, suffix = inner.rpartition(".")
        if dot and suffix in self.config.languages:
            inner, language = bare, suffix
        folder, _, name = inner.rpartition("/")
        if self._is_resource(f"{home}/{folder}", name):
            return None
        plain = f"{folder}/{INDEX}" if folder else INDEX
        if name == BRANCH:
            return language, plain, False
        return (language, plain, True) if name == BUNDLE else (language, inner, False)

    def _is_resource(self, folder: str, name: str) -> bool:
        """Say whether a file beside the page of a leaf bundle is a part of it, and no page."""
        if name in (BUNDLE, BRANCH):
            return False
        suffixes = ("", *(f".{language}" for language in self.config.languages))
        parts = folder.split("/")
        above = ("/".join(parts[:count]) for count in range(len(parts), 0, -1))
        return any(f"{one}/{BUNDLE}{suffix}.md" in self.tree.files for one in above for suffix in suffixes)

    def _url(self, language: str, key: str, fields: Mapping[str, Plain]) -> str:
        """Return the file of a page on the old site (gohugo.io/content-management/urls)."""
        config = self.config
        start = f"{language}/" if config.has_subfolder or language != config.default else ""
        written = text_in(fields, "url")
        if written:
            path = written.lstrip("/") if written.startswith("/") else f"{start}{written}"
            return path if path.endswith(".html") else f"{path.rstrip('/')}/index.html".lstrip("/")
        folder, _, name = key.lower().replace(" ", "-").rpartition("/")
        name = text_in(fields, "slug") or name
        path = f"{folder}/{name}" if folder else name
        return f"{start}{path}.html" if name == INDEX or config.is_ugly else f"{start}{path}/index.html"


def read_hugo(tree: Tree) -> ForeignSite:
    """Return the site that a tree holds; raise FaultError where its settings are missing or cannot be read."""
    path, said = _settings(tree)
    config = _config(path, said)
    reader = _Reader(tree, config)
    pages = tuple(reader.pages())
    if config.has_permalinks:
        reader.problems.append(warning("import-addresses", Position(path=path), hint="aliases"))
        pages = tuple(page if text_in(page.fields, "url") else replace(page, url="") for page in pages)
    return ForeignSite(
        pages=pages,
        languages=config.languages,
        tree=tree,
        roots=("static", "assets", *dict.fromkeys(config.folders.values())),
        is_hugo=True,
        base=config.base,
        params=config.params,
        problems=tuple(reader.problems),
    )


def _settings(tree: Tree) -> tuple[str, dict[str, Plain]]:
    """Return the settings: one file, or those of config/_default, of which languages.toml holds languages alone."""
    places = [f"{name}.{ending}" for name in NAMES for ending in ENDINGS]
    files = [path for path in (*places, *(f"{DEFAULTS}/{place}" for place in places)) if path in tree.texts]
    parts = [f"{DEFAULTS}/{part}.{ending}" for part in ("languages", "params") for ending in ENDINGS]
    parts = [path for path in parts if path in tree.texts]
    if not files and not parts:
        raise FaultError(error("import-no-settings", Position(path="hugo.toml"), hint="hugo", file="hugo.toml"))
    said: dict[str, Plain] = {}
    for path in files[:1]:
        said.update(lowered(read_settings_file(tree.texts[path], path)))
    for path in parts:
        said[path.rpartition("/")[2].partition(".")[0]] = read_settings_file(tree.texts[path], path)
    return (*files, *parts)[0], said


def _config(path: str, said: Mapping[str, Plain]) -> _Config:
    written = {code.lower(): lowered(mapping_in(mapping_in(said, "languages"), code)) for code in _codes(said)}
    main = text_in(said, "defaultcontentlanguage")
    main = (main or (next(iter(written), "") if len(written) == 1 else "") or _only_language(said)).lower()
    languages = {main: written.get(main, {}), **written}
    content = text_in(said, "contentdir") or "content"
    return _Config(
        path=path,
        languages={
            code: text_in(one, "languagename") or text_in(one, "label") or code for code, one in languages.items()
        },
        folders={code: resolve("", text_in(one, "contentdir") or content) or "" for code, one in languages.items()},
        default=main,
        has_subfolder=said.get("defaultcontentlanguageinsubdir") == "true",
        is_ugly=said.get("uglyurls") == "true",
        has_permalinks="permalinks" in said,
        base=text_in(said, "baseurl"),
        params=lowered(mapping_in(said, "params")),
    )


def _codes(said: Mapping[str, Plain]) -> Iterator[str]:
    """Yield the codes of the languages that are built, in the order of their weights."""
    languages = mapping_in(said, "languages")
    off = said.get("disablelanguages", ())

    def weight(code: str) -> int:
        found = text_in(lowered(mapping_in(languages, code)), "weight") or "0"
        return int(found) if re.fullmatch(r"-?\d{1,6}", found) else 0

    for code in sorted(languages, key=weight):
        if lowered(mapping_in(languages, code)).get("disabled") != "true" and code not in off:
            yield code


def _only_language(said: Mapping[str, Plain]) -> str:
    return (text_in(said, "languagecode") or text_in(said, "locale") or "en").partition("-")[0]


def _linked(pages: list[ForeignPage]) -> Iterator[ForeignPage]:
    """Yield the pages with the key that versions share: that of the first page with the same `translationKey`."""
    keys: dict[str, str] = {}
    for page in pages:
        shared = text_in(page.fields, "translationkey")
        yield replace(page, key=keys.setdefault(shared, page.key)) if shared else page
