"""`status`: say how far the versions of each page have come."""

from dataclasses import replace

import click

from brobygger.edge.call import call_of, common_options
from brobygger.edge.closing import DONE, HAS_ERRORS, fail, print_problems, words_of
from brobygger.nouns.problems import FaultError, Severity


@click.command("status")
@common_options
@click.option("--check", "must_be_current", is_flag=True, help="Exit with 1 if a version is behind.")
def status(must_be_current: bool, **typed: object) -> int:
    """Say which translations are behind, missing or unconfirmed, and what is due."""
    from brobygger.edge.translations import open_desk
    from brobygger.whole.status import State, due, versions_status
    from brobygger.whole.status_report import status_json, status_lines

    call = call_of(typed)
    try:
        desk = open_desk(call.job)
    except FaultError as fault:
        return fail(replace(call, quiet=True), fault, settings_failed=True)
    statuses, dues = list(versions_status(desk.site)), list(due(desk.site, call.job.today))
    if call.format == "json":
        click.echo(status_json(statuses, dues))
    else:
        say = words_of(call)
        found = [problem for problem in desk.problems if problem.severity is not Severity.HINT]
        print_problems(call.job.root, found, say)
        for line in status_lines(statuses, dues, desk.site.settings.locales, say):
            click.echo(line)
    return HAS_ERRORS if must_be_current and any(one.state is State.BEHIND for one in statuses) else DONE
