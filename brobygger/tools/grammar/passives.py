"""Passives: what is done, without a word on who does it."""

import re
from collections.abc import Iterator, Sequence

from brobygger.nouns.record import record
from brobygger.tools.grammar.lexicon import Lexicon
from brobygger.tools.grammar.verbs import has_past, is_infinitive, is_noun, is_participle
from brobygger.tools.grammar.words import Word

SHORTEST = 5
"""Letters: what is shorter and ends as a passive does is most often something else."""

SHORT = {"nb": frozenset(["gis", "tas", "fås", "bes"]), "da": frozenset(["gås", "fås"])}
"""The short passives that are common enough to be known."""

BECOME = {
    "nb": frozenset(["bli", "blir", "ble", "blei", "blitt", "bliver"]),
    "da": frozenset(["blive", "bliver", "blev", "blevet"]),
}
BETWEEN = 3
"""How many words may stand between “bli” and its participle: “blir ikke lenger sendt”."""

EACH_OTHER = frozenset(["samles", "treffes", "skilles", "hjelpes", "hjælpes", "følges"])
SEVERAL = frozenset(["vi", "dere", "de", "man"])
NEAR = 2
"""“Vi samles” is what we do with each other, “informasjon samles” is a passive; the word stands no farther away."""

PARTICIPLE = re.compile(r"[^\W\d_]+(?:t|dd|ede)")

PASSIVE_FI = re.compile(r".+(?:[dltnrs](?:aan|ään)|tiin|t[aä]isiin)")
PARTICIPLE_FI = re.compile(r".+t(?:u|y)")
PERFECT_FI = frozenset(["on", "ovat", "oli", "olivat", "ole", "olisi", "olisivat", "ollut", "lienee", "ei"])
NOUNS_FI = frozenset({"asia", "idea", "hinta", "kohta", "mieli"})
"""Nouns that end as verbs do, and whose forms end as passives do: `asiastaan`."""

NOT_FI = "ei"
WE_FI = "me"
"""In speech the passive stands for “we”."""


@record
class Passive:
    """A passive: its words, from the first to the last."""

    words: tuple[Word, ...]


def passives_in(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Passive]:
    """Yield the passives of a sentence; none in a language of which nothing is known."""
    if lexicon.language == "fi":
        yield from _finnish(words, lexicon)
    elif lexicon.language in BECOME:
        yield from _scandinavian(words, lexicon)


def _scandinavian(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Passive]:
    for index, word in enumerate(words):
        if _is_s_passive(word, lexicon):
            beside = (*words[max(0, index - NEAR) : index], *words[index + 1 : index + 1 + NEAR])
            if word.lower in EACH_OTHER and any(other.lower in SEVERAL for other in beside):
                continue
            yield Passive(words=(word,))
        elif word.lower in BECOME[lexicon.language]:
            behind = words[index + 1 : index + 2 + BETWEEN]
            found = next((other for other in behind if _follows_become(other, lexicon)), None)
            if found is not None:
                yield Passive(words=(word, found))


def _is_s_passive(word: Word, lexicon: Lexicon) -> bool:
    """Say whether a verb ends in the -s of the passive: without it stands its infinitive."""
    form = word.lower
    if form in SHORT[lexicon.language]:
        return True
    base = form.removesuffix("s")
    if len(form) < SHORTEST or base == form or form in lexicon.no_passives or _is_name(word):
        return False
    if lexicon.lemma_of(form) != base or not is_infinitive(base, lexicon):
        return False
    return has_past(base, lexicon) or not is_noun(base, lexicon)


def _follows_become(word: Word, lexicon: Lexicon) -> bool:
    form = word.lower
    return form not in lexicon.states and PARTICIPLE.fullmatch(form) is not None and is_participle(form, lexicon)


def _finnish(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Passive]:
    for index, word in enumerate(words):
        form = word.lower
        if len(form) < SHORTEST or form in lexicon.no_passives or _is_name(word):
            continue
        lemma = lexicon.lemma_of(form)
        is_verb = lemma != form and is_infinitive(lemma, lexicon) and lemma not in NOUNS_FI
        before = words[max(0, index - 2) : index]
        if PASSIVE_FI.fullmatch(form) and is_verb and not any(other.lower == WE_FI for other in before):
            yield Passive(words=(word,))
        elif before and before[-1].lower == NOT_FI and lemma == form and is_infinitive(form, lexicon):
            yield Passive(words=(before[-1], word))  # “ei tarvita”: nobody needs; an infinitive never follows “ei”
        elif PARTICIPLE_FI.fullmatch(form) and (is_verb or form.endswith(("ttu", "tty"))):
            auxiliary = next((other for other in reversed(before) if other.lower in PERFECT_FI), None)
            if auxiliary is not None and form not in lexicon.states:
                yield Passive(words=(auxiliary, word))


def _is_name(word: Word) -> bool:
    return word.text[:1].isupper() and not word.is_first
