"""Options that several commands share."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from briefgen.diagnostics.errors import BriefgenError

Command = Callable[..., Any]

root_option = click.option(
    "--root",
    type=click.Path(file_okay=False, path_type=Path),
    help="The project's folder [default: the nearest one upwards that has a site.yml].",
)
drafts_option = click.option("--drafts", is_flag=True, help="Take drafts in.")
strict_option = click.option("--strict", is_flag=True, help="Let warnings count as errors.")
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="Use N processes [default: one for each processor]."
)
cache_option = click.option("--no-cache", is_flag=True, help="Use and keep no remembered results.")


def project_root(root: Path | None) -> Path:
    """The project: the folder that was named, or the nearest one, from here upwards, that has a site.yml."""
    start = Path(os.path.abspath(root or Path.cwd()))
    if root is not None and not start.is_dir():
        raise BriefgenError(f"There is no folder {root}.")
    for folder in (start, *(start.parents if root is None else ())):
        if (folder / "site.yml").is_file():
            return folder
    where = f"in {root}" if root else "here, nor in any folder above"
    raise BriefgenError(f"There is no site.yml {where}. `briefgen init DIR` begins a new project.")
