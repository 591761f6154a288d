"""`test`: run the tests."""

import subprocess
import sys

import click

from brobygger.edge.call import root_folder

IN_BROWSERS = "tests/browser"

ALL = ((IN_BROWSERS,), ("-n", "2", "--dist", "loadfile", "--ignore", IN_BROWSERS))
"""First what a browser does, which waits for clocks and wants the machine for itself; then all other tests, whose files
go to two processes: one file is never shared, since its tests may lean on the same site."""


@click.command("test", context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def test(arguments: tuple[str, ...]) -> int:
    """Run the tests; what follows is handed to pytest."""
    root = root_folder()
    if not (root / "tests").is_dir():
        raise click.UsageError("The tests are not here. They come with the repository of Brobygger, not with a site.")
    codes = [
        subprocess.run([sys.executable, "-m", "pytest", *part], cwd=root, check=False).returncode
        for part in ((arguments,) if arguments else ALL)
    ]
    return next(filter(None, codes), 0)
