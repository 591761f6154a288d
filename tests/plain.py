"""Texts held against the checks of plain language: `words_of` makes the words that are known, `told` what is said."""

from dataclasses import replace
from functools import cache

from brobygger.edge.word_lists import read_word_lists
from brobygger.nouns.plain_limits import PlainLimits, limits_for
from brobygger.nouns.problems import Problem
from brobygger.steps.plain_language import Advice, advise
from brobygger.tools.grammar import Lexicon, WordLists, lemmatiser, read_lexicon
from brobygger.tools.markdown import running_text
from tests.support import ROOT

SILENT = PlainLimits()
"""Limits of which none says anything."""


def words_of(language: str = "nb", lemmas: str = "", *, known: str = "", explained: str = "", **lists: str) -> Lexicon:
    """Return the words of a language: `lemmas` as `form=lemma`, the lists as their files are written."""
    table = dict(pair.split("=") for pair in lemmas.split())
    return read_lexicon(
        language,
        WordLists(**lists),
        lambda word: table.get(word, word),
        frozenset(explained.split(",") if explained else ()),
        frozenset(known.split()),
    )


def common(words: str, zipf: str = "5.0") -> str:
    """Return lines of frequencies.tsv in which all words are as common."""
    return "lemma\tzipf\n" + "".join(f"{word}\t{zipf}\n" for word in words.split())


@cache
def real_words(language: str) -> Lexicon:
    """Return the words of a language that a site without words of its own has."""
    return read_lexicon(language, read_word_lists(ROOT, language), lemmatiser(language))


def advice(text: str, lexicon: Lexicon, limits: PlainLimits | None = None, *, is_plain: bool = True) -> Advice:
    """Return what there is to say of a text."""
    running = running_text(text, "p.md")
    ours = limits_for(lexicon.language, is_plain=is_plain) if limits is None else limits
    return advise(running.runs, running.remarks, lexicon, ours, is_plain=is_plain)


def told(text: str, lexicon: Lexicon, limits: PlainLimits | None = None, *, is_plain: bool = True) -> list[str]:
    """Return for each thing that is said its place, its code and what it speaks of."""
    return [line_of(problem) for problem in advice(text, lexicon, limits, is_plain=is_plain).problems]


def line_of(problem: Problem) -> str:
    """Return a problem's place, code, and the words or the name that it speaks of."""
    values = dict(problem.values)
    said = values["text"] if "text" in values else values["name"]
    return f"{problem.position.line}:{problem.position.column} {problem.code}: {said}"


def only(**limits: object) -> PlainLimits:
    """Return limits of which only the named ones say anything."""
    return replace(SILENT, **limits)  # type: ignore[arg-type]  # each is named with what it takes
