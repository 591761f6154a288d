"""Promise: redirects.yaml is read as it is meant, and what cannot be meant is reported where it stands."""

from brobygger.nouns.redirects import Gone, Moved
from brobygger.nouns.values import PageId
from brobygger.steps.read_redirects import Redirects, read_redirects
from brobygger.steps.read_settings import read_settings
from tests.support import SITE, report


def read(text: str, base_url: str | None = None) -> Redirects:
    settings, _ = read_settings(SITE, base_url)
    assert settings is not None
    return read_redirects(text.encode(), settings)


def test_an_old_address_leads_to_a_page_to_an_address_or_nowhere() -> None:
    found = read("""\
nb/gammel.html: services/rent
/nb/mappe/: nb/services/index.html
da/vaek.html: gone
""")

    assert found.problems == ()
    assert list(found.entries.values()) == [
        Moved(address="nb/gammel.html", at=(1, 1), page_id=PageId("services/rent"), to_at=(1, 17)),
        Moved(address="nb/mappe/index.html", at=(2, 1), to="nb/services/index.html", to_at=(2, 13)),
        Gone(address="da/vaek.html", at=(3, 1)),
    ]


def test_a_whole_address_of_the_site_itself_is_one_of_ours() -> None:
    found = read("nb/gammel.html: https://example.org/hjelp/nb/ny/\n", "https://example.org/hjelp")

    (entry,) = found.entries.values()
    assert isinstance(entry, Moved)
    assert entry.to == "nb/ny/index.html"


def test_a_page_that_is_gone_may_say_what_it_was_and_where_to_look() -> None:
    found = read("""\
nb/kurs.html:
  gone:
    nb: Svømmekurs for kvinner
    nb-simple: Kurs i å svømme
  instead: https://svomming.example.org/kurs
nb/p7.html: {gone: yes, sensitive: yes}
""")

    assert found.problems == ()
    course, private = found.entries.values()
    assert course == Gone(
        address="nb/kurs.html",
        at=(1, 1),
        was=(("nb", "Svømmekurs for kvinner"), ("nb-simple", "Kurs i å svømme")),
        was_at=((3, 5), (4, 5)),
        instead="https://svomming.example.org/kurs",
        instead_at=(5, 12),
    )
    assert private == Gone(address="nb/p7.html", at=(6, 1), instead_at=(6, 1), is_sensitive=True)


def test_every_fault_is_reported_in_one_run_and_spares_the_others() -> None:
    found = read("""\
nb/old: services/rent
nb/../old.html: services/rent
nb/a.html: https://other.example.org/
nb/b.html: Services/Rent
nb/c.html: [one, two]
nb/d.html: {insted: services/rent, gone: yes}
nb/e.html: {instead: services/rent}
nb/f.html: {gone: no}
nb/g.html: gone
nb/G.html: gone
""")

    assert report(found.problems) == [
        "redirects.yaml:1:1: error redirect-form: “nb/old” is not an old address of ours",
        "redirects.yaml:2:1: error redirect-form: “nb/../old.html” is not an old address of ours",
        "redirects.yaml:3:12: error redirect-foreign: https://other.example.org/ is not an address of this site, "
        "and readers are not sent to others without being asked",
        "redirects.yaml:4:12: error page-id-form: “Services/Rent” is not the name of a page",
        "redirects.yaml:5:12: error type-text: nb/c.html must be a text",
        "redirects.yaml:6:13: error field-unknown: There is no field called nb/d.html.insted",
        "redirects.yaml:7:12: error redirect-gone: Nothing says here what became of nb/e.html",
        "redirects.yaml:8:19: error redirect-gone: Nothing says here what became of nb/f.html",
        "redirects.yaml:10:1: error redirect-taken: The address nb/G.html belongs to something else already",
    ]
    assert list(found.entries) == ["nb/d.html", "nb/g.html"]


def test_yaml_that_cannot_be_read_is_one_problem() -> None:
    found = read("nb/a.html: gone\nnb/b.html gone\n")

    assert found.entries == {}
    assert report(found.problems) == [
        "redirects.yaml:2:1: error yaml-no-colon: No colon with a space behind it stands on this line"
    ]
