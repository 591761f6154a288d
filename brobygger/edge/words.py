"""The words in which we speak to the editor: English, or a catalogue of messages."""

import contextlib
import marshal
import os
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from brobygger.edge.files import EDITORS_WORDS, default_folder, is_installed
from brobygger.edge.whole_file import write_whole
from brobygger.tools.digests import digest, sealed, unsealed
from brobygger.whole.report import Say, in_english

ENGLISH = "en"
FOLDER = EDITORS_WORDS.rstrip("/")
ASKED = re.compile(rb"^editor_language:[ \t]*[\"']?([a-zA-Z]{2,3})\b", re.MULTILINE)

SCRIPT, COMMAND = "python3 build.py", "brobygger"
"""How we are called in a checkout, and where we are installed."""
TABLE = "i18n/messages.pot"
"""The words of the interface, which lie in the package where we are installed."""

ALSO = {"no": "nb", "nn": "nb"}
"""Languages whose readers we speak to in another one."""


def editor_words(root: Path, cache: Path) -> Say:
    """Return what says a message in the language that site.yaml asks for, or else in that of the system.

    A site's own catalogue wins over ours; where there is none, and for a message that it lacks, English is spoken.
    """
    return words_in(editor_language(root), root, cache) or as_typed_here(in_english)


def words_in(language: str, root: Path, cache: Path | None) -> Say | None:
    """Return what says a message in a language, or in English where its catalogue lacks it; None without one.

    Without a cache nothing is remembered for the next command.
    """
    if language == ENGLISH:
        return as_typed_here(in_english)
    data = _catalogue(language, root)
    if data is None:
        return None
    messages = _messages(data, cache)
    return as_typed_here(lambda message: messages.get(message) or message)


def as_typed_here(say: Say) -> Say:
    """Return what names commands and files as they are here: messages name those of a checkout."""
    if not is_installed():
        return say
    table = str(default_folder() / TABLE)
    return lambda message: say(message).replace(SCRIPT, COMMAND).replace(TABLE, table)


def write_day(root: Path) -> Callable[[date], str]:
    """Return what writes a day in the editor's language; in English as 2026-12-01, which nobody misreads."""
    language = editor_language(root)
    if language == ENGLISH:
        return date.isoformat
    from brobygger.nouns.values import PartialDate
    from brobygger.tools.formatting import date_in

    return lambda day: date_in(language, PartialDate.of(day))


def editor_language(root: Path) -> str:
    """Return the code of the language that editors are to be spoken to in."""
    return _asked_for(root) or system_language() or ENGLISH


def _asked_for(root: Path) -> str | None:
    """Return `editor_language`, read without YAML: a site.yaml that cannot be read is reported in that language too."""
    try:
        found = ASKED.search((root / "site.yaml").read_bytes())
    except OSError:
        return None
    return found[1].decode().lower() if found else None


def system_language() -> str | None:
    """Return the language that the system is set to, as its environment says it; None where it says nothing."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            code = value.partition(":")[0].partition(".")[0].partition("_")[0].lower()
            return ALSO.get(code, code) if code not in ("c", "posix") else None
    return None


def _catalogue(language: str, root: Path) -> bytes | None:
    for base in (root, default_folder()):
        with contextlib.suppress(OSError):
            return (base / FOLDER / f"{language}.po").read_bytes()
    return None


def _messages(data: bytes, cache: Path | None) -> Mapping[str, str]:
    """Return the messages of a catalogue; what was read once lies in the cache, for the next command."""
    if cache is None:
        return _read(data)
    kept = cache / f"words-{digest(data).hex()}"
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        found = unsealed(kept.read_bytes())
        if found is not None:
            messages: dict[str, str] = marshal.loads(found)  # noqa: S302 - our own bytes, shown to be whole
            return messages
    messages = _read(data)
    with contextlib.suppress(OSError):
        write_whole(kept, sealed(marshal.dumps(messages)))
    return messages


def _read(data: bytes) -> dict[str, str]:
    """Return the messages of a catalogue; of a broken one, none: what is wrong must be said in some language."""
    from brobygger.nouns.problems import FaultError
    from brobygger.tools.catalogues import read_catalogue

    try:
        catalogue = read_catalogue(data.decode("utf-8-sig", "replace"), FOLDER)
    except FaultError:
        return {}
    return {message: forms[0] for message, forms in catalogue.messages.items() if _names(message) >= _names(forms[0])}


def _names(message: str) -> set[str]:
    """Return the values that a message names; one that names others cannot be filled in."""
    from string import Formatter

    try:
        return {name for _, name, _, _ in Formatter().parse(message) if name is not None}
    except ValueError:
        return {"{"}
