"""Read redirects.yaml, what became of old addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from brobygger.nouns.problems import FaultError, Problem, Related, error
from brobygger.nouns.redirects import Gone, Moved, Redirect
from brobygger.nouns.settings import Settings
from brobygger.nouns.values import ByLocale, PageId
from brobygger.nouns.yamltext import Fields, Node, Scalar, compose
from brobygger.tools.fields import read_fields
from brobygger.tools.frontmatter import text_of
from brobygger.tools.old_addresses import REDIRECTS, file_at, is_page_address
from brobygger.tools.readers import Reading, read_bool, read_by_locale, read_page_id, read_text, read_web

MAX_BYTES = 1024 * 1024
GONE = "gone"


@dataclass(frozen=True, slots=True)
class Redirects:
    """What became of old addresses, by address in the order of the file, and what is wrong with it."""

    entries: Mapping[str, Redirect] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _GoneFields:
    instead: str | None = None
    sensitive: bool | None = None


def read_redirects(data: bytes | None, settings: Settings) -> Redirects:
    """Read the file; without `data` no address has moved. A fault in one entry spares the others."""
    if data is None:
        return Redirects()
    reading = Reading(REDIRECTS)
    entries: dict[str, Redirect] = {}
    firsts: dict[str, Scalar] = {}
    try:
        node = compose(text_of(data, REDIRECTS), REDIRECTS, max_bytes=MAX_BYTES)
    except FaultError as fault:
        return Redirects(problems=(fault.problem,))
    for key, value in reading.once(node):
        try:
            entry = _entry(key, value, reading, settings)
        except FaultError as fault:
            reading.problems.append(fault.problem)
            continue
        first = firsts.setdefault(entry.address.lower(), key)
        if first is key:
            entries[entry.address] = entry
        else:
            related = (Related(code="other-place", position=reading.at(first)),)
            found = error("redirect-taken", reading.at(key), hint="remove", related=related, address=entry.address)
            reading.problems.append(found)
    return Redirects(entries, tuple(reading.problems))


def _entry(key: Scalar, value: Node, reading: Reading, settings: Settings) -> Redirect:
    address = file_at(key.text)
    if not is_page_address(address):
        raise reading.fault("redirect-form", key, hint="form", value=key.text)
    at = (key.line, key.column)
    if isinstance(value, Fields):
        return _gone(address, at, value, reading)
    text = read_text(value, reading, key.text)
    place = (value.line, value.column)
    if text == GONE:
        return Gone(address=address, at=at)
    if "://" in text:
        base = settings.base_url
        if base is None or not text.startswith(base):
            raise reading.fault("redirect-foreign", value, hint="gone", value=text, address=key.text)
        return Moved(address=address, at=at, to=file_at(text[len(base) :]), to_at=place)
    if text.endswith((".html", "/")):
        return Moved(address=address, at=at, to=file_at(text), to_at=place)
    return Moved(address=address, at=at, page_id=PageId(read_page_id(value, reading, key.text)), to_at=place)


def _gone(address: str, at: tuple[int, int], node: Fields, reading: Reading) -> Gone:
    """Read what is said of a page that is gone: `gone: yes`, or what it was, by locale."""
    prefix = f"{address}."
    said = next((value for name, value in node.entries if name.text == GONE), None)
    rest = Fields(tuple(entry for entry in node.entries if entry[0].text != GONE), node.line, node.column)
    if said is None:
        raise reading.fault("redirect-gone", node, hint="form", address=address)
    fields = read_fields(_GoneFields, rest, reading, prefix)
    was = ByLocale()
    if isinstance(said, Scalar):
        if not read_bool(said, reading, f"{prefix}{GONE}"):
            raise reading.fault("redirect-gone", said, hint="form", address=address)
    else:
        was = read_by_locale(said, reading, f"{prefix}{GONE}")
    place = reading.places.get(f"{prefix}instead", at)
    return Gone(
        address=address,
        at=at,
        was=was.values,
        was_at=tuple(reading.places[f"{prefix}{GONE}.{key}"] for key, _ in was.values),
        instead=None if fields.instead is None else _instead(fields.instead, place, reading, f"{prefix}instead"),
        instead_at=place,
        is_sensitive=bool(fields.sensitive),
    )


def _instead(text: str, place: tuple[int, int], reading: Reading, name: str) -> str:
    read = read_web if "://" in text else read_page_id
    return read(Scalar(text, *place), reading, name)
