"""Promise: all forms of a word are found in a dictionary, and none that means something else."""

from brobygger.nouns.words import Concept, Glossary, Term
from brobygger.tools.word_forms import Row
from brobygger.whole.word_forms import LeftOut, WordForms, all_forms

HEADS = {
    "tolk": "tolk",
    "tolken": "tolk",
    "Tolkene": "tolk",
    "rett": "rett",
    "retten": "rett",
    "rette": "rett",
    "rettet": "rette",
    "leger": "lege",
    "Kelan": "Kela",
    "kelan": "kela",
}


def glossary(**terms: Term) -> Glossary:
    return Glossary(
        concepts={
            key: Concept(key=key, theme="all", picture="none", country=None, terms={"nb": term})
            for key, term in terms.items()
        }
    )


def term(word: str, *forms: str, only_given: bool = False) -> Term:
    return Term(word=word, explain="Kort.", forms=forms, only_given=only_given)


def forms_of(**terms: Term) -> WordForms:
    return all_forms(glossary(**terms), lambda _language, _words: HEADS)


def test_the_dictionary_gives_the_inflected_forms_of_a_word() -> None:
    assert forms_of(interpreter=term("tolk", "tolks")).rows == (
        Row("nb", "tolk", "interpreter"),
        Row("nb", "tolken", "interpreter"),
        Row("nb", "tolkene", "interpreter"),
        Row("nb", "tolkenes", "interpreter"),
        Row("nb", "tolkens", "interpreter"),
        Row("nb", "tolks", "interpreter"),
    )


def test_a_form_that_is_a_word_of_its_own_is_left_out_unless_it_is_given() -> None:
    left = forms_of(right=term("rett"))
    given = forms_of(right=term("rett", "rette"))

    assert [row.form for row in left.rows] == ["rett", "retten", "rettens"]
    assert left.left_out == (LeftOut(Row("nb", "rette", "right"), None),)
    assert [row.form for row in given.rows] == ["rett", "rette", "retten", "rettens"]
    assert given.left_out == ()


def test_a_form_that_is_given_for_another_word_is_left_out() -> None:
    found = forms_of(interpreter=term("tolk"), interpreters=term("oversetter", "Tolken"))

    assert found.left_out == (LeftOut(Row("nb", "tolken", "interpreter"), "interpreters"),)
    assert Row("nb", "tolken", "interpreter") not in found.rows


def test_a_word_with_a_capital_has_forms_with_that_capital_only() -> None:
    assert [row.form for row in forms_of(kela=term("Kela")).rows] == ["Kela", "Kelan", "Kelans"]


def test_given_forms_alone_count_where_the_editor_says_so_or_the_word_is_several() -> None:
    assert [row.form for row in forms_of(right=term("rett", "retten", only_given=True)).rows] == ["rett", "retten"]
    assert [row.form for row in forms_of(doctor=term("egen tolk", "egne tolker")).rows] == ["egen tolk", "egne tolker"]


def test_a_language_without_a_dictionary_has_the_given_forms() -> None:
    found = all_forms(glossary(right=term("rett", "rettane")), lambda _language, _words: None)

    assert [row.form for row in found.rows] == ["rett", "rettane"]
    assert found.unknown == ("nb",)


def test_a_finnish_form_also_says_whose_something_is() -> None:
    card = Concept(key="tax-card", theme="all", picture="none", country=None, terms={"fi": term("verokortti")})
    heads = {"verokortista": "verokortti", "verokorttiin": "verokortti", "verokortin": "verokortti"}

    forms = {row.form for row in all_forms(Glossary(concepts={"tax-card": card}), lambda _language, _words: heads).rows}

    assert {"verokortistasi", "verokortistani", "verokorttiisi", "verokorttiinsa"} <= forms
    assert not any(form.startswith("verokortin") and form != "verokortin" for form in forms)
