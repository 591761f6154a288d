"""A new site as a value: the files that it begins with."""

from collections.abc import Mapping

from brobygger.nouns.locales import Locale
from brobygger.nouns.record import record
from brobygger.nouns.yamltext import compose
from brobygger.tools.yaml_lines import quoted
from brobygger.whole.blank_page import comment
from brobygger.whole.known_locales import SIMPLE
from brobygger.whole.new_settings import settings_text
from brobygger.whole.report import Say
from brobygger.whole.site_wish import ENGLISH, Wish

EXAMPLES = ("index", "organisations/example-club", "services/language-cafe")
"""The ids of the pages that a new site begins with, in each of its locales."""

IGNORED = """\
# {made}
public/
.cache/
/letters/
/packed/
/pictures.html

.DS_Store
Thumbs.db
desktop.ini
*~
"""

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

WORDS = (EXAMPLE, UNTRANSLATED, NUMBERS, ASK_THEM, NO_NUMBERS, MADE)
"""Notes in the files of a new site, apart from site.yaml; FACTS stands in new pages too."""


@record
class Beginning:
    """What a new site is begun with: the editor's language, and the version of Brobygger."""

    language: str
    version: str


def new_site(wish: Wish, starter: Mapping[str, str], beginning: Beginning, say: Say) -> dict[str, str]:
    """Return the text of each file of a new site by its path.

    `starter` holds the files of the starter/ folder by their paths below it; notes are in the editor's language.
    """
    contacts = starter.get(f"contacts/{wish.country}.yaml", "")
    keys = tuple(key.text for key, _ in compose(contacts, "").entries)
    return {
        "README.md": _readme(starter[f"README.{beginning.language}.md"], wish, beginning),
        ".gitignore": IGNORED.format(made=say(MADE)),
        "site.yaml": settings_text(wish, keys, beginning.language, say),
        "content/contacts.yaml": _contacts(contacts, wish.country, say),
        **{
            f"content/{locale.folder}/{page}.md": _page(page, locale, starter, wish, say)
            for locale in wish.locales
            for page in EXAMPLES
        },
    }


def _readme(text: str, wish: Wish, beginning: Beginning) -> str:
    values = {"{version}": beginning.version, "{locale}": wish.home.key, "{name}": wish.name}
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text


def _page(page: str, locale: Locale, starter: Mapping[str, str], wish: Wish, say: Say) -> str:
    """Return an example page: facts stand in the version of the home locale, texts in each."""
    english = f"{ENGLISH}{SIMPLE}" if locale.is_plain else ENGLISH
    ours = starter.get(f"pages/{locale.key}/{page}.md")
    text = ours or starter[f"pages/{english}/{page}.md"]
    note = EXAMPLE if ours or locale.language == ENGLISH else UNTRANSLATED
    _, head, body = text.split("---\n", 2)
    lines = [*comment(say(note)), head.replace("{name}", quoted(wish.name)[1:-1]).rstrip("\n")]
    if locale == wish.home:
        facts = starter[f"facts/{page}.yaml"].replace("{country}", wish.country).rstrip("\n")
        lines.extend((*comment(say(FACTS)), facts))
    return "\n".join(("---", *lines, "---", body))


def _contacts(known: str, country: str, say: Say) -> str:
    if known:
        return "\n".join((*comment(say(NUMBERS)), *comment(say(ASK_THEM)), "", known))
    example = (
        "#my-helpline:",
        f'#  country: "{country}"',
        "#  name: Our helpline",
        "#  purpose: {en: what it is for}",
        '#  phone: "+00 00 00 00"',
        "",
    )
    return "\n".join((*comment(say(NUMBERS)), *comment(say(NO_NUMBERS)), *example))
