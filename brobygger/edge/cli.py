"""The command line: find the command that was typed, and turn what it ends with into an exit code."""

import importlib
import keyword

import click

from brobygger import __version__
from brobygger.edge.closing import DONE, INTERRUPTED, OUR_BUG, WRONG_USAGE

COMMANDS = (
    "build",
    "check",
    "new",
    "serve",
    "status",
    "confirm",
    "words",
    "pictures",
    "pack",
    "init",
    "import",
    "test",
)
"""In the order of an editor's day; each is a module of `edge/commands/`, loaded when it is asked for."""


class _Commands(click.Group):
    """Builds when no command is typed: `build.py --strict` is `build.py build --strict`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        module = importlib.import_module(f"brobygger.edge.commands.{name}")
        command: click.Command = getattr(module, name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "--version", "-h")):
            args = ["build", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(__version__, prog_name="brobygger")
def _commands() -> None:
    """Build a multilingual information site from Markdown."""


def main() -> int:
    """Run the command line; return its exit code (design.md, section 3)."""
    try:
        code = _commands.main(prog_name="brobygger", standalone_mode=False)
    except click.exceptions.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except click.ClickException as fault:
        fault.show()
        return WRONG_USAGE
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo("This is a bug in Brobygger. Please report it with the lines above.", err=True)
        return OUR_BUG
    return int(code or DONE)
