"""The places below `.briefgen/`, in which nothing stands that could not be made again."""

import contextlib
from pathlib import Path

import msgspec

_IGNORE = "# Made by briefgen, which can make it again: nothing here belongs into a repository.\n*\n"


class Workshop(msgspec.Struct, frozen=True, kw_only=True):
    """Where a run keeps what it remembers. `bench` is a folder of its own for runs that are apart, as the preview's."""

    root: Path
    bench: str = "cache"

    @property
    def folder(self) -> Path:
        """`.briefgen/` of the project."""
        return self.root / ".briefgen"

    @property
    def results(self) -> Path:
        """The database of results; all benches share it."""
        return self.folder / "cache" / "results.db"

    @property
    def record(self) -> Path:
        """What is remembered of the last build."""
        return self.folder / self.bench / "last-build"

    @property
    def pages(self) -> Path:
        """What is remembered of the pages that were made."""
        return self.folder / self.bench / "made-pages"

    @property
    def lock(self) -> Path:
        """The file that a build holds while it is at work."""
        return self.folder / self.bench / "lock"

    @property
    def templates(self) -> Path:
        """Compiled templates."""
        return self.folder / "cache" / "templates"

    def open(self) -> bool:
        """Make the folders; False where the disk lets us keep nothing."""
        with contextlib.suppress(OSError):
            for folder in (self.folder / self.bench, self.templates):
                folder.mkdir(parents=True, exist_ok=True)
            ignore = self.folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text(_IGNORE, encoding="utf-8")
            return True
        return False
