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

_QUESTIONS = {
    "nb": "hva hvem hvor hvordan hvorfor hvilken hvilket hvilke når",
    "da": "hvad hvem hvor hvordan hvorfor hvilken hvilket hvilke hvornår",
    "fi": "mikä mitä missä mistä mihin mille miten miksi milloin kuka kenelle ketä kuinka minkä",
}
QUESTIONS = {language: frozenset(words.split()) for language, words in _QUESTIONS.items()}
"""The words that begin a question."""

ONLY_BEFORE = {"slik": "at", "selv": "om"}
"""What opens a clause only before another word."""

RELATIVE = frozenset({"som", "der"})
"""What opens no second clause behind a question word (“hvem som kommer”)."""

THERE_IS = frozenset({"er", "var", "findes", "fandtes", "kommer", "bliver", "står"})
"""What stands before a Danish `der` that says that something is there."""

WHENEVER = "når"
"""A question word that opens a clause as often, and a verb behind “som”."""

JOINS = frozenset({"og", "eller"})

TO_MARK = "at"
"""What stands before an infinitive in Danish, where it opens no clause."""


def clauses_in(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Word]:
    """Yield the words that open a subordinate clause; questions that follow each other in one sentence are one."""
    has_asked = False
    for index, word in enumerate(words):
        before = words[index - 1].lower if index else ""
        behind = words[index + 1].lower if index + 1 < len(words) else ""
        if not _opens(word, before, behind, lexicon):
            continue
        is_question = word.lower != WHENEVER or not JOINS.isdisjoint((before, behind))  # “hvor og når”
        if word.lower in QUESTIONS[lexicon.language] and is_question:
            if has_asked:
                continue
            has_asked = True
        yield word


def _opens(word: Word, before: str, behind: str, lexicon: Lexicon) -> bool:
    form, questions = word.lower, QUESTIONS.get(lexicon.language, frozenset())
    if form not in OPENERS.get(lexicon.language, ()) or behind != ONLY_BEFORE.get(form, behind):
        return False
    if form in RELATIVE and (before in questions or (form == "der" and (word.is_first or before in THERE_IS))):
        return False
    if word.is_first and form in questions and form != WHENEVER:
        return False
    if form == WHENEVER and before in RELATIVE:
        return False
    is_to = form == TO_MARK and lexicon.language == "da"
    return not (is_to and lexicon.lemma_of(behind) == behind and is_infinitive(behind, lexicon))
