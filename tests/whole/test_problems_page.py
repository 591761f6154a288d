"""docs/problems.md: what each problem says and how it is cured, made from the messages and from mistakes made here.

`python3 build.py test tests/whole/test_problems_page.py --update-golden` writes it anew.
"""

# ruff: noqa: E501 - a mistake and what it says stand on one line

from collections.abc import Iterator
from dataclasses import replace

import pytest

from brobygger.nouns.problems import Problem, Severity
from brobygger.whole.messages import MESSAGES
from brobygger.whole.report import text_lines
from tests.support import ROOT, build_site, project

PATH = ROOT / "docs/problems.md"

HEAD = """\
# What the messages mean

Made by a test; write nothing here by hand. Each message begins with the file, the line and the column where something is
wrong, then comes how heavy it is (an error stops the build, a warning does not, a hint is advice), and then a name. Look that
name up here. Messages are said in Norwegian, Danish, Finnish or English: `editor_language: nb` in site.yaml, or the language
of your system.

## Common mistakes

What was written, and what `python3 build.py check` says to it.

"""

START = "---\ntitle: Båt\nsummary: Kort om båten.\n"
TEXT = "\nTekst.\n"


def page(fields: str = "", text: str = TEXT) -> str:
    return f"{START}{fields}---\n{text}"


def one(fields: str = "", text: str = TEXT, name: str = "services/boat") -> dict[str, str]:
    return {f"content/nb/{name}.md": page(fields, text)}


CLUB = {
    "content/nb/organisations/club.md": "---\ntitle: Klubben\nsummary: Kort.\nslug: klubben\ncountry: NO\n---\n\nTekst.\n"
}

MISTAKES: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("A link to a page that is called otherwise", "broken-link", one(text="\nSe [klubben](../organisations/clob.md).\n") | CLUB),
    ("A link to a place that is not on the page", "broken-anchor", one(text="\nSe [prisen](#pris).\n\n## Prisen {#price}\n\nGratis.\n")),
    ("A link to a page that is still a draft", "link-draft", one(text="\nSe [klubben](../organisations/club.md).\n") | {"content/nb/organisations/club.md": CLUB["content/nb/organisations/club.md"].replace("country: NO", "draft: yes")}),
    ("A link to the finished page instead of its file", "address-not-a-page", one(text="\nSe [klubben](../organisations/klubben.html).\n")),
    ("A link that begins with a slash", "address-absolute", one(text="\nSe [klubben](/organisations/club.md).\n")),
    ("A web address without https://", "address-without-scheme", one(text="\nSe [NAV](www.nav.no).\n")),
    ("A link without words", "link-without-text", one(text="\nSe [](../index.md).\n")),
    ("A link without an address", "address-empty", one(text="\nSe [her]().\n")),
    ("A link that leaves the content", "link-outside", one(text="\nSe [her](../../../README.md).\n")),
    ("A link that would run a script", "address-refused", one(text="\nSe [her](javascript:alert(1)).\n")),
    ("A field whose name is mistyped", "field-unknown", one("contry: NO\n")),
    ("The same field twice", "field-twice", one("country: NO\ncountry: DK\n")),
    ("A page without a summary", "field-missing", {"content/nb/services/boat.md": "---\ntitle: Båt\n---\n\nTekst.\n"}),
    ("A summary that is too long", "summary-long", {"content/nb/services/boat.md": f"---\ntitle: Båt\nsummary: {'Her er vi. ' * 15}\n---\n\nTekst.\n"}),
    ("A colon in a value", "yaml-colon", {"content/nb/services/boat.md": "---\ntitle: Båt: en tur\nsummary: Kort.\n---\n\nTekst.\n"}),
    ("A field without its colon", "yaml-no-colon", one("country NO\n")),
    ("A tab instead of spaces", "yaml-tab", one("contact:\n\tphone: '+47 23 15 73 00'\n")),
    ("A quotation mark that is never closed", "yaml-quote", one('menu: "Båten\n')),
    ("A value that begins with a sign", "yaml-start", one("menu: @båten\n")),
    ("Fields that are indented by turns", "yaml-indent", one("contact:\n    web: https://example.org\n  note: Ring.\n")),
    ("No fields at all", "front-matter-missing", {"content/nb/services/boat.md": "# Båt\n\nTekst.\n"}),
    ("Fields without an end", "front-matter-open", {"content/nb/services/boat.md": "---\ntitle: Båt\nsummary: Kort.\n\nTekst.\n"}),
    ("A text that is still to be written", "placeholder-left", one(text="\nBåten går fra ‹Skriv her› hver dag.\n")),
    ("A page without text", "body-empty", one(text="\n")),
    ("A date in another form", "date-form", one("valid_until: 22.11.2026\n")),
    ("A day that does not exist", "date-none", one("valid_until: 2026-02-30\n")),
    ("Opening hours in another form", "hours-form", one("opening_hours: {monday: from ten to three}\n")),
    ("Hours that end before they begin", "hours-order", one("opening_hours: {monday: 15:00-10:00}\n")),
    ("An activity that ends before it begins", "when-order", one("when: {start: 2026-12-01 18:00, end: 2026-12-01 17:00}\n", name="activities/boat")),
    ("A price that is no price", "price-form", one("price: cheap\n")),
    ("A word where yes or no belongs", "type-yes-no", one("draft: maybe\n")),
    ("A text where a list belongs", "type-list", one("keywords: båt\n")),
    ("A country that the site does not have", "country-unknown", one("country: SE\n")),
    ("A theme that the site does not have", "theme-unknown", one("themes: [wimen]\n")),
    ("An organisation that no page is about", "organisation-unknown", one("organisation: organisations/clob\n") | CLUB),
    ("A helpline that contacts.yaml does not have", "contact-unknown", one(text="\nRing {contact:no-violense}.\n")),
    ("A telephone number without the country's code", "phone-country-code", one("contact: {phone: '23 15 73 00'}\n")),
    ("A telephone number typed into the text", "phone-in-text", one(text="\nRing 23 15 73 00.\n")),
    ("An e-mail address that is none", "email-form", one("contact: {email: post@}\n")),
    ("A picture that is not there", "picture-missing", one(text="\n![En båt](boat.jpg)\n")),
    ("A picture that nobody describes", "alt-missing", one(text="\n![](boat.jpg)\n")),
    ("An alt text in photos.yaml that does not say its language", "type-locales", one() | {"content/nb/services/boat.jpg": "", "content/nb/services/photos.yaml": "boat.jpg:\n  alt: En båt\n"}),
    ("A picture on another site", "picture-elsewhere", one(text="\n![En båt](https://example.org/boat.jpg)\n")),
    ("A drawing of your own that would run a script", "drawing-script", one() | {"assets/pictograms/doctor.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">\n  <circle r="9" onclick="alert(1)"/>\n</svg>\n'}),
    ("A heading of the first level in the text", "heading-first", one(text="\n# Båt\n\nTekst.\n")),
    ("A level of headings that is skipped", "heading-skipped", one(text="\n## Båt\n\n#### Pris\n\nTekst.\n")),
    ("A heading with the id of a part that pages have", "heading-id-taken", one(text="\n## Steg {#steps}\n\nTekst.\n")),
    ("Two headings with the same id", "heading-id-twice", one(text="\n## En {#a}\n\nTekst.\n\n## To {#a}\n\nTekst.\n")),
    ("HTML in the text", "html-in-text", one(text="\nDet er <b>viktig</b>.\n")),
    ("A comment that is never closed", "comment-open", one(text="\nTekst.\n\n<!-- husk dette\n\nMer.\n")),
    ("Two pages with the same address", "address-twice", one() | {"content/nb/services/ship.md": page()}),
    ("A slug with other letters", "slug-form", one("slug: Båt\n")),
    ("A file name with other letters", "file-name", {"content/nb/services/Min båt.md": page()}),
    ("A page outside the folders of the languages", "page-outside-locales", {"content/boat.md": page()}),
    ("A page that was checked by nobody", "checked-half", one("checked_on: 2026-11-01\n")),
    ("A fact that a translation says otherwise", "fact-differs", one("country: NO\nprice: free\n") | {"content/da/services/boat.md": page("price: 50\n")}),
    ("A number that a translation says otherwise", "number-differs", one("country: NO\n", "\nKurset varer i 14 uker.\n") | {"content/da/services/boat.md": page(text="\nKurset varer i 15 uger.\n")}),
    ("A date that a translation says otherwise", "date-differs", one("country: NO\n", "\nSøk innen 31. mai 2026.\n") | {"content/da/services/boat.md": page(text="\nSøg senest den 30. maj 2026.\n")}),
    ("A telephone number that a translation says otherwise", "phone-differs", one("country: NO\ncontact: {phone: '+47 23 15 73 00'}\n") | {"content/da/services/boat.md": page(text="\nRing 23 15 73 01.\n")}),
    ("An address that only a translation names", "address-differs", one("country: NO\n", "\nSkriv til post@example.org.\n") | {"content/da/services/boat.md": page(text="\nSkriv til post@example.com.\n")}),
    ("Two versions that both call themselves the original", "original-twice", one("original: yes\n") | {"content/da/services/boat.md": page("original: yes\n")}),
)  # fmt: skip


def said_about(code: str, files: dict[str, str]) -> Problem:
    home = "---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nVelkommen.\n"
    both = {"content/nb/index.md": home, **files}
    sources = project("".join(f"-- {path} --\n{text}" for path, text in both.items() if " " not in path))
    more = {path: text.encode() for path, text in both.items() if " " in path}
    pictures = {path: text.encode() for path, text in both.items() if path.endswith(".jpg")}
    problems = build_site(replace(sources, pages={**sources.pages, **more}, pictures=pictures)).problems
    return next(problem for problem in problems if problem.code == code)


@pytest.mark.parametrize(("story", "code", "files"), MISTAKES, ids=[story for story, _, _ in MISTAKES])
def test_a_mistake_has_its_place_and_its_cure(story: str, code: str, files: dict[str, str]) -> None:
    problem = said_about(code, files)

    assert problem.position.path in files, story
    assert problem.position.line is not None
    assert problem.position.column is not None
    assert problem.hint is not None


def written() -> str:
    """Return the document."""
    return HEAD + "\n".join(_mistakes()) + "\n## Every message\n\n" + "\n".join(_messages())


def _mistakes() -> Iterator[str]:
    for story, code, files in MISTAKES:
        problem = said_about(code, files)
        source = files[problem.position.path].split("\n")
        yield f"### {story}\n"
        yield from (f"    {line}" for line in text_lines(problem, source))
        yield ""


def _messages() -> Iterator[str]:
    weights = {code: said_about(code, files).severity for _, code, files in MISTAKES}
    for code, message in sorted(MESSAGES.items()):
        weight = f" ({weights[code]})" if weights.get(code, Severity.ERROR) is not Severity.ERROR else ""
        yield f"**{code}**{weight}: {_shown(message.text)}."
        yield from (f"- {_shown(hint)}" for hint in message.hints.values())
        yield ""


def _shown(text: str) -> str:
    """Write values in braces as words in angle brackets that Markdown shows, and signs that it would take as its own."""
    for sign in ("<", "*", "_", "#", "["):
        text = text.replace(sign, f"\\{sign}")
    return (
        text.replace("{{", "⟦")
        .replace("}}", "⟧")
        .replace("{", "‹")
        .replace("}", "›")
        .replace("⟦", "{")
        .replace("⟧", "}")
    )


def test_the_page_is_up_to_date(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update-golden"):
        PATH.write_text(written(), encoding="utf-8")

    assert PATH.read_text(encoding="utf-8") == written(), "run this with --update-golden, and read the diff"


def test_there_are_many_mistakes_and_all_are_different() -> None:
    assert len({code for _, code, _ in MISTAKES}) == len(MISTAKES) > 30
