"""How large a file of a site may be, and how wide a phone is."""

LARGEST_PICTURE = 40_000_000
"""Bytes; no file of another kind may be as large."""

PHONE = (360 - 2 * 16) * 2
"""Dots across a photo on a phone 360 px wide with two dots to a pixel: its screen less the margins of the text."""
