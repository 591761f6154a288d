"""`confirm`: a person says that a version is what its source says."""

import click

from brobygger.edge.call import call_of, common_options
from brobygger.edge.closing import DONE, refuse, words_of
from brobygger.nouns.problems import FaultError


@click.command("confirm")
@click.argument("page")
@click.argument("locale")
@click.option("--from", "source", metavar="LOCALE", help="The version that it says the same as, if not the usual one.")
@common_options
def confirm(page: str, locale: str, source: str | None, **typed: object) -> int:
    """Write down that the version of PAGE in LOCALE says what its source says today."""
    from brobygger.edge.translations import confirm as write_down

    call = call_of(typed)
    try:
        confirmed, base = write_down(call.job, page, locale, source)
    except FaultError as fault:
        return refuse(call, fault)
    if not call.quiet:
        line = words_of(call)("{path} is confirmed: it says what {base} says today.")
        click.echo(line.format(path=confirmed.document.path, base=base.document.path))
    return DONE
