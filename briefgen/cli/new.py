"""`briefgen new`."""

import datetime
from pathlib import Path

import click

from briefgen.build.stubs import KINDS, begin
from briefgen.cli.options import project_root, root_option
from briefgen.cli.terminal import prefix_to
from briefgen.diagnostics.exit_codes import DONE


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("name")
@root_option
def command(kind: str, name: str, root: Path | None) -> int:
    """Begin a file about NAME, with every field it may have; `new notes ARTICLE` lists the article's passages."""
    project = project_root(root)
    click.echo(prefix_to(project) + begin(project, kind, name, datetime.date.today()))
    return DONE
