"""Promise: a letter that begins with a link has the subject and the lines that it was given."""

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from brobygger.tools.mailto import mailto

LINE = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"))


def test_spaces_letters_and_signs_are_written_as_mail_programs_want_them() -> None:
    assert mailto("bro+en@example.org", "Feil på «Båt & sjø»", "Hva?", "", "1+1=2") == (
        "mailto:bro+en@example.org"
        "?subject=Feil%20p%C3%A5%20%C2%ABB%C3%A5t%20%26%20sj%C3%B8%C2%BB&body=Hva%3F%0D%0A%0D%0A1%2B1%3D2"
    )


def test_an_address_cannot_bring_in_more_than_itself() -> None:
    assert mailto("a?bcc=b&c@example.org", "Hei").startswith("mailto:a%3Fbcc%3Db%26c@example.org?subject=Hei&")


@given(LINE, st.lists(LINE))
def test_subject_and_lines_come_out_as_they_went_in(subject: str, lines: list[str]) -> None:
    _, _, query = mailto("a@example.org", subject, *lines).partition("?")
    names, values = zip(*(part.split("=") for part in query.split("&")), strict=True)

    assert query.isascii()
    assert names == ("subject", "body")
    assert [unquote(value) for value in values] == [subject, "\r\n".join(lines)]
