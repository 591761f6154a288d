"""What search on a reader's phone is made from: the words of pages, their stems, and an index of them."""

from brobygger.tools.search.index import Postings, inverted, packed_terms, revised, terms_of
from brobygger.tools.search.languages import language_of
from brobygger.tools.search.stems import stems_of
from brobygger.tools.search.words import title_words, words_of_page

__all__ = [
    "Postings",
    "inverted",
    "language_of",
    "packed_terms",
    "revised",
    "stems_of",
    "terms_of",
    "title_words",
    "words_of_page",
]
