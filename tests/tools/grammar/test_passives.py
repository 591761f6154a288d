"""Promise: a passive is found by its form and its dictionary form together; what only looks like one is none."""

import pytest

from brobygger.tools.grammar import Lexicon, passives_in, sentences_in
from tests.plain import common, real_words, words_of

NB = words_of(
    "nb",
    "sendes=sende sendte=sende sendt=sende kommunes=kommune kommunen=kommune finnes=finne fant=finne kjent=kjenne"
    " fint=fin melde=melde meldes=melde meldte=melde",
    frequencies=common("sende"),
    passive_stop="finnes\n",
    passive_stop_participles="kjent\n",
)
DA = words_of("da", "sendes=sende sendte=sende sendt=sende kommunes=kommune kommunen=kommune", passive_stop="findes\n")
FI = words_of(
    "fi",
    "lähetetään=lähettää lähetetty=lähettää lähetettiin=lähettää osaltaan=osa pidetty=pitää kotonaan=koti",
    passive_stop="yhtään\n",
    passive_stop_participles="pidetty\n",
)


def found(text: str, lexicon: Lexicon) -> list[str]:
    return [
        " … ".join(word.text for word in passive.words)
        for sentence in sentences_in(text, lexicon.language)
        for passive in passives_in(sentence.words, lexicon)
    ]


@pytest.mark.parametrize(
    ("text", "lexicon", "passives"),
    [
        ("Brevet sendes til deg.", NB, ["sendes"]),
        ("Sendes til deg.", NB, ["Sendes"]),
        ("Brevet blir ikke lenger sendt.", NB, ["blir … sendt"]),
        ("Brevet ble sendt, og meldes her.", NB, ["ble … sendt", "meldes"]),
        ("Skjemaet tas med.", NB, ["tas"]),
        ("Brevet sendes af os og bliver sendt.", DA, ["sendes", "bliver … sendt"]),
        ("Hakemus lähetetään.", FI, ["lähetetään"]),
        ("Hakemus lähetettiin, se on jo lähetetty.", FI, ["lähetettiin", "on … lähetetty"]),
    ],
)
def test_a_passive_is_found(text: str, lexicon: Lexicon, passives: list[str]) -> None:
    assert found(text, lexicon) == passives


@pytest.mark.parametrize(
    ("text", "lexicon"),
    [
        ("Kommunes hus finnes her.", NB),  # a noun, and a verb of the list
        ("Det blir fint, og du blir kjent.", NB),  # an adjective, and a state of the list
        ("Brevet er sendt.", NB),  # a state
        ("Vi så Sendes der.", NB),  # a name
        ("Det blir kanskje en fin dag før alt er sendt.", NB),  # another verb stands nearer
        ("Kommunes hus findes her.", DA),
        ("Osaltaan hän on kotonaan, eikä yhtään.", FI),
        ("Me lähetetään hakemus.", FI),  # people say it for “we send”
        ("Se on pidetty.", FI),
        ("Hakemus lähetetty eilen.", FI),  # nothing helps the participle
    ],
)
def test_what_only_looks_like_a_passive_is_none(text: str, lexicon: Lexicon) -> None:
    assert found(text, lexicon) == []


def test_nothing_is_known_of_other_languages() -> None:
    assert found("Brevet sendes og blir sendt.", words_of("ar", "sendes=sende sendte=sende sendt=sende")) == []


@pytest.mark.parametrize(
    ("language", "text", "passives"),
    [
        ("nb", "Søknaden behandles av kommunen.", ["behandles"]),
        ("nb", "Søknaden ble behandlet i går.", ["ble … behandlet"]),
        ("nb", "Du søker, og kommunen svarer deg.", []),
        ("da", "Ansøgningen behandles af kommunen.", ["behandles"]),
        ("da", "Du søger, og kommunen svarer dig.", []),
        ("fi", "Hakemus käsitellään kunnassa.", ["käsitellään"]),
        ("fi", "Sinä haet, ja kunta vastaa sinulle.", []),
    ],
)
def test_with_real_dictionaries_too(language: str, text: str, passives: list[str]) -> None:
    assert found(text, real_words(language)) == passives
