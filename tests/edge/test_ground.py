"""Promise: texts are held against the names that organisations have now, gathered again only where one has changed."""

from pathlib import Path
from unittest.mock import Mock

import pytest

from brobygger.edge.serve import preview
from brobygger.edge.serve.preview import Preview, Wanted
from brobygger.whole.plain_language import names_of
from tests.support import job_of, write_project

FILES = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Velkommen.
-- content/nb/organisations/boats.md --
---
title: Båtlaget
summary: Kort.
part_of: Havnen
---

Tekst.
-- content/nb/organisations/index.md --
---
title: Organisasjoner
summary: Kort.
---

Tekst.
"""


def names(one: Preview) -> tuple[str, ...]:
    one.build()
    ground = one.ground()
    assert ground is not None
    return ground.names


def replaced(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text().replace(old, new))


def test_names_are_those_of_today_and_gathered_where_they_may_have_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_project(tmp_path, FILES)
    home, boats = root / "content/nb/index.md", root / "content/nb/organisations/boats.md"
    gather = Mock(side_effect=names_of)
    monkeypatch.setattr(preview, "names_of", gather)
    one = Preview(Wanted(job=job_of(root), follows_clock=False, port=1, token=""))
    assert names(one) == ("Båtlaget", "Havnen")

    replaced(home, "Velkommen", "Hei")
    assert names(one) == ("Båtlaget", "Havnen")
    assert gather.call_count == 1

    replaced(boats, "Båtlaget", "Seglerne")
    assert names(one) == ("Havnen", "Seglerne")

    replaced(boats, "title: Seglerne", "titel: Roerne")
    assert names(one) == ("Havnen", "boats")
    replaced(boats, "titel: Roerne", "title: Roerne\ndraft: yes")
    assert names(one) == ()
    assert gather.call_count == 4
