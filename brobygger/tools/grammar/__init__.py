"""What the program knows of the words of a language: which are common, what is a passive, what opens a clause."""

from brobygger.tools.grammar.clauses import clauses_in
from brobygger.tools.grammar.compounds import parts_of_compound
from brobygger.tools.grammar.explained import explained_in
from brobygger.tools.grammar.headings import asks_how, says_something
from brobygger.tools.grammar.lemmas import LemmaOf, lemmatiser, name_finder
from brobygger.tools.grammar.lexicon import Lexicon, WordLists, read_lexicon
from brobygger.tools.grammar.lix import lix_of
from brobygger.tools.grammar.passives import passives_in
from brobygger.tools.grammar.readings import with_genitive, with_owner
from brobygger.tools.grammar.short_forms import ShortForm, abbreviations_in
from brobygger.tools.grammar.words import Sentence, Word, sentences_in

__all__ = [
    "LemmaOf",
    "Lexicon",
    "Sentence",
    "ShortForm",
    "Word",
    "WordLists",
    "abbreviations_in",
    "asks_how",
    "clauses_in",
    "explained_in",
    "lemmatiser",
    "lix_of",
    "name_finder",
    "parts_of_compound",
    "passives_in",
    "read_lexicon",
    "says_something",
    "sentences_in",
    "with_genitive",
    "with_owner",
]
