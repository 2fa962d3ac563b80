"""The last lines of a run: what was found, and what was done."""

import os
from collections.abc import Iterator

from briefgen.build.outcome import Counts, Outcome, Report

_SHOWN = 3
"""So many files of others are named; of more, the number."""


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
    yield from outcome.report.remarks
    if outcome.foreign:
        names = ", ".join(outcome.foreign[:_SHOWN]) + (", …" if len(outcome.foreign) > _SHOWN else "")
        yield f"Kept in {where}, not made by briefgen: {names}"


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


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
