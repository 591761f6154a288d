import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.tools.urls import relative, resolve, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Familievenn", "familievenn"),
        ("Å være ærlig, og øve", "aa-vaere-aerlig-og-oeve"),
        ("Hätä ja työ", "hata-ja-tyo"),
        ("  Hva -- er   leie?! ", "hva-er-leie"),
        ("Café Ünïque", "cafe-unique"),
        ("Łódź, Đà Nẵng, Straße, Þór", "lodz-da-nang-strasse-thor"),
        ("2026: 10 råd", "2026-10-raad"),
        ("ﬁnn Ⅷ", "finn-viii"),
        ("السكن", ""),
        ("住房", ""),
        ("?!", ""),
        ("", ""),
    ],
)
def test_a_slug_is_plain_letters_digits_and_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_letter_written_in_two_parts_gives_the_same_slug() -> None:
    decomposed = unicodedata.normalize("NFD", "Å gå på æresrunde")

    assert decomposed != "Å gå på æresrunde"
    assert slugify(decomposed) == slugify("Å gå på æresrunde") == "aa-gaa-paa-aeresrunde"


@given(st.text())
def test_a_slug_can_always_stand_in_an_address_and_is_its_own_slug(text: str) -> None:
    slug = slugify(text)

    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert slugify(slug) == slug


@pytest.mark.parametrize(
    ("target", "origin", "link"),
    [
        ("nb/index.html", "nb/index.html", "index.html"),
        ("nb/a.html", "nb/b.html", "a.html"),
        ("nb/a.html", "index.html", "nb/a.html"),
        ("index.html", "nb/a.html", "../index.html"),
        ("da/b/c.html", "nb/a.html", "../da/b/c.html"),
        ("nb/a/b.html", "nb/a/c/d.html", "../b.html"),
        ("nb/ab/c.html", "nb/a/c.html", "../ab/c.html"),
        ("assets/x.svg", "lett-norsk/a/b/c.html", "../../../assets/x.svg"),
    ],
)
def test_a_link_leads_from_one_file_to_another(target: str, origin: str, link: str) -> None:
    assert relative(target, origin) == link


@pytest.mark.parametrize(
    ("folder", "target", "path"),
    [
        ("content/nb", "a.md", "content/nb/a.md"),
        ("content/nb", "./a.md", "content/nb/a.md"),
        ("content/nb", "../fi//a.md", "content/fi/a.md"),
        ("content/nb", "../../site.yaml", "site.yaml"),
        ("content/nb", "../../..", None),
        ("", "../a.md", None),
        ("a", "../../a/b.md", None),
        ("", "a/../b.md", "b.md"),
    ],
)
def test_a_path_is_followed_and_never_leaves_the_root(folder: str, target: str, path: str | None) -> None:
    assert resolve(folder, target) == path


NAMES = st.sampled_from(["a", "b", "nb", "index.html", "a.html", "x-y"])
FILES = st.lists(NAMES, min_size=1, max_size=5).map("/".join)


@given(target=FILES, origin=FILES)
def test_a_link_that_is_followed_leads_to_its_target(target: str, origin: str) -> None:
    assert resolve(origin.rpartition("/")[0], relative(target, origin)) == target
