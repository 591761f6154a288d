"""Pictograms: which words mean which picture, and how it is drawn."""

from brobygger.tools.pictograms.drawing import VERSION, draw, parts_of
from brobygger.tools.pictograms.own import OwnDrawing, publish_own
from brobygger.tools.pictograms.table import read_dictionary

__all__ = ["VERSION", "OwnDrawing", "draw", "parts_of", "publish_own", "read_dictionary"]
