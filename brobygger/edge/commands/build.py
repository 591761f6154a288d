"""`build`: make the site."""

import time
from dataclasses import replace

import click

from brobygger.edge.call import Call, call_of, common_options
from brobygger.edge.closing import DONE, close, fail, words_of
from brobygger.edge.run import publish_site
from brobygger.nouns.problems import FaultError


@click.command("build")
@common_options
@click.option("--rollback", is_flag=True, help="Publish the site before this one again; build nothing.")
@click.option("--record", is_flag=True, help="Write down what is published, so that no address is lost later.")
def build(rollback: bool, record: bool, **typed: object) -> int:
    """Build the site (this is what happens without a verb)."""
    if record and (rollback or typed["drafts"]):
        raise click.UsageError("--record writes down what readers get: leave --drafts and --rollback away.")
    call = call_of(typed)
    began = time.perf_counter()
    if rollback:
        return _roll_back(call)
    outcome = publish_site(replace(call.job, records=record))
    return close(call, outcome, time.perf_counter() - began, with_hints=False)


def _roll_back(call: Call) -> int:
    from brobygger.edge.publish import roll_back

    try:
        roll_back(call.job.output, call.job.cache)
    except FaultError as fault:
        return fail(call, fault)
    if not call.quiet:
        say = words_of(call)
        click.echo(say("The site before stands in {folder} again.").format(folder=call.job.output))
    return DONE
