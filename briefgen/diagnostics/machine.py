"""Findings for programs: JSON Lines, and the workflow commands that GitHub shows beside the lines of a change."""

import msgspec

from briefgen.diagnostics.policy import Finding


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One line of `check --format json`. `line` and `column` count from 1, the column in code points."""

    code: str
    severity: str
    path: str
    line: int
    column: int
    message: str
    hint: str
    subject: str


def record_of(finding: Finding) -> Record:
    """The finding as a record; a file as a whole is meant by its first character."""
    diagnostic, place = finding.diagnostic, finding.place
    return Record(
        code=diagnostic.code,
        severity=finding.severity,
        path=diagnostic.path,
        line=place.line if place else 1,
        column=place.column if place else 1,
        message=diagnostic.message,
        hint=diagnostic.hint,
        subject=diagnostic.subject,
    )


def json_line(finding: Finding) -> str:
    """The finding as one line of JSON."""
    return msgspec.json.encode(record_of(finding)).decode()


def github_command(finding: Finding, prefix: str = "") -> str:
    """The finding as a workflow command; `prefix` leads from the repository's root to the project's (`sites/a/`).

    The escapes are those of GitHub's own toolkit (actions/toolkit, packages/core/src/command.ts): a message cannot
    begin another command.
    """
    diagnostic, place = finding.diagnostic, finding.place
    properties = {"file": prefix + diagnostic.path}
    if place:
        last = place.column + place.width
        properties |= {"line": str(place.line), "col": str(place.column), "endColumn": str(last)}
    properties["title"] = diagnostic.code
    message = "\n".join(
        (diagnostic.message, *diagnostic.detail, *([f"mend: {diagnostic.hint}"] * bool(diagnostic.hint)))
    )
    written = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    return f"::{finding.severity} {written}::{_escape(message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
