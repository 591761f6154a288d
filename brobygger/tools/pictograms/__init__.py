"""Pictograms: which words mean which picture, and how it is drawn."""

from brobygger.tools.pictograms.drawing import VERSION, draw, parts_of
from brobygger.tools.pictograms.table import read_dictionary

__all__ = ["VERSION", "draw", "parts_of", "read_dictionary"]
