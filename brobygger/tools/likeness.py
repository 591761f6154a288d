"""Which of several texts was made of which: they share most of their words."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

ALIKE = 0.5
"""From this share of common words on, a text counts as a new form of another one."""


def partners(new: Sequence[str], old: Sequence[str]) -> dict[int, int]:
    """Return the places of texts in `new`, each with that of the text in `old` of which it was made."""
    words = [text.split() for text in new]
    found: list[tuple[float, int, int]] = []
    for there, text in enumerate(old):
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(text.split())
        for here, own in enumerate(words):
            matcher.set_seq1(own)
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= ALIKE:
                found.append((-matcher.ratio(), here, there))
    chosen: dict[int, int] = {}  # the likest go first
    for likeness, here, there in sorted(found):
        if -likeness >= ALIKE and here not in chosen and there not in chosen.values():
            chosen[here] = there
    return chosen


def stretches(text: str, before: str) -> Iterator[tuple[str, bool]]:
    """Yield a text in stretches of words, each with whether it stood there before."""
    words, old = text.split(), before.split()
    for kind, start, end, _, _ in SequenceMatcher(None, words, old, autojunk=False).get_opcodes():
        if start < end:
            yield " ".join(words[start:end]), kind == "equal"
