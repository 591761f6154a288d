"""What is a verb, as far as dictionary forms tell."""

import re

from brobygger.tools.grammar.lexicon import Lexicon
from brobygger.tools.grammar.words import Word

SHORT_VERB = re.compile(r".*(?:gi|ta|se|få|gå|stå|slå|dra|be|by|ha|le|dø|bo|tro|sy|nå|ro|si|vri)")
PAST_OF_E = ("te", "de", "et", "ede", "t")
"""What stands in the past in the place of the -e of an infinitive."""

IRREGULAR = frozenset({"gjøre", "gøre"})
"""Verbs whose past tells nothing, and that look like nouns."""

INFINITIVE_FI = re.compile(r".*(?:[aeiouyäö][aä]|d[aä]|ll[aä]|nn[aä]|rr[aä]|st[aä]|[aeiouyäö]t[aä])")
ENDINGS_OF_PARTICIPLES = (("ert", "ere"), ("et", "e"), ("t", "e"), ("dd", ""), ("ede", "e"))


def is_infinitive(word: str, lexicon: Lexicon) -> bool:
    """Say whether a dictionary form may be that of a verb."""
    if lexicon.language == "fi":
        return INFINITIVE_FI.fullmatch(word) is not None
    return word.endswith("e") or SHORT_VERB.fullmatch(word) is not None


def has_past(word: str, lexicon: Lexicon) -> bool:
    """Say whether a Norwegian or Danish word in -e has the past of a verb: `behandle` has, `kommune` has not."""
    stem = word.removesuffix("e")
    return word in IRREGULAR or any(lexicon.lemma_of(stem + ending) == word for ending in PAST_OF_E)


def is_noun(word: str, lexicon: Lexicon) -> bool:
    """Say whether a Norwegian or Danish word in -e has the definite form of a noun: `kommunen`."""
    return lexicon.lemma_of(f"{word}n") == word


def is_participle(form: str, lexicon: Lexicon) -> bool:
    """Say whether a Norwegian or Danish word may be the past participle of a verb."""
    lemma = lexicon.lemma_of(form)
    if lemma != form:
        return is_infinitive(lemma, lexicon)
    verbs = (
        form.removesuffix(ending) + infinitive for ending, infinitive in ENDINGS_OF_PARTICIPLES if form.endswith(ending)
    )
    return any(verb in lexicon.frequencies for verb in verbs)


_MODALS = {
    "nb": "er har kan må skal vil bør får går blir gjør sier vet ser står",
    "da": "er har kan må skal vil bør får går bliver gør siger ved ser står",
    "fi": "on ovat voi voit saa saat",
}
MODALS = {language: frozenset(words.split()) for language, words in _MODALS.items()}

FINITE_FI = re.compile(r".+(?:[nt]|mme|tte|vat|vät|[aeiouyäö])")


def is_finite(word: Word, lexicon: Lexicon) -> bool:
    """Say whether a word may be the verb of a sentence: in the present, or telling somebody to do something."""
    form = word.lower
    if form in MODALS.get(lexicon.language, ()):
        return True
    lemma = lexicon.lemma_of(form)
    if lexicon.language == "fi":
        return lemma != form and is_infinitive(lemma, lexicon) and FINITE_FI.fullmatch(form) is not None
    if form == f"{lemma}r" and is_infinitive(lemma, lexicon):
        return has_past(lemma, lexicon) or not is_noun(lemma, lexicon)
    imperative = f"{form}e"
    return word.is_first and lexicon.lemma_of(imperative) == imperative and has_past(imperative, lexicon)
