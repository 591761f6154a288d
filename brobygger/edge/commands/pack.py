"""`pack`: make something of the site that can be handed on."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brobygger.edge.call import Call, call_of, common_options
from brobygger.edge.closing import DONE, HAS_WARNINGS, close, print_problems, refuse, words_of
from brobygger.edge.run import Outcome
from brobygger.nouns.problems import FaultError, Problem, Severity

if TYPE_CHECKING:
    from brobygger.edge.packing import Pack, Wanted
    from brobygger.whole.report import Say

LONGEST = 60
"""Months: nobody should rely on a copy for longer than five years."""

TEXTS = ("page", "section", "booklet", "locale", "country")
GOES_WITH = {
    "locale": ("page", "section", "booklet"),
    "country": ("section", "booklet"),
    "months": ("stick",),
}
"""Options that say more about one of the others."""

THOUSAND, MILLION = 1000, 1_000_000


@click.command("pack")
@click.option("--page", metavar="ID", help="One page as one file, to send in a chat; ID as in services/family-friend.")
@click.option("--section", metavar="NAME", help="A section as one file, to send in a chat.")
@click.option("--booklet", metavar="NAME", help="A section as a booklet to print.")
@click.option("--stick", is_flag=True, help="The whole site for a memory stick: a zip, or a folder as --output.")
@click.option("--locale", metavar="KEY", help="The version to pack, such as nb-simple.")
@click.option("--country", metavar="CODE", help="Only what belongs to this country, and what belongs to none.")
@click.option(
    "--months", type=click.IntRange(1, LONGEST), metavar="N", help="How long a memory stick may be used; 6 if left out."
)
@common_options
def pack(**typed: object) -> int:
    """Write the site as a zip, or what of it is to be handed on, into ROOT/packed or to --output FILE."""
    from brobygger.edge.packing import pack as packed

    wanted = _wanted(typed)
    call = call_of({**typed, "output": None})  # here it is where the pack goes; the site itself is not published
    try:
        done = packed(call.job, wanted)
    except FaultError as fault:
        return refuse(call, fault)
    if done.pack is None:
        return close(call, Outcome(result=done.result), 0, with_hints=False)
    warnings = [problem for problem in done.result.problems if problem.severity is Severity.WARNING]
    if call.format == "json":
        click.echo(_as_json(done.pack, warnings, words_of(call)))
    elif not call.quiet:
        print_problems(call.job.root, warnings, words_of(call))
        for line in _last_lines(call, done.pack, wanted):
            click.echo(line)
    return HAS_WARNINGS if call.strict and warnings else DONE


def _wanted(typed: dict[str, object]) -> "Wanted":
    """Return what was typed; raise UsageError where it does not go together."""
    from brobygger.edge.packing import Wanted
    from brobygger.whole.stick import MONTHS

    texts = {name: str(typed[name]) if typed[name] is not None else None for name in TEXTS}
    kinds = [name for name in ("page", "section", "booklet", "stick") if typed[name]]
    kind = kinds[0] if kinds else ""
    if len(kinds) > 1:
        raise click.UsageError(f"--{kinds[0]} and --{kinds[1]} are two packs: type one of them.")
    for name, goes_with in GOES_WITH.items():
        if typed[name] is not None and kind not in goes_with:
            raise click.UsageError(f"--{name} goes with {' or '.join(f'--{one}' for one in goes_with)}.")
    months, output = typed["months"], typed["output"]
    return Wanted(
        page=texts["page"],
        section=texts["section"],
        booklet=texts["booklet"],
        stick=bool(typed["stick"]),
        locale=texts["locale"],
        country=texts["country"],
        months=months if isinstance(months, int) else MONTHS,
        output=output if isinstance(output, Path) else None,
    )


def _last_lines(call: Call, pack: "Pack", wanted: "Wanted") -> Iterator[str]:
    """Yield where the pack is, what it holds and what to do with it."""
    from brobygger.edge.words import write_day
    from brobygger.whole.report import counted, decimal, harmless

    say = words_of(call)
    if pack.pages is None:
        files = counted(pack.files or 0, say("1 file"), say("{count} files"))
        line = say("{path} has {files} and {size} MB.")
        yield harmless(line.format(path=pack.path, files=files, size=decimal(pack.size / MILLION, 1, say)))
    else:
        pages = counted(pack.pages, say("1 page"), say("{count} pages"))
        line = say("{path} has {pages} and {size} KB.")
        yield harmless(line.format(path=pack.path, pages=pages, size=-(-pack.size // THOUSAND)))
    if pack.left_out:
        one = say("1 page was left out: it can put readers in danger when others find it.")
        many = say("{count} pages were left out: they can put readers in danger when others find them.")
        yield counted(pack.left_out, one, many)
    if pack.last is not None:
        line = say("START.html opens it from the memory stick. After {day} its pages say that they are old.")
        yield line.format(day=write_day(call.job.root)(pack.last))
    if wanted.booklet is not None:
        yield say("Open it in a browser and print it. It says at the top how it becomes a booklet.")


def _as_json(pack: "Pack", warnings: list[Problem], say: "Say") -> str:
    from brobygger.whole.report import as_object, harmless

    told = {
        "path": pack.path,
        "files": pack.files,
        "pages": pack.pages,
        "bytes": pack.size,
        "left_out": pack.left_out,
        "last_day": pack.last.isoformat() if pack.last else None,
        "problems": [as_object(problem, say) for problem in warnings],
    }
    return harmless(json.dumps(told, ensure_ascii=False))
