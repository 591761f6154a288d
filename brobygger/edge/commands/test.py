"""`test`: run the tests."""

import subprocess
import sys

import click

from brobygger.edge.call import root_folder

IN_BROWSERS = "tests/browser"

FEWEST, MOST = 2, 4
"""So many processes share the files of the tests: one for each processor, within these limits."""


@click.command("test", context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def test(arguments: tuple[str, ...]) -> int:
    """Run the tests; what follows is handed to pytest."""
    root = root_folder()
    if not (root / "tests").is_dir():
        raise click.UsageError("The tests are not here. They come with the repository of Brobygger, not with a site.")
    codes = [
        subprocess.run([sys.executable, "-m", "pytest", *part], cwd=root, check=False).returncode
        for part in ((arguments,) if arguments else _all())
    ]
    return next(filter(None, codes), 0)


def _all() -> tuple[tuple[str, ...], ...]:
    """Return what pytest gets: first what browsers do, which wants the machine for itself, then all other tests.

    A file is never shared, since its tests may lean on the same site.
    """
    from brobygger.edge.workers import default_jobs

    processes = str(min(max(default_jobs(), FEWEST), MOST))
    shared = ("-n", processes, "--dist", "loadfile")
    return (*shared, IN_BROWSERS), (*shared, "--ignore", IN_BROWSERS)
