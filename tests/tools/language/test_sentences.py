"""Promise: a sentence begins where a reader would begin one; the cases are texts as editors write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.tools.language import sentence_starts, sentences_of

NORWEGIAN = [
    "Vi har åpent kl. 10–14. | Kom når du vil. | Du trenger ikke å bestille time.",
    "Ta med legitimasjon, f.eks. pass. | Du får svar etter ca. 2 uker.",
    "Det koster 100 kr. | Ring oss! | Er du usikker? | Spør.",
    "Kurset varer i 30 min. | Du kan ta pause.",
    "Les mer i kap. 4 og på s. 12. | Du kan også ringe tlf. 55 55 33 33.",
    "«Kom inn», sa hun. | «Har du spist?» | Han ristet på hodet.",
    "Søknaden ble sendt 1. mai. | Svaret kom 14. juni 2026.",
    "Ring 112. | 113 er for ambulanse.",
    "Hun heter A. B. Hansen og bor i Oslo.",
    "Du kan få hjelp … | Hvis du spør.",
    "Skriv til post@eksempel.no. | Se www.eksempel.no for mer.",
    "Vi har kaffe, te osv. | Alt er gratis.",
    "Boken er min. | Jeg har lest den.",
    "Vet du det?! | Ja.",
]
DANISH = [
    "Mødet er kl. 19. | Vi slutter ca. kl. 21.",
    "Du skal bl.a. have dit sundhedskort med. | Det er gult.",
    "Det koster 50 kr. | Børn er gratis.",
    "Ring på tlf. 12 34 56 78 mellem kl. 9 og 15.",
    "Læs fx om jobcentret. | Eller spørg os.",
    "Vi taler dansk, arabisk, somali m.m. | Spørg bare.",
    "Fristen er d. 1. marts. | Herefter er det for sent.",
    "(Det er gratis.) | Du behøver ikke at melde dig til.",
]
FINNISH = [
    "Olemme avoinna klo 10–14. | Tule mukaan!",
    "Ota mukaan esim. passi. | Tarvitset myös osoitteen.",
    "Soita numeroon 112. | Numero on maksuton.",
    "Kurssi alkaa 1.5.2026 ja kestää n. 3 kk. | Se on ilmainen.",
    "Puh. 040 123 4567 (ma–pe). | Vastaamme suomeksi, ruotsiksi jne. | Kysy rohkeasti.",
    "”Tervetuloa!” | Hän hymyili.",
    "Lomake on s. 3. | Täytä se huolella.",
    "Onko sinulla kysyttävää? | Kysy meiltä.",
]
OTHERS = ["مرحبا. كيف حالك؟ | نعم. شكرا.".replace(". ", ". | "), "Hello there. | Is it e.g. a cat? | Yes."]
CASES = [("nb", text) for text in NORWEGIAN] + [("da", text) for text in DANISH] + [("fi", text) for text in FINNISH]


@pytest.mark.parametrize(("language", "marked"), [*CASES, *(("", text) for text in OTHERS)])
def test_a_sentence_begins_where_a_reader_would_begin_one(language: str, marked: str) -> None:
    assert " | ".join(sentences_of(marked.replace(" | ", " "), language)) == marked


@given(st.text(st.sampled_from('aB1.!?…"» \n(')), st.sampled_from(["nb", "da", "fi", "ar"]))
def test_nothing_of_a_text_is_lost_and_no_sentence_is_empty(text: str, language: str) -> None:
    sentences = sentences_of(text, language)

    assert "".join("".join(sentences).split()) == "".join(text.split())
    assert all(sentences)


def test_a_long_text_without_an_end_is_read_once() -> None:
    assert list(sentence_starts("." * 100_000 + " a" * 100_000, "nb")) == []
