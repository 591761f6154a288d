"""What the trees of other generators have in common: pages in languages, with fields, texts, addresses and pictures."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from brobygger.nouns.problems import Problem
from brobygger.whole.importing.plain import Plain

INDEX = "index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A folder: its texts by path, and the paths of all its files."""

    texts: Mapping[str, str]
    files: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignPage:
    """A page as another generator has it.

    `key` is the same for all its versions: its path without language and ending, `setup/index` for the page of a
    folder. `url` is the file that stands for it on the old site, `old` are further addresses of it. `front_lines` are
    the lines of its fields, from the first of the file, `body` those of its text, which begins on `body_line`.
    """

    path: str
    language: str
    key: str
    url: str
    fields: Mapping[str, Plain]
    front_lines: tuple[str, ...]
    body: tuple[str, ...]
    body_line: int
    title: str | None = None
    weight: int | None = None
    old: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSite:
    """All pages of another generator's site, the version of a page from which the others were made first.

    `languages` has the names of its languages, the main one first. Pictures that an address from the root names lie in
    `roots`; `params` is what a shortcode may ask for. `base` is the address of the site where it is known.
    """

    pages: tuple[ForeignPage, ...]
    languages: Mapping[str, str]
    tree: Tree
    roots: tuple[str, ...]
    is_hugo: bool
    base: str | None = None
    params: Mapping[str, Plain] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
