"""What a build may know from the one before: parsed files by their bytes, and what each page was made from."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from brobygger.nouns.output import Offline, Subject
from brobygger.nouns.problems import Problem

if TYPE_CHECKING:  # a build without a change needs none of what these would load
    from brobygger.nouns.model import PhotoEntry
    from brobygger.nouns.site import Group, Photo
    from brobygger.nouns.values import PageId


@dataclass(frozen=True, slots=True)
class KnownPage:
    """A page of the published site: what it is about, the notes of what it was made from, the words that it lacked.

    `offline` is what phones are told that may keep it, None where none may.
    """

    subject: Subject
    notes: tuple[str, ...]
    missing: tuple[tuple[str, str], ...] = ()
    offline: Offline | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A published site: what it was made from and what it says, as far as the next build can use it.

    `surroundings` is a digest of everything that pages are made from but the files of content and what they look like,
    and `look` one of that; `files` has a digest of the bytes of each of those by its path, `hidden` the paths of those
    that were not published, `pictures` a digest of the bytes of each picture and of each drawing of the site's own;
    `groups`, `photos` and `leads` are as in the site; `pages` holds the pages of the site by address, `others` the
    bytes of its other files, but for the lists of what phones keep: these are always made anew; `rows` which pages
    stand beside one another in lists. `problems` are found by the path or the address of what was looked at.
    `drawings` and `photo_entries` are as in the site. `made_from` has the records of what versions were made from, by
    locale key. `compressed` has by address what lies beside a file: a digest of its bytes, and the addresses of its
    compressed forms.
    """

    surroundings: bytes
    look: bytes
    files: Mapping[str, bytes]
    hidden: frozenset[str]
    groups: "Mapping[PageId, Group]"
    pictures: Mapping[str, bytes]
    photos: "Mapping[str, Photo]"
    leads: "Mapping[tuple[str, int, int], Photo]"
    pages: Mapping[str, KnownPage]
    others: Mapping[str, int]
    rows: "Mapping[tuple[str, str], tuple[PageId, ...]]"
    problems: Mapping[str, tuple[Problem, ...]]
    made_from: Mapping[str, bytes]
    drawings: Mapping[str, str]
    photo_entries: "Mapping[str, PhotoEntry]"
    compressed: Mapping[str, tuple[bytes, tuple[str, ...]]]


class Shelf(Protocol):
    """Remembers results under digests of everything that they depend on; what it does not know is worked out again."""

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Return what is kept under some of the keys."""

    def keep(self, results: Mapping[bytes, bytes]) -> None:
        """Keep results under their keys."""

    def tidy(self, count: int, keys: Callable[[], Collection[bytes]]) -> None:
        """Let go of what is no longer used where far more than `count` results are kept; `keys` are those in use."""


class Memory(Shelf, Protocol):
    """A shelf for small results, and one for pictures, which outlive a new version of the program.

    `engine` stands for the program and its libraries, and is a part of every digest. `known` is the site that was
    published last, and `lost` the addresses of its files that are no longer as they were published.
    """

    @property
    def engine(self) -> bytes:
        """Return what changes whenever the program does."""

    @property
    def known(self) -> Known | None:
        """Return what was published, where that is known."""

    @property
    def lost(self) -> frozenset[str]:
        """Return the addresses of published files that somebody has changed or taken away."""

    @property
    def pictures(self) -> Shelf:
        """Return where encoded pictures are kept."""


@dataclass(frozen=True, slots=True)
class NoMemory:
    """Remembers nothing: a build from nothing."""

    engine: bytes = b""
    known: Known | None = None
    lost: frozenset[str] = field(default=frozenset())

    @property
    def pictures(self) -> Shelf:
        """Remember no pictures either."""
        return self

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Know nothing."""
        return dict.fromkeys(keys[:0], b"")

    def keep(self, results: Mapping[bytes, bytes]) -> None:
        """Forget at once."""
        del results

    def tidy(self, count: int, keys: Callable[[], Collection[bytes]]) -> None:
        """Have nothing to let go of."""
        del count, keys


class ForgottenError(Exception):
    """The memory no longer has what it was said to know: everything has to be read again."""
