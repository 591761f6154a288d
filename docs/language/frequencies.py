"""Derive assets/language/*/frequencies.tsv: how common each lemma is. For maintainers; a build never runs this.

Needs `pip install wordfreq==3.1.1 simplemma==2.0.0`, and is run from the root: python docs/language/frequencies.py
"""

# ruff: noqa: E501 - the lines of the head stand so in the files

import math
import sys
from collections import defaultdict
from pathlib import Path

from simplemma import Lemmatizer
from wordfreq import get_frequency_dict

LANGUAGES = ("nb", "da", "fi")
LEAST = 3.0
"""Zipf: the power of ten of how often a word stands in a thousand million words. What is rarer has no line."""

HEADER = """\
# How common the words of a language are: dictionary form, and its Zipf value (log10 of how often it stands in a thousand
# million words), summed over all its inflected forms. Derived by docs/language/frequencies.py; do not edit.
# Source: wordfreq 3.1.1 by Robyn Speer (https://github.com/rspeer/wordfreq), whose data is CC BY-SA 4.0 and was made from
# Wikipedia, OpenSubtitles, Twitter, news and other sources, all of which its README names. Dictionary forms: simplemma 2.0.0.
# This file is a change of that data and has the same licence: CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/
"""


def main() -> None:
    """Write a file for each language."""
    lemmatizer = Lemmatizer()
    for language in LANGUAGES:
        path = Path("assets/language") / language / "frequencies.tsv"
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{lemma}\t{zipf:.2f}\n" for lemma, zipf in sorted(lemmas(language, lemmatizer).items())]
        path.write_text(HEADER + "".join(lines), encoding="utf-8")
        sys.stdout.write(f"{path}: {len(lines)} lemmas, {path.stat().st_size} bytes\n")


def lemmas(language: str, lemmatizer: Lemmatizer) -> dict[str, float]:
    """Return the Zipf value of each lemma that is not rarer than LEAST."""
    sums: dict[str, float] = defaultdict(float)
    for form, frequency in get_frequency_dict(language, wordlist="best").items():
        if form.replace("-", "").isalpha():
            sums[lemmatizer.lemmatize(form, language).lower()] += frequency
    zipfs = {lemma: math.log10(frequency) + 9 for lemma, frequency in sums.items()}
    return {lemma: zipf for lemma, zipf in zipfs.items() if round(zipf, 2) >= LEAST}


if __name__ == "__main__":
    main()
