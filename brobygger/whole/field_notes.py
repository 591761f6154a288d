"""What each field of a page is for, said to the person who fills it in."""

from types import MappingProxyType

from brobygger.nouns.model import Organisation, PlainPage

FIELD_NOTES: MappingProxyType[str, str] = MappingProxyType(
    {
        # Every kind
        "title": "What the page is called, in words that readers use.",
        "summary": "One sentence of at most 150 characters: what does the reader get?",
        "slug": (
            "The last part of the page's address: letters a-z, digits and hyphens, in the language of the page. "
            "Leave it as it is once the page is published."
        ),
        "menu": "A shorter title for menus.",
        "keywords": "What people type when they look for this, also in other spellings.",
        "picture": "The key of a drawing, or none.",
        "image": (
            "A photo that lies beside this file or in assets/photos/. What it shows (alt) and whose it is (credit) "
            "can stand here, or once for all pages in the file photos.yaml beside the photo."
        ),
        "country": "The country that the page is about.",
        "themes": "Its themes, out of those that the site has.",
        "audience": "For whom it is.",
        "weight": "A smaller number puts the page further up in lists.",
        "draft": "Readers do not see the page as long as this line is here. Take it away when they may.",
        "aliases": "Old addresses that lead to this page.",
        "sources": "Where one can read what the page says.",
        "checked_on": "When somebody checked that the page is right. Only people who did check it fill this in.",
        "checked_by": "The organisation or role of the person who checked it.",
        "check_every": "After how many months somebody should check the page again.",
        "changed_on": "The day of the last change that matters to readers.",
        "made_by": "Who wrote this version.",
        "valid_from": "The first day on which readers see the page.",
        "valid_until": "The last day of the offer. From the day after, the page says that it has ended.",
        "ended_note": "What readers should know when it has ended.",
        "replaced_by": "The page that has taken its place.",
        "sensitive": (
            "Write yes where it may be dangerous to be seen reading the page: it gets a button to leave it. "
            "Then choose a slug that gives nothing away."
        ),
        "original": "Write true in the version that the others are made from, if they do not find it by themselves.",
        "extra": "Fields of your own, for your own templates.",
        # Organisations, services, activities, rights
        "official_name": "The name as it is registered, in its own language.",
        "authority": "Write yes where it is an office of the state, a region or a municipality.",
        "website": "Its own website.",
        "founded": "When it was founded; the year is enough.",
        "part_of": "The larger organisation that it belongs to.",
        "partners": "Those with whom it works.",
        "funders": "Those who pay for it.",
        "neutral_in": "What it takes no side in.",
        "contact": "How readers reach it. Begin telephone numbers with the code of the country.",
        "places": "Where readers can come.",
        "opening_hours": "When it is open.",
        "languages_spoken": "The languages in which one can get help there, by their codes.",
        "articles": "The pages on rights that stand beside each other here, one of each country.",
        "organisation": "The organisation that offers it. Contact, places and opening hours come from its page.",
        "what_you_get": "What the reader gets, one thing on each line.",
        "who_can_use": "Who can come, in a few words.",
        "price": "What it costs. As long as nobody knows, readers see that they should ask.",
        "how_to_join": "The ways in, and what to do first, second, third.",
        "appointment": "Whether one needs an appointment.",
        "bring": "What one has to bring, such as papers.",
        "interpreter": "Whether there is an interpreter.",
        "confidential": "Whether they keep what one says to themselves.",
        "needs_identity": "Whether one has to show who one is.",
        "when": "When it happens. As long as nobody knows, readers see that they should ask.",
        "place": "Where it happens, in a few words.",
        "online": "The address where one takes part online.",
        "sign_up": "From when, until when and where one signs up.",
        "age_min": "The age from which one can come.",
        "age_max": "The age up to which one can come.",
        "equipment_lent": "What one can borrow.",
        "childcare": "Whether somebody looks after the children.",
        "food": "What there is to eat.",
        "languages": "The languages that are spoken there, by their codes.",
        "sequence": "A number that you raise when you change a date that readers have already seen.",
        "right_or_duty": "Whether the page is about a right or a duty.",
        "law": "The law that says so, and the day on which you read it.",
        "deadline": "By when one has to do something.",
        "emergency": "Numbers that readers may need at once, by their keys in content/contacts.yaml.",
        "who_can_help": "Who can help: pages, and keys of content/contacts.yaml.",
        "steps": "What the reader can do, one step on each line.",
    }
)

FROM_ORGANISATION = "Only where it is not the same as for the organisation."
"""What is said of fields that a page takes from its organisation."""

TAKEN = ("contact", "places", "opening_hours")


def note_of(kind: type[PlainPage], field: str) -> str:
    """Return what a field is for on a page of a kind."""
    if field in TAKEN and kind is not Organisation:
        return FROM_ORGANISATION
    return FIELD_NOTES[field]
