"""Write content/word-forms.tsv: every form of every word that the site explains."""

from dataclasses import dataclass
from pathlib import Path

from brobygger.edge.files import read_sources
from brobygger.edge.inflections import heads_of
from brobygger.edge.whole_file import write_whole
from brobygger.nouns.problems import Position, Problem, error
from brobygger.steps.read_settings import read_settings
from brobygger.steps.read_words import PATH as WORDS_PATH
from brobygger.steps.read_words import read_words
from brobygger.tools.word_forms import PATH, rows_as_text
from brobygger.whole.word_forms import WordForms, all_forms


@dataclass(frozen=True, slots=True)
class Updated:
    """The forms that were written down, or none and the reasons why nothing was."""

    forms: WordForms | None
    problems: tuple[Problem, ...]


def update_word_forms(root: Path) -> Updated:
    """Work out the forms anew, whatever stands in the file, and write them; write nothing where a word is wrong."""
    read = read_sources(root)
    if read.sources is None:
        return Updated(None, read.problems)
    settings, problems = read_settings(read.sources.settings, None)
    if settings is None:
        return Updated(None, problems)
    if read.sources.words is None:
        return Updated(None, (error("words-none", Position(path=WORDS_PATH), hint="write"),))
    words = read_words(read.sources.words, None, settings)
    wrong = tuple(problem for problem in words.problems if problem.is_error)
    if wrong:
        return Updated(None, wrong)
    forms = all_forms(words.glossary, heads_of)
    data = rows_as_text(forms.rows).encode()
    try:
        if read.sources.word_forms != data:
            write_whole(root / PATH, data)
    except OSError as fault:
        said = fault.strerror or str(fault)
        return Updated(None, (error("own-file-failed", Position(path=PATH), hint="space", said=said),))
    return Updated(forms, ())
