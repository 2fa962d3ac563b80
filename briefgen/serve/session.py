"""A preview from its first build to its end.

A save is shown twice: at once the page of the text that was saved, then the whole site. The first is made beside the
server, from what is kept in memory; the second by a build like any other, for which nobody has to wait.
"""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import msgspec

from briefgen.build.anew import Prepared
from briefgen.build.outcome import Advance, Options, Outcome
from briefgen.build.pipeline import build
from briefgen.build.snapshot import Snapshot
from briefgen.diagnostics.errors import BriefgenError
from briefgen.model.files import OutputFile
from briefgen.publish.manifest import read_manifest
from briefgen.serve.apart import Apart
from briefgen.serve.preview import Preview
from briefgen.serve.watch import Watch

BENCH = "serve"
"""The preview's folder below `.briefgen/`: its site, and what it remembers, apart from those of `build`."""

_LONG = 2.0
"""Seconds. A build that took longer is made in a process of its own, so that it holds up no page and no glimpse."""

Tell = Callable[[Outcome | BriefgenError], None]


class Glimpsing(Protocol):
    """What is needed of `Glimpses`."""

    def get_ready(self) -> tuple[OutputFile, ...]:
        """Take the site in as it is written now; gives the pages of texts that were saved meanwhile."""

    def take_in(self, prepared: Prepared | None) -> tuple[OutputFile, ...]:
        """Take the site in that was just built."""

    def of(self, path: str) -> OutputFile | None:
        """The page of the text at `path`, or None."""


class Session:
    """Builds a project for the preview, again and again."""

    def __init__(
        self, root: Path, options: Options, preview: Preview, tell: Tell, glimpses: Glimpsing | None = None
    ) -> None:
        self._root, self._preview, self._tell, self._glimpses = root, preview, tell, glimpses
        self._folder = root / ".briefgen" / BENCH / "site"
        self._options = msgspec.structs.replace(options, output=str(self._folder))
        self._took = 0.0
        self._wanted, self._over = threading.Event(), threading.Event()
        self._apart = Apart()
        self._glimpsed: set[str] = set()
        self._is_behind = True
        self._show(None, 0)

    def build(self, advance: Advance) -> None:
        """Build once, in this process, and show what came of it: a new site, or what keeps it from being one."""
        self._build(lambda: build(self._root, self._options, bench=BENCH, advance=advance, keep=self._keep))

    def _keep(self, prepared: Prepared) -> None:
        if self._glimpses is not None:
            self._glimpses.take_in(prepared)
            self._is_behind = False

    def run(self, watch: Watch, built: Snapshot, goes_on: Callable[[], bool]) -> None:
        """Build whenever the files are others than they were, `built` at first; `goes_on` is asked once a second."""
        builder = threading.Thread(target=self._keep_building, daemon=True)
        builder.start()
        try:
            while goes_on():
                changed = watch.next_change(built, 1.0, self._glimpse)
                if changed is not None:
                    touched = {stamp.path for stamp in set(changed.stamps) ^ set(built.stamps)}
                    self._is_behind = self._is_behind or not touched <= self._glimpsed
                    built, self._glimpsed = changed, set()
                    self._wanted.set()
        finally:
            self._over.set()
            self._wanted.set()
            self._apart.stop()
            builder.join()

    def _glimpse(self, paths: frozenset[str]) -> None:
        """Show the pages of texts that were just saved, where they can be known before a build."""
        for path in sorted(paths):
            page = self._glimpses.of(path) if self._glimpses is not None else None
            if page is not None:
                self._glimpsed.add(path)
                self._preview.glimpse(page.path, page.data)

    def _keep_building(self) -> None:
        """Build whenever it is wanted; what is kept for glimpses follows where a save was more than these can show."""
        while not self._over.is_set():
            if self._is_behind and self._glimpses is not None:
                self._is_behind = False
                for page in self._glimpses.get_ready():
                    self._preview.glimpse(page.path, page.data)
            self._wanted.wait()
            self._wanted.clear()
            if not self._over.is_set():
                self._rebuild()

    def _rebuild(self) -> None:
        if self._took > _LONG:
            self._build(lambda: self._apart.build(self._root, self._options, BENCH))
        else:
            alone = msgspec.structs.replace(self._options, jobs=1)  # processes cannot be forked beside threads
            self._build(lambda: build(self._root, alone, bench=BENCH))

    def _build(self, build: Callable[[], Outcome]) -> None:
        begun, newest = time.monotonic(), self._preview.newest
        try:
            outcome = build()
        except BriefgenError as error:
            if not self._over.is_set():
                self._preview.say((), str(error), takes_in=newest)
                self._tell(error)
            return
        if not outcome.settled:
            self._took = time.monotonic() - begun
        if outcome.written or outcome.removed:
            self._show(outcome, newest)
        else:
            self._preview.say(outcome.report.findings, takes_in=newest)
        self._tell(outcome)

    def _show(self, outcome: Outcome | None, newest: int) -> None:
        manifest = read_manifest(self._folder)
        files = {str(entry.path): entry.sha256 for entry in manifest.entries} if manifest else {}
        self._preview.show(self._folder, files, outcome.report.findings if outcome else (), takes_in=newest)
