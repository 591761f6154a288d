"""The pictograms that pages name, drawn and ready to be published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from brobygger.nouns.document import Document
from brobygger.nouns.output import OutputFile
from brobygger.nouns.pictograms import Dictionary
from brobygger.tools.assets import asset
from brobygger.tools.digests import digest
from brobygger.whole.memory import Memory
from brobygger.whole.own_drawings import OwnFile


@dataclass(frozen=True, slots=True)
class Drawings:
    """The address of the drawing for each word that pages use, and the files."""

    addresses: Mapping[str, str]
    files: tuple[OutputFile, ...]


def words_of(document: Document) -> frozenset[str]:
    """Return the words for pictograms that a document uses, as they are written."""
    own = document.fields.picture
    return frozenset((*document.pictograms, *((own,) if own else ())))


def draw_pictograms(
    words: Iterable[str],
    dictionary: Dictionary,
    drawings: Mapping[str, bytes],
    own: Mapping[str, OwnFile],
    memory: Memory,
) -> Drawings:
    """Draw what pages name by some words; `drawings` are the files to draw from by name, `own` the site's own by path.

    A word that means nothing, or several things, has no drawing: the checks say so.
    """
    meant = {word: key for word in sorted(set(words)) if (key := dictionary.key_of(word)) is not None}
    shown = [dictionary.pictograms[key] for key in dict.fromkeys(meant.values())]
    drawn = _drawn({one.code for one in shown if one.code and not one.own}, drawings, memory)
    files = {one.key: asset(one.key, "svg", drawn[one.code]) for one in shown if one.code in drawn and not one.own}
    files.update((one.key, asset(one.key, own[one.own].ending, own[one.own].data)) for one in shown if one.own in own)
    return Drawings(
        addresses={word: files[key].address for word, key in meant.items() if key in files},
        files=tuple(files[key] for key in sorted(files)),
    )


def _drawn(codes: set[str], drawings: Mapping[str, bytes], memory: Memory) -> dict[str, bytes]:
    """Return the file of each code whose drawings are there; what was drawn once is remembered."""
    if not codes:
        return {}
    from brobygger.tools.pictograms import VERSION, draw, parts_of

    there = [code for code in sorted(codes) if all(name in drawings for name in parts_of(code))]
    keys = {code: digest(memory.engine, b"pictogram", str(VERSION).encode(), code.encode()) for code in there}
    kept = memory.recall(list(keys.values()))
    fresh = {keys[code]: draw(code, drawings.__getitem__) for code in there if keys[code] not in kept}
    if fresh:
        memory.keep(fresh)
    return {code: kept.get(key) or fresh[key] for code, key in keys.items()}
