"""`briefgen import`."""

from pathlib import Path

import click

from briefgen.build.importing import Imported, Wishes, import_files
from briefgen.cli.options import project_root, root_option
from briefgen.diagnostics.exit_codes import CONTENT_FAULTY, DONE
from briefgen.importers.formats import FORMATS

_KINDS = ("article", "notes", "sources", "people", "glossary")
_OUTCOMES = {
    "written": "written",
    "unchanged": "stands there already",
    "kept": "kept as it is, for it holds other words; --force replaces it",
}
_SUFFIXES = ", ".join(suffix for form in FORMATS for suffix in form.suffixes)


@click.command(epilog=f"Files may be {_SUFFIXES}.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--publisher", default="", metavar="NAME", help="Who published it.")
@click.option("--via", default="", metavar="NAME", help="Who republished it.")
@click.option("--date", default="", metavar="DATE", help="When it was published: 2019-01-20, 2019-01 or 2019.")
@click.option("--url", default="", metavar="ADDRESS", help="Where it stands.")
@click.option("--language", default="", metavar="CODE", help="The language of the text, such as en.")
@click.option("--slug", default="", metavar="NAME", help="What to name the article's file.")
@click.option("--as", "kind", type=click.Choice(_KINDS), help="What the file holds, where that cannot be told.")
@click.option("--article", default="", metavar="SLUG", help="The article that the notes are on.")
@click.option("--private", is_flag=True, help="Take in notes that are private or hidden.")
@click.option("--force", is_flag=True, help="Replace files that are there already, but for fields of your own.")
@root_option
def command(files: tuple[Path, ...], root: Path | None, kind: str | None, **said: str | bool) -> int:
    """Make content of articles, notes, sources, people and glossaries from elsewhere."""
    wishes = Wishes(kind=kind or "", **said)  # type: ignore[arg-type]  # click gives each option its own type
    whole = True
    for imported in import_files(project_root(root), files, wishes):
        _tell(imported)
        whole = whole and imported.is_whole
    return DONE if whole else CONTENT_FAULTY


def _tell(imported: Imported) -> None:
    if imported.refused:
        click.echo(f"{imported.name}: {imported.refused}", err=True)
    for file in imported.files:
        click.echo(f"{file.path}: {_OUTCOMES[file.outcome]}", err=file.outcome == "kept")
    for remark in imported.remarks:
        click.echo(f"{imported.name}: {remark}", err=True)
