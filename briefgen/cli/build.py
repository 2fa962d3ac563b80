"""`briefgen build`."""

import sys
from pathlib import Path

import click

from briefgen.build.outcome import Options, Outcome
from briefgen.build.pipeline import build
from briefgen.cli.options import cache_option, drafts_option, jobs_option, project_root, root_option, strict_option
from briefgen.cli.summary import summary
from briefgen.cli.terminal import progress, show_findings
from briefgen.diagnostics.errors import BriefgenError
from briefgen.diagnostics.exit_codes import CONTENT_FAULTY, DONE, WRONG_USE


@click.command()
@root_option
@click.option(
    "--output", type=click.Path(path_type=Path), help="The folder to write to [default: `output` of site.yml, or site]."
)
@click.option("--base-url", metavar="URL", help="The site's address [default: `base_url` of site.yml].")
@drafts_option
@strict_option
@jobs_option
@cache_option
@click.option("--no-search", is_flag=True, help="Make no search index.")
@click.option(
    "--executor", default="", metavar="MODULE:FUNCTION", help="Compute with the executor that this function gives."
)
@click.option(
    "--profile",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write as JSON where the time went; everything is then done in one process.",
)
def command(
    root: Path | None,
    output: Path | None,
    base_url: str | None,
    drafts: bool,
    strict: bool,
    jobs: int | None,
    no_cache: bool,
    no_search: bool,
    executor: str,
    profile: Path | None,
) -> int:
    """Build the site: check everything, and write what changed. Where there are errors, nothing is written."""
    project = project_root(root)
    options = Options(
        output=str(output.absolute()) if output else None,
        base_url=with_slash(base_url),
        drafts=drafts,
        strict=strict,
        jobs=1 if profile else jobs or 0,
        remember=not no_cache,
        search=not no_search,
        executor="" if profile else executor,
    )
    outcome = _profiled(project, options, profile) if profile else _shown(project, options)
    show_findings(outcome.report.findings, "text", project, sys.stderr)
    for line in summary(outcome):
        click.echo(line, err=outcome.report.failed)
    return _exit_code(outcome)


def _shown(project: Path, options: Options) -> Outcome:
    with progress(sys.stderr) as advance:
        return build(project, options, advance=advance)


def _profiled(project: Path, options: Options, file: Path) -> Outcome:
    from briefgen.build.profiling import Profile

    profile = Profile()
    with profile.running():
        outcome = build(project, options, advance=profile)
    try:
        file.write_text(profile.report(), encoding="utf-8")
    except OSError as error:
        raise BriefgenError(f"{file} cannot be written: {error.strerror}.") from error
    return outcome


def with_slash(address: str | None) -> str | None:
    """An address as `base_url` has it; it may be empty."""
    return address if not address or address.endswith("/") else f"{address}/"


def _exit_code(outcome: Outcome) -> int:
    if outcome.report.faulty_config:
        return WRONG_USE
    return CONTENT_FAULTY if outcome.report.failed else DONE
