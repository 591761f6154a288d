import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.nouns.problems import FaultError, Problem
from brobygger.nouns.yamltext import MAX_BYTES, MAX_DEPTH, Fields, Items, Scalar, compose


def fault_of(text: str, first_line: int = 1) -> Problem:
    with pytest.raises(FaultError) as caught:
        compose(text, "p.md", first_line=first_line)
    return caught.value.problem


def said_of(text: str, first_line: int = 1) -> str:
    """Return a fault as `line:column code hint`."""
    problem = fault_of(text, first_line)
    place = f"{problem.position.line}:{problem.position.column}"
    return " ".join(part for part in (place, problem.code, problem.hint) if part)


def values_of(text: str) -> dict[str, str]:
    """Return the single values of a mapping by their names."""
    return {key.text: value.text for key, value in compose(text, "p.md").entries if isinstance(value, Scalar)}


def test_every_value_has_its_line_and_column() -> None:
    assert compose("title: A\nthemes: [work,\n  home]\ncontact:\n  phone: 112\n", "p.md") == Fields(
        (
            (Scalar("title", 1, 1), Scalar("A", 1, 8)),
            (Scalar("themes", 2, 1), Items((Scalar("work", 2, 10), Scalar("home", 3, 3)), 2, 9)),
            (Scalar("contact", 4, 1), Fields(((Scalar("phone", 5, 3), Scalar("112", 5, 10)),), 5, 3)),
        ),
        1,
        1,
    )


def test_columns_count_characters_and_not_bytes() -> None:
    assert compose('"åø 🛶": x\n', "p.md").entries[0][1] == Scalar("x", 1, 9)


def test_lines_count_from_where_the_text_begins_in_its_file() -> None:
    assert compose("title: A\n", "p.md", first_line=2).entries[0][1] == Scalar("A", 2, 8)
    assert said_of("title: A: B\n", first_line=2) == "2:9 yaml-colon quote"


def test_what_yaml_would_turn_into_another_type_stays_as_it_was_written() -> None:
    text = "country: no\nopens: 12:30\nfounded: 2021-03\nnumber: 0x10\nmany: 1_000\nempty: null\ntilde: ~\n"

    assert values_of(text) == {
        "country": "no",
        "opens": "12:30",
        "founded": "2021-03",
        "number": "0x10",
        "many": "1_000",
        "empty": "null",
        "tilde": "~",
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: x\n", Scalar("x", 1, 4)),
        ('a: "x"\n', Scalar("x", 1, 4, quoted=True)),
        ("a: ''\n", Scalar("", 1, 4, quoted=True)),
        ("a:\n", Scalar("", 1, 3)),
        ("a: |\n  x\n  y\n", Scalar("x\ny\n", 1, 4, quoted=True)),
        ("a: >\n  x\n  y\n", Scalar("x y\n", 1, 4, quoted=True)),
        ("a: x\n  y\n", Scalar("x y", 1, 4)),
        ("a: x # a remark\n", Scalar("x", 1, 4)),
        ("a: !!str x\n", Scalar("x", 1, 4)),
    ],
)
def test_a_value_knows_whether_it_was_quoted(text: str, value: Scalar) -> None:
    assert compose(text, "p.md").entries[0][1] == value


def test_a_field_written_twice_is_kept_twice() -> None:
    assert compose("a: 1\na: 2\n", "p.md").entries == (
        (Scalar("a", 1, 1), Scalar("1", 1, 4)),
        (Scalar("a", 2, 1), Scalar("2", 2, 4)),
    )


def test_a_merge_key_is_a_name_like_any_other() -> None:
    assert compose("<<: {a: 1}\n", "p.md").entries[0][0].text == "<<"


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n"])
def test_nothing_written_is_no_fields(text: str) -> None:
    assert compose(text, "p.md", first_line=2) == Fields((), 2, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: A: b: c\n", "1:9 yaml-colon quote"),
        ("a: 1\nx: y: z\n", "2:5 yaml-colon quote"),
        ('title: "A": b\n', "1:11 yaml-colon quote"),
        ("- a: 1\n  b: x: y\n", "2:7 yaml-colon quote"),
        # A name without its colon, or a colon without its space.
        ("title: A\nsummary B\nslug: c\n", "2:1 yaml-no-colon form"),
        ("title:A\nsummary: B\n", "1:1 yaml-no-colon form"),
        ("title: A\nsummary\n", "2:1 yaml-no-colon form"),
        ("\ttitle: A\n", "1:1 yaml-tab spaces"),
        ("a:\n\tb: c\n", "2:1 yaml-tab spaces"),
        ("a: 1\n\tb: c\n", "2:1 yaml-tab spaces"),
        ("a:\n  - b\n  \t- c\n  -\td: e\n", "3:3 yaml-tab spaces"),
        ("a: |\n\tx\n", "2:1 yaml-tab spaces"),
        ('a: "open\nb: 2\n', "1:4 yaml-quote close"),
        ("a: 1\nb: 'open\nc: 3\n", "2:4 yaml-quote close"),
        ("a: @me\n", "1:4 yaml-start quote"),
        ("a: %20\n", "1:4 yaml-start quote"),
        ("a: `b`\n", "1:4 yaml-start quote"),
        ("a: 1\n  b: 2\n", "2:3 yaml-indent align"),
        ("a:\n  b: 1\n   c: 2\n", "3:4 yaml-indent align"),
        ("a:\n  b: 1\n c: 2\n", "3:2 yaml-indent align"),
        ("  a: 1\nb: 2\n", "2:1 yaml-indent align"),
        ("a:\n  - b\n - c\n", "3:2 yaml-indent align"),
        ("a: !!python/object:os.system x\n", "1:4 yaml-tag"),
        ("a: 1\nb: [!x 1]\n", "2:5 yaml-tag"),
        ("!site\na: 1\n", "1:1 yaml-tag"),
        ("a: &x [1]\nb: *x\n", "1:4 yaml-alias"),
        ("a: &amp\n", "1:4 yaml-alias"),
        ("a: 1\nb: *nobody\n", "2:4 yaml-alias"),
        ("? [a]\n: b\n", "1:3 yaml-key"),
        ("- a\n- b\n", "1:1 yaml-not-fields form"),
        ("\nonly words\n", "2:1 yaml-not-fields form"),
        ("a: 1\nb: c\0d\n", "2:5 yaml-character"),
        ("å: ok\nb: \x07\n", "2:4 yaml-character"),
        ("a: b\u00a0b\nc: \x07\n", "2:4 yaml-character"),
        ("a: [1, 2\nb: 3\n", "2:2 yaml-syntax"),
        ("a: {b: 1\n", "2:1 yaml-syntax"),
        ('a: [\n  "b"\n  "c"]\n', "3:3 yaml-syntax"),
        ("a: [b]]\n", "1:7 yaml-syntax"),
        ('a: "b" c\n', "1:8 yaml-syntax"),
        ('a: "\\q"\n', "1:5 yaml-syntax"),
        ("a: - b\n", "1:4 yaml-syntax"),
        ("a: 1\n---\nb: 2\n", "2:1 yaml-syntax"),
    ],
)
def test_a_mistake_is_reported_where_it_stands(text: str, said: str) -> None:
    assert said_of(text) == said


def test_a_colon_in_a_value_is_answered_with_the_line_to_write() -> None:
    assert fault_of("title: Rent: what it costs\n").values == (("key", "title"), ("value", "Rent: what it costs"))


def test_a_forbidden_character_is_named() -> None:
    assert fault_of("a: \x07\n").values == (("code_point", "U+0007"),)


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_a_line_separator_that_no_editor_shows_ends_no_line(separator: str) -> None:
    assert values_of(f"a: b{separator}c\nd: e\n") == {"a": "b c", "d": "e"}
    assert said_of(f"a: b{separator}c\nd: e: f\n") == "2:5 yaml-colon quote"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_way_to_end_a_line_counts_as_one_line(ending: str) -> None:
    text = ending.join(["a: 1", "b: 2", "c: d: e", ""])

    assert said_of(text) == "3:5 yaml-colon quote"
    assert fault_of(text).values == (("key", "c"), ("value", "d: e"))


def test_a_text_may_be_as_large_as_the_limit() -> None:
    assert values_of("a: " + "x" * (MAX_BYTES - 3))["a"].startswith("x")
    assert said_of("a: " + "x" * (MAX_BYTES - 2)) == "1:1 yaml-too-large"


def test_size_is_measured_in_bytes() -> None:
    assert said_of("a: " + "å" * (MAX_BYTES // 2)) == "1:1 yaml-too-large"


def test_nesting_is_allowed_to_the_limit() -> None:
    text = "".join(" " * level + "a:\n" for level in range(MAX_DEPTH))

    assert isinstance(compose(text, "p.md"), Fields)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("".join(" " * level + "a:\n" for level in range(300)), "51:51 yaml-too-deep"),
        ("a: " + "[" * 50_000, "1:53 yaml-too-deep"),
        ("a:\n" + " [\n" * 5_000, "51:2 yaml-too-deep"),
        ("{a: " * 10_000, "1:201 yaml-too-deep"),
        ("a:\n" + "- " * 30_000 + "x\n", "2:99 yaml-too-deep"),
        ("-  " * 20_000 + "x\n", "1:151 yaml-too-deep"),
        ("a:\r" + "- " * 30_000 + "x\r", "2:99 yaml-too-deep"),
        ("? " * 30_000, "1:101 yaml-too-deep"),
        ('["]",' * 10_000, "1:251 yaml-too-deep"),
    ],
    ids=["indent", "brackets", "bracket lines", "braces", "dashes", "wide dashes", "old Mac", "keys", "quoted closers"],
)
def test_deep_nesting_ends_with_a_problem_and_not_with_the_process(text: str, said: str) -> None:
    assert said_of(text) == said


@pytest.mark.parametrize(
    "text", ["a: '" + "[" * 200 + "'\n", "a: x " + "[:-] " * 200 + "\n", "a: [" + "[1], " * 200 + "]"]
)
def test_many_brackets_are_no_depth(text: str) -> None:
    assert compose(text, "p.md").entries[0][0].text == "a"


YAML_PARTS = st.sampled_from(
    [
        "a",
        "b: ",
        "- ",
        "  ",
        "\n",
        "\t",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "#",
        "&x ",
        "*x",
        "!t ",
        "|\n",
        "? ",
        "---\n",
        "\u2028",
    ]
)


@given(st.lists(YAML_PARTS | st.text(max_size=3)).map("".join))
def test_whatever_is_written_gives_fields_or_a_fault_within_the_text(text: str) -> None:
    try:
        compose(text, "p.md")
    except FaultError as fault:
        position = fault.problem.position
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert position.line is not None
        assert position.column is not None
        assert 1 <= position.line <= len(lines) + 1
        assert 1 <= position.column <= max(map(len, lines)) + 1
