"""What every command takes, in words: for the reference in the documentation."""

import click

from briefgen.cli.main import COMMANDS, commands

_HEAD = """\
# Commands

Every command is run in a project's folder, or in any folder below it; `--root DIR` names another project.

| exit code | means |
| --- | --- |
| 0 | done |
| 1 | the content has errors; under `--strict`, or warnings |
| 2 | wrong use, or wrong settings |
| 130 | interrupted |

Content files are changed only by commands that say so, and only where they say. A build that fails leaves the last good
site as it was. On a terminal long work shows its progress; in a pipe it is quiet.
"""


def reference() -> str:
    """The page `docs/commands.md`: every command in the order in which `--help` lists them."""
    context = click.Context(commands, info_name="briefgen")
    sections = []
    for name in COMMANDS:
        command = commands.get_command(context, name)
        assert command is not None
        sections.append(_section(name, command, context))
    return "\n".join((_HEAD, *sections))


def _section(name: str, command: click.Command, parent: click.Context) -> str:
    context = click.Context(command, info_name=name, parent=parent)
    usage = " ".join(command.collect_usage_pieces(context))
    records = (param.get_help_record(context) for param in command.params)
    rows = [f"| `{_cell(record[0])}` | {_cell(record[1])} |" for record in records if record and record[1]]
    table = "\n".join(("| option | |", "| --- | --- |", *rows, ""))
    return f"## briefgen {name}\n\n    briefgen {name} {usage}\n\n{_paragraphs(command)}\n\n{table}"


def _paragraphs(command: click.Command) -> str:
    text = (command.help or "").split("\f")[0]
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
