"""`briefgen publish`."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from briefgen.build.inputs import read_inputs
from briefgen.build.outcome import Options, Outcome
from briefgen.build.pipeline import build
from briefgen.cli.options import project_root, root_option
from briefgen.cli.summary import verdict
from briefgen.cli.terminal import progress, show_findings
from briefgen.diagnostics.exit_codes import CONTENT_FAULTY, DONE, WRONG_USE
from briefgen.publish.git import Git
from briefgen.publish.github_pages import Publication, prepare, publish
from briefgen.publish.readiness import refuse_unready
from briefgen.publish.remote_branch import checked_names
from briefgen.publish.site_tree import printable

_SHOWN = 20
"""So many files of a kind of change are named; a trial run names them all."""


@click.command()
@click.option("--remote", default="origin", show_default=True, metavar="NAME", help="The remote to push to.")
@click.option("--branch", default="gh-pages", show_default=True, metavar="NAME", help="The branch that is served.")
@click.option("--dry-run", is_flag=True, help="Show what would be added, changed and removed, and push nothing.")
@click.option("--allow-dirty", is_flag=True, help="Publish what is not committed, too, or from a detached HEAD.")
@click.option(
    "--force", is_flag=True, help="Replace what others committed to the branch; their commits stay in history."
)
@root_option
def command(remote: str, branch: str, dry_run: bool, allow_dirty: bool, force: bool, root: Path | None) -> int:
    """Build the site anew, and put it onto a branch, as GitHub Pages serves it. With errors, nothing is pushed."""
    project = project_root(root)
    git = Git(project)
    _refuse(git, project, remote, branch, allow_dirty=allow_dirty)
    with tempfile.TemporaryDirectory(prefix="briefgen-") as place:
        folder = Path(place) / "site"
        outcome = _built(project, folder)
        if outcome.report.failed:
            click.echo("Nothing was pushed.", err=True)
            return WRONG_USE if outcome.report.faulty_config else CONTENT_FAULTY
        publication = prepare(git, folder, remote, branch, force=force)
        for warning in dict.fromkeys((*outcome.report.remarks, *publication.warnings)):
            click.echo(f"warning: {warning}", err=True)
        for line in _account(publication, most=None if dry_run else _SHOWN):
            click.echo(line)
        if publication.changes and not dry_run:
            commit = publish(git, publication)
            click.echo(f"Pushed {commit[:10]} to {branch} on {remote}.")
            if publication.address:
                click.echo(f"It will be seen at {publication.address}")
    return DONE


def _refuse(git: Git, project: Path, remote: str, branch: str, *, allow_dirty: bool) -> None:
    loaded = read_inputs(project).loaded
    read = (*(source.path for source in loaded.sources), *(static.path for static in loaded.static), "site.yml")
    refuse_unready(git, branch, read, allow_dirty=allow_dirty)
    checked_names(git, remote, branch)


def _built(project: Path, folder: Path) -> Outcome:
    with progress(sys.stderr) as advance:
        outcome = build(project, Options(output=str(folder), remember=False), advance=advance)
    show_findings(outcome.report.findings, "text", project, sys.stderr)
    click.echo(verdict(outcome.report), err=outcome.report.failed)
    return outcome


def _account(publication: Publication, most: int | None) -> Iterator[str]:
    """What differs from what stands on the branch."""
    changes, where = publication.changes, f"{publication.branch.branch} on {publication.branch.remote}"
    if not changes:
        yield f"Nothing changed: {where} holds this site already."
        return
    for sign, paths in (("+", changes.added), ("~", changes.changed), ("-", changes.removed)):
        yield from (f"  {sign} {printable(path)}" for path in paths[:most])
        if most is not None and len(paths) > most:
            yield f"  {sign} and {len(paths) - most:,} more"
    yield (
        f"{where}: {len(changes.added):,} added, {len(changes.changed):,} changed, {len(changes.removed):,} removed, "
        f"of {len(publication.files):,} files."
    )
