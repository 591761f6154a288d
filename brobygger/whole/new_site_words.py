"""The notes in the files of a new site, said to the person who begins it."""

from types import MappingProxyType

BEGIN = (
    "Facts about the whole site. Lines that begin with # are notes, or fields that you can use: take # away in front "
    "of them."
)
SETTINGS: MappingProxyType[str, str] = MappingProxyType(
    {
        "name": "What the site is called.",
        "base_url": "The address at which readers will find it. The site map and search engines need it.",
        "editor_language": "The language in which Brobygger speaks to you: en, nb, da or fi.",
        "owner": (
            "Who answers for the site. Until an e-mail address stands here, every page says that it is a demonstration."
        ),
        "licence_url": "The licence of your texts.",
        "locales": (
            "The versions, in the order in which readers see them. key is what commands call one, folder its place "
            "below content/, address how its addresses begin. Leave these as they are once the site is published. name "
            "is what readers see."
        ),
        "countries": (
            "The countries that the site is about. locale is the version in which pages about one are written first, "
            "time_zone what clocks there show."
        ),
        "leave_to": (
            "Where “Leave this page” leads. A weather service looks harmless among the pages that a phone remembers."
        ),
        "emergency": "The numbers at the foot of every page: keys of content/contacts.yaml, in their order.",
        "sections": "Folders below content/ in the order of the menu.",
        "themes": "The themes that pages may name.",
    }
)
"""Notes on the fields of site.yaml, and on those of its countries."""

UNKNOWN_ZONE = "This country has several time zones. Write yours, and take # away."

EXAMPLE = "This page is an example. Write over it, or delete the file."
UNTRANSLATED = "Nobody has translated our example into this language, so it is in English. Write over it."
FACTS = "Facts. They stand in one version alone; the others take them over."
NUMBERS = (
    "Authorities and helplines: each number stands here and nowhere else. "
    "purpose says in each language of the site what it is for."
)
ASK_THEM = "Check each number before you publish. Which of them readers see on every page stands in site.yaml."
NO_NUMBERS = (
    "We know no numbers of this country for certain, so write the first one yourself: take # away, write over what "
    "stands here, and name its key in site.yaml behind emergency:."
)
MADE = "What Brobygger makes, and can make again"

WORDS = (
    *(BEGIN, *SETTINGS.values(), UNKNOWN_ZONE),
    *(EXAMPLE, UNTRANSLATED, NUMBERS, ASK_THEM, NO_NUMBERS, MADE),
)
"""All of them but FACTS, which new pages say too."""
