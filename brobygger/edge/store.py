"""Keep what a build has worked out in .cache/, which anybody may delete at any time."""

import contextlib
import marshal
import pickle
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from brobygger.edge.marks import FileMark
from brobygger.edge.shelf import FileShelf
from brobygger.edge.whole_file import write_whole
from brobygger.nouns.problems import Problem
from brobygger.tools.digests import digest, sealed, unsealed
from brobygger.whole.memory import Known, KnownPage

DATABASE = "parsed.sqlite"
PICTURES = "pictures.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A build that was published: what it was made from, what it made, and what it said.

    `inputs` has the mark of each file that was read, and a digest of its bytes where the mark may not tell the next
    change; `known` is what `Known` holds, as bytes, since a build without a change does not look at it.
    """

    options: bytes
    inputs: Mapping[str, tuple[FileMark, bytes]]
    outputs: Mapping[str, FileMark]
    manifest: FileMark | None
    problems: tuple[Problem, ...]
    page_count: int
    has_base_url: bool
    known: bytes


class Store:
    """A memory for builds that lies in files; whatever is damaged in it counts as not there."""

    def __init__(self, folder: Path, name: bytes, engine: bytes) -> None:
        """Open the store in `folder`; `name` stands for the output folder of these builds."""
        self.engine = engine
        self.known: Known | None = None
        self.lost = frozenset[str]()
        self._folder = folder
        self._name = f"site-{digest(name, engine).hex()}"
        self._parsed = FileShelf(folder / DATABASE)
        self.pictures = FileShelf(folder / PICTURES)

    # --- Published builds ---

    def last_record(self) -> Record | None:
        """Return the last build of this name, or None where none is known."""
        try:
            data = unsealed((self._folder / self._name).read_bytes())
            if data is None:
                return None
            options, inputs, outputs, manifest, said, count, has_base_url, known = marshal.loads(data)  # noqa: S302
            return Record(
                options=options,
                inputs=inputs,
                outputs=outputs,
                manifest=manifest,
                problems=pickle.loads(said) if said else (),  # noqa: S301 - our own bytes; the digest shows them whole
                page_count=count,
                has_base_url=has_base_url,
                known=known,
            )
        except (OSError, ValueError, TypeError, EOFError):
            return None

    def write_record(self, record: Record) -> None:
        """Keep a build; a disk that refuses costs the next build time and nothing else."""
        body = marshal.dumps(
            (
                record.options,
                dict(record.inputs),
                dict(record.outputs),
                record.manifest,
                pickle.dumps(record.problems, protocol=5) if record.problems else b"",
                record.page_count,
                record.has_base_url,
                record.known,
            )
        )
        with contextlib.suppress(OSError):
            write_whole(self._folder / self._name, sealed(body))
            for old in self._folder.glob("site-*"):
                if old.name != self._name and _is_older_than_a_month(old):
                    old.unlink()

    # --- Results ---

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Return what is kept under some of the keys."""
        return self._parsed.recall(keys)

    def keep(self, results: Mapping[bytes, bytes]) -> None:
        """Keep results under their keys."""
        self._parsed.keep(results)

    def tidy(self, count: int, keys: Callable[[], Collection[bytes]]) -> None:
        """Let go of what is no longer used where far more than `count` results are kept; `keys` are those in use."""
        self._parsed.tidy(count, keys)

    def close(self) -> None:
        """Let go of the databases."""
        self._parsed.close()
        self.pictures.close()


def known_as_bytes(known: Known) -> bytes:
    """Return what is known of a site as bytes; strings that stand in it many times are written once."""
    return marshal.dumps(
        (
            known.surroundings,
            known.look,
            dict(known.files),
            tuple(sorted(known.hidden)),
            {page_id: (group.original, group.is_sensitive, group.names) for page_id, group in known.groups.items()},
            dict(known.pictures),
            _pickled_photos(known),
            {address: (page.subject, page.notes, page.missing, page.offline) for address, page in known.pages.items()},
            dict(known.others),
            dict(known.rows),
            pickle.dumps(dict(known.problems), protocol=5) if known.problems else b"",
            dict(known.made_from),
            dict(known.drawings),
            dict(known.compressed),
        )
    )


def known_from(data: bytes) -> Known:
    """Return what `known_as_bytes` made bytes of; the record that holds them has a digest."""
    from brobygger.nouns.site import Group

    known = marshal.loads(data)  # noqa: S302
    surroundings, look, files, hidden, groups, pictures, photos, pages, others, rows, *more = known
    problems, made_from, drawings, compressed = more
    all_photos, leads, photo_entries = pickle.loads(photos) if photos else ({}, {}, {})  # noqa: S301
    return Known(
        surroundings=surroundings,
        look=look,
        files=files,
        hidden=frozenset(hidden),
        groups={
            page_id: Group(original=original, is_sensitive=is_sensitive, names=names)
            for page_id, (original, is_sensitive, names) in groups.items()
        },
        pictures=pictures,
        photos=all_photos,
        leads=leads,
        pages={address: KnownPage(*page) for address, page in pages.items()},
        others=others,
        rows=rows,
        problems=pickle.loads(problems) if problems else {},  # noqa: S301
        made_from=made_from,
        drawings=drawings,
        photo_entries=photo_entries,
        compressed=compressed,
    )


def _pickled_photos(known: Known) -> bytes:
    """Return what is known of photos as bytes, of which there are none where the site has no photos."""
    found = (dict(known.photos), dict(known.leads), dict(known.photo_entries))
    return pickle.dumps(found, protocol=5) if any(found) else b""


def _is_older_than_a_month(path: Path) -> bool:
    import time

    return path.stat().st_mtime < time.time() - 30 * 24 * 3600
