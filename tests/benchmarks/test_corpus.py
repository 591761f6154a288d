"""The corpus of the benchmarks: the same from the same seed, and a site that we build without a problem."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import LOCALES, Corpus
from benchmarks.peers.hugo import write_site as write_hugo_site
from benchmarks.peers.ours import write_site
from brobygger.edge.files import read_sources
from tests.support import build_site, report

SMALL = Corpus(pages=60)


def test_the_same_seed_makes_the_same_corpus(tmp_path: Path) -> None:
    write_site(SMALL, tmp_path / "one")
    write_site(SMALL, tmp_path / "two")

    assert digest(tmp_path / "one") == digest(tmp_path / "two")


def test_another_seed_makes_another_corpus(tmp_path: Path) -> None:
    write_site(SMALL, tmp_path / "one")
    write_site(Corpus(pages=60, seed=2), tmp_path / "two")

    assert digest(tmp_path / "one") != digest(tmp_path / "two")


def test_a_topic_does_not_depend_on_how_many_there_are_but_for_its_links() -> None:
    few, many = SMALL.topic(7), Corpus(pages=600).topic(7)

    assert few.facts == many.facts
    assert [version.texts for version in few.versions] == [version.texts for version in many.versions]


def test_sixty_pages_build_without_a_problem(tmp_path: Path) -> None:
    write_site(SMALL, tmp_path)
    read = read_sources(tmp_path)
    assert read.sources is not None

    result = build_site(read.sources, base_url="https://example.org/")

    assert report((*read.problems, *result.problems), hints=True) == []
    assert result.pages == 60 + 7 * len(LOCALES)


def test_photos_are_found_by_the_pages_that_show_them(tmp_path: Path) -> None:
    write_site(Corpus(pages=60, photos=2), tmp_path)
    read = read_sources(tmp_path)
    assert read.sources is not None

    result = build_site(read.sources)

    assert report(result.problems, hints=True) == []
    assert sum(file.address.endswith(".jpg") for file in result.files) >= 2


def test_hugo_gets_the_same_texts(tmp_path: Path) -> None:
    write_site(SMALL, tmp_path / "ours")
    write_hugo_site(SMALL, tmp_path / "hugo")

    for locale in LOCALES:
        ours = tmp_path / "ours" / "content" / locale.folder
        theirs = tmp_path / "hugo" / "content" / locale.key
        for topic in map(SMALL.topic, range(SMALL.count)):
            name = f"{topic.page_id}.md"
            assert body(ours / name).replace(":none: ", "") == body(theirs / name)  # what we ask of plain pages


def body(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("\n---\n", 1)[1]


def digest(folder: Path) -> str:
    return hashlib.sha256(b"\0".join(_parts(folder))).hexdigest()


def _parts(folder: Path) -> Iterator[bytes]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield path.relative_to(folder).as_posix().encode()
        yield path.read_bytes()
