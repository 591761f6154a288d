"""Read YAML values into types: a reader for each type, each fault with its place."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from brobygger.nouns import values as v
from brobygger.nouns.locales import Direction
from brobygger.nouns.placeholder import without_marks
from brobygger.nouns.problems import FaultError, Position, Problem, Related, error, nearest
from brobygger.nouns.yamltext import Fields, Items, Node, Scalar


@dataclass(slots=True)
class Reading:
    """The reading of one file: where its fields stand and what is wrong in it."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)

    def at(self, node: Node) -> Position:
        """Return a node's place in the file."""
        return Position(path=self.path, line=node.line, column=node.column)

    def fault(self, code: str, node: Node, *, hint: str | None = None, **values: str) -> FaultError:
        """Make the fault of one value."""
        return FaultError(error(code, self.at(node), hint=hint, related=(), **values))

    def once(self, node: Fields, prefix: str = "") -> Iterator[tuple[Scalar, Node]]:
        """Yield the entries of a mapping; one that is written twice is reported, and only the first one counts."""
        written: dict[str, Scalar] = {}
        for key, value in node.entries:
            if key.text in written:
                first = Related(code="first-written", position=self.at(written[key.text]))
                name = prefix + key.text
                self.problems.append(error("field-twice", self.at(key), hint="keep-one", related=(first,), field=name))
                continue
            written[key.text] = key
            yield key, value

    def keyed(self, node: Node, name: str) -> Iterator[tuple[Scalar, Fields]]:
        """Yield the entries of the mapping `name` that are mappings under a key; what is none is reported."""
        if not isinstance(node, Fields):
            self.problems.append(self.fault("type-fields", node, hint="form", field=name).problem)
            return
        for key, value in self.once(node):
            try:
                read_key(key, self, key.text)
                if not isinstance(value, Fields):
                    raise self.fault("type-fields", value, hint="form", field=key.text)
            except FaultError as fault:
                self.problems.append(fault.problem)
                continue
            yield key, value


Reader = Callable[[Node, Reading, str], object]
"""Reads a node; the last argument is the field's dotted name, for messages and places."""

NAME_FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TRUE_WORDS = frozenset({"yes", "true", "ja", "kyllä"})
FALSE_WORDS = frozenset({"no", "false", "nei", "nej", "ei"})
MAX_SUMMARY = 150
NIGHT_ENDS = v.Clock(6, 0)
"""Until then hours may last that began the day before; later ones are a slip of the finger."""


def read_text(node: Node, reading: Reading, name: str) -> str:
    """Read words; an empty value is a fault, since a field without a value is better left out."""
    if isinstance(node, Fields):
        # `title: A: b` in flow style and a forgotten quote both end here.
        raise reading.fault("type-text", node, hint="fields", field=name)
    if isinstance(node, Items):
        raise reading.fault("type-text", node, hint="list", field=name)
    text = " ".join(node.text.split())
    if not text:
        raise reading.fault("value-empty", node, hint="remove", field=name)
    return text


def _matching(pattern: str, code: str, hint: str) -> Callable[[Node, Reading, str], str]:
    compiled = re.compile(pattern)

    def read(node: Node, reading: Reading, name: str) -> str:
        text = read_text(node, reading, name)
        if not compiled.fullmatch(text):
            raise reading.fault(code, node, hint=hint, field=name, value=text)
        return text

    return read


read_slug = _matching(r"[a-z0-9]+(-[a-z0-9]+)*", "slug-form", "form")
read_key = _matching(r"[a-z0-9]+(-[a-z0-9]+)*", "key-form", "form")
read_page_id = _matching(r"[a-z0-9\-]+(/[a-z0-9\-]+)*", "page-id-form", "form")
read_web = _matching(r"https?://[^\s/]+\.[^\s]+|https?://[^\s/]+\.[^\s/]+", "web-form", "form")
read_email = _matching(r"[^@\s]+@[^@\s]+\.[^@\s]+", "email-form", "form")
read_phone = _matching(r"\+?[0-9][0-9 ]{1,18}[0-9]", "phone-form", "form")
read_language_tag = _matching(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "language-form", "form")
read_address = _matching(r"(https?://|mailto:|tel:|sms:)\S+", "address-form", "form")
read_file = _matching(r"[^\\:*?\"<>|]+", "file-form", "form")
read_link_path = _matching(r"[a-z0-9\-]+(/[a-z0-9\-]+)*", "link-path-form", "form")
read_folder = _matching(r"[A-Za-z0-9\-]+(/[A-Za-z0-9\-]+)*", "folder-form", "form")


def read_country(node: Node, reading: Reading, name: str) -> str:
    """Read a country's code; `no` is Norway here, however YAML sees it."""
    text = read_text(node, reading, name)
    if not re.fullmatch(r"[A-Za-z]{2}", text):
        raise reading.fault("country-form", node, hint="form", field=name, value=text)
    return text.upper()


def read_summary(node: Node, reading: Reading, name: str) -> str:
    """Read a sentence of at most 150 characters; the marks around one that is still to be written do not count."""
    text = read_text(node, reading, name)
    length = len(without_marks(text))
    if length > MAX_SUMMARY:
        raise reading.fault("summary-long", node, hint="shorten", length=str(length), limit=str(MAX_SUMMARY))
    return text


def read_time_zone(node: Node, reading: Reading, name: str) -> str:
    """Read the name of a time zone."""
    from zoneinfo import ZoneInfo, available_timezones  # settings alone name one

    text = read_text(node, reading, name)
    try:
        return ZoneInfo(text).key
    except (LookupError, ValueError, OSError):  # not known; no name at all; the name of a folder
        near = nearest(text, available_timezones())
    raise reading.fault("time-zone-unknown", node, hint="near" if near else "form", value=text, near=near or "")


def read_whole(node: Node, reading: Reading, name: str) -> int:
    """Read a whole number."""
    text = read_text(node, reading, name)
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        raise reading.fault("type-whole", node, hint="form", field=name, value=text)
    return int(text)


def read_number(node: Node, reading: Reading, name: str) -> Decimal:
    """Read a number with a decimal point or none."""
    text = read_text(node, reading, name)
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise reading.fault("type-number", node, hint="form", field=name, value=text) from None
    if not number.is_finite() or abs(number) > 10**12:
        raise reading.fault("type-number", node, hint="form", field=name, value=text)
    return number


def read_bool(node: Node, reading: Reading, name: str) -> bool:
    """Read a yes or a no."""
    text = read_text(node, reading, name).lower()
    if text in TRUE_WORDS:
        return True
    if text in FALSE_WORDS:
        return False
    raise reading.fault("type-yes-no", node, hint="yes-no", field=name, value=text)


def read_partial_date(node: Node, reading: Reading, name: str) -> v.PartialDate:
    """Read a day, a month or a year."""
    text = read_text(node, reading, name)
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text)
    if not found:
        raise reading.fault("date-form", node, hint="form", field=name, value=text)
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        raise reading.fault("date-none", node, hint="form", field=name, value=text) from None
    return v.PartialDate(year or 0, month, day)


def read_clock(node: Node, reading: Reading, name: str) -> v.Clock:
    """Read a time of day."""
    text = read_text(node, reading, name)
    found = re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})", text)
    if not found or int(found[1]) * 60 + int(found[2]) > 24 * 60 or int(found[2]) > 59:
        raise reading.fault("time-form", node, hint="form", field=name, value=text)
    return v.Clock(int(found[1]), int(found[2]))


def read_moment(node: Node, reading: Reading, name: str) -> v.Moment:
    """Read a day, with a time of day where one is written."""
    text = read_text(node, reading, name)
    day, _, time = text.replace("T", " ", 1).partition(" ")
    on = read_partial_date(Scalar(day, node.line, node.column), reading, name)
    if on.day is None:
        raise reading.fault("date-form", node, hint="day", field=name, value=text)
    clock = read_clock(Scalar(time, node.line, node.column), reading, name) if time else None
    return v.Moment(day=on.last_day, time=clock)


def read_day_hours(node: Node, reading: Reading, name: str) -> v.DayHours:
    """Read a day's hours: `10:00-15:00`, a list of such, `closed` or `by appointment`."""
    if isinstance(node, Items):
        slots = tuple(_slot(item, reading, name) for item in node.items)
        if not slots:
            raise reading.fault("hours-form", node, hint="form", field=name, value="[]")
        return slots
    text = read_text(node, reading, name)
    if text in set(v.DayState):
        return v.DayState(text)
    return (_slot(node, reading, name),)


def _slot(node: Node, reading: Reading, name: str) -> v.Slot:
    text = read_text(node, reading, name)
    parts = re.split(r"\s*[-–]\s*", text)
    if len(parts) != 2:
        raise reading.fault("hours-form", node, hint="form", field=name, value=text)
    opens, closes = (read_clock(Scalar(part, node.line, node.column), reading, name) for part in parts)
    if closes <= opens and not closes <= NIGHT_ENDS < opens:
        raise reading.fault("hours-order", node, hint="form", field=name, value=text)
    return v.Slot(opens, closes)


def read_amount(node: Node, reading: Reading, name: str) -> v.Free | v.Unknown | Decimal:
    """Read what something costs: free, unknown or an amount."""
    text = read_text(node, reading, name)
    if text == v.Free.FREE:
        return v.Free.FREE
    if text == v.Unknown.UNKNOWN:
        return v.Unknown.UNKNOWN
    try:
        number = read_number(node, reading, name)
    except FaultError:
        number = Decimal(-1)
    if number < 0:
        raise reading.fault("price-form", node, hint="form", field=name, value=text)
    return number


def read_repeat(node: Node, reading: Reading, name: str) -> str:
    """Read a rule of repetition: a subset of RFC 5545, section 3.3.10."""
    text = read_text(node, reading, name).upper()
    part = (
        r"(FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)|INTERVAL=[1-9][0-9]?|COUNT=[1-9][0-9]{0,2}|UNTIL=[0-9]{8}"
        r"|BYDAY=(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*|BYMONTHDAY=-?([1-9]|[12][0-9]|3[01]))"
    )
    if not re.fullmatch(rf"{part}(;{part})*", text) or not text.startswith("FREQ=") or not _can_repeat(text):
        raise reading.fault("repeat-form", node, hint="form", field=name, value=text)
    return text


def _can_repeat(rule: str) -> bool:
    """Say whether a calendar takes a rule whose parts are well formed: RFC 5545 rules out some that stand together."""
    names = [part.partition("=")[0] for part in rule.split(";")]
    said = dict(part.split("=") for part in rule.split(";"))
    if len(names) != len(said) or {"COUNT", "UNTIL"} <= said.keys():
        return False
    if said["FREQ"] in ("DAILY", "WEEKLY") and re.search("[0-9]", said.get("BYDAY", "")):
        return False  # the second Monday is one of a month or a year
    if said["FREQ"] == "WEEKLY" and "BYMONTHDAY" in said:
        return False
    try:
        return "UNTIL" not in said or bool(date.fromisoformat(said["UNTIL"]))
    except ValueError:
        return False


def read_extra(node: Node, reading: Reading, name: str) -> v.Extra:
    """Read free fields: their single values by dotted path."""
    if not isinstance(node, Fields):
        raise reading.fault("type-fields", node, hint="form", field=name)
    return v.Extra(tuple(_dotted(node, "")))


def _dotted(node: Node, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield path, node.text
    elif isinstance(node, Items):
        for index, item in enumerate(node.items):
            yield from _dotted(item, f"{path}[{index}]")
    else:
        for key, value in node.entries:
            yield from _dotted(value, f"{path}.{key.text}" if path else key.text)


def read_by_locale(node: Node, reading: Reading, name: str) -> v.ByLocale:
    """Read a text in several locales; the place of each key goes to `reading.places`."""
    if not isinstance(node, Fields):
        raise reading.fault("type-locales", node, hint="form", field=name)
    texts: dict[str, str] = {}
    seen: set[str] = set()
    for key, value in node.entries:
        dotted = f"{name}.{key.text}"
        try:
            if key.text in seen:
                raise reading.fault("field-twice", key, hint="keep-one", field=dotted)
            seen.add(key.text)
            reading.places[dotted] = (key.line, key.column)
            texts[key.text] = read_text(value, reading, dotted)
        except FaultError as fault:
            reading.problems.append(fault.problem)
    return v.ByLocale(tuple(texts.items()))


FOCUS = re.compile(r"(\d{1,3})[ %,]+(\d{1,3})%?")


def read_focus(node: Node, reading: Reading, name: str) -> v.Focus:
    """Read two percentages, from the left and from the top."""
    text = read_text(node, reading, name)
    form = FOCUS.fullmatch(text)
    if form is None or int(form[1]) > 100 or int(form[2]) > 100:
        raise reading.fault("focus-form", node, hint="form", field=name, value=text)
    return v.Focus(left=int(form[1]), top=int(form[2]))


def read_choice(choices: type[StrEnum]) -> Reader:
    """Make the reader of one word out of a few."""
    words = [choice.value for choice in choices]

    def read(node: Node, reading: Reading, name: str) -> StrEnum:
        text = read_text(node, reading, name)
        if text in words:
            return choices(text)
        near = nearest(text, words)
        raise reading.fault(
            "choice",
            node,
            hint="near" if near else "all",
            field=name,
            value=text,
            near=near or "",
            all=", ".join(words),
        )

    return read


READERS: dict[object, Reader] = {
    str: read_text,
    int: read_whole,
    bool: read_bool,
    Decimal: read_number,
    v.PartialDate: read_partial_date,
    v.Moment: read_moment,
    v.Clock: read_clock,
    v.DayHours: read_day_hours,
    v.Free | v.Unknown | Decimal: read_amount,
    v.Extra: read_extra,
    v.ByLocale: read_by_locale,
    v.PageId: read_page_id,
    v.Slug: read_slug,
    v.Address: read_address,
    v.WebAddress: read_web,
    v.Email: read_email,
    v.Phone: read_phone,
    v.CountryCode: read_country,
    v.LocaleKey: read_key,
    v.ContactKey: read_key,
    v.ThemeKey: read_key,
    v.ConceptKey: read_key,
    v.LanguageTag: read_language_tag,
    v.FilePath: read_file,
    v.Focus: read_focus,
    v.Folder: read_folder,
    v.LinkPath: read_link_path,
    v.TimeZone: read_time_zone,
    v.Summary: read_summary,
    v.RepeatRule: read_repeat,
    Direction: read_choice(Direction),
}
"""What reads which type; choices, lists and mappings are put together from these in fields.py."""
