"""Promise: content/contacts.yaml is read helpline by helpline, and a fault in one spares the others."""

from brobygger.steps.read_contacts import read_contacts
from tests.support import report


def test_a_helpline_has_every_field_that_the_model_names() -> None:
    contacts = read_contacts(
        b"""\
no-bridge:
  country: NO
  name: Broen
  purpose: {nb: r\xc3\xa5d, fi: neuvo}
  phone: "116 000"
  sms: "+47 00 00 00 00"
  chat: https://example.org/chat
  web: https://example.org/
  hours: {monday: 09:00-15:00, public_holidays: closed}
  languages: [nb, en]
  free: yes
  anonymous: unknown
  checked_on: 2026-11
"""
    )

    helpline = contacts.helplines["no-bridge"]
    assert contacts.problems == ()
    assert (helpline.country, helpline.name, helpline.phone) == ("NO", "Broen", "116 000")
    assert (helpline.purpose_in("nb"), helpline.purpose_in("da")) == ("råd", None)


def test_each_fault_is_reported_and_the_other_helplines_stay() -> None:
    contacts = read_contacts(
        b"""\
NO-Bridge: {country: NO}
no-half: {country: NO, phone: abc}
no-text: Politiet
no-police: {country: NO, name: Politiet, purpose: {nb: politi}, fone: "112"}
no-police: {country: NO, name: Politiet, purpose: {nb: politi}}
no-fire: {country: NO, name: Brann, purpose: {nb: brann}}
"""
    )

    assert report(contacts.problems) == [
        "content/contacts.yaml:1:1: error key-form: “NO-Bridge” is not a key",
        "content/contacts.yaml:2:31: error phone-form: “abc” is not a telephone number",
        "content/contacts.yaml:2:1: error field-missing: The field no-half.name is missing",
        "content/contacts.yaml:2:1: error field-missing: The field no-half.purpose is missing",
        "content/contacts.yaml:3:10: error type-fields: no-text must have fields of its own",
        "content/contacts.yaml:4:65: error field-unknown: There is no field called no-police.fone",
        "content/contacts.yaml:5:1: error field-twice: The field no-police is written twice",
    ]
    assert list(contacts.helplines) == ["no-half", "no-police", "no-fire"]


def test_a_file_that_cannot_be_read_is_one_problem() -> None:
    contacts = read_contacts(b"no-police: a: b\n")

    assert report(contacts.problems) == [
        "content/contacts.yaml:1:13: error yaml-colon: A value with a colon in it needs quotation marks",
    ]
    assert contacts.helplines == {}
