"""Write the numbers of a drawing with fewer decimals."""

import re


def shortened(text: str, places: int) -> str:
    """Return numbers with fewer decimals; what stands before a point stays, since flags may be stuck to it."""

    def shorter(found: re.Match[str]) -> str:
        tenths = int(found[1][: places + 1])
        nearest = min(
            (tenths + 5) // 10, 10**places - 1
        )  # never up to the next whole number, which is not ours to write
        return f".{nearest:0{places}d}".rstrip("0") if nearest else ".0"

    return re.sub(rf"\.(\d{{{places + 1},}})", shorter, text)
