"""What a build puts out: files by their address from the site's root."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the finished site."""

    address: str
    data: bytes


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file of the finished site that lies where the site is being made; `is_new` where the old site has another."""

    address: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the finished site that is as it stands in the published one."""

    address: str


Subject = tuple[str, ...]
"""What a page is about, by names that outlive a build: `("page", page id, locale key)`."""

Offline = tuple[str, int, tuple[str, ...]]
"""What phones that may keep a page are told of it: its fingerprint, its bytes, the addresses of assets in it."""

Output = OutputFile | StagedFile | KeptFile

Put = Callable[[OutputFile], OutputFile | StagedFile]
"""Takes a finished file out of the builder's hands where it can, and returns what stands for it."""


def in_hand(file: OutputFile) -> OutputFile:
    """Keep a file in memory."""
    return file
