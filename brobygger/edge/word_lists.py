"""Read what is known of the words of a language: ours, and the lists of the site's own over them."""

from pathlib import Path

from brobygger.edge.files import beginning_of, default_folder
from brobygger.tools.grammar import WordLists

FOLDER = "assets/language"

NAMES = {
    "frequencies": "frequencies.tsv",
    "office_words": "office-words.tsv",
    "abbreviations": "abbreviations.tsv",
    "easy_words": "easy-words.txt",
    "hard_words": "hard-words.txt",
    "passive_stop": "passive-stop.txt",
    "passive_stop_participles": "passive-stop-participles.txt",
}


def read_word_lists(root: Path, language: str) -> WordLists:
    """Return the lists of a language; a language that has none has empty ones."""
    return WordLists(**{name: _text(root, f"{FOLDER}/{language}/{file}") for name, file in NAMES.items()})


def _text(root: Path, path: str) -> str:
    for folder in (root, default_folder()):
        try:
            return beginning_of(folder / path).decode("utf-8-sig", "replace")
        except OSError:
            continue
    return ""
