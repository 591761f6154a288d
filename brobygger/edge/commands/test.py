"""`test`: run the tests."""

import subprocess
import sys

import click

from brobygger.edge.call import root_folder


@click.command("test", context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def test(arguments: tuple[str, ...]) -> int:
    """Run the tests; what follows is handed to pytest."""
    root = root_folder()
    if not (root / "tests").is_dir():
        raise click.UsageError("The tests are not here. They come with the repository of Brobygger, not with a site.")
    # Files of tests go to two processes; one file is never shared, since its tests may lean on the same site.
    spread = () if arguments else ("-n", "2", "--dist", "loadfile")
    command = [sys.executable, "-m", "pytest", *spread, *arguments]
    return subprocess.run(command, cwd=root, check=False).returncode
