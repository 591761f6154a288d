"""Hold the words that pages explain against what careful editors marked: `python -m benchmarks.marked_words`."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml
from markupsafe import Markup, escape

from brobygger.edge.files import read_sources
from brobygger.nouns.view import SectionView
from brobygger.steps.read_settings import read_settings
from brobygger.tools.words import Sought, explain_words
from brobygger.whole.pipeline import NO_MEMORY
from brobygger.whole.surroundings import surroundings_of

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests/tools/language/corpus"
LANGUAGES = ("nb", "da", "fi")
MARKED = re.compile(r'<a class="word"[^>]*href="#word-([a-z0-9-]+)">(.*?)</a>', re.DOTALL)


class Result(NamedTuple):
    """How often marks and an editor agree: those of both, of the marking alone, of the editor alone."""

    both: int
    marking: int
    editor: int

    @property
    def precision(self) -> float:
        """Return the share of what is marked that the editor would mark."""
        return self.both / (self.both + self.marking)

    @property
    def recall(self) -> float:
        """Return the share of what the editor would mark that is marked."""
        return self.both / (self.both + self.editor)


def sought_in(root: Path) -> dict[str, Sought]:
    """Return what the texts of a site are searched for, by language."""
    sources = read_sources(root).sources
    settings = read_settings(sources.settings)[0] if sources else None
    if sources is None or settings is None:
        raise SystemExit("The site cannot be read.")
    glossary = surroundings_of(sources, settings, NO_MEMORY).glossary
    return {language: Sought.of(glossary, language) for language in LANGUAGES}


def marks_in(text: str, sought: Sought) -> set[tuple[str, str]]:
    """Return the concept and the words of each mark in a paragraph."""
    paragraph = Markup("<p>{}</p>").format(text)
    section = SectionView(id=None, level=2, heading=(), body=(paragraph,))
    found = explain_words((section,), sought, None, frozenset()).sections[0].body[0]
    return set(MARKED.findall(str(found)))


def compare(language: str, sought: Sought, *, only_real: bool = False) -> tuple[Result, list[str]]:
    """Return how well the words of a language are marked, and where not; in those of pages and seeds alone."""
    both = marking = editor = 0
    misses: list[str] = []
    for text, wanted in sentences(language, only_real=only_real):
        found = marks_in(text, sought)
        both, marking, editor = both + len(found & wanted), marking + len(found - wanted), editor + len(wanted - found)
        misses.extend(
            f"  not to be marked: {concept} “{words}” in: {text}" for concept, words in sorted(found - wanted)
        )
        misses.extend(f"  missed: {concept} “{words}” in: {text}" for concept, words in sorted(wanted - found))
    return Result(both, marking, editor), misses


def sentences(language: str, *, only_real: bool) -> Iterator[tuple[str, set[tuple[str, str]]]]:
    """Yield the sentences of a language, each with the marks of an editor as they stand in HTML."""
    for entry in yaml.safe_load((CORPUS / f"words-{language}.yaml").read_text(encoding="utf-8")):
        if only_real and entry["source"] == "own":
            continue
        yield entry["text"], {(mark["concept"], str(escape(mark["words"]))) for mark in entry["marks"]}


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    shows_misses = parser.parse_args().misses
    sought = sought_in(ROOT)
    print("| language | marks | precision | recall | marks on pages and in seeds | precision | recall |")
    print("|---|---|---|---|---|---|---|")
    for language in LANGUAGES:
        result, misses = compare(language, sought[language])
        real, _ = compare(language, sought[language], only_real=True)
        print(f"| {language} | {_cells(result)} | {_cells(real)} |")
        if shows_misses:
            print("\n".join(misses))


def _cells(result: Result) -> str:
    return f"{result.both + result.editor} | {result.precision:.2f} | {result.recall:.2f}"


if __name__ == "__main__":
    main()
