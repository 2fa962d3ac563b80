"""Takes new words, or a mended place, into notes' files: the one part of briefgen that changes content."""

import difflib
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from briefgen.build.written import read_written
from briefgen.diagnostics.errors import BriefgenError
from briefgen.edit.accept import accept_note, set_place
from briefgen.model.dates import Date
from briefgen.model.files import SourceFile
from briefgen.resolve.notes.amendments import Amendment, amendments

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Amended(msgspec.Struct, frozen=True, kw_only=True):
    """What was done about a note: `note` is its id, `path` its file; `done` says it in a sentence."""

    note: str
    path: str
    done: str


def accept(root: Path, names: Sequence[str], today: Date) -> tuple[Amended, ...]:
    """Take the article's words into the notes so named (`article-slug#note-slug`), dated `today`.

    Raises BriefgenError, and changes nothing, where one is not there or no near words stand in its article.
    """
    written = read_written(root)
    known: dict[str, Amendment] = {amendment.note: amendment for amendment in amendments(written.material)}
    chosen = [_named(name, known) for name in dict.fromkeys(names)]
    return _carry_out(root, written.sources, chosen, today)


def fix(root: Path, today: Date) -> tuple[Amended, ...]:
    """Mend what is safe to mend unasked: places that moved, and words of which the spelling alone changed."""
    written = read_written(root)
    return _carry_out(root, written.sources, [each for each in amendments(written.material) if each.safe], today)


def _named(name: str, known: Mapping[str, Amendment]) -> Amendment:
    found = known.get(name)
    if found is None:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        raise BriefgenError(f"There is no note {name}." + (f" Did you mean {near[0]}?" if near else ""))
    if found.standing == "nowhere":
        raise BriefgenError(
            f"The words of {name} stand nowhere near in its article, or in several places; `briefgen check` says more."
        )
    return found


def _carry_out(
    root: Path, sources: Iterable[SourceFile], chosen: Iterable[Amendment], today: Date
) -> tuple[Amended, ...]:
    """Change the files, each once and whole; within a file from its end, so that no change moves another's place."""
    texts: dict[str, str] = {source.path: source.text for source in sources}
    changed: dict[str, str] = {}
    done = []
    for amendment in sorted(chosen, key=lambda each: (each.path, -each.document.quotation_span.start)):
        source = SourceFile(path=amendment.path, text=changed.get(amendment.path, texts[amendment.path]))
        changed[amendment.path], sentence = _amended(source, amendment, today)
        done.append(Amended(note=amendment.note, path=amendment.path, done=sentence))
    for path, text in changed.items():
        if text != texts[path]:
            _replace(root / path, text)
    return tuple(reversed(done))


def _amended(source: SourceFile, amendment: Amendment, today: Date) -> tuple[str, str]:
    if amendment.standing == "changed":
        return accept_note(source, amendment.document, amendment.wording, today), f"now quotes: {amendment.wording}"
    if amendment.pointer is None:
        return source.text, "stands on its words already; nothing was changed."
    pointer = amendment.pointer
    text = set_place(source, amendment.document, at=pointer.at, prefix=pointer.prefix, suffix=pointer.suffix)
    return text, "now says where its words stand."


def _replace(file: Path, text: str) -> None:
    """Put `text` in the file's place in one step, with the mark at its beginning and the rights it had."""
    data = text.encode()
    with open(file, "rb") as old:
        if old.read(len(_BYTE_ORDER_MARK)) == _BYTE_ORDER_MARK:
            data = _BYTE_ORDER_MARK + data
    descriptor, new = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        os.chmod(new, file.stat().st_mode & 0o7777)
        os.replace(new, file)
    except OSError as error:
        Path(new).unlink(missing_ok=True)
        raise BriefgenError(f"{file} cannot be written: {error.strerror}.") from error
