"""The compressed files beside those of a site: made in the processes that make pages, and kept where a file is kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from brobygger.nouns.output import KeptFile, Output, OutputFile, Put
from brobygger.tools.compressed import compressed, is_text
from brobygger.tools.digests import digest
from brobygger.whole.library import Each
from brobygger.whole.memory import ForgottenError, Memory

WEIGHT = 3
"""A file takes as long as so many pages."""

Twins = tuple[bytes, tuple[str, ...]]
"""A digest of a file's bytes, and the addresses of its compressed forms."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What lies beside a file: its compressed forms, and what the next build may know of them."""

    twins: Twins
    files: tuple[Output, ...]


@dataclass(frozen=True, slots=True)
class Compressor:
    """Makes what lies beside files, or keeps it where the published site has it of the same bytes.

    `published` has by address what lies beside files of the published site, whole and as it was made.
    """

    published: Mapping[str, Twins]
    put: Put

    @classmethod
    def of(cls, memory: Memory, put: Put) -> "Compressor":
        """Return what knows the published site."""
        before = memory.known.compressed if memory.known else {}
        lost = memory.lost
        return cls({at: twins for at, twins in before.items() if lost.isdisjoint(twins[1])} if lost else before, put)

    def beside(self, file: OutputFile) -> Beside | None:
        """Return what lies beside a file, None where nothing does since it is no text."""
        if not is_text(file.address):
            return None
        content = digest(file.data)
        kept = self.beside_kept(file.address)
        if kept is not None and kept.twins[0] == content:
            return kept
        made = tuple(compressed(file))
        return Beside((content, tuple(one.address for one in made)), tuple(map(self.put, made)))

    def beside_kept(self, address: str) -> Beside | None:
        """Return what lies beside a file of the published site."""
        twins = self.published.get(address)
        return Beside(twins, tuple(map(KeptFile, twins[1]))) if twins else None

    def beside_all(self, files: Iterable[Output], each: Each) -> Iterator[tuple[str, Beside]]:
        """Yield what lies beside each of some files that no page is being made of now, by its address.

        Raise ForgottenError where what lay beside a file that is kept is gone: its bytes are not at hand.
        """
        fresh: list[OutputFile] = []
        for file in files:
            if isinstance(file, OutputFile):
                fresh.append(file)
            elif (kept := self.beside_kept(file.address)) is not None:
                yield file.address, kept
            elif is_text(file.address):
                raise ForgottenError
        made = each(lambda index: self.beside(fresh[index]), len(fresh), WEIGHT)
        for file, found in zip(fresh, made, strict=True):
            if isinstance(found, Beside):
                yield file.address, found


def all_files(beside: Iterable[Beside]) -> Iterator[Output]:
    """Yield the files that lie beside others."""
    for one in beside:
        yield from one.files
