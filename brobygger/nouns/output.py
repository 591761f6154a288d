"""What a build puts out: files by their address from the site's root."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the finished site."""

    address: str
    data: bytes


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the finished site that is as it stands in the published one."""

    address: str
