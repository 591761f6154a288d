"""`status`: say how far the versions of each page have come, or ask the organisations."""

import json
from typing import TYPE_CHECKING

import click

from brobygger.edge.call import Call, call_of, common_options
from brobygger.edge.closing import DONE, HAS_ERRORS, colour, print_problems, refuse, words_of
from brobygger.nouns.problems import FaultError, Severity

if TYPE_CHECKING:
    from brobygger.edge.translations import Desk


@click.command("status")
@common_options
@click.option("--check", "must_be_current", is_flag=True, help="Exit with 1 if a version is behind.")
@click.option("--questions", is_flag=True, help="Write a letter to each organisation into ROOT/letters.")
def status(must_be_current: bool, questions: bool, **typed: object) -> int:
    """Say which translations are behind, missing or unconfirmed, and what is due."""
    from brobygger.edge.translations import open_desk

    call = call_of(typed)
    try:
        desk = open_desk(call.job)
    except FaultError as fault:
        return refuse(call, fault, settings_failed=True)
    if call.format != "json":
        found = [problem for problem in desk.problems if problem.severity is not Severity.HINT]
        print_problems(call.job.root, found, words_of(call))
    return _write_letters(call, desk) if questions else _tell(call, desk, must_be_current=must_be_current)


def _tell(call: Call, desk: "Desk", *, must_be_current: bool) -> int:
    """Print how far the versions have come."""
    from brobygger.edge.history import History
    from brobygger.edge.words import write_day
    from brobygger.whole.status import State, due, versions_status
    from brobygger.whole.status_report import status_json, status_lines

    locales = desk.site.settings.locales
    with History(call.job.root) as history:
        statuses = list(versions_status(desk.site, history.earlier))
    dues = list(due(desk.site, call.job.today))
    if call.format == "json":
        click.echo(status_json(statuses, dues, locales))
    else:
        for line in status_lines(statuses, dues, locales, words_of(call), _bold, write_day(call.job.root)):
            click.echo(line, color=colour())
    return HAS_ERRORS if must_be_current and any(one.state is State.BEHIND for one in statuses) else DONE


def _bold(words: str) -> str:
    return click.style(words, bold=True)


def _write_letters(call: Call, desk: "Desk") -> int:
    """Write the letters, and print where they lie."""
    from brobygger.edge.letters import write_letters
    from brobygger.whole.report import as_object, harmless

    say = words_of(call)
    try:
        done = write_letters(call.job, desk.site)
    except FaultError as fault:
        return refuse(call, fault)
    if call.format == "json":
        letters = [{"path": letter.path, "name": letter.name} for letter in done.letters]
        told = {"letters": letters, "problems": [as_object(problem, say) for problem in done.problems]}
        click.echo(harmless(json.dumps(told, ensure_ascii=False)))
    else:
        print_problems(call.job.root, list(done.problems), say)
        for letter in done.letters if not call.quiet else ():
            click.echo(harmless(say("{path} is the letter to {name}.").format(path=letter.path, name=letter.name)))
    return HAS_ERRORS if done.problems else DONE
