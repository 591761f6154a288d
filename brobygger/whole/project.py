"""What a build is made from and what comes of it: values, no files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from brobygger.nouns.output import Output
from brobygger.nouns.problems import Problem
from brobygger.tools.digests import digest
from brobygger.whole.memory import ForgottenError, Known

if TYPE_CHECKING:  # as in memory.py
    from brobygger.nouns.site import Site

PICTOGRAMS = "assets/pictograms.tsv"
"""Where the table of pictograms stands."""

ADDRESSES = "addresses.txt"
"""Where the addresses stand that have been published."""

DATES = "dates.txt"
"""Where it stands when the activities happen that have been published."""

RECORD_FILES = (ADDRESSES, DATES)
"""The files beside site.yaml that say what has been published; records.py has what is done with each."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file whose bytes are not at hand, since their digest is known: `content`.

    `read` reads it, and raises ForgottenError where it is gone.
    """

    content: bytes
    read: Callable[[], bytes]

    def again(self) -> bytes:
        """Return the bytes; raise ForgottenError where they are no longer those of which the digest is known."""
        data = self.read()
        if digest(data) != self.content:
            raise ForgottenError
        return data


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Every file that a site is made from, by its path from the root.

    `pages` holds content/**/*.md, `word_forms` content/word-forms.tsv, `made_from` the files of content/made-from/ by
    locale key, `pictures` the bytes of each picture, `photo_entries` those of each photos.yaml, `pictograms` the table
    of pictograms, `drawings` the files that they are drawn from by name, `own_drawings` those that the site has in
    their place by path, `templates`, `styles`, `scripts` and `catalogues` the texts by their names below their folders
    (`base.html`, `with/steps.css`, `page/words.js`, `nb`); ours where the site has none of its own. `icon_pngs` are the
    PNGs that lie beside the icon, by their names (`icon-192`), `records` the files of RECORD_FILES that are there.
    """

    settings: str
    pages: Mapping[str, bytes | KnownFile]
    contacts: bytes | None
    words: bytes | None
    word_forms: bytes | None
    say: bytes | None
    made_from: Mapping[str, bytes]
    pictograms: str
    drawings: Mapping[str, bytes]
    own_drawings: Mapping[str, bytes | KnownFile]
    pictures: Mapping[str, bytes | KnownFile]
    photo_entries: Mapping[str, bytes]
    templates: Mapping[str, str]
    styles: Mapping[str, str]
    scripts: Mapping[str, str]
    catalogues: Mapping[str, str]
    icon: bytes
    icon_pngs: Mapping[str, bytes]
    redirects: bytes | None = None
    records: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a command line may say about a build.

    `weighs_all` where each page is weighed with all that it fetches; `compresses` where the compressed files that
    site.yaml asks for are made: nobody fetches those of a check or a preview; `records` where what is published is
    written down; `copy_until` makes a copy of the site that is handed on, and is the last day on which it may be used.
    """

    today: date
    base_url: str | None = None
    with_drafts: bool = False
    weighs_all: bool = False
    compresses: bool = True
    records: bool = False
    copy_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The finished files, none where there is an error, and every problem.

    `known` is what the next build may know of this one, `site` the site as it was put together, also where nothing was
    made of it; None where nothing was read. `records` has what the files of RECORD_FILES are to say, where the options
    ask for it.
    `settings_failed` says that site.yaml or the output folder cannot be used at all.
    """

    files: tuple[Output, ...] = ()
    known: Known | None = None
    site: "Site | None" = None
    records: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = field(default=())
    pages: int = 0
    has_base_url: bool = False
    settings_failed: bool = False
