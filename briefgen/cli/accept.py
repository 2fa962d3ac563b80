"""`briefgen accept`."""

import datetime
from pathlib import Path

import click

from briefgen.build.amending import Amended, accept
from briefgen.cli.options import project_root, root_option
from briefgen.diagnostics.exit_codes import DONE
from briefgen.model.dates import Date


@click.command()
@click.argument("notes", nargs=-1, required=True, metavar="NOTE...")
@root_option
def command(notes: tuple[str, ...], root: Path | None) -> int:
    """Take the article's own words into each NOTE (article-slug#note-slug) whose quotation no longer stands there.

    Only the note's quotation and its line of attributes change; the page then says that the source was reworded after
    it was quoted, with both wordings.
    """
    for amended in accept(project_root(root), notes, today()):
        click.echo(told(amended))
    return DONE


def today() -> Date:
    """The day on which new words are taken."""
    day = datetime.date.today()
    return Date(year=day.year, month=day.month, day=day.day)


def told(amended: Amended) -> str:
    """One line on what was done about a note."""
    return f"{amended.note} ({amended.path}) {amended.done}"
