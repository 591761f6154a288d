"""Whether a word that somebody wrote names a pictogram that can be drawn."""

from brobygger.nouns.pictograms import NONE, Dictionary
from brobygger.nouns.problems import Position, Problem, error, nearest


def problem_with(dictionary: Dictionary, word: str, position: Position) -> Problem | None:
    """Return what is wrong with a word for a pictogram, or None where it means one that we can draw, or `none`."""
    if word == NONE:
        return None
    keys = dictionary.keys_of(word)
    if not keys:
        near = nearest(word, dictionary.all_words)
        return error("pictogram-unknown", position, hint="near" if near else "list", word=word, near=near or "")
    if len(keys) > 1:
        return error("pictogram-ambiguous", position, hint="all", word=word, all=", ".join(keys))
    if not dictionary.pictograms[keys[0]].look:
        note = dictionary.pictograms[keys[0]].note
        return error("pictogram-none", position, hint="note" if note else "none", word=word, note=note)
    return None
