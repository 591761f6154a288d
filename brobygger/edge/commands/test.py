"""`test`: run the tests."""

import subprocess
import sys

import click

from brobygger.edge.call import root_folder

IN_BROWSERS = "tests/browser"

IN_TWO = ("-n", "2", "--dist", "loadfile")
"""Two processes share the files; one file is never shared, since its tests may lean on the same site."""

ALL = ((*IN_TWO, IN_BROWSERS), (*IN_TWO, "--ignore", IN_BROWSERS))
"""First what browsers do, which wait for clocks and want the machine for themselves; then all other tests."""


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
