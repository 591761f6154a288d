"""Promise: `import` leaves a site that builds, writes nothing over, and says what did not fit."""

import io
import json
import random
import re
from pathlib import Path

import pytest
from PIL import Image

from brobygger.nouns.values import LocaleKey, PageId
from brobygger.steps.parse import ContentFile, parse
from tests.support import files_of, report, run, tree, write_project
from tests.whole.importing.importing import imported
from tests.whole.importing.trees import HUGO, MKDOCS, SITE


def write_tree(folder: Path, text: str) -> Path:
    """Write a tree with real pictures, each of another colour."""
    for number, (path, body) in enumerate(files_of(text).items()):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if path.endswith((".png", ".jpg")):
            data = io.BytesIO()
            Image.new("RGB", (8, 12), (number, 9, 99)).save(data, "PNG" if path.endswith(".png") else "JPEG")
            file.write_bytes(data.getvalue())
        else:
            file.write_text(body, encoding="utf-8")
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_project(tmp_path / "site", f"-- site.yaml --\n{SITE}-- content/contacts.yaml --\n")


@pytest.mark.parametrize(("kind", "text", "pages"), [("mkdocs", MKDOCS, 5), ("hugo", HUGO, 9)])
def test_what_was_imported_builds_and_has_no_error_as_a_draft(
    site: Path, tmp_path: Path, kind: str, text: str, pages: int
) -> None:
    ran = run("import", write_tree(tmp_path / "old", text), "--from", kind, "--root", site)

    assert ran.code == 0
    assert ran.out.startswith(f"{pages} pages and 2 pictures are there.\n")
    assert "a draft" in ran.out
    built, checked = run("build", "--root", site), run("check", "--root", site)
    assert (built.code, checked.code) == (0, 0), checked.err
    assert {
        line.partition(": warning ")[2].partition(":")[0] for line in checked.err.splitlines() if " warning " in line
    } <= {
        "image-rights",
        "phone-in-text",
    }


def test_a_trial_writes_nothing_and_says_what_would_come(site: Path, tmp_path: Path) -> None:
    before = tree(site)

    ran = run(
        "import", write_tree(tmp_path / "old", HUGO), "--from", "hugo", "--root", site, "--dry-run", "--format", "json"
    )

    told = json.loads(ran.out)
    assert {path: data for path, data in tree(site).items() if not path.startswith(".cache/")} == before
    assert (ran.code, told["written"], len(told["pages"]), len(told["pictures"])) == (0, False, 9, 2)
    assert told["problems"][0]["code"] == "import-field"
    assert told["problems"][0]["line"] == 10


def test_a_second_import_writes_nothing_over(site: Path, tmp_path: Path) -> None:
    old = write_tree(tmp_path / "old", MKDOCS)
    run("import", old, "--from", "mkdocs", "--root", site)
    (site / "content/en/index.md").write_text("---\ntitle: Mine\nsummary: Short.\n---\n\nText.\n", encoding="utf-8")
    before = tree(site)

    ran = run("import", old, "--from", "mkdocs", "--root", site, "--strict")

    assert {path: data for path, data in tree(site).items() if not path.startswith(".cache/")} == {
        path: data for path, data in before.items() if not path.startswith(".cache/")
    }
    assert ran.err.count("import-exists") == 5
    assert ran.code == 4


def test_pages_behind_a_link_that_leaves_the_folder_are_not_read(site: Path, tmp_path: Path) -> None:
    old = write_tree(tmp_path / "old", HUGO)
    (tmp_path / "secret.md").write_text("---\ntitle: Secret\n---\n", encoding="utf-8")
    (old / "content/secret.md").symlink_to(tmp_path / "secret.md")

    run("import", old, "--from", "hugo", "--root", site)

    assert not (site / "content/en/secret.md").exists()


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("nowhere", "import-no-folder: There is no folder here"),
        (".", "import-no-settings: There is no mkdocs.yml here"),
    ],
)
def test_a_folder_that_holds_no_site_is_refused(site: Path, tmp_path: Path, folder: str, said: str) -> None:
    ran = run("import", tmp_path / folder, "--from", "mkdocs", "--root", site)

    assert (ran.code, said in ran.err) == (1, True)
    assert sorted(path.name for path in (site / "content").iterdir()) == ["contacts.yaml"]


PIECES = """\
# A
## B {#b}
!!! note
    in
=== "T"
```
~~~
{{< x >}}
{{% /x %}}
{{< ref
[a](b.md
[a](b "c")
[a](javascript:x)
![](x.png)
<div>
</p
<script>
<!--
-->
`
``
:   d
[^1]: f
[x]: y
[x][]
| a |
|---|
---
===
> q
> [!TIP]
- i
--8<-- "a"
‹
›
{: .x }
*[A]: b
<https://a.no>
<b>
:b:

"""


@pytest.mark.parametrize("kind", ["mkdocs", "hugo"])
def test_no_text_whatsoever_stops_an_import_or_the_build_behind_it(kind: str, request: pytest.FixtureRequest) -> None:
    chance = random.Random(7)
    page, settings = ("docs/a.md", "mkdocs.yml") if kind == "mkdocs" else ("content/a.md", "hugo.toml")
    for _ in range(6000 if request.config.getoption("--long") else 150):
        body = "\n".join(
            "".join(chance.choices(PIECES.split("\n"), k=chance.randrange(1, 3))) for _ in range(chance.randrange(12))
        )

        found = imported(kind, f"-- {settings} --\n-- {page} --\n{body}\n")

        (made,) = found.pages
        assert made.path == "content/en/a.md"
        assert not re.search("[\ue000\ue001]", made.text)
        parsed = parse(
            ContentFile(
                path=made.path,
                data=made.text.encode(),
                locale=LocaleKey("en"),
                language="en",
                page_id=PageId("a"),
                is_plain=False,
            )
        )
        assert report(problem for problem in parsed.problems if problem.is_error) == [], body
