"""What the preview shows at a moment: the last good site, pages that are newer, and what is wrong with the content."""

import hashlib
import secrets
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from briefgen.diagnostics.machine import Record, record_of
from briefgen.diagnostics.policy import Finding


class Newer(msgspec.Struct, frozen=True, kw_only=True):
    """A page that is newer than the site; `number` says how many such pages were shown, this one included."""

    number: int
    data: bytes
    digest: str


class Showing(msgspec.Struct, frozen=True, kw_only=True):
    """`folder` has `files`, each with the digest of its bytes; `trouble` keeps a build off, apart from the findings.

    `newer` are pages that are shown in place of the site's. `look` is the digest of what all pages load. `site` rises
    with every new site, `said` whenever anything changes here.
    """

    site: int = 0
    said: int = 0
    folder: Path = Path()
    files: Mapping[str, str] = {}
    look: str = ""
    newer: Mapping[str, Newer] = {}
    findings: tuple[Record, ...] = ()
    trouble: str = ""

    def version(self, path: str) -> str:
        """Another text whenever the page at `path`, or what it loads, is another."""
        newer = self.newer.get(path)
        return f"{(newer.digest if newer else self.files.get(path, ''))[:16]}-{self.look}"


class Preview:
    """What is shown, for the builder that changes it and the many requests that read it or wait for a change."""

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(16)
        """Stands in every page that is served, so that only these can ask when to reload."""

        self._showing = Showing()
        self._changed = threading.Condition()
        self._closed = False
        self._newest = 0

    @property
    def showing(self) -> Showing:
        """What is shown now."""
        return self._showing

    @property
    def is_closed(self) -> bool:
        """Whether nothing will change any more."""
        return self._closed

    @property
    def newest(self) -> int:
        """The number of the last page that was shown ahead of its site."""
        return self._newest

    def glimpse(self, path: str, data: bytes) -> None:
        """Show a page ahead of the site that it will be part of."""
        with self._changed:
            self._newest += 1
            page = Newer(number=self._newest, data=data, digest=hashlib.sha256(data).hexdigest())
            self._change(newer={**self._showing.newer, path: page})

    def show(
        self,
        folder: Path,
        files: Mapping[str, str],
        findings: tuple[Finding, ...],
        trouble: str = "",
        *,
        takes_in: int = 0,
    ) -> None:
        """Show a new site, which takes in the newer pages up to that number, and what is wrong with the content."""
        with self._changed:
            self._change(
                site=self._showing.site + 1,
                folder=folder,
                files=files,
                look=_look(files),
                newer=self._newer_than(takes_in),
                findings=_records(findings),
                trouble=trouble,
            )

    def say(self, findings: tuple[Finding, ...], trouble: str = "", *, takes_in: int = 0) -> None:
        """Say what is wrong with the content, over the site that is shown."""
        with self._changed:
            self._change(findings=_records(findings), trouble=trouble, newer=self._newer_than(takes_in))

    def wait(self, said: int, seconds: float) -> Showing:
        """Wait until something changes, for so many seconds at most; gives what is shown then."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._showing.said != said, seconds)
            return self._showing

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _newer_than(self, number: int) -> dict[str, Newer]:
        return {path: page for path, page in self._showing.newer.items() if page.number > number}

    def _change(self, **news: Any) -> None:
        self._showing = msgspec.structs.replace(self._showing, said=self._showing.said + 1, **news)
        self._changed.notify_all()


def _look(files: Mapping[str, str]) -> str:
    """The digest of style sheets and scripts: where one changes, every page looks or works otherwise."""
    loaded = sorted(f"{path} {digest}" for path, digest in files.items() if path.endswith((".css", ".js")))
    return hashlib.sha256("\n".join(loaded).encode()).hexdigest()[:8]


def _records(findings: tuple[Finding, ...]) -> tuple[Record, ...]:
    return tuple(record_of(finding) for finding in findings)
