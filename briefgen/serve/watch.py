"""Waits for the user's edits: watchdog says that something may have happened, a snapshot whether it did.

Reading a file, and what programs write elsewhere, change no stamp; so a build never wakes itself. An editor's save is
often several steps: nothing is done until there was silence for a moment.
"""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from briefgen.build.snapshot import Snapshot, take_snapshot

_SILENCE = 0.15
"""Seconds without an event after which a save is taken to be complete."""

_BREATH = 0.03
"""Seconds without an event after which the file that was touched is worth a look; it may be touched again."""

_FEW = 8
"""Files that one save may touch, an editor's own among them."""

_LONGEST = 2.0
"""Seconds after which a build begins though events go on (a checkout of many files)."""

_SELDOM = 50
"""Also without an event the files are looked at from time to time (some disks tell of nothing): in one part of the
time in so many, and once a second at most."""


class Observer(Protocol):
    """What is needed of watchdog."""

    def start(self) -> None:
        """Begin to call back."""

    def stop(self) -> None:
        """Stop calling back."""


Glimpse = Callable[[frozenset[str]], None]
"""Told the paths of files that were just touched, from the project's root; they need not have changed."""


def _blink(paths: frozenset[str]) -> None:
    """Look at nothing before its time."""


class Watch:
    """Tells when the files of the project in the folder `root` have changed."""

    def __init__(
        self,
        root: Path,
        make_observer: Callable[[Path, Callable[[str], None]], Observer] | None = None,
        look: Callable[[Path], Snapshot] = take_snapshot,
    ) -> None:
        self._root, self._take = root, look
        self._event = threading.Event()
        self._touched: set[str] = set()
        self._observer = (make_observer or _observer)(root, self._note)
        self._pause = 1.0
        self.is_blind = False
        """Whether the system cannot tell of changes, so that they are only looked for."""

    def start(self) -> None:
        """Begin to watch."""
        try:
            self._observer.start()
        except OSError:
            self.is_blind = True

    def stop(self) -> None:
        """Stop watching."""
        if not self.is_blind:
            self._observer.stop()

    def next_change(self, before: Snapshot, seconds: float, glimpse: Glimpse = _blink) -> Snapshot | None:
        """Wait until the files are others than `before`, and are left alone; None where `seconds` went by first.

        `glimpse` is told of single files sooner.
        """
        end = time.monotonic() + seconds
        begun = 0.0
        while (left := end - time.monotonic()) > 0:
            was_told = self._event.wait(min(self._pause, left))
            begun = begun or time.monotonic()
            if was_told:
                self._await_silence(begun + _LONGEST, glimpse)
            now = self._look()
            if not was_told and now.stamps != before.stamps:
                now = self._once_it_stays(now, begun + _LONGEST)
            goes_on = self._event.is_set() and time.monotonic() < begun + _LONGEST
            if now.stamps != before.stamps and not goes_on:
                return now
            begun = begun if goes_on else 0.0
        return None

    def _once_it_stays(self, now: Snapshot, latest: float) -> Snapshot:
        """What was seen and not told of may be half of a save: it is looked at again until it is left alone."""
        while time.monotonic() < latest and not self._event.wait(_SILENCE):
            later = self._look()
            if later.stamps == now.stamps:
                break
            now = later
        return now

    def _look(self) -> Snapshot:
        begun = time.monotonic()
        snapshot = self._take(self._root)
        self._pause = max(1.0, _SELDOM * (time.monotonic() - begun))
        return snapshot

    def _note(self, path: str) -> None:
        """Take down that a file was touched; called by the observer's thread."""
        self._touched.add(path)
        self._event.set()

    def _await_silence(self, latest: float, glimpse: Glimpse) -> None:
        while self._event.is_set() and time.monotonic() < latest:
            self._event.clear()
            if not self._event.wait(_BREATH):
                glimpse(self._just_touched())
                self._event.wait(_SILENCE)

    def _just_touched(self) -> frozenset[str]:
        """What was touched since this was asked last; of many files at once, none: they are no one's single save."""
        touched, self._touched = self._touched, set()
        return frozenset(touched) if len(touched) <= _FEW else frozenset()


def _observer(root: Path, touched: Callable[[str], None]) -> Observer:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer as SystemObserver

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in ("created", "modified", "moved", "deleted"):
                path = os.fsdecode(event.dest_path or event.src_path)
                touched(os.path.relpath(path, root).replace(os.sep, "/"))

    observer = SystemObserver()
    handler = Handler()
    observer.schedule(handler, str(root), recursive=False)
    for folder in ("content", "themes"):
        if (root / folder).is_dir():
            observer.schedule(handler, str(root / folder), recursive=True)
    return observer
