"""Promise: whatever stands in a file, a build says so or makes a page; it never fails, hangs or lets HTML through.

The long form (`--long`) tries 50,000 inputs. Its last figures stand in docs/developers.md.
"""

import gc
import io
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from brobygger.edge.workers import each_in
from brobygger.nouns.problems import Severity
from brobygger.whole.pipeline import build
from brobygger.whole.project import Options, Result, Sources
from brobygger.whole.report import headline, hint_of
from tests.support import COMPILED, CONTACTS, SITE, TODAY, files_made, project, report

HOME = "-- content/nb/index.md --\n---\ntitle: Hjem\nsummary: Kort.\n---\n\nVelkommen.\n"


@cache
def base() -> Sources:
    return project(HOME)


def built(sources: Sources) -> Result:
    """Build, and hold the result against what every result must be."""
    result = build(sources, Options(today=TODAY, base_url="https://example.org/"), each_in(1), COMPILED)
    for problem in result.problems:
        assert headline(problem)
        assert hint_of(problem) is None or hint_of(problem)
        assert problem.position.path
    failed = [problem for problem in result.problems if problem.severity is Severity.ERROR]
    assert bool(result.files) is not bool(failed), report(result.problems)
    return result


@dataclass
class Slowest:
    """The longest that one input took, in seconds of processor time."""

    seconds: float = 0.0
    tried: int = 0

    def run(self, sources: Sources) -> Result:
        gc.disable()  # as in a build: what the collector has to look through here is the test's own
        began = time.process_time()
        try:
            result = built(sources)
        finally:
            gc.enable()
        self.seconds = max(self.seconds, time.process_time() - began)
        self.tried += 1
        return result


WORDS = (
    "a",
    "Å",
    "word",
    "the",
    "0",
    "12",
    "2026-11-22",
    "116 006",
    "ordinary text",
    "č",
    "ع",
    "😀",
    "\u0301",
    "\u202e",
)
SPACES = (" ", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\r", "\r\n", "\u00a0", "\u2028", "\x85", "\ufeff")
CONTROLS = ("\0", "\x01", "\x1b", "\x7f", "\ufffe", "\ud7ff", "\ue000", "\U0010ffff")
YAML = (
    *(": ", ":", "- ", "? ", "# ", "&a", "*a", "<<: ", "!!python/object:os.system ", "!x ", "|", ">", "|+\n", "'", '"'),
    *(
        "%",
        "@",
        "`",
        "[",
        "]",
        "{",
        "}",
        ",",
        "---",
        "...",
        "\\",
        "~",
        "null",
        "yes",
        "no",
        "true",
        ".inf",
        "0x1F",
        "1e9",
    ),
)
FIELDS = (
    *("title", "summary", "slug", "menu", "keywords", "picture", "image", "country", "themes", "audience", "weight"),
    *("valid_from", "valid_until", "aliases", "draft", "sensitive", "original", "checked_on", "checked_by", "sources"),
    *("check_every", "contact", "places", "opening_hours", "price", "organisation", "who_can_help", "emergency"),
    *("extra", "replaced_by", "how_to_join", "bring", "languages_spoken", "what_you_get", "website", "url", "phone"),
    *("week", "lat", "lon", "mon", "exceptions", "public_holidays", "repeat", "starts"),
)
MARKDOWN = (
    *("#", "## ", "{#a}", "{#", "- ", "1. ", "> ", "```", "~~~", "***", "**", "*", "_", "__", "`", "[", "]", "(", ")"),
    *("![", "](", "](x.md)", "](../nb/index.md#a)", "](javascript:alert(1))", "](<", ">", "<", "<b>", "</b>", "<!--"),
    *("-->", "<!", "<?", "&amp;", "&#0;", "&#x", "{contact:no-police}", "{contact:", "|", "|-|\n", "---\n", "===\n"),
    *("\\", "\\\n", "  \n", "https://example.org", "<https://example.org>", "[a]: x.md\n", "[a][a]", '"', "'"),
    *("<script>", "onerror=", "style="),
)
GETTEXT = (
    *('msgid "', 'msgstr "', 'msgid_plural "', 'msgstr[0] "', "msgctxt ", '"', '"\n', "\\n", "\\", "%(number)s"),
    *("%(x)s", "%", "%%", "#, fuzzy\n", "#~ ", "Plural-Forms: nplurals=2; plural=n != 1;\\n", "plural=1/0;", "Menu"),
)


def pieces(*kinds: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Return texts of pieces that mean something to a parser, and now and then of anything at all."""
    known = st.sampled_from([piece for kind in kinds for piece in kind])
    return st.lists(st.one_of(known, known, known, st.text(max_size=5)), max_size=60).map("".join)


PAGE_IDS = ("about", "services/a", "organisations/a", "activities/a", "rights/a", "services/index")


def page_of(fields: str, body: str) -> bytes:
    return f"---\n{fields}\n---\n\n{body}\n".encode("utf-8", "surrogatepass")


def with_page(data: bytes, page_id: str) -> Sources:
    return replace(base(), pages={**base().pages, f"content/nb/{page_id}.md": data})


def examples(pytestconfig: pytest.Config, long: int, short: int) -> Callable[..., Callable[..., object]]:
    """Return the settings of a test that tries many inputs in its long form."""
    return settings(
        max_examples=long if pytestconfig.getoption("--long") else short,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=not pytestconfig.getoption("--long"),
    )


def tried(slowest: Slowest, what: str) -> None:
    sys.stdout.write(f"{slowest.tried} {what}, the slowest took {slowest.seconds:.2f} s\n")


def test_any_front_matter_is_read_or_reported(pytestconfig: pytest.Config) -> None:
    slowest = Slowest()
    name = st.sampled_from(FIELDS)
    line = st.tuples(name, pieces(YAML, WORDS, SPACES)).map(lambda pair: f"{pair[0]}: {pair[1]}")
    whole = st.one_of(st.lists(line, max_size=12).map("\n".join), pieces(YAML, WORDS, SPACES, CONTROLS, FIELDS))

    @examples(pytestconfig, 16_000, 40)
    @given(whole, st.sampled_from(PAGE_IDS), st.booleans())
    def check(fields: str, page_id: str, has_title: bool) -> None:
        head = "title: A\nsummary: B\n" if has_title else ""
        slowest.run(with_page(page_of(head + fields, "Tekst."), page_id))

    check()
    tried(slowest, "front matters")


def test_any_text_is_made_or_reported(pytestconfig: pytest.Config) -> None:
    slowest = Slowest()

    @examples(pytestconfig, 20_000, 40)
    @given(pieces(MARKDOWN, WORDS, SPACES, CONTROLS), st.sampled_from(PAGE_IDS))
    def check(body: str, page_id: str) -> None:
        result = slowest.run(with_page(page_of("title: A\nsummary: B", body), page_id))
        for file in files_made(result):
            if file.address.endswith(".html"):
                assert wrong_in(file.data.decode()) == []

    check()
    tried(slowest, "texts")


def test_any_bytes_are_read_or_reported(pytestconfig: pytest.Config) -> None:
    slowest = Slowest()

    @examples(pytestconfig, 2_000, 20)
    @given(st.binary(max_size=300), st.sampled_from(PAGE_IDS))
    def check(data: bytes, page_id: str) -> None:
        slowest.run(with_page(data, page_id))
        slowest.run(with_page(page_of("title: A\nsummary: B", "x") + data, page_id))

    check()
    tried(slowest, "files of any bytes")


def mutated(text: str, more: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Return a text of which some lines are changed, doubled, broken or gone."""
    lines = text.split("\n")
    place = st.integers(0, len(lines) - 1)
    change = st.tuples(place, st.sampled_from(["cut", "twice", "gone", "put", "swap"]), pieces(more, WORDS, SPACES))

    def apply(changes: list[tuple[int, str, str]]) -> str:
        found = list(lines)
        for at, kind, piece in changes:
            index = at % max(1, len(found))
            line = found[index] if found else ""
            middle = len(line) // 2
            new = {
                "cut": [line[:middle]],
                "twice": [line, line],
                "gone": [],
                "put": [line[:middle] + piece + line[middle:]],
                "swap": [piece],
            }[kind]
            found[index : index + 1] = new
        return "\n".join(found)

    return st.lists(change, min_size=1, max_size=6).map(apply)


LIMITS = "plain_language:\n  - {locale: nb-simple, sentence_words: 9, noun_share: 4.4, known_words: [NAV]}\n"


def test_any_site_yaml_is_read_or_reported(pytestconfig: pytest.Config) -> None:
    slowest = Slowest()

    @examples(pytestconfig, 5_000, 40)
    @given(
        mutated(SITE + LIMITS, (*YAML, "base_url: ", "sections: ", "owner: ", "locales:", "../", "nb", "NO", "lix: "))
    )
    def check(text: str) -> None:
        slowest.run(replace(base(), settings=text))

    check()
    tried(slowest, "site.yaml")


def test_any_contacts_are_read_or_reported(pytestconfig: pytest.Config) -> None:
    slowest = Slowest()

    @examples(pytestconfig, 2_000, 20)
    @given(mutated(CONTACTS, (*YAML, "phone: ", "country: ", "purpose: ", "+47")))
    def check(text: str) -> None:
        slowest.run(replace(base(), contacts=text.encode("utf-8", "surrogatepass")))

    check()
    tried(slowest, "contacts.yaml")


SAY = """\
interpreter_languages: [ar, fa-AF]
cards:
  call:
    picture: phone
    under_calls: yes
    nb:
      title: Jeg ringer
      lines:
        - Hei!
  interpreter:
    picture: none
    interpreter: yes
    nb: {title: Tolk, lines: ["Mitt språk er {language}."]}
"""


def test_any_say_yaml_is_read_or_reported(pytestconfig: pytest.Config) -> None:
    slowest = Slowest()
    shown = with_page(page_of("title: A\nsummary: B\ncontact: {phone: '+47 23 15 73 00'}", "x"), "organisations/a")

    @examples(pytestconfig, 5_000, 40)
    @given(mutated(SAY, (*YAML, "lines: ", "fi: ", "interpreter: yes", "cards:", "{language}", "<b>", "in-ar", "AR")))
    def check(text: str) -> None:
        for file in files_made(slowest.run(replace(shown, say=text.encode("utf-8", "surrogatepass")))):
            if file.address.endswith(".html"):
                assert wrong_in(file.data.decode()) == []

    check()
    tried(slowest, "say.yaml")


PHOTO_PAGE = "title: A\nsummary: B\nimage: boat.png"
PHOTOS_YAML = """\
boat.png:
  credit: Kari
  licence: CC BY 4.0
  people: agreed
  focus: 50 30
  alt:
    nb: En båt
    da: "En båd"
"""


def test_any_photos_yaml_is_read_or_reported(pytestconfig: pytest.Config) -> None:
    slowest = Slowest()
    out = io.BytesIO()
    Image.new("RGB", (4, 4), "navy").save(out, "PNG")
    shown = with_page(page_of(PHOTO_PAGE, "![](boat.png)"), "about")
    shown = replace(shown, pictures={"content/nb/boat.png": out.getvalue()})

    @examples(pytestconfig, 2_000, 20)
    @given(mutated(PHOTOS_YAML, (*YAML, "alt: ", "people: ", "boat.png:", "nb-simple: ", "<b>", "../", "100 0")))
    def check(text: str) -> None:
        entries = {"content/nb/photos.yaml": text.encode("utf-8", "surrogatepass")}
        for file in files_made(slowest.run(replace(shown, photo_entries=entries))):
            if file.address.endswith(".html"):
                assert wrong_in(file.data.decode()) == []

    check()
    tried(slowest, "photos.yaml")


def test_any_catalogue_is_read_or_reported(pytestconfig: pytest.Config) -> None:
    slowest = Slowest()
    catalogue = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n\nmsgid "Menu"\nmsgstr "Meny"\n'

    @examples(pytestconfig, 5_000, 40)
    @given(st.one_of(mutated(catalogue, GETTEXT), pieces(GETTEXT, WORDS, SPACES)))
    def check(text: str) -> None:
        slowest.run(replace(base(), catalogues={**base().catalogues, "nb": text}))

    check()
    tried(slowest, "catalogues")


# Nothing of an author's becomes a tag, an attribute or an address that runs

VECTORS = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext></p><img src=x onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=data:text/html;base64,PHNjcmlwdD4=>",
    "<embed src=javascript:alert(1)>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import 'https://evil.example/x.css'</style>",
    "<form action=javascript:alert(1)><input type=submit>",
    "<details open ontoggle=alert(1)>",
    "<a href=javascript:alert(1)>a</a>",
    "<a href='jav&#x09;ascript:alert(1)'>a</a>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](javascript&colon;alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](vbscript:msgbox(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](//evil.example)",
    "![a](javascript:alert(1))",
    "![a](https://evil.example/x.png)",
    '![a](x "onerror=alert(1)")',
    "<javascript:alert(1)>",
    '<https://a.example/?"onclick=alert(1)>',
    "[a]: javascript:alert(1)\n\n[a]",
    "`<script>alert(1)</script>`",
    "```\n</code><script>alert(1)</script>\n```",
    "<!--<img src=--><img src=x onerror=alert(1)//>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href=javascript:alert(1)?>",
    "{{ 7 * 7 }}{% raw %}",
    '{contact:no-police" onclick="alert(1)}',
    "\u2028</script>\u2029<script>alert(1)</script>",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x3cscript\x3ealert(1)\x3c/script\x3e",
)

TEXT_FIELDS = (
    "title: {v}\nsummary: Kort.",
    "title: A\nsummary: {v}",
    "title: A\nsummary: B\nmenu: {v}",
    "title: A\nsummary: B\nkeywords: [{v}]",
    "title: A\nsummary: B\nchecked_on: 2026-11-01\nchecked_by: {v}",
    "title: A\nsummary: B\nsources: [{{url: 'https://example.org/', title: {v}, publisher: {v}, date: 2026-01-01}}]",
    "title: A\nsummary: B\nwhat_you_get: [{v}]\nwho_can_use: {v}\nbring: [{v}]",
    "title: A\nsummary: B\nhow_to_join: {{ways: [call], steps: [{v}]}}",
    "title: A\nsummary: B\ncontact: {{phone: '+47 23 15 73 00', note: {v}}}",
    "title: A\nsummary: B\nplaces: [{{name: {v}, street: {v}, postcode: '0152', town: {v}, how_to_get_there: {v}}}]",
    "title: A\nsummary: B\nopening_hours: {{monday: '10:00-15:00', note: {v}}}",
    "title: A\nsummary: B\nextra: {{a: {v}}}",
)
ADDRESS_FIELDS = (
    "contact: {{web: {v}}}",
    "contact: {{email: {v}}}",
    "contact: {{chat: {v}}}",
    "contact: {{phone: {v}}}",
    "sources: [{{url: {v}, title: A}}]",
    "aliases: [{v}]",
    "slug: {v}",
    "image: {{file: {v}, alt: A}}",
    "organisation: {v}",
    "replaced_by: {v}",
)


RUNNING = (
    *("javascript:alert(1)", "JAVASCRIPT:alert(1)", " data:text/html,x", "//evil.example", '"><script>', "../../x"),
)


class Reader(HTMLParser):
    """Notes every tag with its attributes as a browser reads a page, and what stands in its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


OUR_ADDRESSES = ("assets/start.", "../assets/search.", "../assets/page.", "../../assets/page.", "../sw.js")
OUR_SCRIPTS = {"application/ld+json"}
NEVER = {"iframe", "object", "embed", "base", "form", "input", "svg", "math", "frame", "applet", "video", "audio"}
OUR_FIELDS = {"form", "asked"}  # of the search page
QR_CODE = {"role", "aria-label", "width", "height", "viewbox", "shape-rendering"}
SCHEME = re.compile(r"[\s\x00-\x1f]*([a-z][a-z0-9+.\-\s\x00-\x1f]*):", re.IGNORECASE)


def wrong_in(page: str) -> list[object]:
    """Return what no page of ours has: foreign tags, handlers, addresses that run, pictures from elsewhere."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    found: list[object] = []
    for tag, attributes in reader.tags:
        is_ours = attributes.get("id") in OUR_FIELDS or (tag == "svg" and attributes.keys() == QR_CODE)
        if (tag in NEVER and not is_ours) or any(name.startswith("on") or name == "style" for name in attributes):
            found.append((tag, attributes))
        if (
            tag == "script"
            and attributes.get("type") not in OUR_SCRIPTS
            and not (attributes.get("src") or "").startswith(OUR_ADDRESSES)
        ):
            found.append((tag, attributes))
        for name in ("href", "src"):
            scheme = SCHEME.match(attributes.get(name) or "")
            if scheme and scheme[1].lower() not in ("https", "http", "mailto", "tel", "sms", "data"):
                found.append((tag, attributes))
            if tag in ("img", "script") and scheme:
                found.append((tag, attributes))
    return found


def quoted(vector: str) -> str:
    """Write a text as YAML's double quotes do."""
    steps = vector.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + steps.replace("\u2028", "\\L").replace("\u2029", "\\P") + '"'


@pytest.mark.parametrize("form", TEXT_FIELDS)
@pytest.mark.parametrize("kind", ["services", "organisations", "activities", "rights"])
def test_no_vector_gets_through_a_field(form: str, kind: str) -> None:
    pages = dict(base().pages)
    for number, vector in enumerate(VECTORS):
        pages[f"content/nb/{kind}/p{number}.md"] = page_of(form.format(v=quoted(vector)), f"slug{number}")
    known = {problem.code for problem in built(replace(base(), pages=pages)).problems if problem.is_error}
    # A field that this kind does not have is refused by name; take it away and look at what the others make.
    assert known <= {"field-unknown", "heading-empty", "summary-long", "address-twice"}, known
    if known:
        return
    made = files_made(built(replace(base(), pages=pages)))
    assert len(made) > len(VECTORS)
    for file in made:
        if file.address.endswith(".html"):
            assert wrong_in(file.data.decode()) == [], file.address


def test_the_vectors_that_fields_take_come_out_as_words() -> None:
    """The test above would pass where every field were refused."""
    form = TEXT_FIELDS[0]
    pages = {**base().pages, "content/nb/services/a.md": page_of(form.format(v=quoted(VECTORS[0])), "Tekst.")}

    made = {
        file.address: file.data.decode()
        for file in files_made(built(replace(base(), pages=pages)))
        if file.address.endswith(".html")
    }

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made["nb/services/script-alert-1-script.html"]


@pytest.mark.parametrize("form", ADDRESS_FIELDS)
def test_an_address_that_runs_is_refused(form: str) -> None:
    vectors = (
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " data:text/html,x",
        "//evil.example",
        '"><script>',
        "../../x",
    )
    pages = {
        f"content/nb/services/{letter}.md": page_of(
            f"title: {letter}\nsummary: B\n{form.format(v=quoted(vector))}", "T."
        )
        for letter, vector in zip("abcdef", vectors, strict=True)
    }

    assert refused(built(replace(base(), pages={**base().pages, **pages}))) == pages.keys()


def refused(result: Result) -> set[str]:
    """Return the files for which a site is not published."""
    return {problem.position.path for problem in result.problems if problem.is_error}


@pytest.mark.parametrize("vector", VECTORS)
def test_no_vector_gets_through_a_text(vector: str) -> None:
    """Where a body is refused nothing is published; each that is not refused is published by itself."""
    bodies = (vector, f"## {vector}", f"- {vector}", f"> {vector}", f"| a |\n|---|\n| {vector} |", f"**{vector}**")
    pages = {
        f"content/nb/services/{letter}.md": page_of(f"title: {letter}\nsummary: B", body)
        for letter, body in zip("abcdef", bodies, strict=True)
    }
    together = built(replace(base(), pages={**base().pages, **pages}))
    left = [pages[path] for path in pages if path not in refused(together)]
    each = [built(with_page(data, "services/a")) for data in left] if refused(together) else [together]
    assert len(refused(together)) + len(left) == len(pages)
    for file in [file for result in each for file in files_made(result) if file.address.endswith(".html")]:
        assert wrong_in(file.data.decode()) == [], file.address
