"""What letters to organisations say, in English; catalogues in i18n/editor/ translate it.

An organisation is spoken to politely and as several people: dere, I, te.
"""

from collections.abc import Iterator
from types import MappingProxyType

LABELS: MappingProxyType[str, str] = MappingProxyType(
    {
        "official_name": "Full name",
        "country": "Country",
        "founded": "Founded",
        "part_of": "Part of",
        "partners": "Works with",
        "funders": "Money from",
        "neutral_in": "Takes no side in",
        "website": "Website",
        "phone": "Telephone",
        "phone_hours": "Telephone hours",
        "sms": "Text messages",
        "chat": "Chat",
        "email": "E-mail",
        "web": "Contact on the web",
        "contact_note": "About getting in touch",
        "places": "Where",
        "opening_hours": "Opening hours",
        "languages_spoken": "Languages spoken",
        "what_you_get": "What people get",
        "who_can_use": "For whom",
        "price": "Price",
        "how_to_join": "How people join",
        "appointment": "Appointment",
        "bring": "What people bring along",
        "interpreter": "Interpreter",
        "confidential": "What people tell you stays with you",
        "needs_identity": "People must show who they are",
        "when": "When",
        "online": "Online",
        "sign_up": "Sign-up",
        "age": "Age",
        "equipment_lent": "What people can borrow",
        "childcare": "Somebody looks after the children",
        "food": "Food",
        "right_or_duty": "Right or duty",
        "law": "Law",
        "deadline": "Deadline",
        "steps": "What people should do",
        "who_can_help": "Who can help",
    }
)
"""What a fact is called, by the name of its field."""

VALUES: MappingProxyType[str, MappingProxyType[str, str]] = MappingProxyType(
    {
        "answer": MappingProxyType({"yes": "Yes", "no": "No", "on request": "Yes, if one asks for it"}),
        "appointment": MappingProxyType(
            {
                "none": "People need no appointment",
                "possible": "People can make an appointment",
                "required": "People must make an appointment",
            }
        ),
        "way": MappingProxyType(
            {
                "walk-in": "By just coming",
                "call": "By telephone",
                "email": "By e-mail",
                "form": "With a form",
                "referral": "Somebody must refer people",
            }
        ),
        "day": MappingProxyType({"closed": "closed", "by appointment": "by appointment"}),
        "duty": MappingProxyType({"right": "A right", "duty": "A duty", "both": "Both a right and a duty"}),
        "neutral": MappingProxyType({"party-politics": "party politics", "religion": "religion"}),
        "step_free": MappingProxyType(
            {
                "yes": "People can get in with a wheelchair or a pram",
                "no": "There are steps at the entrance",
            }
        ),
    }
)
"""What fixed values are called, by what they are values of; an unknown one is not said but asked for."""

EVERY: MappingProxyType[str, tuple[str, str]] = MappingProxyType(
    {
        "DAILY": ("every day", "every {count} days"),
        "WEEKLY": ("every week", "every {count} weeks"),
        "MONTHLY": ("every month", "every {count} months"),
        "YEARLY": ("every year", "every {count} years"),
    }
)
"""How often something is repeated."""

IN_FACTS: tuple[str, ...] = (
    "Free",
    "Public holidays: {hours}",
    "no date given",
    "as of {date}",
    "from {date}",
    "until {date}",
    "Cancelled",
    "Not on {dates}",
    "from {age} years",
    "up to {age} years",
    "{youngest} to {oldest} years",
    "People have to ask when it is",
)
"""What stands among facts besides these."""

QUESTIONS: MappingProxyType[str, str] = MappingProxyType(
    {
        "contact": "Which telephone number and which e-mail address may we give people?",
        "phone": "Which telephone number may we give people?",
        "email": "Which e-mail address may we give people?",
        "places": "At which address do people find you?",
        "step_free": "Can people get in with a wheelchair or a pram ({place})?",
        "opening_hours": "When are you open?",
        "languages_spoken": "Which languages do you speak with those who come to you?",
        "any_price": "Must people pay for anything that you offer? For what, and how much?",
        "any_way": "How do people get help from you, or take part? What is the first thing they do?",
        "what_you_get": "What do people get?",
        "who_can_use": "Who is it for?",
        "price": "What does it cost?",
        "how_to_join": "How do people come to it? What is the first thing they do?",
        "appointment": "Do people need an appointment?",
        "service_hours": "When is it open?",
        "service_languages": "Which languages do you speak there?",
        "interpreter": "Is there an interpreter?",
        "confidential": "Do you keep what people tell you to yourselves?",
        "needs_identity": "Must people show who they are?",
        "when": "On which days is it, and when does it begin and end?",
        "place": "Where is it?",
        "sign_up": "Must people sign up? How, and by when?",
        "childcare": "Does somebody look after the children?",
        "law": "Which law or rule says this?",
        "ends": "Is it right that this ends ({date})? What comes after it?",
        "left": "Is there anything left of it that people can use today?",
        "instead": "Where can people turn today instead?",
    }
)
"""What we ask an organisation, by what we do not know."""

CHOICES: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "step_free": ("Yes", "No"),
        "appointment": ("No", "It is possible", "Yes"),
        "interpreter": ("Yes", "Yes, if one asks for it", "No"),
        "confidential": ("Yes", "No"),
        "needs_identity": ("Yes", "No"),
        "childcare": ("Yes", "No"),
    }
)
"""The answers that one can tick."""

IN_LETTERS: tuple[str, ...] = (
    "{site} is a website for people who are new in the country.",
    "{site} is a website for people who are new in {countries}.",
    "We also write about you there.",
    "We also write there about {name}, which has ended.",
    "Will you read what we say, and tell us whether it is right?",
    "There are some things that we do not know, and we ask you about them.",
    "You may write on this sheet.",
    "This page is not published yet.",
    "This ended on {date}.",
    "This ended in {date}.",
    "Last day: {date}.",
    "You find the page here: {address}",
    "The page exists in these languages: {languages}.",
    "{language} (plain language)",
    "Checked on {date} by {name}.",
    "Nobody who works with this has checked it yet.",
    "A computer program (artificial intelligence) helped to write it, and nobody who works with this has checked it.",
    (
        "A computer program (artificial intelligence) helped to write it in these languages, "
        "and nobody who works with this has checked that: {languages}."
    ),
    "Send your answer to {owner}: {email}",
    "Send your answer to {email}",
    "Give your answer to the one who gave you this letter.",
)
"""What stands in a letter besides the words of its template."""

IN_THE_TEMPLATE: tuple[str, ...] = (
    "What we say about {name}",
    "To:",
    "Hello!",
    "Service",
    "Activity",
    "Right or duty",
    "Where we have this from",
    "What we do not know",
    "Is this still right?",
    "Write “yes”, or write what is different.",
    "The whole text of the page stands at the end of this letter.",
    "May we write on our website that you have checked this?",
    "Yes",
    "No",
    "Name or role:",
    "Date:",
    "Thank you for your help!",
    "What is written on the page about {name}",
)
"""What `templates/editor/letter.html` says."""


def letter_messages() -> Iterator[str]:
    """Yield everything that a letter can say."""
    for words in (LABELS, *VALUES.values(), QUESTIONS):
        yield from words.values()
    for once_and_more in EVERY.values():
        yield from once_and_more
    yield from IN_FACTS
    for choices in CHOICES.values():
        yield from choices
    yield from IN_LETTERS
    yield from IN_THE_TEMPLATE
