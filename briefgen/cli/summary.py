"""The last lines of a run: what was found, and what was done."""

import os
from collections.abc import Iterator, Sequence

from briefgen.build.outcome import Counts, Outcome, Report

_SHOWN = 3
"""So many files or addresses are named."""


def summary(outcome: Outcome) -> Iterator[str]:
    """What a build did."""
    yield verdict(outcome.report)
    if outcome.report.failed:
        yield "Nothing was written."
        return
    yield checked(outcome.report.counts)
    where = os.path.relpath(outcome.output) + os.sep
    if outcome.settled:
        yield f"Nothing changed: {_number(outcome.unchanged, 'file')} in {where}"
    else:
        done = f"{outcome.written} written, {outcome.unchanged} unchanged, {outcome.removed} removed"
        yield f"{_number(outcome.written + outcome.unchanged, 'file')} in {where} ({done})"
    if outcome.gone:
        slug = outcome.gone[0].rstrip("/").rpartition("/")[2]
        yield f"Links from elsewhere lead nowhere at {_some(outcome.gone)}"
        yield f"  Where another file took its place, write in that one: redirect_from: [{slug}]"
    yield from outcome.report.remarks
    if outcome.foreign:
        yield f"Kept in {where}, not made by briefgen: {_some(outcome.foreign)}"


def verdict(report: Report) -> str:
    """How many errors and warnings there are."""
    errors = sum(finding.severity == "error" for finding in report.findings)
    warnings = len(report.findings) - errors
    if not report.findings:
        return "No errors, no warnings."
    return f"{_number(errors, 'error')}, {_number(warnings, 'warning')}."


def checked(counts: Counts) -> str:
    """How much was understood, and held true."""
    return (
        f"{_number(counts.articles, 'article')}: {_number(counts.mentions, 'mention')}, "
        f"{_number(counts.notes, 'note')} on their words, {_number(counts.quotations, 'quotation')} checked."
    )


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
