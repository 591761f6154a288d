"""A new site as a value: the files that it begins with."""

from collections.abc import Mapping

from brobygger.nouns.locales import Locale
from brobygger.nouns.record import record
from brobygger.nouns.yamltext import compose
from brobygger.tools.yaml_lines import quoted
from brobygger.whole.blank_page import comment
from brobygger.whole.known_locales import SIMPLE
from brobygger.whole.new_settings import settings_text
from brobygger.whole.new_site_words import ASK_THEM, EXAMPLE, FACTS, MADE, NO_NUMBERS, NUMBERS, UNTRANSLATED
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
