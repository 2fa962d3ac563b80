"""The folder beside an output folder in which its next contents are made, and what a killed run leaves there.

For an output folder `site` it is `.site.briefgen`, on the same file system:

    .site.briefgen/tree/      the next site, or of a large site the few files that will differ
    .site.briefgen/swapping   there while two sites change places (`whole_site`)
    .site.briefgen/last/      the last site, where the system cannot let two folders change places in one step
    .site.briefgen/steps      there while a few files change places (`few_files`)
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.few_files import finish_files
from briefgen.publish.whole_site import finish_site


def workplace(target: Path) -> Path:
    """The folder beside `target` in which its next contents are made."""
    return target.with_name(f".{target.name}.briefgen")


def recover(target: Path) -> None:
    """Clear away what a killed run left beside `target`, and finish what it had begun to change."""
    work = workplace(target)
    if not os.path.lexists(work):
        return
    with naming_the_file(work):
        finish_site(work, target)
        finish_files(work, target)
        shutil.rmtree(work)


@contextlib.contextmanager
def naming_the_file(at_work: str | Path = "a file") -> Iterator[None]:
    """Let a failure of the file system be one sentence for the user: which file, and why.

    `at_work` is named where the system does not say which file it was.
    """
    try:
        yield
    except OSError as error:
        file = error.filename2 or error.filename or at_work
        raise BriefgenError(f"{os.fsdecode(file)} could not be written: {error.strerror}.") from error
