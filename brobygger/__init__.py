"""Brobygger: a multilingual static information site generator."""

__version__ = "0.1.0"
