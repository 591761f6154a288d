from brobygger.nouns.locales import Locale
from brobygger.nouns.settings import Country, Owner, Settings
from brobygger.nouns.values import CountryCode, Email, LocaleKey, WebAddress

NB = Locale(key="nb", folder="nb", tag="nb", language="nb", name="Norsk", address="nb")
PLAIN = Locale(
    key="nb-simple",
    folder="simple/nb",
    tag="nb-simple",
    language="nb",
    name="Lettlest norsk",
    address="lett-norsk",
    plain_of="nb",
)
NORWAY = Country(
    code=CountryCode("NO"), locale=LocaleKey("nb"), leave_to=WebAddress("https://www.yr.no/"), emergency=()
)


def settings(owner: Owner) -> Settings:
    return Settings(
        name="Prøve",
        base_url=None,
        owner=owner,
        locales=(NB, PLAIN),
        countries=(NORWAY,),
        themes=(),
        sections=(),
        licence_url=None,
    )


def test_a_site_that_nobody_answers_for_is_a_demonstration() -> None:
    assert settings(Owner(name="Bro")).is_demonstration
    assert not settings(Owner(name="Bro", email=Email("post@example.org"))).is_demonstration


def test_a_locale_is_found_by_its_key() -> None:
    assert settings(Owner()).locale("nb-simple") is PLAIN


def test_a_country_is_found_by_its_code_or_is_none_of_the_site() -> None:
    assert settings(Owner()).country("NO") is NORWAY
    assert settings(Owner()).country("SE") is None
    assert settings(Owner()).country(None) is None


def test_a_locale_is_plain_when_it_has_a_standard_version() -> None:
    assert PLAIN.is_plain
    assert not NB.is_plain
