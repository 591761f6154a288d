"""Promise: fields that are written are read again as the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.nouns.yamltext import Fields, Items, Node, Scalar, compose
from brobygger.tools.yaml_lines import lines_of, quoted


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("title: Båt", "title: Båt"),
        ('title: "Båt: en tur"', 'title: "Båt: en tur"'),
        ("title: 'Båt'", 'title: "Båt"'),
        ("hours: 10:00-15:00", "hours: 10:00-15:00"),
        ("price: no", "price: no"),
        ("note: >\n  En\n  lang", 'note: "En lang"'),
        ("contact: {phone: '+47 1', note: x}", 'contact:\n  phone: "+47 1"\n  note: x'),
        ("list: [a, b]", "list:\n  - a\n  - b"),
        ("list: [{a: 1, b: {c: 2}}]", "list:\n  - a: 1\n    b:\n      c: 2"),
        ("days: [[1, 2], 3]", "days:\n  - - 1\n    - 2\n  - 3"),
        ("none: {a: [], b: {}, c: [{}, []]}", "none:\n  a: []\n  b: {}\n  c:\n    - {}\n    - []"),
    ],
)
def test_fields_are_written_a_line_each(text: str, written: str) -> None:
    assert "\n".join(lines_of(compose(text, "p.md"))) == written


def entries(value: st.SearchStrategy[Node]) -> st.SearchStrategy[tuple[Scalar, Node]]:
    return st.tuples(st.sampled_from("abc").map(lambda name: Scalar(name, 0, 0)), value)


LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="\u2028\u2029\ufeff"
)
TEXTS = (
    st.text(LETTERS | st.sampled_from("\"'\\:#-{}[]&*!|>%@` \t\n"))
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
NODES: st.SearchStrategy[Node] = st.recursive(
    st.builds(Scalar, TEXTS, st.just(0), st.just(0), st.booleans()),
    lambda inner: st.one_of(
        st.builds(Items, st.lists(inner, max_size=3).map(tuple), st.just(0), st.just(0)),
        st.builds(Fields, st.lists(entries(inner), max_size=3).map(tuple), st.just(0), st.just(0)),
    ),
    max_leaves=10,
)


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return [(key.text, plain(value)) for key, value in node.entries]


@given(st.lists(entries(NODES), max_size=4))
def test_any_fields_are_read_as_they_were_written(found: list[tuple[Scalar, Node]]) -> None:
    fields = Fields(tuple(found), 0, 0)

    assert plain(compose("\n".join(lines_of(fields)) + "\n", "p.md")) == plain(fields)


@given(TEXTS)
def test_any_text_between_quotation_marks_is_read_as_it_was_written(text: str) -> None:
    assert plain(compose(f"title: {quoted(text)}\n", "p.md")) == [("title", text)]
