"""Read content/contacts.yaml: authorities and helplines, each in one place."""

from collections.abc import Iterator
from dataclasses import dataclass

from brobygger.nouns.model import Helpline
from brobygger.nouns.problems import FaultError, Position, Problem, error
from brobygger.nouns.values import (
    Always,
    Answer,
    ContactKey,
    CountryCode,
    Extra,
    LanguageTag,
    PartialDate,
    Phone,
    Source,
    WebAddress,
    Week,
)
from brobygger.nouns.yamltext import Fields, compose
from brobygger.tools.fields import read_fields
from brobygger.tools.frontmatter import decode
from brobygger.tools.readers import Reading, read_key
from brobygger.tools.telephone import works_abroad

PATH = "content/contacts.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _HelplineFields:
    country: CountryCode | None = None
    name: str | None = None
    purpose: Extra | None = None
    phone: Phone | None = None
    sms: Phone | None = None
    chat: WebAddress | None = None
    web: WebAddress | None = None
    hours: Week | Always | None = None
    languages: tuple[LanguageTag, ...] | None = None
    free: Answer | None = None
    anonymous: Answer | None = None
    sources: tuple[Source, ...] | None = None
    checked_on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Contacts:
    """The helplines by key, the place of each, and what is wrong in the file."""

    helplines: dict[str, Helpline]
    problems: tuple[Problem, ...]
    is_readable: bool = True


def read_contacts(data: bytes) -> Contacts:
    """Read the file; a helpline with a fault is reported and keeps what could be read."""
    reading = Reading(PATH)
    try:
        entries = compose(decode(data, PATH), PATH, max_bytes=256 * 1024).entries
    except FaultError as fault:
        return Contacts({}, (fault.problem,), is_readable=False)
    helplines: dict[str, Helpline] = {}
    for key, value in entries:
        try:
            name = ContactKey(str(read_key(key, reading, key.text)))
            if not isinstance(value, Fields):
                raise reading.fault("type-fields", value, hint="form", field=key.text)
            if name in helplines:
                raise reading.fault("field-twice", key, hint="keep-one", field=key.text)
        except FaultError as fault:
            reading.problems.append(fault.problem)
            continue
        fields = read_fields(_HelplineFields, value, reading, f"{key.text}.")
        reading.problems.extend(
            error("field-missing", reading.at(key), hint="contact", field=f"{key.text}.{required}")
            for required in ("country", "name", "purpose")
            if f"{key.text}.{required}" not in reading.places
        )
        reading.problems.extend(_phone_problems(fields, key.text, reading))
        helplines[name] = Helpline(
            key=name,
            country=fields.country or CountryCode(""),
            name=fields.name or key.text,
            purpose=fields.purpose.values if fields.purpose else (),
            phone=fields.phone,
            sms=fields.sms,
            chat=fields.chat,
            web=fields.web,
            hours=fields.hours,
            languages=fields.languages,
            free=fields.free,
            anonymous=fields.anonymous,
            sources=fields.sources,
            checked_on=fields.checked_on,
        )
    return Contacts(helplines, tuple(reading.problems))


def _phone_problems(fields: _HelplineFields, key: str, reading: Reading) -> Iterator[Problem]:
    for field, number in (("phone", fields.phone), ("sms", fields.sms)):
        if number is not None and not works_abroad(number):
            line, column = reading.places[f"{key}.{field}"]
            position = Position(path=PATH, line=line, column=column)
            yield error("phone-country-code", position, hint="plus", value=number)
