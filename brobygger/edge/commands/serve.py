"""`serve`: show the site while it is being written."""

import asyncio
import contextlib
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from brobygger.edge.call import Call, call_of, common_options
from brobygger.edge.closing import DONE, fail, print_problems, words_of
from brobygger.nouns.problems import FaultError, Position, Severity, error

if TYPE_CHECKING:
    from brobygger.edge.serve.apart import Failed
    from brobygger.edge.serve.preview import Built

USUAL_PORT = 8000


@click.command("serve")
@common_options
@click.option("--port", type=click.IntRange(1, 65535), help="Where to listen; 8000 or the next free one if left out.")
@click.option("--open", "opens", is_flag=True, help="Open the preview in the browser.")
def serve(port: int | None, opens: bool, **typed: object) -> int:
    """Show the site in your browser, and show each change as soon as it is saved. Drafts are shown too."""
    from brobygger.edge.serve.preview import Wanted
    from brobygger.edge.serve.server import Desk, listening, run_server

    call = call_of(typed)
    output = call.job.output if typed["output"] else call.job.cache / "preview"
    job = replace(call.job, drafts=True, output=output, compresses=False)
    try:
        listener = listening(port, USUAL_PORT)
    except OSError:
        at = Position(path=f"--port {port}")
        return fail(call, FaultError(error("port-taken", at, hint="other", value=str(port))), settings_failed=True)
    found = listener.getsockname()[1]
    wanted = Wanted(job=job, follows_clock=typed["today"] is None, port=found, token=secrets.token_urlsafe())
    desk = Desk(wanted, lambda answer: _tell(call, answer))

    def ready() -> None:
        address = f"http://127.0.0.1:{found}/"
        if not call.quiet:
            click.echo(words_of(call)("The preview is at {address} – Ctrl+C ends it.").format(address=address))
        if opens:
            click.launch(address)

    try:
        with contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError):
            asyncio.run(run_server(desk, listener, ready))
    finally:
        desk.close()
    return DONE


def _tell(call: Call, answer: "Built | Failed") -> None:
    """Say on the terminal what a build came to."""
    from brobygger.edge.serve.apart import Failed
    from brobygger.whole.report import counted, counts, decimal

    if isinstance(answer, Failed):
        click.echo(answer.said, err=True)
        return
    say, found = words_of(call), counts(answer.problems)
    shown = [problem for problem in answer.problems if problem.severity is not Severity.HINT]
    print_problems(call.job.root, [problem for problem in shown if not call.quiet or problem.is_error], say)
    if call.quiet:
        return
    errors = counted(found[Severity.ERROR], say("1 error"), say("{count} errors"))
    warnings = counted(found[Severity.WARNING], say("1 warning"), say("{count} warnings"))
    line = say("{errors}, {warnings}. The preview shows the last version without errors.")
    if not found[Severity.ERROR]:
        line = say("{pages} pages, {changed} changed, {seconds} s. {errors}, {warnings}.")
    seconds = decimal(answer.seconds, 2, say)
    click.echo(
        line.format(errors=errors, warnings=warnings, pages=answer.pages, changed=answer.written or 0, seconds=seconds)
    )
