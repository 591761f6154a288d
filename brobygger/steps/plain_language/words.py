"""Promise: a word is one that readers know, or stands with an explanation."""

from collections.abc import Iterator

from brobygger.nouns.words import as_form
from brobygger.steps.plain_language.passages import Finding, PageText, Passage, finding
from brobygger.tools.grammar import Lexicon, Word, abbreviations_in, parts_of_compound

VERY_RARE = 3.5
"""Zipf: below this a word is unknown to many who have the language as their first one."""

ITEM_OF_NAMES = 2
"""Words of an item of a list, or a cell, that holds nothing but a name."""

LONGEST_PHRASE = 4
"""Words of the longest phrase in the lists of office words."""


def check_words(page: PageText) -> Iterator[Finding]:
    """Yield office words, words that are rare, and long words; each by the first of these reasons."""
    if not page.is_plain:
        return
    for passage in page.passages:
        taken = {(short.begin, short.end) for short in abbreviations_in(passage.run.text, page.lexicon)}
        taken.update(page.named(passage))
        for sentence in passage.sentences:
            for index, word in enumerate(sentence.words):
                if any(begin <= word.begin < end for begin, end in taken):
                    continue
                begin, end, listed = _phrase(sentence.words[index : index + LONGEST_PHRASE], passage, page.lexicon)
                if begin == end:
                    yield from _hard(page, passage, word)
                    continue
                taken.add((begin, end))
                if listed is not None and page.lexicon.lemma_of(word.lower) not in page.explained:
                    yield _office_word(passage, begin, end, *listed)


def _office_word(passage: Passage, begin: int, end: int, listed: str, instead: str) -> Finding:
    """Return what is said of an office word; in brackets stands what it means where no single word says it."""
    if instead.startswith("("):
        return finding("office-word", passage, begin, end, hint="explain", word=listed, instead=instead.strip("()"))
    return finding("office-word", passage, begin, end, hint="instead", word=listed, instead=instead)


def _phrase(words: tuple[Word, ...], passage: Passage, lexicon: Lexicon) -> tuple[int, int, tuple[str, str] | None]:
    """Return where the longest phrase that begins here begins and ends, and what is listed of it as an office word.

    Nothing is listed of one that readers know or have an explanation of; where there is none, it ends where it begins.
    """
    for count in range(len(words), 0, -1):
        begin, end = words[0].begin, words[count - 1].end
        written = as_form(passage.run.text[begin:end])
        if lexicon.is_easy(written):
            return begin, end, None
        if written in lexicon.office:
            return begin, end, lexicon.office[written]
    return words[0].begin, words[0].begin, None


def _hard(page: PageText, passage: Passage, word: Word) -> Iterator[Finding]:
    lexicon, limits = page.lexicon, page.limits
    form = word.lower
    if _is_no_common_word(word, passage, page) or lexicon.is_easy(form):
        return
    lemma = lexicon.lemma_of(form)
    if lemma in page.explained:
        return
    begin, end = word.begin, word.end
    if lexicon.is_hard(form):
        yield finding("office-word", passage, begin, end, hint="everyday", word=lemma, instead="")
        return
    last = form.rpartition("-")[2]
    zipf = max(lexicon.zipf(form), lexicon.zipf(last) if last != form else 0.0)
    if last != form and lexicon.is_easy(last):
        return
    is_rare = bool(lexicon.frequencies) and zipf < limits.word_frequency
    letters = sum(letter.isalpha() for letter in lemma)
    is_long = 0 < limits.word_letters <= letters
    parts = parts_of_compound(form, lexicon) if is_long else ()
    if parts or (is_long and not is_rare):
        cure = "parts" if parts else "shorter"
        said, long = " + ".join(parts), str(word.letters)
        yield finding("word-long", passage, begin, end, hint=cure, word=lemma, letters=long, parts=said)
    elif is_rare:
        hint = "very-rare" if zipf < VERY_RARE else "rare"
        yield finding("rare-word", passage, begin, end, hint=hint, word=lemma)


def _is_no_common_word(word: Word, passage: Passage, page: PageText) -> bool:
    """Say whether something is a name, an abbreviation in capitals, or a figure with letters behind it."""
    text = word.text
    if text[0].isdigit() or len(text) == 1 or sum(letter.isupper() for letter in text) > 1:
        return True
    if not text[0].isupper():
        return False
    if not word.is_first or word.lower in page.names:
        return True
    if page.lexicon.is_name(text):
        return True
    is_alone = len(passage.run.text.split()) <= ITEM_OF_NAMES
    return is_alone and page.lexicon.lemma_of(word.lower) == word.lower and not page.lexicon.frequencies.get(word.lower)
