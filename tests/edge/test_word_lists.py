"""Promise: a list of the site's own takes the place of ours; a language without lists has empty ones."""

from pathlib import Path

from brobygger.edge.word_lists import NAMES, read_word_lists
from brobygger.tools.grammar import WordLists
from tests.support import ROOT


def test_a_list_of_the_sites_own_wins_and_the_others_are_ours(tmp_path: Path) -> None:
    (tmp_path / "assets/language/nb").mkdir(parents=True)
    (tmp_path / "assets/language/nb/easy-words.txt").write_bytes(b"\xef\xbb\xbfskattekort\r\n\xff\n")

    lists = read_word_lists(tmp_path, "nb")

    assert lists.easy_words == "skattekort\r\n\ufffd\n"
    assert lists.frequencies == (ROOT / "assets/language/nb/frequencies.tsv").read_text(encoding="utf-8")


def test_a_language_without_lists_has_empty_ones(tmp_path: Path) -> None:
    assert read_word_lists(tmp_path, "ar") == WordLists()


def test_every_list_of_ours_has_a_name_that_is_read() -> None:
    ours = {path.name for path in (ROOT / "assets/language").glob("*/*")}

    assert ours <= set(NAMES.values())
