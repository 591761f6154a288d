"""Files that pages show: each under a name that changes with what is in it, so that a browser may keep it."""

from hashlib import sha256

from brobygger.nouns.output import OutputFile


def asset(name: str, ending: str, data: bytes) -> OutputFile:
    """Return a file of the site's assets; the address has twelve digits of its SHA-256."""
    return OutputFile(f"assets/{name}.{sha256(data).hexdigest()[:12]}.{ending}", data)
