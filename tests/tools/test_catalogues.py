import pytest

from brobygger.nouns.catalogue import Catalogue
from brobygger.nouns.problems import FaultError
from brobygger.tools.catalogues import Words, read_catalogue
from brobygger.whole.report import headline

HEAD = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""

POLISH = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "%(count)s page"
msgid_plural "%(count)s pages"
msgstr[0] "%(count)s strona"
msgstr[1] "%(count)s strony"
msgstr[2] "%(count)s stron"
"""


def broken(text: str) -> tuple[str, int | None]:
    with pytest.raises(FaultError) as caught:
        read_catalogue(text, "i18n/nb.po")
    problem = caught.value.problem
    assert problem.position.path == "i18n/nb.po"
    return problem.code, problem.position.line


def words(*texts: str, language: str = "nb") -> Words:
    return Words([read_catalogue(text, "i18n/nb.po") for text in texts], language)


def test_a_catalogue_is_translations_by_their_english_message() -> None:
    text = (
        HEAD
        + 'msgid "Search"\nmsgstr "Søk"\n\nmsgid "one page"\nmsgid_plural "pages"\nmsgstr[0] "én"\nmsgstr[1] "sider"\n'
    )

    assert read_catalogue(text, "i18n/nb.po") == Catalogue(
        path="i18n/nb.po", messages={"Search": ("Søk",), "one page": ("én", "sider")}, plural_rule="(n > 1)"
    )


@pytest.mark.parametrize(
    "entry",
    [
        '#, fuzzy\nmsgid "Search"\nmsgstr "Søk"\n',
        'msgid "Search"\nmsgstr ""\n',
        'msgid "Search"\nmsgid_plural "Searches"\nmsgstr[0] "Søk"\nmsgstr[1] ""\n',
        '#~ msgid "Search"\n#~ msgstr "Søk"\n',
    ],
    ids=["fuzzy", "empty", "half", "obsolete"],
)
def test_a_translation_that_nobody_stands_for_does_not_count(entry: str) -> None:
    assert read_catalogue(HEAD + entry, "i18n/nb.po").messages == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("hello\n", 1),
        (HEAD + 'msgid "Search"\nmsgstr "Søk"\nmsgstring "a"\n', 8),
        (HEAD + 'msgid "Search"\nmsgid "Find"\n', 6),
        ('msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n >;\\n"\n', 1),
        ('msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=__import__(\'os\');\\n"\n', 1),
        ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=klingon\\n"\n\nmsgid "a"\nmsgstr "b"\n', 1),
    ],
)
def test_a_broken_catalogue_is_reported_with_its_line(text: str, line: int) -> None:
    assert broken(text) == ("catalogue-broken", line)


def test_a_message_is_said_in_the_first_catalogue_that_has_it() -> None:
    spoken = words(
        HEAD + 'msgid "a"\nmsgstr "lett"\n', HEAD + 'msgid "a"\nmsgstr "norsk"\n\nmsgid "b"\nmsgstr "også"\n'
    )

    assert (spoken.gettext("a"), spoken.gettext("b")) == ("lett", "også")
    assert spoken.missing == set()


def test_a_missing_message_is_said_in_english_and_noted() -> None:
    spoken = words(HEAD)

    assert spoken.gettext("Ended on %(date)s", date="1. mai") == "Ended on 1. mai"
    assert spoken.ngettext("one page", "%(count)s pages", 3) == "3 pages"
    assert spoken.ngettext("one page", "%(count)s pages", 1) == "one page"
    assert spoken.missing == {"Ended on %(date)s", "one page"}


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_english_needs_no_catalogue(language: str) -> None:
    spoken = words(language=language)

    assert spoken.gettext("Search") == "Search"
    assert spoken.missing == set()


def test_values_are_put_in_by_their_names() -> None:
    spoken = words(HEAD + 'msgid "%(a)s of %(b)s"\nmsgstr "av %(b)s: %(a)s"\n')

    assert spoken.gettext("%(a)s of %(b)s", a="1", b="2") == "av 2: 1"


def test_a_per_cent_sign_is_one_where_no_values_are_put_in() -> None:
    assert words(HEAD + 'msgid "a"\nmsgstr "100 %"\n').gettext("a") == "100 %"


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 stron"), (1, "1 strona"), (3, "3 strony"), (12, "12 stron"), (22, "22 strony")]
)
def test_a_number_takes_the_form_that_the_language_wants(count: int, text: str) -> None:
    assert words(POLISH, language="pl").ngettext("%(count)s page", "%(count)s pages", count) == text


def test_a_plural_with_too_few_forms_takes_the_last_one() -> None:
    rule = "0*n + (n > 1 ? 4 : 0)"
    spoken = Words([Catalogue(path="x", messages={"page": ("en", "to")}, plural_rule=rule)], "nb")

    assert spoken.ngettext("page", "pages", 2) == "to"


def test_a_translation_must_hold_the_placeholders_of_its_message() -> None:
    text = 'msgid "Call %(number)s"\nmsgstr "Ring %(nummer)s"\n'

    with pytest.raises(FaultError) as caught:
        read_catalogue(text, "i18n/nb.po")

    assert headline(caught.value.problem) == (
        "i18n/nb.po:1: error catalogue-placeholder: "
        "The translation of “Call %(number)s” must hold the same placeholders as the English words"
    )
