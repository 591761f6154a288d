"""`confirm`: a person says that versions are what their source says."""

import click

from brobygger.edge.call import call_of, common_options
from brobygger.edge.closing import DONE, refuse, words_of
from brobygger.nouns.problems import FaultError


@click.command("confirm")
@click.argument("page")
@click.argument("locales", metavar="LOCALE...", nargs=-1, required=True)
@click.option("--from", "source", metavar="LOCALE", help="The version that it says the same as, if not the usual one.")
@common_options
def confirm(page: str, locales: tuple[str, ...], source: str | None, **typed: object) -> int:
    """Write down that the versions of PAGE in each LOCALE say what their source says today."""
    from brobygger.edge.translations import confirm as write_down

    call = call_of(typed)
    try:
        confirmed = write_down(call.job, page, locales, source)
    except FaultError as fault:
        return refuse(call, fault)
    line = words_of(call)("{path} is confirmed: it says what {base} says today.")
    for version, base in () if call.quiet else confirmed:
        click.echo(line.format(path=version.document.path, base=base.document.path))
    return DONE
