import pytest

from brobygger.tools.telephone import dialled, works_abroad


@pytest.mark.parametrize(
    ("phone", "address"),
    [("112", "tel:112"), ("+47 23 15 73 00", "tel:+4723157300"), ("116 006", "tel:116006")],
)
def test_a_number_is_dialled_without_its_spaces(phone: str, address: str) -> None:
    assert dialled(phone) == address


@pytest.mark.parametrize(
    "phone", ["112", "0 28 00", "116 006", "0800 05058", "800 40 008", "80 20 28 03", "+47 23 15 73 00"]
)
def test_a_short_a_free_and_a_whole_number_need_no_country(phone: str) -> None:
    assert works_abroad(phone)


@pytest.mark.parametrize("phone", ["23 15 73 00", "70 20 30 40", "09 3158 9000", "1160066"])
def test_any_other_number_needs_its_countrys_code(phone: str) -> None:
    assert not works_abroad(phone)
