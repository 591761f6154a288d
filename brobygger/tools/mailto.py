"""Addresses that begin a letter in the reader's own mail program."""

from urllib.parse import quote


def mailto(receiver: str, subject: str, *lines: str) -> str:
    """Return the mailto: address of a letter with a subject and the first lines of its text (RFC 6068)."""
    text = "\r\n".join(lines)
    return f"mailto:{quote(receiver, safe='@+')}?subject={quote(subject, safe='')}&body={quote(text, safe='')}"
