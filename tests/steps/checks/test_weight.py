"""Promise: a page comes in the first round trip, and a first visit costs a phone on a metered network little."""

import random
import re

import pytest

from brobygger.edge.workers import each_in
from brobygger.nouns.output import OutputFile
from brobygger.steps.checks.weight import FIRST_VIEW, SURELY_LIGHT, check_first_visit, check_weight, sent
from brobygger.whole.pipeline import build
from brobygger.whole.project import Options, Result
from tests.support import COMPILED, TODAY, build_site, project, report

PAGE = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Hei.
-- content/nb/services/{name}.md --
---
title: Båt
summary: Kort.
slug: baat
---

{text}
"""


def words(count: int) -> str:
    """Return paragraphs of words that hardly shrink."""
    chance = random.Random(1)
    made = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyzæøå", k=9)) for _ in range(count)]
    return "\n\n".join(" ".join(made[at : at + 50]) for at in range(0, count, 50))


def checked(text: str) -> Result:
    """Return what `check` finds."""
    options = Options(today=TODAY, weighs_all=True)
    return build(project(text), options, each_in(1), COMPILED)


def test_a_page_that_is_too_heavy_stops_the_build_and_names_its_file() -> None:
    made = build_site(project(PAGE.format(name="boat", text=words(2500))))

    (said,) = report(made.problems)
    assert re.fullmatch(
        r"content/nb/services/boat\.md: error page-too-heavy: "
        r"This page weighs 2\d KB with its style sheet, compressed; a phone gets only 14 KB at once",
        said,
    )
    assert made.files == ()


def test_a_page_of_the_usual_length_is_light() -> None:
    assert report(build_site(project(PAGE.format(name="boat", text=words(600)))).problems) == []


def test_check_weighs_pages_that_a_build_takes_for_light() -> None:
    dense = OutputFile("nb/x.html", random.Random(1).randbytes(FIRST_VIEW + 1))
    assert len(dense.data) < SURELY_LIGHT

    assert [p.code for p in check_weight(dense, "x.md", is_list=False, is_exact=True)] == ["page-too-heavy"]
    assert list(check_weight(dense, "x.md", is_list=False, is_exact=False)) == []


def test_no_page_that_a_build_takes_for_light_is_heavy() -> None:
    """A text that shrinks as little as a text can is still light where it ends at the limit."""
    made = build_site(project(PAGE.format(name="boat", text=words(1300))))
    page = next(file for file in made.files if isinstance(file, OutputFile) and file.address.endswith("baat.html"))

    assert SURELY_LIGHT * 0.8 < len(page.data) <= SURELY_LIGHT
    assert sent(page) < FIRST_VIEW


def test_a_heavy_list_is_a_hint_of_check_alone() -> None:
    summaries = (
        "".join(random.Random(number).choices("abcdefghijklmnopqrstuvwxyzæøå ", k=120)) for number in range(250)
    )
    text = PAGE.format(name="boat", text="Hei.") + "".join(
        f"-- content/nb/services/s{number}.md --\n---\ntitle: Tilbud {number}\nsummary: {summary.strip()}\n---\n\nHei\n"
        for number, summary in enumerate(summaries)
    )

    assert [problem for problem in build_site(project(text)).problems if "heavy" in problem.code] == []
    found = {problem.position.path: problem.code for problem in checked(text).problems if "heavy" in problem.code}
    assert found["public/nb/a-z.html"] == found["public/nb/services/index.html"] == "list-too-heavy"
    assert set(found.values()) == {"list-too-heavy"}


PHOTO = (
    '<picture><source type="image/avif" srcset="../a/s.avif 328w, ../a/m.avif 656w, ../a/l.avif 984w" sizes="x">'
    '<source type="image/webp" srcset="../a/s.webp 328w, ../a/m.webp 656w" sizes="x">'
    '<img class="ground-1" src="../a/m.jpg" alt=""></picture>'
)
SIZES = {
    "a/s.avif": 1_000,
    "a/m.avif": 90_000,
    "a/l.avif": 200_000,
    "a/m.webp": 150_000,
    "a/m.jpg": 300_000,
    "a/doctor.svg": 11_000,
    "a/page.js": 11_000,
    "a/icon.svg": 11_000,
}


@pytest.mark.parametrize(
    ("html", "size"),
    [
        (PHOTO, None),
        (PHOTO + '<img class="picture" src="../a/doctor.svg" alt="">', "102"),
        (PHOTO + '<script src="../a/page.js" defer></script>', "102"),
        (PHOTO + '<link rel="icon" type="image/svg+xml" href="../a/icon.svg">', "102"),
        (PHOTO * 3, None),  # it is loaded once
        (PHOTO.replace(", ../a/m.avif 656w, ../a/l.avif 984w", ""), None),  # there is no wider one
        (PHOTO + '<a href="../a/m.jpg">x</a>', None),  # nobody fetches it yet
    ],
)
def test_a_first_visit_counts_one_candidate_of_each_photo_drawings_scripts_and_icon(
    html: str, size: str | None
) -> None:
    found = list(check_first_visit(OutputFile("nb/x.html", html.encode()), "content/nb/x.md", SIZES))

    assert [dict(problem.values)["size"] for problem in found] == ([size] if size else [])


def test_what_is_said_of_a_heavy_visit_names_the_heaviest_picture() -> None:
    page = OutputFile("nb/x.html", (PHOTO + '<img src="../a/doctor.svg">').encode())

    assert report(check_first_visit(page, "content/nb/x.md", SIZES)) == [
        "content/nb/x.md: warning first-visit-too-heavy: "
        "A phone gets 102 KB when it opens this page for the first time; 100 KB are enough"
    ]
    (problem,) = check_first_visit(page, "content/nb/x.md", SIZES)
    assert (dict(problem.values)["file"], dict(problem.values)["weight"]) == ("a/m.avif", "90")


def test_photos_are_sent_as_they_are_and_texts_compressed() -> None:
    data = b"the same " * 1000

    assert sent(OutputFile("assets/a.avif", data)) == len(data)
    assert sent(OutputFile("assets/a.svg", data)) < 100


def test_check_knows_what_the_pictures_of_a_page_weigh() -> None:
    chance = random.Random(1)
    drawings = "".join(
        f'-- assets/pictograms/{name}.svg --\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0'
        + "".join(f"l{chance.uniform(-9, 9):.3f} {chance.uniform(-9, 9):.3f}" for _ in range(7_000))
        + '"/></svg>\n'
        for name in ("doctor", "help", "price", "group")
    )
    text = drawings + PAGE.format(name="boat", text=":doctor: Hei.\n\n:help: Hei.\n\n:price: Hei.\n\n:group: Hei.")

    found = [(problem.code, problem.position.path) for problem in checked(text).problems if "visit" in problem.code]
    assert found == [("first-visit-too-heavy", "content/nb/services/boat.md")]
    assert [problem for problem in build_site(project(text)).problems if "visit" in problem.code] == []
