"""Which form belongs to which word: the dictionaries of a lemmatiser, read as far as some words need it."""

from collections.abc import Collection

SHORT = 6
"""Letters of a word whose vowel an inflection may change: barn, børn."""
ENDING = 9
"""Letters that an inflection adds at most to a short word: kunta, kunnissammekin."""


def heads_of(language: str, words: Collection[str]) -> dict[str, str] | None:
    """Return forms that begin like some words, each with the dictionary form that it belongs to.

    None where the language has no dictionary. Finnish has 3.5 million forms, and looking one up takes 6 µs: only those
    are looked up that may belong to one of the words.
    """
    from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

    try:
        dictionary = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(language)
    except ValueError:
        return None
    letters = {word[:1] for word in words if len(word) <= SHORT}
    beginnings = {word[:3] for word in words if len(word) > SHORT}
    near = [
        form for form in dictionary if form[:3] in beginnings or (len(form) <= SHORT + ENDING and form[:1] in letters)
    ]
    return {form: dictionary[form] for form in near}
