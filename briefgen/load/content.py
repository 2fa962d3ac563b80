"""`load`: site.yml and everything below `content/`."""

import difflib
import re
import unicodedata
from pathlib import Path

import msgspec

from briefgen.diagnostics.model import BriefgenError, Diagnostic
from briefgen.load.decode import LARGEST, NotText, decode
from briefgen.load.walk import Found, entries, is_leftover, read_file, walk
from briefgen.model.files import SourceFile, StaticFile
from briefgen.model.ids import ContentPath, SitePath

FOLDERS = ("articles", "annotations", "people", "glossary", "briefings", "pages")
"""The folders of texts below `content/`."""

_COPIED = {"static": "static/", "root": ""}
"""Folders below `content/` whose files are copied as they are, and where to: `root` lies at the site's own root."""

_AT_ROOT = re.compile(
    r"CNAME|favicon\.ico|robots\.txt|(?:app-)?ads\.txt|apple-touch-icon[\w-]*\.png|browserconfig\.xml|"
    r"_headers|_redirects|BingSiteAuth\.xml|google[0-9a-f]{16}\.html|\.well-known"
)
"""Names that browsers, hosts and services look for at a site's root alone."""

_NOT_EVERYWHERE = re.compile(r'[\\:*?"<>|\x00-\x1f\x7f]|[ .]$')
"""What Windows, and uploads to GitHub Pages, refuse in a file's name."""


class Loaded(msgspec.Struct, frozen=True, kw_only=True):
    """All that a project's files say, in the order of their paths; `config` is None where site.yml is no text."""

    config: SourceFile | None
    sources: tuple[SourceFile, ...]
    static: tuple[StaticFile, ...]
    diagnostics: tuple[Diagnostic, ...]


def load(root: Path) -> Loaded:
    """Read site.yml and `content/` of the project in the folder `root`; the only function that does.

    Nothing outside the project is read: links are reported and not followed. Raises `BriefgenError` where there is no
    site.yml or no `content/`.
    """
    reading = _Reading(root)
    config = reading.config()
    _check_content(root)
    for found in entries(root, "content"):
        reading.top(found)
    faults = sorted(reading.faults, key=lambda fault: (fault.path, fault.code))
    return Loaded(
        config=config,
        sources=tuple(sorted(reading.sources, key=_path)),
        static=tuple(sorted(reading.static, key=_path)),
        diagnostics=tuple(faults),
    )


def load_text(root: Path, path: str) -> SourceFile | None:
    """One text of `content/` by its path from the root; None where it is not there, or is no text."""
    _, _, below = path.partition("/")
    if below.partition("/")[0] not in FOLDERS or not path.endswith(".md") or is_leftover(path.rpartition("/")[2]):
        return None
    return _Reading(root).text(path)


def _check_content(root: Path) -> None:
    content = root / "content"
    if content.is_symlink():
        raise BriefgenError("content/ is a symbolic link, which is never followed; put the folder itself there.")
    if not content.is_dir():
        raise BriefgenError(f"There is no folder content/ in {root}; `briefgen init` makes a project.")


class _Reading:
    """What has been read so far."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.sources: list[SourceFile] = []
        self.static: list[StaticFile] = []
        self.faults: list[Diagnostic] = []

    def config(self) -> SourceFile | None:
        path = self._root / "site.yml"
        if path.is_symlink() or not path.is_file():
            what = "site.yml is a symbolic link" if path.is_symlink() else f"There is no site.yml in {self._root}"
            raise BriefgenError(f"{what}; run briefgen in a project's folder, or make one with `briefgen init`.")
        return self._text(Found(path="site.yml", sort="file"), "BG0")

    def text(self, path: str) -> SourceFile | None:
        """A text of the content."""
        return self._text(Found(path=path, sort="file"), "BG1")

    def top(self, found: Found) -> None:
        """Take in something that lies directly in `content/`."""
        name = found.path.removeprefix("content/")
        if found.sort == "folder" and name in _COPIED:
            for file in walk(self._root, found.path):
                self._copied_file(file, name)
        elif found.sort == "folder" and name in FOLDERS:
            for file in walk(self._root, found.path):
                self._content_file(file)
        elif found.sort == "folder":
            self._unknown_folder(found, name)
        elif found.sort == "file":
            self._stray_file(found, name)
        else:
            self._no_file(found)

    def _content_file(self, found: Found) -> None:
        if found.sort != "file":
            self._no_file(found)
        elif not found.path.endswith(".md"):
            hint = f"Move it below content/static/, or name it {_stem(found.path)}.md if it is a text."
            self._fault("29", found, "Only files that end in .md are read here; this one is left out.", hint)
        else:
            source = self._text(found, "BG1")
            if source is not None:
                self.sources.append(source)

    def _copied_file(self, found: Found, folder: str) -> None:
        if found.sort != "file":
            self._no_file(found)
            return
        bad = next((part for part in found.path.split("/") if _NOT_EVERYWHERE.search(part)), None)
        if bad is not None:
            hint = 'Rename it without \\ : * ? " < > | and without a space or a full stop at the end.'
            self._fault("31", found, f"“{bad}” is no name that every system can hold.", hint)
            return
        place = found.path.removeprefix(f"content/{folder}/")
        if folder == "static" and _AT_ROOT.fullmatch(place.partition("/")[0]):
            message = f"“{place}” would stand at static/{place}, where nothing looks for it."
            self._fault("32", found, message, f"Move it to content/root/{place}: that is the site’s root.")
        target = unicodedata.normalize("NFC", _COPIED[folder] + place)
        self.static.append(StaticFile(path=ContentPath(found.path), target=SitePath(target)))

    def _unknown_folder(self, found: Found, name: str) -> None:
        known = [*FOLDERS, *_COPIED]
        near = difflib.get_close_matches(name.lower(), known, n=1)
        hint = (
            f"Did you mean content/{near[0]}/?" if near else f"Known are {', '.join(known)}. A dot before it hides it."
        )
        self._fault("27", found, f"There is no kind of content in a folder “{name}”; nothing in it is read.", hint)

    def _stray_file(self, found: Found, name: str) -> None:
        if name.endswith(".md"):
            hint = f"Move it into a folder: content/pages/{name}, content/articles/{name}, …"
            self._fault("28", found, "A text directly below content/ is of no kind, and is left out.", hint)
        else:
            hint = f"Move it to content/static/{name} if it is to be published as it is."
            self._fault("29", found, "A file directly below content/ is left out.", hint)

    def _no_file(self, found: Found) -> None:
        if found.sort == "link":
            hint = "Put the file or folder itself here."
            self._fault("25", found, "This is a symbolic link; what it leads to is left out.", hint)
        elif found.sort == "unreadable":
            self._fault("24", found, f"This cannot be read: {found.reason}.", "See to it that you may read it.")
        elif found.sort == "unnameable":
            self._fault("31", found, "The name of this file is not UTF-8.", "Rename it.")
        else:
            self._fault("26", found, "This is a pipe, a socket or a device, and is left out.", "Take it away.")

    def _text(self, found: Found, family: str) -> SourceFile | None:
        try:
            data = read_file(self._root, found, LARGEST)
            return SourceFile(path=ContentPath(found.path), text=decode(data))
        except NotText as fault:
            number = fault.number if family == "BG1" else "20"
            self._fault(number, found, fault.message, fault.hint, family)
        except OSError as error:
            number = "24" if family == "BG1" else "20"
            reason = error.strerror or "unknown"
            self._fault(number, found, f"This cannot be read: {reason}.", "See to it that you may read it.", family)
        return None

    def _fault(self, number: str, found: Found, message: str, hint: str, family: str = "BG1") -> None:
        path = ContentPath(found.path)
        self.faults.append(Diagnostic(code=family + number, path=path, message=message, hint=hint, subject=found.path))


def _path(file: SourceFile | StaticFile) -> str:
    return file.path


def _stem(path: str) -> str:
    return path.rpartition("/")[2].partition(".")[0]
