"""`init`: begin a site of one's own."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brobygger import __version__
from brobygger.edge.closing import DONE, WRONG_USAGE, print_problems
from brobygger.nouns.problems import FaultError, Problem

if TYPE_CHECKING:
    from brobygger.whole.report import Say
    from brobygger.whole.site_wish import Asked


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="What the site is called.")
@click.option("--country", metavar="NO|DK|FI|…", help="The country that the site is about, by its two letters.")
@click.option(
    "--locales", multiple=True, metavar="nb,nb-simple", help="Its languages; a plain version ends in -simple."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How problems are printed.")
@click.option("--quiet", is_flag=True, help="Print errors only.")
def init(
    folder: Path, *, name: str | None, country: str | None, locales: tuple[str, ...], form: str, quiet: bool
) -> int:
    """Begin a site of your own in FOLDER, which is made; what is not said is asked."""
    from brobygger.edge.new_site import read_starter, refuse_used, write_site
    from brobygger.edge.words import system_language
    from brobygger.whole.new_site import Beginning, new_site
    from brobygger.whole.site_wish import Asked, wish_of

    say = _words(system_language())
    problems: list[Problem] = []
    try:
        refuse_used(folder)
    except FaultError as fault:
        problems.append(fault.problem)
    asked = Asked(name=name, country=country, locales=tuple(tag for one in locales for tag in _listed(one)))
    if not problems and form == "text" and sys.stdin.isatty():
        asked = _answered(asked, say)
    wish, unclear = wish_of(asked)
    if wish is None or problems:
        return _refuse(folder, (*problems, *unclear), form, say)
    language = _editor_language(wish.home.language)
    say = _words(language)
    try:
        write_site(folder, new_site(wish, read_starter(), Beginning(language=language, version=__version__), say))
    except FaultError as fault:
        return _refuse(folder, (fault.problem,), form, say)
    keys = [locale.key for locale in wish.locales]
    if form == "json":
        told = {"folder": str(folder), "name": wish.name, "country": wish.country, "locales": keys, "problems": []}
        click.echo(json.dumps(told, ensure_ascii=False))
    elif not quiet:
        for line in _last_lines(folder, say):
            click.echo(line)
    return DONE


def _listed(typed: str) -> Iterator[str]:
    """Yield the tags of a list with commas."""
    yield from (tag.strip() for tag in typed.split(",") if tag.strip())


def _words(language: str | None) -> "Say":
    """Return what speaks a language; nothing is remembered, since there is no site yet that could hold it."""
    from brobygger.edge.files import default_folder
    from brobygger.edge.words import as_typed_here, words_in
    from brobygger.whole.report import in_english

    return words_in(language or "en", default_folder(), None) or as_typed_here(in_english)


def _editor_language(site_language: str) -> str:
    """Return the language of notes and messages: the system's, where it says one, else the site's, else English."""
    from brobygger.edge.words import system_language
    from brobygger.steps.read_settings import EDITOR_LANGUAGES

    wanted = (system_language(), site_language)
    return next((code for code in wanted if code in EDITOR_LANGUAGES), "en")


def _answered(asked: "Asked", say: "Say") -> "Asked":
    """Ask for what was not typed, again where an answer cannot be used."""
    from brobygger.whole.site_wish import Asked, country_problems, locale_problems, usual_locales

    name = asked.name or click.prompt(say("What is the site called?"), prompt_suffix=" ")
    country = asked.country
    while not country:
        code = click.prompt(say("Which country is it about? Two letters, as in NO, DK or FI:"), prompt_suffix=" ")
        country = None if _said_wrong(country_problems(code.strip().upper()), say) else code
    locales = asked.locales
    while not locales:
        usual = ",".join(usual_locales(country.strip().upper()))
        question = say("In which languages? Their codes with commas between; a plain version ends in -simple:")
        tags = tuple(_listed(click.prompt(question, default=usual, prompt_suffix=" ")))
        locales = () if _said_wrong(locale_problems(tags), say) else tags
    return Asked(name=name, country=country, locales=locales)


def _said_wrong(problems: Iterable[Problem], say: "Say") -> bool:
    """Say what is wrong with an answer, and whether anything is."""
    found = list(problems)
    print_problems(Path(), found, say)
    return bool(found)


def _refuse(folder: Path, problems: tuple[Problem, ...], form: str, say: "Say") -> int:
    from brobygger.whole.report import as_json

    if form == "json":
        click.echo(as_json(problems, pages=0, written=0, seconds=0, say=say))
    else:
        print_problems(folder, list(problems), say)
    return WRONG_USAGE


def _last_lines(folder: Path, say: "Say") -> Iterator[str]:
    """Yield where the site is and what to do next."""
    yield say("Your site is in {folder}. README.md there says what to do first.").format(folder=folder)
    yield say("Look at it: python3 build.py serve --root {folder}").format(folder=folder)
