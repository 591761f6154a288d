"""Hold the checks of plain language against what careful editors marked: precision and recall for each check.

`python -m benchmarks.plain_language` prints the figures of docs/plain-language.md; `--part tune` those of the sentences
that limits and lists may be tuned on, `--misses` what was marked and not found, or found and not marked.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import yaml

from brobygger.edge.word_lists import read_word_lists
from brobygger.nouns.plain_limits import limits_for
from brobygger.nouns.running import Run, RunKind
from brobygger.steps.plain_language import Finding, advise
from brobygger.tools.grammar import Lexicon, lemmatiser, name_finder, read_lexicon

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests/tools/language/corpus"
LANGUAGES = ("nb", "da", "fi")

CODES = {
    "hard-word": ("rare-word", "office-word"),
    "passive": ("passive",),
    "long-word": ("word-long",),
    "abbreviation": ("abbreviation",),
    "number": ("number-hard",),
    "capitals": ("capitals",),
    "subclauses": ("clauses-stacked",),
    "enumeration": ("list-in-sentence",),
    "nominalisation": ("verb-in-noun",),
}
"""What an editor marks, and the codes by which the checks say it."""

WORD_CHECKS = ("hard-word", "long-word")


class Mark(NamedTuple):
    """What an editor has marked in a sentence."""

    check: str
    words: str
    begin: int
    end: int


class Sentence(NamedTuple):
    """A sentence of the corpus; `part` is `tune` or `held`."""

    text: str
    part: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How often a check and an editor agree."""

    hits: int
    false_alarms: int
    found: int
    marked: int

    @property
    def precision(self) -> float | None:
        """Return the share of what was said that an editor would say; None where nothing was."""
        return self.hits / (self.hits + self.false_alarms) if self.hits + self.false_alarms else None

    @property
    def recall(self) -> float | None:
        """Return the share of what an editor marked that was said; None where nothing was marked."""
        return self.found / self.marked if self.marked else None


def corpus(language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a language, with what editors marked in them."""
    entries = yaml.safe_load((CORPUS / f"{language}.yaml").read_text(encoding="utf-8"))
    return tuple(Sentence(entry["text"], entry["part"], tuple(_marks(entry))) for entry in entries)


def _marks(entry: dict[str, object]) -> Iterator[Mark]:
    text, marks = str(entry["text"]), entry["marks"]
    after: dict[tuple[str, str], int] = {}
    for mark in marks if isinstance(marks, list) else ():
        check, words = mark["check"], mark["words"]
        begin = text.index(words, after.get((check, words), 0))
        after[check, words] = begin + 1
        yield Mark(check, words, begin, begin + len(words))


def lexicon_of(language: str) -> Lexicon:
    """Return the words of a language as a site without words of its own has them."""
    lexicon = read_lexicon(language, read_word_lists(ROOT, language), lemmatiser(language))
    return replace(lexicon, is_name=name_finder(language))


def said_of(sentence: Sentence, lexicon: Lexicon) -> tuple[Finding, ...]:
    """Return what the checks say of a sentence of a plain page."""
    run = Run(path="page.md", kind=RunKind.PARAGRAPH, text=sentence.text, places=((0, 1, 1),))
    return advise((run,), (), lexicon, limits_for(lexicon.language, is_plain=True), is_plain=True).findings


def score(check: str, sentences: tuple[Sentence, ...], lexicon: Lexicon) -> tuple[Score, list[str]]:
    """Return how well one check does, and its misses as lines of text.

    Of a word that is rare and long one thing is said: for these two checks it counts that the word was pointed at.
    """
    checks = WORD_CHECKS if check in WORD_CHECKS else (check,)
    codes = {code for name in checks for code in CODES[name]}
    hits = false_alarms = found = marked = 0
    misses: list[str] = []
    for sentence in sentences:
        marks = [mark for mark in sentence.marks if mark.check in checks]
        said = [one for one in said_of(sentence, lexicon) if one.code in codes]
        for one in said:
            if one.code not in CODES[check]:
                continue
            is_hit = any(_overlap(mark, one) for mark in marks)
            hits, false_alarms = hits + is_hit, false_alarms + (not is_hit)
            if not is_hit:
                misses.append(f"  false alarm “{sentence.text[one.begin : one.end]}” ({one.code}) in: {sentence.text}")
        for mark in marks:
            if mark.check != check:
                continue
            is_found = any(_overlap(mark, one) for one in said)
            found, marked = found + is_found, marked + 1
            if not is_found:
                misses.append(f"  missed “{mark.words}” in: {sentence.text}")
    return Score(hits, false_alarms, found, marked), misses


def _overlap(mark: Mark, finding: "Finding | Mark") -> bool:
    return mark.begin < finding.end and finding.begin < mark.end


def second_editor(language: str, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Return the held sentences as another editor has marked the hard words in them, without a look at the first."""
    entries = yaml.safe_load((CORPUS / f"second-{language}.yaml").read_text(encoding="utf-8"))
    marked = {
        entry["text"]: {
            "text": entry["text"],
            "marks": [{"check": "hard-word", "words": one} for one in entry["words"]],
        }
        for entry in entries
    }
    return tuple(Sentence(one.text, one.part, tuple(_marks(marked[one.text]))) for one in sentences)


def agreement(first: tuple[Sentence, ...], second: tuple[Sentence, ...]) -> Score:
    """Return how well the second editor does where the first one is right."""
    hits = false_alarms = found = marked = 0
    for one, other in zip(first, second, strict=True):
        words = [mark for mark in one.marks if mark.check in WORD_CHECKS]
        for mark in other.marks:
            is_hit = any(_overlap(mark, word) for word in words)
            hits, false_alarms = hits + is_hit, false_alarms + (not is_hit)
        for word in words:
            if word.check == "hard-word":
                found, marked = found + any(_overlap(word, mark) for mark in other.marks), marked + 1
    return Score(hits, false_alarms, found, marked)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("tune", "held"), default="held")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--language", choices=LANGUAGES)
    typed = parser.parse_args()
    languages = (typed.language,) if typed.language else LANGUAGES
    print(f"| check | {' | '.join(f'{language} P | {language} R | {language} marks' for language in languages)} |")
    print(f"|---|{'---|' * 3 * len(languages)}")
    lexicons = {language: lexicon_of(language) for language in languages}
    parts = {
        language: tuple(sentence for sentence in corpus(language) if sentence.part == typed.part)
        for language in languages
    }
    for check in CODES:
        results = {language: score(check, parts[language], lexicons[language]) for language in languages}
        print(_row(check, [result for result, _ in results.values()]))
        if typed.misses:
            print("\n".join(line for language, (_, misses) in results.items() for line in (language, *misses)))
    if typed.part == "held":
        seconds = {language: second_editor(language, parts[language]) for language in languages}
        against = [score("hard-word", seconds[language], lexicons[language])[0] for language in languages]
        print(_row("hard-word, by a second editor", against))
        print(_row("the second editor, by the first", [agreement(parts[one], seconds[one]) for one in languages]))


def _row(name: str, scores: list[Score]) -> str:
    cells = (cell for one in scores for cell in (_share(one.precision), _share(one.recall), str(one.marked)))
    return f"| {name} | {' | '.join(cells)} |"


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.2f}"


if __name__ == "__main__":
    main()
