"""The command line."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brobygger import __version__
from brobygger.edge.run import Job, Outcome, check_site, publish_site
from brobygger.nouns.problems import FaultError, Problem, Severity
from brobygger.whole.project import Result

if TYPE_CHECKING:
    from brobygger.whole.report import Say

DONE, HAS_ERRORS, WRONG_USAGE, OUR_BUG, HAS_WARNINGS, INTERRUPTED = 0, 1, 2, 3, 4, 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What was typed."""

    job: Job
    strict: bool
    format: str
    quiet: bool


def _date(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value} is not a day; write it as in 2026-11-22") from None


def _common(command: Callable[..., int]) -> Callable[..., int]:
    options = (
        click.option("--root", type=click.Path(path_type=Path), help="The folder of the site."),
        click.option(
            "--output", type=click.Path(path_type=Path), help="Where the site is published; ROOT/public if left out."
        ),
        click.option("--base-url", help="The address that the site will have: https://example.org/folder/"),
        click.option("--jobs", type=click.IntRange(1, 256), help="How many processes work at once."),
        click.option("--today", callback=_date, metavar="YYYY-MM-DD", help="Build as on this day."),
        click.option("--drafts", is_flag=True, help="Publish drafts too."),
        click.option("--strict", is_flag=True, help="Exit with 4 if there are warnings."),
        click.option("--format", type=click.Choice(["text", "json"]), default="text", help="How problems are printed."),
        click.option("--no-cache", is_flag=True, help="Work everything out anew and remember nothing."),
        click.option("--quiet", is_flag=True, help="Print errors only."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _call(typed: dict[str, object]) -> Call:
    named = typed["root"]
    root = named if isinstance(named, Path) else Path(os.environ.get("BROBYGGER_ROOT") or ".")
    output = typed["output"]
    job = Job(
        root=root,
        output=output if isinstance(output, Path) else root / "public",
        cache=root / ".cache",
        uses_store=not typed["no_cache"],
        jobs=typed["jobs"] if isinstance(typed["jobs"], int) else None,
        base_url=str(typed["base_url"]) if typed["base_url"] else None,
        today=typed["today"] if isinstance(typed["today"], date) else date.today(),  # noqa: DTZ011 - the editor's day
        drafts=bool(typed["drafts"]),
    )
    return Call(
        job=job,
        strict=bool(typed["strict"]),
        format=str(typed["format"]),
        quiet=bool(typed["quiet"]),
    )


class _Verbs(click.Group):
    """Builds when no verb is typed: `build.py --strict` is `build.py build --strict`."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("--help", "--version")):
            arguments = ["build", *arguments]
        return super().parse_args(context, arguments)


@click.group(cls=_Verbs, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(__version__, prog_name="brobygger")
def _commands() -> None:
    """Build a multilingual information site from Markdown."""


@_commands.command("build")
@_common
@click.option("--rollback", is_flag=True, help="Publish the site before this one again; build nothing.")
def _build(rollback: bool, **typed: object) -> int:
    """Build the site (this is what happens without a verb)."""
    call = _call(typed)
    began = time.perf_counter()
    if rollback:
        return _roll_back(call)
    outcome = publish_site(call.job)
    return _close(call, outcome, time.perf_counter() - began, with_hints=False)


@_commands.command("check")
@_common
def _check(**typed: object) -> int:
    """Say everything that is wrong, with advice, and publish nothing."""
    call = _call(typed)
    began = time.perf_counter()
    outcome = check_site(call.job)
    return _close(call, outcome, time.perf_counter() - began, with_hints=True)


@_commands.command("status")
@_common
@click.option("--check", "must_be_current", is_flag=True, help="Exit with 1 if a version is behind.")
def _status(must_be_current: bool, **typed: object) -> int:
    """Say which translations are behind, missing or unconfirmed, and what is due."""
    from brobygger.edge.translations import open_desk
    from brobygger.whole.status import State, due, versions_status
    from brobygger.whole.status_report import status_json, status_lines

    call = _call(typed)
    try:
        desk = open_desk(call.job)
    except FaultError as fault:
        return _fail(replace(call, quiet=True), fault, settings_failed=True)
    statuses, dues = list(versions_status(desk.site, desk.records)), list(due(desk.site, call.job.today))
    if call.format == "json":
        click.echo(status_json(statuses, dues))
    else:
        say = _words(call)
        _print(call.job.root, [problem for problem in desk.problems if problem.severity is not Severity.HINT], say)
        for line in status_lines(statuses, dues, desk.site.settings.locales, say):
            click.echo(line)
    return HAS_ERRORS if must_be_current and any(one.state is State.BEHIND for one in statuses) else DONE


@_commands.command("confirm")
@click.argument("page")
@click.argument("locale")
@_common
def _confirm(page: str, locale: str, **typed: object) -> int:
    """Write down that the version of PAGE in LOCALE says what its source says today."""
    from brobygger.edge.translations import confirm

    call = _call(typed)
    try:
        confirmed, base = confirm(call.job, page, locale)
    except FaultError as fault:
        return _fail(replace(call, quiet=True), fault)
    if not call.quiet:
        line = _words(call)("{path} is confirmed: it says what {base} says today.")
        click.echo(line.format(path=confirmed.document.path, base=base.document.path))
    return DONE


@_commands.command("test", context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def _test(arguments: tuple[str, ...]) -> int:
    """Run the tests; what follows is handed to pytest."""
    root = Path(os.environ.get("BROBYGGER_ROOT") or ".")
    if not (root / "tests").is_dir():
        raise click.UsageError("The tests are not here. They come with the repository of Brobygger, not with a site.")
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=root, check=False).returncode


def _roll_back(call: Call) -> int:
    from brobygger.edge.publish import roll_back

    try:
        roll_back(call.job.output, call.job.cache)
    except FaultError as fault:
        return _fail(call, fault)
    if not call.quiet:
        say = _words(call)
        click.echo(say("The site before stands in {folder} again.").format(folder=call.job.output))
    return DONE


def _fail(call: Call, fault: FaultError, *, settings_failed: bool = False) -> int:
    """Print why a command could not do what it was asked, and return the exit code."""
    result = Result(problems=(fault.problem,), settings_failed=settings_failed)
    return _close(call, Outcome(result=result), 0, with_hints=False)


def _close(call: Call, outcome: Outcome, seconds: float, *, with_hints: bool) -> int:
    """Print what is to be said and return the exit code."""
    from brobygger.whole.report import Told, as_json, counts, last_lines

    result, say = outcome.result, _words(call)
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
        _print(call.job.root, shown, say)
        if not call.quiet:
            for line in last_lines(told, found, say):
                click.echo(line, err=bool(found[Severity.ERROR]))
    if found[Severity.ERROR]:
        return WRONG_USAGE if result.settings_failed else HAS_ERRORS
    if call.strict and found[Severity.WARNING]:
        return HAS_WARNINGS
    return DONE


def _words(call: Call) -> "Say":
    from brobygger.edge.words import editor_words

    return editor_words(call.job.root, call.job.cache)


def _print(root: Path, problems: list[Problem], say: "Say") -> None:
    from brobygger.whole.report import text_lines

    sources: dict[str, list[str]] = {}
    colours = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
    for problem in problems:
        path = problem.position.path
        if path not in sources:
            sources[path] = _lines(root / path) if problem.position.line is not None else []
        lines = list(text_lines(problem, sources[path], say))
        click.echo(click.style(lines[0], fg=colours[problem.severity], bold=True), err=True, color=_colour())
        for line in lines[1:]:
            click.echo(line, err=True)


def _colour() -> bool | None:
    return False if "NO_COLOR" in os.environ else None


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return []
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def main() -> int:
    """Run the command line; return its exit code (design.md, section 3)."""
    try:
        code = _commands.main(prog_name="brobygger", standalone_mode=False)
    except click.exceptions.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except click.ClickException as fault:
        fault.show()
        return WRONG_USAGE
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo("This is a bug in Brobygger. Please report it with the lines above.", err=True)
        return OUR_BUG
    return int(code or DONE)
