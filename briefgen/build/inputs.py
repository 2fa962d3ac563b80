"""Everything that a build depends on and that can change under it: read once, and digested."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from briefgen.build.fingerprint import fingerprint
from briefgen.diagnostics.model import BriefgenError
from briefgen.load import Loaded, load
from briefgen.load.walk import open_file
from briefgen.model.ids import ContentPath


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """A project as it was read: its texts, the SHA-256 of each file that is copied, and the digest of it all."""

    loaded: Loaded
    static: tuple[str, ...]
    digest: bytes

    @property
    def texts(self) -> dict[ContentPath, str]:
        """Every text that a diagnostic can speak of."""
        sources = (*self.loaded.sources, *((self.loaded.config,) if self.loaded.config else ()))
        return {source.path: source.text for source in sources}


def read_inputs(root: Path) -> Inputs:
    """Read site.yml, `content/` and `themes/` of the project."""
    loaded = load(root)
    static = tuple(_sha256(root / file.path, is_content=True) for file in loaded.static)
    themes = tuple((str(file.relative_to(root)), _sha256(file)) for file in _files(root / "themes"))
    return Inputs(loaded=loaded, static=static, digest=fingerprint(loaded, static, themes))


def _sha256(file: Path, *, is_content: bool = False) -> str:
    try:
        with open_file(file) if is_content else open(file, "rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise BriefgenError(f"{file} cannot be read: {error.strerror}.") from error


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names) if Path(parent, name).is_file())
