"""How long and how hard the sentences and words of a page may be before an editor hears of it."""

from dataclasses import replace
from decimal import Decimal

from brobygger.nouns.record import record


@record
class PlainLimits:
    """The limits of a locale; 0 means that nothing is said.

    `sentence_words` and `paragraph_words` count words, `mean_sentence_words` those of a page's sentences on average,
    `heading_words` those of a heading; `word_letters` are the letters of a word from which on it is long.
    `word_frequency` is a Zipf value: words that are rarer are reported. `lix` is that of a page. `clauses` are the
    subordinate clauses of a sentence, `list_commas` the commas before an “and”, from which on something is said.
    `noun_share` is how many of a hundred words may be nouns that hide a verb. `known_words` are those that readers of
    the site know. What has no limit here is looked for on plain pages alone.
    """

    sentence_words: int = 0
    mean_sentence_words: int = 0
    paragraph_words: int = 0
    heading_words: int = 0
    word_letters: int = 0
    word_frequency: Decimal = Decimal(0)
    lix: int = 0
    clauses: int = 0
    list_commas: int = 0
    noun_share: Decimal = Decimal(0)
    known_words: tuple[str, ...] = ()


STANDARD = PlainLimits(sentence_words=25, lix=50)
"""Standard pages hear of what is hard for everybody."""

SCANDINAVIAN = PlainLimits(
    sentence_words=15,
    mean_sentence_words=11,
    paragraph_words=50,
    heading_words=8,
    word_letters=13,
    word_frequency=Decimal("4.4"),
    lix=27,
    clauses=2,
    list_commas=2,
    noun_share=Decimal(3),
)

FINNISH = replace(
    SCANDINAVIAN,
    sentence_words=12,
    mean_sentence_words=9,
    paragraph_words=40,
    word_letters=16,
    lix=0,
    noun_share=Decimal("1.5"),
)
"""Finnish says with few long words what others say with many: LIX calls real selkosuomi very hard."""

PLAIN = {"fi": FINNISH}

NO_LIX = frozenset({"fi"})
"""Languages whose words are long where they are easy: LIX says nothing of them."""


def limits_for(language: str, *, is_plain: bool) -> PlainLimits:
    """Return the limits of a locale for which site.yaml has none."""
    if is_plain:
        return PLAIN.get(language, SCANDINAVIAN)
    return replace(STANDARD, lix=0) if language in NO_LIX else STANDARD
