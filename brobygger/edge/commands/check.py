"""`check`: say everything that is wrong."""

import time

import click

from brobygger.edge.call import call_of, common_options
from brobygger.edge.closing import close
from brobygger.edge.run import check_site


@click.command("check")
@common_options
def check(**typed: object) -> int:
    """Say everything that is wrong, with advice, and publish nothing."""
    call = call_of(typed)
    began = time.perf_counter()
    outcome = check_site(call.job)
    return close(call, outcome, time.perf_counter() - began, with_hints=True)
