"""What a command says, and the exit code with which it ends (design.md, section 3)."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brobygger.edge.call import Call
from brobygger.edge.run import Outcome
from brobygger.edge.sources import source_lines
from brobygger.nouns.problems import FaultError, Problem, Severity
from brobygger.whole.project import Result

if TYPE_CHECKING:
    from brobygger.whole.report import Say

DONE, HAS_ERRORS, WRONG_USAGE, OUR_BUG, HAS_WARNINGS, INTERRUPTED = 0, 1, 2, 3, 4, 130


def fail(call: Call, fault: FaultError, *, settings_failed: bool = False) -> int:
    """Print why a command could not do what it was asked, and return the exit code."""
    result = Result(problems=(fault.problem,), settings_failed=settings_failed)
    return close(call, Outcome(result=result), 0, with_hints=False)


def refuse(call: Call, fault: FaultError, *, settings_failed: bool = False) -> int:
    """Do as `fail` for a command that publishes nothing: of the site there is nothing to say."""
    return fail(replace(call, quiet=True), fault, settings_failed=settings_failed)


def close(call: Call, outcome: Outcome, seconds: float, *, with_hints: bool) -> int:
    """Print what is to be said and return the exit code."""
    from brobygger.whole.report import Told, as_json, counts, last_lines

    result, say = outcome.result, words_of(call)
    problems = [problem for problem in result.problems if with_hints or problem.severity is not Severity.HINT]
    found = counts(problems)
    told = Told(
        pages=result.pages,
        files=outcome.files,
        folder=str(call.job.output),
        changed=outcome.written,
        seconds=seconds,
        has_base_url=result.has_base_url,
    )
    if call.format == "json":
        click.echo(as_json(problems, pages=result.pages, written=outcome.written or 0, seconds=seconds, say=say))
    else:
        shown = [problem for problem in problems if not call.quiet or problem.is_error]
        print_problems(call.job.root, shown, say)
        if not call.quiet:
            for line in last_lines(told, found, say):
                click.echo(line, err=bool(found[Severity.ERROR]))
    if found[Severity.ERROR]:
        return WRONG_USAGE if result.settings_failed else HAS_ERRORS
    if call.strict and found[Severity.WARNING]:
        return HAS_WARNINGS
    return DONE


def words_of(call: Call) -> "Say":
    """Return what says a message in the editor's language."""
    from brobygger.edge.words import editor_words

    return editor_words(call.job.root, call.job.cache)


def print_problems(root: Path, problems: list[Problem], say: "Say") -> None:
    """Print problems to the error output, each with its line of source."""
    from brobygger.whole.report import text_lines

    source = source_lines(root)
    colours = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
    for problem in problems:
        lines = list(text_lines(problem, source(problem), say))
        click.echo(click.style(lines[0], fg=colours[problem.severity], bold=True), err=True, color=colour())
        for line in lines[1:]:
            click.echo(line, err=True)


def colour() -> bool | None:
    """Return whether to print in colours: never where NO_COLOR is set; None lets the terminal decide."""
    return False if "NO_COLOR" in os.environ else None
