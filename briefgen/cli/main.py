"""`briefgen`: chooses the command, and is the one place where the world's faults become words and exit codes."""

import contextlib
import errno
import importlib
import keyword
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

import click

import briefgen
from briefgen.diagnostics.errors import BriefgenError
from briefgen.diagnostics.exit_codes import INTERRUPTED, TERMINATED, WRONG_USE
from briefgen.diagnostics.extras import lacking

COMMANDS: dict[str, str] = {
    "build": "Build the site.",
    "serve": "Show the site on this machine, and build it again on every save.",
    "check": "Say what is wrong with the content; build nothing.",
    "init": "Begin a project: a small site that works.",
    "new": "Begin a file: an article, a person, a term, a briefing, notes.",
    "import": "Make content of articles, notes, sources, people and glossaries from elsewhere.",
    "suggest": "List what recurs and is on no file, and what on file wants looking after.",
    "export": "Write the site's data in a format of other programs.",
    "publish": "Put the site onto a branch, as GitHub Pages serves it.",
    "accept": "Take an article's new words into the notes that quote it.",
    "explain": "Explain a diagnostic code, or who a word means where.",
}
"""What `briefgen --help` lists, in this order; `briefgen.cli.NAME.command` is imported when it is used.

A name that is Python's own (`import`) has its module with an underscore behind it.
"""


class Commands(click.Group):
    """The commands, none of them imported before it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name.replace("-", "_")
        command = importlib.import_module(f"briefgen.cli.{module}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; a mistyped one is told the nearest."""
        if args[0] not in COMMANDS:
            from difflib import get_close_matches  # every command would wait for it

            near = get_close_matches(args[0], COMMANDS, n=1)
            if near:
                ctx.fail(f"No such command '{args[0]}'. Did you mean '{near[0]}'?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Their names and what each does."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(briefgen.__version__, message="briefgen %(version)s")
def commands() -> None:
    """Compile a folder of articles, notes, people and terms into a site that can be checked line by line."""


def main() -> NoReturn:
    """The console script. It leaves the memory to the system: a large site would take Python seconds to free."""
    code = run(sys.argv[1:])
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run a command; gives its exit code. What is wrong with the world is said in one sentence on standard error."""
    signal.signal(signal.SIGTERM, _terminate)
    _open_closed_streams()
    try:
        code = commands.main(list(arguments), prog_name="briefgen", standalone_mode=False)
        sys.stdout.flush()
    except BriefgenError as error:
        click.echo(f"briefgen: {error}", err=True)
        return WRONG_USE
    except ModuleNotFoundError as error:
        told = lacking(error.name)
        if not told:
            raise
        click.echo(f"briefgen: {told}", err=True)
        return WRONG_USE
    except click.ClickException as error:
        error.show()
        return WRONG_USE
    except (KeyboardInterrupt, click.Abort):
        click.echo("briefgen: interrupted.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # else Python complains once more when it flushes
        return TERMINATED
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        click.echo(f"briefgen: {error.strerror}; nothing more can be written.", err=True)
        return WRONG_USE
    return code if isinstance(code, int) else 0


def _open_closed_streams() -> None:
    """Let what is said to a closed stream go nowhere, and no file of ours take the stream's place."""
    for number, name in ((1, "stdout"), (2, "stderr")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            if nowhere != number:
                os.dup2(nowhere, number)
            setattr(sys, name, open(number, "w", encoding="utf-8", closefd=False))  # noqa: SIM115 (until the end)


def _terminate(number: int, frame: FrameType | None) -> None:
    raise SystemExit(TERMINATED)
