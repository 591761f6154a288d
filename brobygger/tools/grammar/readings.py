"""What a word may be a form of, where the lemmatiser alone would misread it."""

import re
from collections.abc import Iterator

DEFINITE = {"nb": ("et", "en", "a", "ene", "ets", "ens"), "da": ("et", "en", "ene", "ets", "ens")}
"""The endings of a noun that the lemmatiser takes for those of a verb where there is one: `kurset`."""

ENDINGS_FI = (
    *((ending, "") for ending in ("si", "ni", "mme", "nne", "nsa", "nsä")),  # elämääsi
    ("ja", ""),  # neuvoja
    ("jä", ""),
    ("vat", "a"),  # tutkivat
    ("vät", "ä"),
    *((ending, "nen") for ending in ("sta", "stä", "set", "sen", "sia", "siä", "sten")),  # seksuaalista
)

SHORTEST = 3
"""Letters of what is left without an ending."""

PASSIVE_PARTICIPLE_FI = re.compile(r"(?P<stem>.+)t(?P<vowel>[uy])(?:[jitn]\w*)?")
ACTIVE_PARTICIPLE_FI = re.compile(r"(?P<stem>.+[aeiouyäö])ne(?:et|en|i(?:den|t[aä]|ll[aäe]|st[aä]|siin)|ss[aä])")


def readings_of(word: str, language: str) -> Iterator[str]:
    """Yield other forms of what a word in small letters may be a form of."""
    for ending in DEFINITE.get(language, ()):
        stem = word.removesuffix(ending)
        if len(word) > len(stem) >= SHORTEST:
            yield stem
    if language == "fi":
        passive, active = PASSIVE_PARTICIPLE_FI.fullmatch(word), ACTIVE_PARTICIPLE_FI.fullmatch(word)
        if passive is not None:  # lähetetty: lähetetään
            yield f"{passive['stem'].removesuffix('t')}t{'aan' if passive['vowel'] == 'u' else 'ään'}"
        if active is not None:  # muuttaneiden: muuttaa
            yield from (f"{active['stem']}{vowel}" for vowel in "aä")
        yield from _shortened(word)


GENITIVE = ("nb", "da")

CASES_FI = re.compile(r".+(?:(?:ss|st|ll|lt)[aä]|lle|[aeiouyäö]t?[aä])")
"""Finnish cases behind which the owner is said as it is: in, from, at, to, some of."""
INTO_FI = re.compile(r"(?P<stem>.+(?P<vowel>[aeiouyäö])(?P=vowel))n")


def with_genitive(form: str, language: str) -> Iterator[str]:
    """Yield a Norwegian or Danish form as it says that something belongs to it: foreningens."""
    if language in GENITIVE and form[-1] not in "sxz":
        yield f"{form}s"


def with_owner(form: str, language: str) -> Iterator[str]:
    """Yield a Finnish form as it says whose it is: verokortistasi; elsewhere that is a word of its own."""
    if language != "fi":
        return
    into = INTO_FI.fullmatch(form)
    stem = into["stem"] if into else form if CASES_FI.fullmatch(form) else None
    if stem is not None:
        third = "nsä" if not set(stem) & set("aou") else "nsa"
        yield from (stem + owner for owner in ("ni", "si", "mme", "nne", third))


def _shortened(word: str) -> Iterator[str]:
    """Yield a Finnish word without an ending that hides its dictionary form, or with that of the form."""
    for ending, instead in ENDINGS_FI:
        stem = word.removesuffix(ending)
        if len(word) > len(stem) >= SHORTEST:
            yield stem + instead
