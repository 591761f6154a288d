"""Subordinate clauses, counted by the words that open them."""

from collections.abc import Iterator, Sequence

from brobygger.tools.grammar.lexicon import Lexicon
from brobygger.tools.grammar.verbs import is_infinitive
from brobygger.tools.grammar.words import Word

_OPENERS = {
    "nb": "at som fordi hvis når dersom mens hvor hva hvem hvilken hvilke ettersom siden hvordan hvorfor slik selv",
    "da": "at som der fordi hvis når mens hvor hvad hvem hvordan hvorfor eftersom selvom såfremt medmindre",
    "fi": """
        että jotta koska jos kun vaikka ellei kunnes mikäli
        joka jonka jota jossa josta johon jolla jolta jolle jotka joiden joita joissa joista joihin joilla joilta joille
    """,
}
OPENERS = {language: frozenset(words.split()) for language, words in _OPENERS.items()}

QUESTIONS = {
    "nb": frozenset(["hva", "hvem", "hvor", "hvordan", "hvorfor", "hvilken", "hvilket", "hvilke", "når"]),
    "da": frozenset(["hvad", "hvem", "hvor", "hvordan", "hvorfor", "hvilken", "hvilket", "hvilke", "hvornår"]),
    "fi": frozenset(
        [
            "mikä",
            "mitä",
            "missä",
            "mistä",
            "mihin",
            "mille",
            "miten",
            "miksi",
            "milloin",
            "kuka",
            "kenelle",
            "ketä",
            "kuinka",
            "minkä",
        ]
    ),
}
"""The words that begin a question."""

ONLY_BEFORE = {"nb": {"slik": "at", "selv": "om"}}
"""What opens a clause only before another word."""

WHENEVER = {"nb": "når"}
"""A question word that opens a clause as often."""

TO_MARK = {"da": "at"}
"""What stands before an infinitive too, where it opens no clause."""


def clauses_in(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Word]:
    """Yield the words that open a subordinate clause; one that begins a question opens none."""
    openers = OPENERS.get(lexicon.language, frozenset())
    before = ONLY_BEFORE.get(lexicon.language, {})
    for index, word in enumerate(words):
        behind = words[index + 1].lower if index + 1 < len(words) else ""
        form = word.lower
        if form not in openers or (form in before and behind != before[form]):
            continue
        if form == "der" and word.is_first:  # “Der gøres …” says that something is there
            continue
        if form == "når" and index and words[index - 1].lower == "som":  # “som når” reaches
            continue
        if word.is_first and form in QUESTIONS[lexicon.language] and form != WHENEVER.get(lexicon.language):
            continue
        if (
            form == TO_MARK.get(lexicon.language)
            and lexicon.lemma_of(behind) == behind
            and is_infinitive(behind, lexicon)
        ):
            continue
        yield word
