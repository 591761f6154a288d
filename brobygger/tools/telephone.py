"""Telephone numbers as they are dialled and written."""

import re

FREEPHONE = re.compile(r"0?800?\d{2,}|116\d{3}")
LONGEST_SHORT_NUMBER = 6


def dialled(phone: str) -> str:
    """Return the tel: address of a number: without spaces, in E.164 where it begins with +."""
    return f"tel:{phone.replace(' ', '')}"


def works_abroad(phone: str) -> bool:
    """Say whether a number may be written without its country's code: it is short, free of charge, or has the code."""
    digits = phone.replace(" ", "")
    return digits.startswith("+") or len(digits) <= LONGEST_SHORT_NUMBER or bool(FREEPHONE.fullmatch(digits))
