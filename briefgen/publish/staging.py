"""A site in the making, beside the one that readers have: it takes that one's place whole, in one step, or never.

For an output folder `site` the work is done in its neighbour `.site.briefgen`, on the same file system:

    .site.briefgen/tree/      the next site; once it has changed places with `site`, the last one
    .site.briefgen/swapping   there from just before the change of places until all is tidied up

What did not change is not written again: the next site takes it over as a hard link, and has it for itself as soon
as the last site is taken apart. A process that is killed leaves the complete last site, or the complete next one; what
it leaves in the workplace, the next run clears away (`recover`). The manifest is the last file that is written into a
tree and the last that is taken from it, so a tree that has one says which files are briefgen's; all others in it are
somebody else's, and are carried over to the next site.
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec

from briefgen.diagnostics.model import BriefgenError
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.publish.manifest import MANIFEST, Entry, Manifest, encode_manifest, is_safe, read_manifest, sha256
from briefgen.publish.retire import retire, slashes
from briefgen.publish.swap import exchange


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """How many files a publication wrote, found as they should be, and removed; and the manifest of the site."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0
    manifest: Manifest = Manifest()


@contextlib.contextmanager
def naming_the_file(at_work: str | Path = "a file") -> Iterator[None]:
    """Let a failure of the file system be one sentence for the user: which file, and why.

    `at_work` is named where the system does not say which file it was.
    """
    try:
        yield
    except OSError as error:
        file = error.filename2 or error.filename or at_work
        raise BriefgenError(f"{os.fsdecode(file)} could not be written: {error.strerror}.") from error


def workplace(target: Path) -> Path:
    """The folder beside `target` in which its next contents are made."""
    return target.with_name(f".{target.name}.briefgen")


def recover(target: Path) -> None:
    """Clear away what a killed run left beside `target`, and finish the change of places if it had begun."""
    work = workplace(target)
    if not os.path.lexists(work):
        return
    with naming_the_file(work):
        if (work / "swapping").exists():
            _finish(work, target)
        shutil.rmtree(work)


def _finish(work: Path, target: Path) -> None:
    tree, last = work / "tree", work / "last"
    if last.exists() and not target.exists():
        os.rename(tree, target)
    for left in (tree, last):
        if left.exists():
            retire(left, target)


class Staging:
    """The next contents of the output folder `target`, gathered file by file, then put in place by `commit`.

    `target` must have been checked (`checked_target`), and must have no other staging at the time. `intact` are files
    of the present site that are known to hold what its manifest says; others are read before they are taken over.
    Used as a context manager, it leaves the present site as it was unless `commit` was reached.
    """

    def __init__(self, target: Path, intact: frozenset[SitePath] = frozenset()) -> None:
        self._target = target
        self._tree = workplace(target) / "tree"
        self._before = {entry.path: entry.sha256 for entry in (read_manifest(target) or Manifest()).entries}
        self._intact = intact
        self._files: dict[SitePath, str] = {}
        self._taken_over: list[SitePath] = []
        self._folders: set[str] = set()

    def __enter__(self) -> "Staging":
        return self

    def __exit__(self, *_: object) -> None:
        work = self._tree.parent
        if work.exists() and not (work / "swapping").exists():
            shutil.rmtree(work, ignore_errors=True)

    def add(self, file: OutputFile) -> None:
        """Let `file` be part of the next site; its bytes are written only where the present site lacks them."""
        self._claim(file.path)
        digest = sha256(file.data)
        if self._has(file.path, file.data, digest):
            self._taken_over.append(file.path)
        else:
            with naming_the_file(self._target / file.path):
                _write(self._place(file.path), file.data)
        self._files[file.path] = digest

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
        """Put the next site in place of the present one, at once and whole; nothing is touched where both are equal."""
        manifest = Manifest(entries=tuple(Entry(path=path, sha256=self._files[path]) for path in sorted(self._files)))
        removed = len(self._before.keys() - self._files.keys())
        written = len(self._files) - len(self._taken_over)
        if written or removed or not (self._target / MANIFEST).exists():
            with naming_the_file(self._target / MANIFEST):
                self._refuse_what_is_in_the_way()
                self._complete(manifest)
                _put_in_place(self._tree, self._target)
        return Published(written=written, unchanged=len(self._taken_over), removed=removed, manifest=manifest)

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

    def _complete(self, manifest: Manifest) -> None:
        for path in self._taken_over:
            _take_over(f"{self._target}/{path}", self._place(path))
        self._tree.mkdir(parents=True, exist_ok=True)
        _write(f"{self._tree}/{MANIFEST}", encode_manifest(manifest))


def _write(place: str, data: bytes) -> None:
    with open(place, "xb", buffering=0) as file:
        left = memoryview(data)
        while left:
            left = left[file.write(left) :]


def _take_over(present: str, place: str) -> None:
    try:
        os.link(present, place, follow_symlinks=False)
    except OSError:
        shutil.copyfile(present, place, follow_symlinks=False)


def _put_in_place(tree: Path, target: Path) -> None:
    work, last, swapping = tree.parent, tree.with_name("last"), tree.with_name("swapping")
    swapping.touch()
    if not target.exists():
        os.rename(tree, target)
    elif exchange(tree, target):
        retire(tree, target)
    else:
        _replace(tree, target, last, swapping)
        retire(last, target)
    shutil.rmtree(work)


def _replace(tree: Path, target: Path, last: Path, swapping: Path) -> None:
    try:
        os.rename(target, last)
        os.rename(tree, target)
    except OSError:
        if last.exists():
            os.rename(last, target)
        swapping.unlink()
        raise
