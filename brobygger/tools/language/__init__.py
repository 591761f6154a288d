"""What the program knows of a language: where its sentences end."""

from brobygger.tools.language.sentences import sentence_starts, sentences_of

__all__ = ["sentence_starts", "sentences_of"]
