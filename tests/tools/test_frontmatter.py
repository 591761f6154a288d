import pytest

from brobygger.nouns.problems import FaultError, Problem
from brobygger.nouns.yamltext import Fields, Scalar
from brobygger.tools.frontmatter import MAX_PAGE_BYTES, Split, decode, split


def decoding_fault(data: bytes) -> Problem:
    with pytest.raises(FaultError) as caught:
        decode(data, "p.md")
    return caught.value.problem


def splitting_fault(text: str) -> str:
    """Return a fault as `line:column code hint`."""
    with pytest.raises(FaultError) as caught:
        split(text, "p.md")
    problem = caught.value.problem
    return f"{problem.position.line}:{problem.position.column} {problem.code} {problem.hint}"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("ålesund\n".encode(), "ålesund\n"),
        ("\ufeffålesund\n".encode(), "ålesund\n"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb\r", "a\nb\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"", ""),
    ],
    ids=["plain", "byte order mark", "Windows", "old Mac", "mixed", "empty"],
)
def test_a_file_becomes_text_with_plain_line_ends(data: bytes, text: str) -> None:
    assert decode(data, "p.md") == text


@pytest.mark.parametrize(
    ("data", "line", "column", "byte"),
    [
        (b"a\nbl\xe5b\xe6r\n", 2, 3, "0xE5"),
        ("åø\nåøæ".encode() + b"\xff", 2, 4, "0xFF"),
        ("\ufeffåø".encode() + b"\xff\n", 1, 3, "0xFF"),
        (b"a\r\nb\r\nc\xe5\r\n", 3, 2, "0xE5"),
        (b"a\rb\rc\xe5\r", 3, 2, "0xE5"),
        ("a\nå".encode()[:-1], 2, 1, "0xC3"),
        (b"a\xed\xa0\x80", 1, 2, "0xED"),
    ],
    ids=["Latin-1", "characters", "byte order mark", "Windows", "old Mac", "cut off", "surrogate"],
)
def test_a_byte_that_is_no_letter_is_reported_by_line_and_character(
    data: bytes, line: int, column: int, byte: str
) -> None:
    problem = decoding_fault(data)

    assert (problem.code, problem.position.line, problem.position.column) == ("not-utf8", line, column)
    assert dict(problem.values) == {"byte": byte}


def test_a_null_character_is_reported_where_it_stands() -> None:
    problem = decoding_fault("a\nåb\0c\n".encode())

    assert (problem.code, problem.position.line, problem.position.column) == ("null-byte", 2, 3)


def test_a_page_may_be_as_large_as_the_limit() -> None:
    assert len(decode(b"x" * MAX_PAGE_BYTES, "p.md")) == MAX_PAGE_BYTES
    assert decoding_fault(b"x" * (MAX_PAGE_BYTES + 1)).code == "page-too-large"


def test_a_page_is_fields_and_text_and_knows_where_its_text_begins() -> None:
    assert split("---\ntitle: A\n---\n\nTekst.\n", "p.md") == Split(
        Fields(((Scalar("title", 2, 1), Scalar("A", 2, 8)),), 2, 1), "\nTekst.\n", 4
    )


def test_a_page_may_have_no_text_and_no_fields() -> None:
    assert split("---\n---\n", "p.md") == Split(Fields((), 2, 1), "", 3)
    assert split("---\n---", "p.md") == Split(Fields((), 2, 1), "", 3)


def test_a_fence_may_have_spaces_behind_it() -> None:
    assert split("--- \ntitle: A\n---\t\nTekst.", "p.md").body == "Tekst."


def test_a_line_of_the_text_may_look_like_a_fence() -> None:
    assert split("---\ntitle: A\n---\na\n\n---\nb\n", "p.md").body == "a\n\n---\nb\n"


def test_an_indented_fence_belongs_to_a_value() -> None:
    assert split("---\nsummary: |\n  ---\n  A\n---\nTekst.\n", "p.md").body == "Tekst.\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1:1 front-matter-missing form"),
        ("Tekst.\n", "1:1 front-matter-missing form"),
        ("\n---\ntitle: A\n---\n", "1:1 front-matter-missing form"),
        ("----\ntitle: A\n----\n", "1:1 front-matter-missing form"),
        ("---\ntitle: A\n", "1:1 front-matter-open close"),
        ("---", "1:1 front-matter-open close"),
        ("---\ntitle: A\n----\nTekst.\n", "1:1 front-matter-open close"),
        ("---\ntitle: A\nsummary: B: c\n---\n", "3:11 yaml-colon quote"),
        ("---\n- A\n---\n", "2:1 yaml-not-fields form"),
    ],
)
def test_broken_fields_are_reported_where_they_stand(text: str, said: str) -> None:
    assert splitting_fault(text) == said
