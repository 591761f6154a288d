"""How large a file of a site may be."""

LARGEST_PICTURE = 40_000_000
"""Bytes; no file of another kind may be as large."""
