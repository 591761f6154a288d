"""Promise: every file is looked at once with what is known of its language, and again when any of that has changed."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given

from brobygger.edge.workers import each_in
from brobygger.nouns.settings import Settings
from brobygger.steps.read_settings import read_settings
from brobygger.tools.grammar import WordLists
from brobygger.whole.library import Entry, entries_of
from brobygger.whole.memory import Known, NoMemory
from brobygger.whole.plain_language import Guide, Looked, look_at_site
from brobygger.whole.report import headline, hint_of
from tests.plain import common, line_of
from tests.support import SITE, run, write_project
from tests.whole.test_fuzz import MARKDOWN, SPACES, WORDS, examples, page_of, pieces

T = TypeVar("T")

PAGE = "---\ntitle: Du\nsummary: Du kan få kvakk.\n---\n\nDu kan få bistanden.\n"
PAGES = {
    "content/nb/index.md": PAGE,
    "content/simple/nb/index.md": PAGE,
    "content/simple/nb/about.md": PAGE,
    "content/da/index.md": PAGE,
}
LISTS = {"nb": WordLists(frequencies=common("du kan få her"), office_words="bistand\tbistanden\thjelp\n")}


@dataclass
class Remembering:
    """A memory that keeps everything, and can be asked what it was given last."""

    engine: bytes = b"one"
    known: Known | None = None
    lost: frozenset[str] = frozenset()
    kept: dict[bytes, bytes] = field(default_factory=dict)
    last: int = 0
    pictures: NoMemory = field(default_factory=NoMemory)

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        return {key: self.kept[key] for key in keys if key in self.kept}

    def keep(self, results: Mapping[bytes, bytes]) -> None:
        self.kept.update(results)
        self.last = len(results)

    def tidy(self, count: int, keys: Callable[[], Collection[bytes]]) -> None:
        pass


def settings_of(text: str = SITE) -> Settings:
    found, _ = read_settings(text)
    assert found is not None
    return found


def guide(
    site: str = SITE, lists: Mapping[str, WordLists] = LISTS, explained: Mapping[str, frozenset[str]] | None = None
) -> Guide:
    return Guide(
        settings=settings_of(site),
        lists_of=lambda language: lists.get(language, WordLists()),
        explained=explained or {},
    )


def entries(pages: Mapping[str, str | bytes], site: str = SITE) -> dict[str, Entry]:
    written = {path: text if isinstance(text, bytes) else text.encode() for path, text in pages.items()}
    return entries_of(written, settings_of(site))[0]


def looked(
    pages: Mapping[str, str | bytes] = PAGES,
    by: Guide | None = None,
    memory: Remembering | None = None,
    site: str = SITE,
) -> dict[str, Looked]:
    return look_at_site(entries(pages, site), by or guide(site), memory or NoMemory(), each_in(1))


def lines(pages: Mapping[str, str | bytes], by: Guide | None = None, site: str = SITE) -> dict[str, list[str]]:
    found = looked(pages, by, site=site)
    return {path: [line_of(problem) for problem in one.problems] for path, one in found.items()}


def test_each_file_is_told_what_there_is_to_say_of_its_fields_and_text() -> None:
    assert lines(PAGES) == {
        "content/da/index.md": [],
        "content/nb/index.md": [],
        "content/simple/nb/about.md": ["3:20 rare-word: kvakk", "6:11 office-word: bistanden"],
        "content/simple/nb/index.md": ["3:20 rare-word: kvakk", "6:11 office-word: bistanden"],
    }


def test_every_place_names_its_file_and_a_page_has_its_figures() -> None:
    found = looked()["content/simple/nb/about.md"]

    assert {problem.position.path for problem in found.problems} == {"content/simple/nb/about.md"}
    assert found.figures is not None
    assert (found.figures.words, found.figures.sentences) == (9, 3)


def test_a_waiver_may_stand_in_the_fields() -> None:
    def said(page: str) -> list[str]:
        return lines({"content/simple/nb/about.md": page})["content/simple/nb/about.md"]

    above = PAGE.replace("summary", "# ok rare-word: they know it\nsummary").replace("bistanden.", "kvakk.")
    behind = PAGE.replace("kvakk.", "kvakk.  # ok rare-word: they know it")
    idle = PAGE.replace("title: Du", "title: Du  # ok rare-word: they know it")

    assert said(above) == []
    assert said(behind) == ["6:11 office-word: bistanden"]
    assert said(idle)[-1] == "2:14 waiver-idle: rare-word"


@pytest.mark.parametrize("data", ["no fields\n", "---\ntitle: [\n---\n\nDu.\n", b"---\ntitle: \xff\n---\n", ""])
def test_a_file_that_cannot_be_read_is_not_judged(data: str | bytes) -> None:
    assert looked({"content/simple/nb/about.md": data}) == {
        "content/simple/nb/about.md": Looked(problems=(), figures=None)
    }


ARABIC = """\
  - {key: ar, folder: ar, tag: ar, name: العربية, address: ar, direction: rtl}
  - {key: ar-simple, folder: simple/ar, tag: ar-simple, name: سهلة, address: ar-sahla, plain_of: ar, direction: rtl}
countries:
"""


def test_a_language_of_which_nothing_is_known_hears_of_sentences_and_paragraphs() -> None:
    site = SITE.replace("countries:\n", ARABIC)
    sentence = "يمكنك الاتصال بنا في أي وقت تريد وسوف نساعدك في كل شيء تحتاج إليه في النرويج."
    page = f"---\ntitle: مساعدة\n---\n\n## معلومات\n\n{sentence} {sentence} {sentence} {sentence}\n"

    found = lines({"content/simple/ar/about.md": page, "content/ar/about.md": page}, site=site)

    assert [line.partition(":")[2].split()[1] for line in found["content/simple/ar/about.md"]] == [
        "sentences-long:",
        "paragraph-long:",
        "sentence-long:",
        *["sentence-long:"] * 3,
    ]
    assert found["content/ar/about.md"] == []


# What is remembered


def test_nothing_is_looked_at_twice() -> None:
    memory = Remembering()
    first = looked(memory=memory)
    assert memory.last == 4

    def never(function: Callable[[int], T], count: int, weight: int = 1) -> Iterator[T]:
        assert (count, weight) == (0, 1), function
        return iter(())

    assert look_at_site(entries(PAGES), guide(), memory, never) == first
    assert memory.last == 0


def test_a_file_without_its_bytes_is_read_again_only_if_it_is_not_remembered() -> None:
    memory = Remembering()
    looked(memory=memory)
    read: list[str] = []

    def known(entry: Entry) -> Entry:
        def again() -> bytes:
            read.append(entry.path)
            return PAGE.encode()

        return replace(entry, data=None, again=again)

    bare = {path: known(entry) for path, entry in entries(PAGES).items()}

    assert look_at_site(bare, guide(), memory, each_in(1)) == looked()
    assert read == []
    assert look_at_site(bare, guide(), Remembering(), each_in(1)) == looked()
    assert sorted(read) == sorted(PAGES)


LIMITS = f"{SITE}plain_language:\n  - {{locale: nb-simple, sentence_words: 3}}\n"
KNOWN = f"{SITE}plain_language:\n  - {{locale: nb-simple, known_words: [kvakk]}}\n"
RARER = {"nb": replace(LISTS["nb"], frequencies="")}


@pytest.mark.parametrize(
    ("pages", "by", "again"),
    [
        ({**PAGES, "content/simple/nb/about.md": PAGE + "\nHer.\n"}, guide(), 1),
        ({**PAGES, "content/simple/nb/new.md": PAGE}, guide(), 1),
        (PAGES, guide(lists=RARER), 3),
        (PAGES, guide(lists={**LISTS, "da": LISTS["nb"]}), 1),
        (PAGES, guide(LIMITS), 2),
        (PAGES, guide(KNOWN), 2),
        (PAGES, guide(explained={"nb": frozenset(["kvakk"])}), 3),
        (PAGES, guide(explained={"fi": frozenset(["kvakk"])}), 0),
        (PAGES, replace(guide(), names=("Kvakk AS",)), 4),
        (PAGES, guide(SITE.replace("name: Prøve", "name: Annet")), 0),
    ],
)
def test_what_has_changed_is_looked_at_again_and_nothing_else(pages: dict[str, str], by: Guide, again: int) -> None:
    memory = Remembering()
    looked(memory=memory)

    found = looked(pages, by, memory)

    assert memory.last == again
    assert found == looked(pages, by)


def test_another_version_of_the_program_looks_at_everything_again() -> None:
    memory = Remembering()
    looked(memory=memory)
    memory.engine = b"two"

    looked(memory=memory)

    assert memory.last == 4


def test_what_is_changed_is_heard() -> None:
    path = "content/simple/nb/about.md"

    assert lines(PAGES, guide(KNOWN))[path] == ["6:11 office-word: bistanden"]
    assert lines(PAGES, guide(explained={"nb": frozenset(["kvakk", "bistanden"])}))[path] == []
    assert "3:10 sentence-long: Du kan få kvakk." in lines(PAGES, guide(LIMITS))[path]


# The command


BODY = "Søknaden behandles av kommunen, bl.a. i Oslo, og du hører fra dem når de har sett på den, hvis de kan det."


def many(count: int) -> str:
    """Return a project with as many standard as plain pages, and one in Danish."""
    home = "-- content/da/index.md --\n---\ntitle: Hjem\nsummary: Kort.\n---\n\nVelkommen.\n"
    return home + "".join(
        f"-- content/{folder}/p{number}.md --\n---\ntitle: Søknad\nsummary: Kort.\nslug: p{number}\n---\n\n{BODY}\n"
        for folder in ("nb", "simple/nb")
        for number in range(count)
    )


def test_check_says_the_same_with_any_number_of_jobs_and_again_from_memory(tmp_path: Path) -> None:
    root = write_project(tmp_path, many(25))

    def said(*options: str) -> str:
        return run("check", "--root", root, "--format", "json", *options).out.partition('"seconds"')[0]

    one = said("--no-cache", "--jobs", "1")

    assert '"code": "passive"' in one
    assert said("--no-cache", "--jobs", "3") == one
    assert said() == said() == one


def test_check_says_its_hints_in_the_editors_language_and_a_build_says_none(tmp_path: Path) -> None:
    root = write_project(tmp_path, many(1))
    (root / "site.yaml").write_text(f"editor_language: nb\n{SITE}")

    said = run("check", "--root", root).err

    assert "content/simple/nb/p0.md:7:10: råd passive: «behandles» sier ikke hvem som gjør det" in said
    assert "passive" not in run("--root", root, "--output", tmp_path / "out").err


def test_a_list_of_the_sites_own_takes_the_place_of_ours(tmp_path: Path) -> None:
    root = write_project(tmp_path, many(1))
    (root / "assets/language/nb").mkdir(parents=True)
    (root / "assets/language/nb/passive-stop.txt").write_text("# ours\nbehandles\n", encoding="utf-8-sig")

    assert "passive" not in run("check", "--root", root).err


def test_any_page_is_looked_at_without_a_failure(pytestconfig: pytest.Config) -> None:
    by = guide(LIMITS)
    text = pieces(
        MARKDOWN, WORDS, SPACES, ("<!-- ok passive: a -->\n", "<!-- ok ", "# ok rare-word: a\n", "kvakk ", "VI ")
    )

    @examples(pytestconfig, 5_000, 60)
    @given(text, text)
    def check(fields: str, body: str) -> None:
        page = page_of(f"title: Du\nsummary: >-\n  {fields}", body)
        for found in looked({"content/simple/nb/about.md": page, "content/nb/about.md": page}, by).values():
            for problem in found.problems:
                assert headline(problem)
                assert hint_of(problem)
                assert problem.position.line is not None
                assert 1 <= problem.position.line <= len(page.splitlines()) + 1

    check()
