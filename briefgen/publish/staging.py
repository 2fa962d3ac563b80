"""A site in the making, beside the one that readers have: it takes that one's place whole, or never.

What did not change is not written again: the next site takes it over as a hard link, and has it for itself as soon
as the last site is taken apart. A process that is killed leaves the complete last site, or the complete next one, and
what else it leaves the next run clears away. Of a large site of which little differs, only that is changed, in place
(`few_files` says what then holds).
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec

from briefgen.diagnostics.model import BriefgenError
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.publish.few_files import Steps, can_change_places, is_changing, replace_files
from briefgen.publish.manifest import MANIFEST, Entry, Manifest, encode_manifest, is_safe, read_manifest, sha256
from briefgen.publish.retire import slashes
from briefgen.publish.whole_site import is_replacing, replace_site
from briefgen.publish.workplace import naming_the_file, workplace

LARGE = 2_000
"""Sites of so many files are large: below, replacing all of one takes a moment, and is worth it for its certainty."""

_FEW = 20
"""Of a large site, one file in so many, at most, is few."""


FEW_ENOUGH_TO_SETTLE = 100
"""So many new files at most are on the disk itself before they are in place: that takes half a millisecond each. Of
more, a machine that loses power at the moment may keep empty ones; the next build sees that, and writes them again."""


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """How many files a publication wrote, and found as they should be; which it removed; the manifest of the site."""

    written: int = 0
    unchanged: int = 0
    removed: tuple[SitePath, ...] = ()
    manifest: Manifest = Manifest()


class Staging:
    """The next contents of the output folder `target`, gathered file by file, then put in place by `commit`.

    `target` must have been checked (`checked_target`), and must have no other staging at the time. `intact` are files
    of the present site that are known to hold what its manifest says; others are read before they are taken over.
    A site of `large` files is changed in place where little of it differs. `settle` puts an open file's bytes onto the
    disk itself. Used as a context manager, it leaves the present site as it was unless `commit` was reached.
    """

    def __init__(
        self,
        target: Path,
        intact: frozenset[SitePath] = frozenset(),
        *,
        large: int = LARGE,
        settle: Callable[[int], None] = os.fsync,
    ) -> None:
        self._target = target
        self._tree = workplace(target) / "tree"
        self._before = {entry.path: entry.sha256 for entry in (read_manifest(target) or Manifest()).entries}
        self._intact, self._large, self._settle = intact, large, settle
        self._files: dict[SitePath, str] = {}
        self._taken_over: list[SitePath] = []
        self._folders: set[str] = set()

    def __enter__(self) -> "Staging":
        return self

    def __exit__(self, *_: object) -> None:
        work = self._tree.parent
        if work.exists() and not is_replacing(work) and not is_changing(work):
            shutil.rmtree(work, ignore_errors=True)

    def add(self, file: OutputFile) -> str:
        """Let `file` be part of the next site; its bytes are written only where the present site lacks them.

        Gives the SHA-256 of the bytes.
        """
        self._claim(file.path)
        digest = sha256(file.data)
        if self._has(file.path, file.data, digest):
            self._taken_over.append(file.path)
        else:
            with naming_the_file(self._target / file.path):
                _write(self._place(file.path), file.data)
        self._files[file.path] = digest
        return digest

    def keep(self, path: SitePath, digest: str) -> bool:
        """Let a file of the present site with that SHA-256 be part of the next one; False where there is none."""
        self._claim(path)
        if self._before.get(path) != digest:
            return False
        if path not in self._intact and self._sha256_on_disk(path) != digest:
            return False
        self._taken_over.append(path)
        self._files[path] = digest
        return True

    def read(self, path: SitePath) -> bytes:
        """The bytes of a file that was added or kept."""
        staged = self._tree / path
        with naming_the_file(staged):
            return (staged if staged.exists() else self._target / path).read_bytes()

    def commit(self) -> Published:
        """Put the next site in place of the present one; nothing is touched where both are equal."""
        manifest = Manifest(entries=tuple(Entry(path=path, sha256=self._files[path]) for path in sorted(self._files)))
        changed = sorted(self._files.keys() - set(self._taken_over))
        removed = sorted(self._before.keys() - self._files.keys())
        if changed or removed or not (self._target / MANIFEST).exists():
            with naming_the_file(self._target / MANIFEST):
                self._refuse_what_is_in_the_way()
                self._put_in_place(manifest, changed, removed)
        return Published(
            written=len(changed), unchanged=len(self._taken_over), removed=tuple(removed), manifest=manifest
        )

    def _put_in_place(self, manifest: Manifest, changed: list[SitePath], removed: list[SitePath]) -> None:
        new_first = sorted(changed, key=lambda path: (path in self._before, path))
        steps = Steps(put=(*new_first, MANIFEST), remove=tuple(removed))
        in_place = self._are_few(steps) and can_change_places(self._target, steps, {*self._before, MANIFEST})
        if not in_place:
            for path in self._taken_over:
                _take_over(f"{self._target}/{path}", self._place(path))
        self._tree.mkdir(parents=True, exist_ok=True)
        _write(f"{self._tree}/{MANIFEST}", encode_manifest(manifest))
        if len(changed) <= FEW_ENOUGH_TO_SETTLE:
            for path in (*changed, MANIFEST):
                _settle(f"{self._tree}/{path}", self._settle)
        if in_place:
            replace_files(self._tree, self._target, steps)
            shutil.rmtree(self._tree.parent)
        else:
            replace_site(self._tree, self._target)

    def _are_few(self, steps: Steps) -> bool:
        size = len(self._before)
        return size >= self._large and (len(steps.put) + len(steps.remove)) * _FEW <= size

    def _claim(self, path: SitePath) -> None:
        if path in self._files or path == MANIFEST or not is_safe(path):
            raise ValueError(f"given twice, or no place for a file of the site: {path!r}")

    def _has(self, path: SitePath, data: bytes, digest: str) -> bool:
        if self._before.get(path) != digest:
            return False
        return path in self._intact or self._on_disk(path) == data

    def _sha256_on_disk(self, path: SitePath) -> str:
        data = self._on_disk(path)
        return "" if data is None else sha256(data)

    def _on_disk(self, path: SitePath) -> bytes | None:
        file = self._target / path
        try:
            return None if file.is_symlink() else file.read_bytes()
        except OSError:
            return None

    def _place(self, path: SitePath) -> str:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(self._tree / folder, exist_ok=True)
            self._folders.add(folder)
        return f"{self._tree}/{path}"

    def _refuse_what_is_in_the_way(self) -> None:
        folders = {path[:at] for path in self._files for at in slashes(path)}
        new = {str(path) for path in self._files.keys() - self._before.keys()}
        for path in sorted((folders | new) - self._before.keys()):
            there = self._target / path
            if os.path.lexists(there) and (there.is_symlink() or not there.is_dir()):
                raise BriefgenError(f"{there} was not written by briefgen, and the site needs its place: move it.")


def _write(place: str, data: bytes) -> None:
    with open(place, "xb", buffering=0) as file:
        left = memoryview(data)
        while left:
            left = left[file.write(left) :]


def _settle(place: str, settle: Callable[[int], None]) -> None:
    with open(place, "rb", buffering=0) as file:
        settle(file.fileno())


def _take_over(present: str, place: str) -> None:
    try:
        os.link(present, place, follow_symlinks=False)
    except OSError:
        shutil.copyfile(present, place, follow_symlinks=False)
