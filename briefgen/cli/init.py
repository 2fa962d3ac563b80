"""`briefgen init`."""

from pathlib import Path

import click

from briefgen.build.starting import start
from briefgen.diagnostics.exit_codes import DONE


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> int:
    """Begin a project in DIR: a small site that works, to be changed."""
    written = start(folder)
    for path, outcome in written:
        if outcome == "kept":
            click.echo(f"{folder / path}: kept as it is", err=True)
    click.echo(f"A site stands in {folder}. See it:")
    click.echo(f"  cd {folder} && briefgen serve --open")
    return DONE
