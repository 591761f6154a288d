"""The drawings that a site has of its own: which concepts they show, and their files as they are published."""

import pickle
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from brobygger.nouns.pictograms import NONE, OWN, Dictionary, Pictogram
from brobygger.nouns.problems import FaultError, Position, Problem, Related, error
from brobygger.tools.digests import digest
from brobygger.tools.pictograms.table import read_dictionary
from brobygger.tools.readers import NAME_FORM
from brobygger.whole.memory import Memory, NoMemory
from brobygger.whole.pictures import picture_digests
from brobygger.whole.project import PICTOGRAMS, KnownFile, Sources


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A drawing ready to be published, and how its file's name ends."""

    data: bytes
    ending: str


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """The site's own drawings by the path of their source, without those that cannot be shown; what is wrong."""

    files: Mapping[str, OwnFile]
    problems: tuple[Problem, ...]


def all_pictograms(sources: Sources) -> tuple[Dictionary, Mapping[str, OwnFile], tuple[Problem, ...]]:
    """Return the dictionary of a site, its own drawings by path, and everything that is wrong with either."""
    table, problems = read_dictionary(sources.pictograms, PICTOGRAMS)
    dictionary, unnamed = with_own(table, sources.own_drawings)
    own = publish_own_drawings(sources.own_drawings, picture_digests(sources.own_drawings), NoMemory())
    return dictionary, own.files, (*problems, *unnamed, *own.problems)


def with_own(dictionary: Dictionary, paths: Iterable[str]) -> tuple[Dictionary, tuple[Problem, ...]]:
    """Return a dictionary in which each drawing of the site's own stands for what its file is called after.

    That is a key, a word of one, or a key that is new.
    """
    own: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted(paths):
        try:
            key = _key(dictionary, path)
        except FaultError as fault:
            problems.append(fault.problem)
            continue
        if key in own:
            related = (Related(code="other-place", position=Position(path=own[key])),)
            problems.append(error("drawing-twice", Position(path=path), hint="remove", related=related, key=key))
            continue
        own[key] = path
    if not own:
        return dictionary, tuple(problems)
    new = {key: Pictogram(key=key, words={}, code="", judgement=OWN, note="") for key in own}
    both = {**dictionary.pictograms, **{key: one for key, one in new.items() if key not in dictionary.pictograms}}
    drawn = {
        key: replace(one, own=own[key], judgement=OWN, note="") if key in own else one for key, one in both.items()
    }
    return Dictionary(drawn), tuple(problems)


def _key(dictionary: Dictionary, path: str) -> str:
    """Return the key that a file is called after; raise FaultError where its name is none, or has several meanings."""
    # Some systems write ä as a and two dots.
    name = unicodedata.normalize("NFC", path.rpartition("/")[2].rpartition(".")[0])
    keys = dictionary.keys_of(name) or dictionary.keys_of(name.lower())
    if len(keys) > 1:
        raise FaultError(error("pictogram-ambiguous", Position(path=path), hint="file", word=name, all=", ".join(keys)))
    if not keys and (not NAME_FORM.fullmatch(name) or name == NONE):
        hint = "none" if name == NONE else "rename"
        raise FaultError(error("drawing-name", Position(path=path), hint=hint, name=name))
    return keys[0] if keys else name


def publish_own_drawings(
    drawings: Mapping[str, bytes | KnownFile], digests: Mapping[str, bytes], memory: Memory
) -> OwnFiles:
    """Return the site's own drawings as they are published; what was done once is remembered.

    Raise ForgottenError where one is no longer what it was when the sources were read.
    """
    keys = {path: digest(memory.engine, b"own drawing", path.encode(), digests[path]) for path in sorted(drawings)}
    kept = memory.recall(list(keys.values())) if keys else {}
    fresh = {
        key: pickle.dumps(_published(path, drawings[path]), protocol=5) for path, key in keys.items() if key not in kept
    }
    if fresh:
        memory.keep(fresh)
    made: dict[str, tuple[OwnFile | None, tuple[Problem, ...]]] = {
        path: pickle.loads(kept.get(key) or fresh[key])  # noqa: S301 - our own bytes
        for path, key in keys.items()
    }
    return OwnFiles(
        files={path: file for path, (file, _) in made.items() if file is not None},
        problems=tuple(problem for _, problems in made.values() for problem in problems),
    )


def _published(path: str, source: bytes | KnownFile) -> tuple[OwnFile | None, tuple[Problem, ...]]:
    data = source.again() if isinstance(source, KnownFile) else source
    if path.lower().endswith(".svg"):
        from brobygger.tools.pictograms import publish_own

        made = publish_own(path, data)
        return (OwnFile(made.data, "svg") if made.data is not None else None), made.problems
    from brobygger.tools.photos import publish_tile  # most sites have none

    try:
        return OwnFile(publish_tile(path, data), "jpg"), ()
    except FaultError as fault:
        return None, (fault.problem,)
