"""`briefgen export`."""

import sys
from pathlib import Path

import click

from briefgen.build.checking import check
from briefgen.build.outcome import Options
from briefgen.cli.options import drafts_option, project_root, root_option
from briefgen.cli.terminal import show_findings
from briefgen.diagnostics.errors import BriefgenError
from briefgen.diagnostics.exit_codes import CONTENT_FAULTY, DONE
from briefgen.export.exporters import EXPORTERS, Format, exporter


@click.command()
@click.argument("name", type=click.Choice([each.name for each in EXPORTERS]))
@click.option("--format", "form", default="", metavar="FORMAT", help="One of the formats of that export.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="The file to write [default: -].")
@root_option
@drafts_option
def command(name: str, form: str, output: Path | None, root: Path | None, drafts: bool) -> int:
    """Write one of the site's data sets, as the built site has it, within the same rights promise."""
    chosen = _format(name, form)
    project = project_root(root)
    found = check(project, Options(drafts=drafts))
    if found.understood.site is None or found.report.failed:
        show_findings(found.report.findings, "text", project, sys.stderr)
        return CONTENT_FAULTY
    data = chosen.write(found.understood.site)
    if output is None or str(output) == "-":
        sys.stdout.buffer.write(data)
        return DONE
    try:
        output.write_bytes(data)
    except OSError as error:
        raise BriefgenError(f"{output} could not be written: {error.strerror}.") from error
    return DONE


def _format(name: str, form: str) -> Format:
    export = exporter(name)
    chosen = export.format(form) if export else None
    if export is None or chosen is None:
        known = ", ".join(each.name for each in export.formats) if export else ""
        raise click.BadParameter(f"{form!r} is no format of {name}; known are {known}.", param_hint="--format")
    return chosen
