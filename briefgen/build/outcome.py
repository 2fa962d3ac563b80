"""What a build is asked for, and what came of it."""

from pathlib import Path
from typing import Protocol

import msgspec

from briefgen.diagnostics.policy import Finding


class Advance(Protocol):
    """Told what is being done, how many of it are done, of how many (0: not known), and which was the last."""

    def __call__(self, what: str, done: int, total: int, item: str = "") -> None:
        """Something began, or one more of it is done."""


def unseen(what: str, done: int, total: int, item: str = "") -> None:
    """Tell nobody."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a run was asked for, over and above site.yml; None where nothing was asked.

    `jobs` processes at most compute at once; 0 means one for each processor. Without `remember`, no earlier result is
    used and none is kept. Without `search`, the site has no search index. `executor` is the place of a function that
    gives an executor to compute with (`module:function`).
    """

    output: str | None = None
    base_url: str | None = None
    drafts: bool = False
    strict: bool = False
    jobs: int = 0
    remember: bool = True
    search: bool = True
    executor: str = ""


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How much was understood and checked."""

    articles: int = 0
    pages: int = 0
    mentions: int = 0
    notes: int = 0
    quotations: int = 0


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What a run found: all that is wrong, in order, whether that is too much, and how much was checked.

    `faulty_config`: site.yml itself has errors. `remarks` are sentences on what could not be done, no faults of the
    content.
    """

    findings: tuple[Finding, ...] = ()
    failed: bool = False
    faulty_config: bool = False
    counts: Counts = Counts()
    remarks: tuple[str, ...] = ()


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What a build did. Where the report says that it failed, the site is as it was before.

    `gone` are addresses at which there was a thing before, and is nothing now, not even a way to another address.
    `foreign` are files in the output folder that briefgen did not make, and kept. `settled`: nothing had changed, so
    nothing was done.
    """

    report: Report
    output: Path
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    gone: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    settled: bool = False
