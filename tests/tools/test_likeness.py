import pytest

from brobygger.tools.likeness import partners, stretches


@pytest.mark.parametrize(
    ("new", "old", "found"),
    [
        ([], [], {}),
        (["Vi møtes her."], [], {}),
        (["Vi møtes på torget."], ["Vi møtes på brygga."], {0: 0}),
        (["Ta med mat.", "Vi møtes på torget."], ["Vi møtes på brygga."], {1: 0}),
        (["Gratis."], ["Turen koster 50 kroner."], {}),
        (["a b c d", "a b c x"], ["a b c x y"], {1: 0}),
        (["a b c x", "a b c d"], ["a b c d e", "a b c x"], {0: 1, 1: 0}),
        (["a b"], ["a b", "a b"], {0: 0}),
        ([""], [""], {0: 0}),
    ],
)
def test_a_text_belongs_to_the_one_that_shares_most_of_its_words(
    new: list[str], old: list[str], found: dict[int, int]
) -> None:
    assert partners(new, old) == found


@pytest.mark.parametrize(
    ("text", "before", "found"),
    [
        ("Vi møtes på torget.", "Vi møtes på brygga.", [("Vi møtes på", True), ("torget.", False)]),
        ("Vi møtes ofte her", "Vi møtes her", [("Vi møtes", True), ("ofte", False), ("her", True)]),
        ("Vi møtes", "Vi møtes her", [("Vi møtes", True)]),
        ("ny", "gammel", [("ny", False)]),
        ("", "gammel", []),
    ],
)
def test_words_that_stood_there_before_are_told_from_the_others(
    text: str, before: str, found: list[tuple[str, bool]]
) -> None:
    assert list(stretches(text, before)) == found
