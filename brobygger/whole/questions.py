"""The questions that the text of a new page answers, and advice to the person who writes the answers."""

from collections.abc import Mapping
from types import MappingProxyType

from brobygger.nouns.model import Activity, Article, Organisation, PlainPage, Service, Topic
from brobygger.nouns.record import record

ENGLISH = "en"


@record
class Question:
    """A heading: its id, its words by language, and advice in English."""

    id: str
    words: Mapping[str, str]
    advice: str


def _question(name: str, advice: str, **words: str) -> Question:
    return Question(id=name, words=MappingProxyType(words), advice=advice)


_WHO_ADVICE = "Say who can come, and what one needs to be allowed to."

QUESTIONS: MappingProxyType[type[PlainPage], tuple[Question, ...]] = MappingProxyType(
    {
        Organisation: (
            _question(
                "help",
                "Name one thing after the other. Where there are several, make a list: begin each line with a hyphen.",
                en="What can you get help with?",
                nb="Hva kan du få hjelp til?",
                da="Hvad kan du få hjælp til?",
                fi="Mihin voit saada apua?",
            ),
            _question(
                "activities",
                "Say what one can take part in, how often and where.",
                en="What can you take part in?",
                nb="Hva kan du være med på?",
                da="Hvad kan du være med til?",
                fi="Mihin voit osallistua?",
            ),
            _question(
                "who",
                _WHO_ADVICE,
                en="Who is it for?",
                nb="Hvem er det for?",
                da="Hvem er det for?",
                fi="Kenelle toiminta on tarkoitettu?",
            ),
        ),
        Service: (
            _question(
                "how",
                "Tell step by step what happens, and how long it takes.",
                en="How does it work?",
                nb="Hvordan foregår det?",
                da="Hvordan foregår det?",
                fi="Miten se toimii?",
            ),
            _question(
                "first",
                "It is hard to come to a new place. Say whom one meets, and what one is asked.",
                en="What happens the first time you come?",
                nb="Hva skjer første gang du kommer?",
                da="Hvad sker der, første gang du kommer?",
                fi="Mitä tapahtuu, kun tulet ensimmäisen kerran?",
            ),
        ),
        Activity: (
            _question(
                "what",
                "Say what one does there, so that somebody who has never been there can picture it.",
                en="What can you do there?",
                nb="Hva kan du gjøre der?",
                da="Hvad kan du lave der?",
                fi="Mitä siellä voi tehdä?",
            ),
            _question(
                "who",
                _WHO_ADVICE,
                en="Who can come?",
                nb="Hvem kan være med?",
                da="Hvem kan være med?",
                fi="Kuka voi tulla mukaan?",
            ),
            _question(
                "bring",
                "Clothes, food, papers: say what one needs, and what one can borrow.",
                en="What do you need?",
                nb="Hva trenger du?",
                da="Hvad har du brug for?",
                fi="Mitä tarvitset?",
            ),
        ),
        Article: (
            _question(
                "rule",
                "Say what the rule means in daily life, and name where you have it from under sources.",
                en="What do the rules say?",
                nb="Hva sier reglene?",
                da="Hvad siger reglerne?",
                fi="Mitä säännöt sanovat?",
            ),
            _question(
                "who",
                "Say for whom the rule holds, and for whom it does not.",
                en="Who do the rules apply to?",
                nb="Hvem gjelder reglene for?",
                da="Hvem gælder reglerne for?",
                fi="Keitä säännöt koskevat?",
            ),
            _question(
                "do",
                "Say what the reader can do first, and who can help.",
                en="What can you do?",
                nb="Hva kan du gjøre?",
                da="Hvad kan du gøre?",
                fi="Mitä voit tehdä?",
            ),
        ),
        Topic: (),
        PlainPage: (),
    }
)

BEGIN = "Begin with what matters most to the reader, in two or three short sentences."
NAMES = "What stands in braces behind a heading is its name for links. Leave it as it is."
FREE = "Let each heading be a question that the reader asks."


def advice() -> tuple[str, ...]:
    """Return all that is advised, each piece once."""
    found = (question.advice for questions in QUESTIONS.values() for question in questions)
    return tuple(dict.fromkeys((BEGIN, NAMES, FREE, *found)))
