"""`import`: take over the pages of another generator."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brobygger.edge.call import Call, call_of, common_options
from brobygger.edge.closing import DONE, HAS_ERRORS, HAS_WARNINGS, print_problems, refuse, words_of
from brobygger.nouns.problems import FaultError

if TYPE_CHECKING:
    from brobygger.edge.importing import Done


@click.command("import")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--from", "kind", type=click.Choice(["mkdocs", "hugo"]), required=True, help="What made the folder.")
@click.option("--dry-run", "is_trial", is_flag=True, help="Write nothing; say what would not fit.")
@common_options
def import_(folder: Path, kind: str, is_trial: bool, **typed: object) -> int:
    """Take over the pages and pictures of FOLDER as drafts, and say what did not fit. Nothing is overwritten."""
    from brobygger.edge.importing import import_folder

    call = call_of(typed)
    try:
        done = import_folder(folder, kind, call.job, words_of(call), is_trial=is_trial)
    except FaultError as fault:
        return refuse(call, fault)
    if call.format == "json":
        click.echo(_as_json(call, done, is_trial=is_trial))
    else:
        shown = [problem for problem in done.problems if not call.quiet or problem.is_error]
        print_problems(folder, shown, words_of(call))
        if not call.quiet:
            _tell(call, done, is_trial=is_trial)
    if any(problem.is_error for problem in done.problems):
        return HAS_ERRORS
    return HAS_WARNINGS if call.strict and done.problems else DONE


def _tell(call: Call, done: "Done", *, is_trial: bool) -> None:
    """Print what was written and what to do next."""
    from brobygger.whole.report import counted

    say, imported = words_of(call), done.imported
    line = say("{pages} and {pictures} would be written.") if is_trial else say("{pages} and {pictures} are there.")
    pages = counted(len(imported.pages), say("1 page"), say("{count} pages"))
    pictures = counted(len(imported.pictures), say("1 picture"), say("{count} pictures"))
    click.echo(line.format(pages=pages, pictures=pictures))
    if done.problems:
        places = counted(len(done.problems), say("1 place"), say("{count} places"))
        click.echo(say("{places} did not fit: see above.").format(places=places))
    if not is_trial and imported.pages:
        click.echo(say("Every page is a draft. Look at them: python3 build.py serve --drafts"))


def _as_json(call: Call, done: "Done", *, is_trial: bool) -> str:
    from brobygger.whole.report import as_object, harmless

    imported, say = done.imported, words_of(call)
    told = {
        "written": not is_trial,
        "pages": [{"path": one.path, "from": one.source, "locale": one.locale} for one in imported.pages],
        "pictures": [{"path": path, "from": source} for path, source in imported.pictures],
        "problems": [as_object(problem, say) for problem in done.problems],
    }
    return harmless(json.dumps(told, ensure_ascii=False))
