"""Promise: long work shows a bar on a terminal, short work and a pipe show nothing."""

import io
import sys
import time

import pytest

from brobygger.edge.progress import terminal_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    assert terminal_bar() is None


def test_a_bar_shows_after_a_while_and_is_gone_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, clock = Terminal(), [0.0]
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    bar = terminal_bar()
    assert bar is not None

    bar(1, 4)
    assert terminal.getvalue() == ""
    clock[0] = 1.0
    bar(2, 4)
    assert terminal.getvalue() == "\r[###############...............]  50 %"
    bar(4, 4)
    assert terminal.getvalue().endswith(" \r")


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    bar = terminal_bar()
    assert bar is not None

    bar(1, 2)
    bar(2, 2)

    assert terminal.getvalue() == ""
