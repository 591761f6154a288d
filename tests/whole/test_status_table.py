"""Promise: the table shows every page in every locale, and how far each locale has come."""

from datetime import date

from brobygger.whole.status import State, due, versions_status
from brobygger.whole.status_table import Cell, status_table
from tests.tools.sites import site_of

SITE = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
slug: hjem
made_by: machine
---

Velkommen.
-- content/nb/services/boat.md --
---
title: Båten
summary: Vi seiler.
slug: baaten
---

Tekst.
-- content/da/services/boat.md --
---
title: Båden
summary: Vi sejler.
slug: baaden
---

Tekst.
"""


def test_each_page_is_a_row_and_each_locale_a_column() -> None:
    site = site_of(SITE)
    table = status_table(site, versions_status(site), due(site, date(2026, 11, 22)))

    assert [(column.key, column.done) for column in table.columns] == [
        ("nb", 100),
        ("nb-simple", 0),
        ("da", 0),
        ("fi", 0),
    ]
    assert table.columns[2].counts == {
        "original": 0,
        State.CURRENT: 0,
        State.BEHIND: 0,
        State.MISSING: 1,
        State.ORPHAN: 0,
        State.UNCONFIRMED: 1,
    }
    assert [(row.page_id, row.title) for row in table.rows] == [("index", "Hjem"), ("services/boat", "Båten")]
    boat = table.rows[1].cells
    assert boat[0] == Cell(
        state="original", path="content/nb/services/boat.md", address="nb/services/baaten.html", passages=()
    )
    assert [cell.state for cell in boat] == ["original", "missing", "unconfirmed", "missing"]
    assert [one.reason for one in table.dues] == ["machine"]
