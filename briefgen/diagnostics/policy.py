"""What a run's diagnostics come to: their order, how grave each is, and whether the run has failed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from briefgen.diagnostics.codes import BY_CODE
from briefgen.diagnostics.model import Diagnostic, Place, Severity, locate
from briefgen.model.ids import ContentPath

MOST = 100
"""Faults of one kind in one file that are told one by one: a file can have more of them than characters of sense."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A diagnostic as it is reported: with its gravity, and its place where its file is a text at hand."""

    diagnostic: Diagnostic
    severity: Severity
    place: Place | None = None


def findings(diagnostics: Iterable[Diagnostic], texts: Mapping[ContentPath, str]) -> tuple[Finding, ...]:
    """All diagnostics, each once, by file, line, column and code; beyond `MOST` of a kind in a file, their number.

    `texts` are the files that they speak of.
    """
    ordered = sorted(dict.fromkeys(diagnostics), key=_order)
    return tuple(
        Finding(diagnostic=diagnostic, severity=severity_of(diagnostic), place=_place(diagnostic, texts))
        for diagnostic in _counted(ordered)
    )


def severity_of(diagnostic: Diagnostic) -> Severity:
    """How grave the code's registration says it is."""
    return BY_CODE[diagnostic.code].severity


def is_failure(diagnostics: Iterable[Diagnostic], *, strict: bool) -> bool:
    """Whether nothing may be published: there are errors, or, if strict, anything at all."""
    return any(strict or severity_of(diagnostic) == "error" for diagnostic in diagnostics)


def _counted(ordered: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Of each kind in each file `MOST`; in the place of the next one, how many more there are."""
    left = Counter((diagnostic.path, diagnostic.code) for diagnostic in ordered)
    told: Counter[tuple[str, str]] = Counter()
    for diagnostic in ordered:
        kind = (diagnostic.path, diagnostic.code)
        told[kind] += 1
        if told[kind] <= MOST:
            yield diagnostic
        elif told[kind] == MOST + 1:
            more = f"There are {left[kind] - MOST:,} more faults of this kind in this file."
            hint = "Mend those above first; perhaps they have one cause."
            yield Diagnostic(code=diagnostic.code, path=diagnostic.path, span=diagnostic.span, message=more, hint=hint)


def _order(diagnostic: Diagnostic) -> tuple[str, int, str, str]:
    start = diagnostic.span.start if diagnostic.span else 0
    return (diagnostic.path, start, diagnostic.code, diagnostic.message)


def _place(diagnostic: Diagnostic, texts: Mapping[ContentPath, str]) -> Place | None:
    text = texts.get(diagnostic.path)
    return None if text is None or diagnostic.span is None else locate(text, diagnostic.span)
