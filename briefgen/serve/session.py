"""A preview from its first build to its end."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from briefgen.build.outcome import Advance, Options, Outcome
from briefgen.build.pipeline import build
from briefgen.build.snapshot import Snapshot
from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.manifest import read_manifest
from briefgen.serve.preview import Preview
from briefgen.serve.watch import Watch

BENCH = "serve"
"""The preview's folder below `.briefgen/`: its site, and what it remembers, apart from those of `build`."""

Tell = Callable[[Outcome | BriefgenError], None]


class Session:
    """Builds a project for the preview, again and again."""

    def __init__(self, root: Path, options: Options, preview: Preview, tell: Tell) -> None:
        self._root, self._preview, self._tell = root, preview, tell
        self._folder = root / ".briefgen" / BENCH / "site"
        self._options = msgspec.structs.replace(options, output=str(self._folder))
        self._show(None)

    def build(self, advance: Advance) -> None:
        """Build once, and show what came of it: a new site, or what keeps it from being one."""
        try:
            outcome = build(self._root, self._options, bench=BENCH, advance=advance)
        except BriefgenError as error:
            self._preview.say((), str(error))
            self._tell(error)
            return
        if outcome.written or outcome.removed:
            self._show(outcome)
        else:
            self._preview.say(outcome.report.findings)
        self._tell(outcome)

    def run(self, watch: Watch, built: Snapshot, advance: Advance, goes_on: Callable[[], bool]) -> None:
        """Build whenever the files are others than they were, `built` at first; `goes_on` is asked once a second."""
        watch.start()
        while goes_on():
            changed = watch.next_change(built, 1.0)
            if changed is not None:
                built = changed
                self.build(advance)

    def _show(self, outcome: Outcome | None) -> None:
        manifest = read_manifest(self._folder)
        files = frozenset(str(entry.path) for entry in manifest.entries) if manifest else frozenset()
        self._preview.show(self._folder, files, outcome.report.findings if outcome else ())
