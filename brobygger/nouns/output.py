"""What a build puts out: files by their address from the site's root."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the finished site."""

    address: str
    data: bytes
