"""Promise: a text is looked at once, and again when something else may be said of it."""

import os
import time
from pathlib import Path

import pytest

from brobygger.edge.plain_language import look_at
from brobygger.edge.serve import looker as module
from brobygger.edge.serve.looker import Ground, Looker, News
from brobygger.steps.read_settings import read_settings
from tests.edge.test_words_command import BOAT, FILES, HOME, LIMITS, PLAIN
from tests.support import SITE, job_of, write_project


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_project(tmp_path, FILES)


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths of all files that were handed to the checks."""
    paths: list[str] = []

    def noting(entries, *others):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN202
        paths.extend(entries)
        return look_at(entries, *others)

    monkeypatch.setattr(module, "look_at", noting)
    return paths


def looker(site: Path, *, uses_store: bool = True) -> Looker:
    return Looker(job_of(site, uses_store=uses_store, drafts=True))


def ground(text: str = SITE + LIMITS, *explained: str, wants_all: bool = False) -> Ground:
    settings, _ = read_settings(text)
    assert settings is not None
    return Ground(settings=settings, explained={"nb": frozenset(explained)}, names=(), wants_all=wants_all)


def codes(news: News, path: str = BOAT) -> list[str]:
    looked = news.looked[path]
    return [problem.code for problem in looked.problems] if looked is not None else []


def test_all_texts_are_looked_at_once_and_then_those_that_change(site: Path, looked_at: list[str]) -> None:
    one = looker(site)
    first = one.look(ground())
    assert first.is_all
    assert set(first.looked) == {BOAT, HOME, "content/nb/services/boat.md", "content/fi/services/boat.md"}
    looked_at.clear()

    assert one.look(ground()) == News(looked={}, is_all=False)
    assert looked_at == []

    (site / BOAT).write_text(PLAIN.replace("turen", "bistanden"))
    second = one.look(ground())
    assert (looked_at, set(second.looked), second.is_all) == ([BOAT], {BOAT}, False)
    assert codes(second) == ["office-word", "office-word", "sentence-long"]


def test_a_text_that_is_gone_is_told_as_gone(site: Path) -> None:
    one = looker(site)
    one.look(ground())

    (site / BOAT).unlink()

    assert one.look(ground()) == News(looked={BOAT: None}, is_all=False)
    assert one.look(ground()) == News(looked={}, is_all=False)


def test_one_who_knows_nothing_is_told_everything_without_another_look(site: Path, looked_at: list[str]) -> None:
    one = looker(site)
    first = one.look(ground())
    looked_at.clear()

    assert one.look(ground(wants_all=True)) == first
    assert looked_at == []


def test_other_limits_lists_or_explanations_make_all_texts_looked_at_again(site: Path) -> None:
    one = looker(site)
    assert codes(one.look(ground())) == ["office-word", "sentence-long", "office-word"]

    assert codes(one.look(ground(SITE + LIMITS.replace("lix: 0", "lix: 0, sentence_words: 0")))) == ["office-word"] * 2
    assert codes(one.look(ground(SITE + LIMITS, "bistand"))) == ["office-word", "sentence-long"]
    (site / "assets/language/nb/office-words.tsv").write_text("brygga\t\tkaia\n")
    assert codes(one.look(ground())) == ["sentence-long", "office-word"]


def test_a_file_that_changed_long_ago_is_not_read_again(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = looker(site)
    one.look(ground())
    monkeypatch.setattr(module, "UNSURE", -(10**18))
    one.look(ground())
    path = site / BOAT
    said = path.stat()
    path.write_text(path.read_text().replace("turen", "TUREN"))
    os.utime(path, ns=(said.st_atime_ns, said.st_mtime_ns))  # as nobody's editor does

    assert one.look(ground()) == News(looked={}, is_all=False)


def test_a_closer_look_sees_the_file_as_it_is_now(site: Path) -> None:
    one = looker(site)
    assert one.closely(BOAT) is None  # nobody has said yet what it is held against
    one.look(ground())
    (site / BOAT).write_text(PLAIN.replace("turen", "bistanden"))

    close = one.closely(BOAT)

    assert close is not None
    assert [finding.code for finding in close.advice.findings].count("office-word") == 4
    assert one.closely("content/simple/nb/gone.md") is None
    assert one.closely("site.yaml") is None


def test_a_changed_text_is_looked_at_in_a_moment(site: Path) -> None:
    one = looker(site)
    one.look(ground())
    one.warm()
    (site / BOAT).write_text(PLAIN.replace("turen", "bistanden"))

    began = time.perf_counter()
    news = one.look(ground())

    assert set(news.looked) == {BOAT}
    assert time.perf_counter() - began < 0.5, "50 ms are promised; machines that test many things at once are slow"
