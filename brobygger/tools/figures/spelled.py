"""Read a number that is written in letters: femogtyve, tohundre og ti, kaksikymmentäviisi."""

from collections.abc import Iterator, Sequence

from brobygger.tools.figures.vocabulary import ADD, JOINT, TEEN, TEN, TIMES, Part, Vocabulary

LONGEST = 60
"""Letters: nobody writes a longer number as one word, and parts of such a word could be put together in many ways."""


def parts_of(word: str, vocabulary: Vocabulary) -> tuple[tuple[Part, ...], str]:
    """Return the parts of the number that a word begins with, and what follows them; no parts where it is another word.

    What follows is empty, or the rest of a word like toårig and kolmivuotias, which names a unit.
    """
    found = vocabulary.beginning.match(word) if len(word) <= LONGEST else None
    if found is None:
        return (), word
    return _split(found[0], vocabulary) or (), word[found.end() :]


def common_compounds(vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    """Yield number words of two parts with what they mean: tjuefem, femogtyve, kaksitoista, tohundre."""
    joints = [word for word, (kind, _) in vocabulary.parts.items() if kind == JOINT]
    small = {word: value for word, (kind, value) in vocabulary.parts.items() if kind == ADD and 0 < value < 10}
    tens = {word: value for word, (kind, value) in vocabulary.parts.items() if kind == ADD and value >= 20}
    for one, value in small.items():
        yield from ((one + tail, found) for tail, found in _with_tails((ADD, value), vocabulary))
        for ten, more in tens.items():
            yield ten + one, more + value
            yield from ((one + joint + ten, more + value) for joint in joints)


def _with_tails(first: Part, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    for tail in vocabulary.tails:
        value = value_of((first, vocabulary.parts[tail]))
        if value is not None:
            yield tail, value


def _split(letters: str, vocabulary: Vocabulary) -> tuple[Part, ...] | None:
    """Return the parts that letters are made up of without a rest, longer ones first."""
    for length in range(min(len(letters), vocabulary.longest), 0, -1):
        part = vocabulary.parts.get(letters[:length])
        if part is not None:
            rest = _split(letters[length:], vocabulary) if length < len(letters) else ()
            if rest is not None:
                return (part, *rest)
    return None


def value_of(parts: Sequence[Part]) -> int | None:
    """Return the number that parts make up, or None where they make up none (`to tre`)."""
    total = group = small = 0
    before: Part = (JOINT, 0)
    for part in parts:
        kind, value = part
        if kind == ADD:
            if small and not (before[0] in (JOINT, TEN) or (20 <= small < 100 and small % 10 == 0 and value < 10)):
                return None
            small += value
        elif kind == TEN:
            if before[0] not in (ADD, JOINT, TIMES) or small > 9:
                return None
            small = (small or 1) * value
        elif kind == TEEN:
            if before[0] != ADD or small > 9:
                return None
            small += value
        elif kind == TIMES and value >= 1000:
            total, group, small = total + (group + small or 1) * value, 0, 0
        elif kind == TIMES:
            group, small = (small or 1) * value, 0
        before = part
    return total + group + small if before[0] != JOINT else None
