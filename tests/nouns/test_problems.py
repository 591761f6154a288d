import pytest

from brobygger.nouns.problems import FaultError, Position, Problem, Severity, error, nearest, warning

HERE = Position(path="content/nb/index.md", line=3, column=1)


def test_an_error_stops_a_build() -> None:
    assert error("broken-link", HERE).is_error


def test_a_warning_does_not_stop_a_build() -> None:
    assert not warning("body-empty", HERE).is_error


def test_a_problem_keeps_its_values_by_name() -> None:
    assert error("broken-link", HERE, hint="near", target="hosing", near="housing") == Problem(
        code="broken-link",
        severity=Severity.ERROR,
        position=HERE,
        values=(("target", "hosing"), ("near", "housing")),
        hint="near",
        related=(),
    )


def test_a_fault_carries_its_problem() -> None:
    problem = error("broken-link", HERE)

    assert FaultError(problem).problem is problem


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("hosing", ["housing", "rent"], "housing"),
        ("Titel", ["title", "themes"], "title"),
        ("no", ["NO", "DK", "FI"], "NO"),
        ("xyz", ["housing", "rent"], None),
        ("housing", [], None),
    ],
)
def test_the_nearest_word_is_one_that_looks_alike(word: str, known: list[str], found: str | None) -> None:
    assert nearest(word, known) == found


def test_the_nearest_word_does_not_depend_on_the_order_of_the_known_ones() -> None:
    assert nearest("rant", ["rent", "rand"]) == nearest("rant", ["rand", "rent"])
    assert nearest("no", ["NO", "No"]) == nearest("no", ["No", "NO"])
