"""What the preview shows at a moment: the last good site, and what is wrong with the content since."""

import secrets
import threading
from pathlib import Path
from typing import Any

import msgspec

from briefgen.diagnostics.machine import Record, record_of
from briefgen.diagnostics.policy import Finding


class Showing(msgspec.Struct, frozen=True, kw_only=True):
    """`folder` has `files`; `trouble` is what keeps a build off, apart from the findings.

    `site` rises with every new site, `said` whenever something else is said of the content.
    """

    site: int = 0
    said: int = 0
    folder: Path = Path()
    files: frozenset[str] = frozenset()
    findings: tuple[Record, ...] = ()
    trouble: str = ""


class Preview:
    """What is shown, for the builder that changes it and the many requests that read it or wait for a change."""

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(16)
        """Stands in every page that is served, so that only these can ask when to reload."""

        self._showing = Showing()
        self._changed = threading.Condition()
        self._closed = False

    @property
    def showing(self) -> Showing:
        """What is shown now."""
        return self._showing

    @property
    def is_closed(self) -> bool:
        """Whether nothing will change any more."""
        return self._closed

    def show(self, folder: Path, files: frozenset[str], findings: tuple[Finding, ...], trouble: str = "") -> None:
        """Show a new site, and what is wrong with the content."""
        self._change(
            site=self._showing.site + 1, folder=folder, files=files, findings=_records(findings), trouble=trouble
        )

    def say(self, findings: tuple[Finding, ...], trouble: str = "") -> None:
        """Say what is wrong with the content, over the site that is shown."""
        self._change(findings=_records(findings), trouble=trouble)

    def wait(self, site: int, said: int, seconds: float) -> Showing:
        """Wait until either number is another, for so many seconds at most; gives what is shown then."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._numbers() != (site, said), seconds)
            return self._showing

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _change(self, **news: Any) -> None:
        with self._changed:
            self._showing = msgspec.structs.replace(self._showing, said=self._showing.said + 1, **news)
            self._changed.notify_all()

    def _numbers(self) -> tuple[int, int]:
        return self._showing.site, self._showing.said


def _records(findings: tuple[Finding, ...]) -> tuple[Record, ...]:
    return tuple(record_of(finding) for finding in findings)
