"""All forms that the words of the glossary may have in texts: a dictionary of forms turned round."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from brobygger.nouns.words import Glossary, Term, as_form
from brobygger.tools.grammar import with_genitive, with_owner
from brobygger.tools.word_forms import Row

HeadsOf = Callable[[str, Collection[str]], Mapping[str, str] | None]
"""Gives, for a language and some words, the dictionary form of each form that may belong to one of them."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A form that is not taken for its concept: it stands for `other`, or is a word of its own where that is None."""

    row: Row
    other: str | None


@dataclass(frozen=True, slots=True)
class WordForms:
    """The forms that count, those that were left out, and the languages in which only given forms are known."""

    rows: tuple[Row, ...]
    left_out: tuple[LeftOut, ...]
    unknown: tuple[str, ...]


def all_forms(glossary: Glossary, heads_of: HeadsOf) -> WordForms:
    """Return the forms of each word: those that are given, and those that the dictionary of its language has."""
    rows: list[Row] = []
    left_out: list[LeftOut] = []
    unknown: list[str] = []
    for language in sorted({language for concept in glossary.concepts.values() for language in concept.terms}):
        terms = {key: one.terms[language] for key, one in glossary.concepts.items() if language in one.terms}
        rows.extend(Row(language, form, key) for key, term in terms.items() for form in term.given)
        rows.extend(_owned(language, terms))
        words = {term.word: key for key, term in terms.items() if not term.only_given and " " not in term.word}
        heads = heads_of(language, words)
        if heads is None:
            unknown.append(language)
            continue
        given = {form: key for key, term in terms.items() for form in map(as_form, term.given)}
        for row, is_own_word in _inflected(language, words, heads):
            other = given.get(as_form(row.form))
            if other == row.concept:
                continue
            if other is not None or is_own_word:
                left_out.append(LeftOut(row, other))
            else:
                rows.append(row)
    return WordForms(tuple(sorted(set(rows))), tuple(sorted(left_out, key=lambda one: one.row)), tuple(unknown))


def _owned(language: str, terms: Mapping[str, Term]) -> Iterator[Row]:
    """Yield the forms that are given as they say whose something is."""
    for key, term in terms.items():
        for form in () if term.only_given else term.given:
            yield from (Row(language, own, key) for own in with_owner(form, language))


def _inflected(language: str, words: Mapping[str, str], heads: Mapping[str, str]) -> Iterator[tuple[Row, bool]]:
    """Yield each form of the words, and whether it is also a word with forms of its own.

    A form is written in small letters, unless its word has a capital.
    """
    inflected_heads = {head for form, head in heads.items() if form != head}
    for form, head in heads.items():
        key = words.get(head)
        if key is not None and form != head:
            written = form if any(map(str.isupper, head)) else form.lower()
            yield Row(language, written, key), form in inflected_heads
            if form in inflected_heads:
                continue
            more = (*with_owner(written, language), *with_genitive(written, language))
            yield from ((Row(language, own, key), False) for own in more if own not in heads)
