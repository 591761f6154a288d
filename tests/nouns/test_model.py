import dataclasses
from collections.abc import Iterator
from typing import get_args, get_type_hints

import pytest

from brobygger.nouns.model import KINDS, Activity, Article, Helpline, Organisation, PlainPage, Service, Topic
from brobygger.nouns.values import IDENTITIES, ContactKey, CountryCode

PAGES = (PlainPage, Organisation, Service, Activity, Article, Topic)


def records(cls: type) -> Iterator[type]:
    """Yield a dataclass and those that its fields are made of."""
    yield cls
    for hint in get_type_hints(cls).values():
        waiting = [hint]
        while waiting:
            item = waiting.pop()
            waiting.extend(get_args(item))
            if isinstance(item, type) and any(field.metadata for field in _fields(item)):
                yield from records(item)


def _fields(cls: type) -> tuple[dataclasses.Field[object], ...]:
    return dataclasses.fields(cls) if dataclasses.is_dataclass(cls) else ()


def test_the_folder_says_the_kind() -> None:
    assert dict(KINDS) == {
        "organisations": Organisation,
        "services": Service,
        "activities": Activity,
        "rights": Article,
        "topics": Topic,
    }


@pytest.mark.parametrize("kind", PAGES)
def test_every_field_is_a_fact_or_a_text_or_the_versions_own(kind: type) -> None:
    roles = {
        f"{record.__name__}.{field.name}": field.metadata.get("role")
        for record in records(kind)
        for field in _fields(record)
    }

    assert {name for name, role in roles.items() if role not in ("fact", "text", "own")} == set()


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_may_leave_every_field_out(kind: type) -> None:
    assert all(getattr(kind(), field.name) is None for field in _fields(kind))


def test_what_recognises_an_item_is_a_fact_of_it() -> None:
    roles = {
        cls: {field.name: field.metadata["role"] for field in _fields(cls)}[name] for cls, name in IDENTITIES.items()
    }

    assert set(roles.values()) == {"fact"}


def test_a_helpline_says_what_it_is_for_in_each_language_that_somebody_wrote() -> None:
    helpline = Helpline(
        key=ContactKey("no-police"), country=CountryCode("NO"), name="Politiet", purpose=(("nb", "politi"),)
    )

    assert helpline.purpose_in("nb") == "politi"
    assert helpline.purpose_in("fi") is None
