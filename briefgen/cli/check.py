"""`briefgen check`."""

import sys
from pathlib import Path

import click

from briefgen.build.checking import check
from briefgen.build.outcome import Options
from briefgen.cli.options import cache_option, drafts_option, jobs_option, project_root, root_option, strict_option
from briefgen.cli.quoted_shares import quoted_shares
from briefgen.cli.summary import checked, verdict
from briefgen.cli.terminal import Format, show_findings
from briefgen.diagnostics.exit_codes import CONTENT_FAULTY, DONE, WRONG_USE


@click.command()
@root_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, as JSON Lines, or as GitHub's workflow commands.",
)
@click.option("--fix", is_flag=True, help="First mend notes that moved, or whose words changed in spelling alone.")
@drafts_option
@strict_option
@jobs_option
@cache_option
def command(
    root: Path | None, form: Format, fix: bool, drafts: bool, strict: bool, jobs: int | None, no_cache: bool
) -> int:
    """Say all that is wrong with the content, and write nothing but what --fix mends."""
    project = project_root(root)
    if fix:
        _mend(project)
    found = check(project, Options(drafts=drafts, strict=strict, jobs=jobs or 0, remember=not no_cache))
    report = found.report
    show_findings(report.findings, form, project, sys.stdout)
    if form == "text":
        click.echo(verdict(report))
        click.echo(checked(report.counts))
        for remark in report.remarks:
            click.echo(remark)
        for line in quoted_shares(found.understood.site):
            click.echo(line)
    if report.faulty_config:
        return WRONG_USE
    return CONTENT_FAULTY if report.failed else DONE


def _mend(project: Path) -> None:
    from briefgen.build.amending import fix
    from briefgen.cli.accept import today, told

    for amended in fix(project, today()):
        click.echo(told(amended), err=True)
