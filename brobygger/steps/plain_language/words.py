"""Promise: a word is one that readers know, or stands with an explanation."""

from collections.abc import Iterator

from brobygger.steps.plain_language.passages import Finding, PageText, Passage, finding
from brobygger.tools.grammar import Lexicon, Word, parts_of_compound

VERY_RARE = 3.5
"""Zipf: below this a word is unknown to many who have the language as their first one."""

LONGEST_PHRASE = 4
"""Words of the longest phrase in the lists of office words."""


def check_words(page: PageText) -> Iterator[Finding]:
    """Yield office words, words that are rare, and long words; each by the first of these reasons."""
    if not page.is_plain:
        return
    for passage in page.passages:
        for sentence in passage.sentences:
            taken: set[int] = set()
            for index, word in enumerate(sentence.words):
                if word.begin in taken:
                    continue
                phrase = _office_phrase(sentence.words[index : index + LONGEST_PHRASE], passage, page.lexicon)
                if phrase is not None:
                    begin, end, (listed, instead) = phrase
                    taken.update(other.begin for other in sentence.words if begin <= other.begin < end)
                    hint = "explain" if instead.startswith("(") else "instead"
                    said = instead.strip("()") if hint == "explain" else instead
                    yield finding("office-word", passage, begin, end, hint=hint, word=listed, instead=said)
                    continue
                yield from _hard(page, passage, word)


def _office_phrase(
    words: tuple[Word, ...], passage: Passage, lexicon: Lexicon
) -> tuple[int, int, tuple[str, str]] | None:
    """Return the longest phrase of office words that begins here, and what is listed of it."""
    for count in range(len(words), 0, -1):
        begin, end = words[0].begin, words[count - 1].end
        written = " ".join(passage.run.text[begin:end].lower().split())
        if written in lexicon.explained:
            return None
        if written in lexicon.office:
            return begin, end, lexicon.office[written]
    return None


def _hard(page: PageText, passage: Passage, word: Word) -> Iterator[Finding]:
    lexicon, limits = page.lexicon, page.limits
    form = word.lower
    if _is_no_common_word(word, page) or lexicon.is_easy(form):
        return
    zipf = lexicon.zipf(form)
    last = form.rpartition("-")[2]
    if last != form:
        if lexicon.is_easy(last):
            return
        zipf = max(zipf, lexicon.zipf(last))
    is_rare = zipf < limits.word_frequency
    is_long = 0 < limits.word_letters <= word.letters
    parts = parts_of_compound(form, lexicon) if is_long else ()
    lemma = lexicon.lemma_of(form)
    if parts or (is_long and not is_rare):
        hint, said = "parts" if parts else "shorter", " + ".join(parts)
        letters = str(word.letters)
        yield finding("word-long", passage, word.begin, word.end, hint=hint, word=lemma, letters=letters, parts=said)
    elif is_rare:
        hint = "very-rare" if zipf < VERY_RARE else "rare"
        yield finding("rare-word", passage, word.begin, word.end, hint=hint, word=lemma)


def _is_no_common_word(word: Word, page: PageText) -> bool:
    """Say whether something is a name, an abbreviation in capitals, or a figure with letters behind it."""
    text = word.text
    if text[0].isdigit() or len(text) == 1 or sum(letter.isupper() for letter in text) > 1:
        return True
    if not text[0].isupper():
        return False
    return not word.is_first or word.lower in page.names
