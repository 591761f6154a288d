"""What was typed: the options that all commands share."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from brobygger.edge.run import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What was typed."""

    job: Job
    strict: bool
    format: str
    quiet: bool


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value} is not a day; write it as in 2026-11-22") from None


def common_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options of every command that reads a site."""
    options = (
        click.option("--root", type=click.Path(path_type=Path), help="The folder of the site."),
        click.option(
            "--output", type=click.Path(path_type=Path), help="Where the site is published; ROOT/public if left out."
        ),
        click.option("--base-url", help="The address that the site will have: https://example.org/folder/"),
        click.option("--jobs", type=click.IntRange(1, 256), help="How many processes work at once."),
        click.option("--today", callback=_day, metavar="YYYY-MM-DD", help="Build as on this day."),
        click.option("--drafts", is_flag=True, help="Publish drafts too."),
        click.option("--strict", is_flag=True, help="Exit with 4 if there are warnings."),
        click.option("--format", type=click.Choice(["text", "json"]), default="text", help="How problems are printed."),
        click.option("--no-cache", is_flag=True, help="Work everything out anew and remember nothing."),
        click.option("--quiet", is_flag=True, help="Print errors only."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def root_folder(named: object = None) -> Path:
    """Return the folder of the site: the one that was named, else that of build.py, else the current one."""
    return named if isinstance(named, Path) else Path(os.environ.get("BROBYGGER_ROOT") or ".")


def call_of(typed: dict[str, object]) -> Call:
    """Return what the common options say."""
    root = root_folder(typed["root"])
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
