"""Pages that come and go at random, in a site that is built with the store and without it."""

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.edge.test_incremental import SITE, build
from tests.support import tree, write_project

DAY = "2026-11-22"

Pages = Mapping[str, Sequence[str]]
"""Pages of the content by their paths, without `.md`, each with the fields that it may have."""


def names_built(
    folder: Path, pages: Pages, *, seed: int, times: int, endings: Sequence[str] = ("",), days: Sequence[str] = (DAY,)
) -> set[str]:
    """Edit a site so many times, on one of some days; return the names of all files that it has had.

    After each edit a build with the store must give the bytes of one without. A slug ends in one of `endings`.
    """
    chance = random.Random(seed)
    site, fresh = write_project(folder / "site", SITE), folder / "fresh"
    assert build(site, DAY).code == 0
    seen: set[str] = set()
    for _ in range(times):
        done = edit(site, chance, pages, endings)
        today = chance.choice(days)

        with_store = build(site, today)
        without = build(site, today, "--no-cache", "--output", str(fresh))

        assert (with_store.code, with_store.err) == (without.code, without.err), done
        assert tree(site / "public") == tree(fresh), done
        seen |= tree(fresh).keys()
    return seen


def edit(site: Path, chance: random.Random, pages: Pages, endings: Sequence[str]) -> str:
    """Write a page, or take it away; return what was done."""
    name = chance.choice(sorted(pages))
    path = site / f"content/{name}.md"
    if path.exists() and chance.random() < 0.4:
        path.unlink()
        return f"{name} is gone"
    fields = chance.choice(pages[name])
    path.parent.mkdir(parents=True, exist_ok=True)
    slug = name.rpartition("/")[2] + chance.choice(endings)
    path.write_text(
        f"---\ntitle: Side {chance.randrange(3)}\nsummary: Kort.\nslug: {slug}\n{fields}\n---\n\n"
        f"Tekst {chance.randrange(9)}.\n"
    )
    return f"{name}: {fields}"
