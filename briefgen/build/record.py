"""What is remembered of a build as a whole: enough to see that nothing changed, and which pages need not be made."""

import contextlib
import os
import zlib
from pathlib import Path

import msgspec

from briefgen.build.outcome import Outcome, Report
from briefgen.build.snapshot import Snapshot
from briefgen.model.ids import SitePath
from briefgen.publish.manifest import read_manifest
from briefgen.publish.survey import Survey, survey
from briefgen.publish.workplace import workplace


class PageRecord(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A page that was rendered: the digest of its view, and the SHA-256 of its bytes."""

    path: SitePath
    view: bytes
    sha256: str


class CardRecord(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A social card that was drawn: the digest of what it was drawn from, and the SHA-256 of its bytes."""

    path: SitePath
    key: bytes
    sha256: str


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """The last build, as far as the next one may rely on it.

    `asked` is the digest of the code and of the options; `inputs` that of all that was read, which stood on the disk as
    `snapshot` says. `report` is what that build said. The rest is of the last build that succeeded: `look` is the
    digest of all that pages depend on besides their views, `secrets` those of the texts that the leak gate knew,
    `search` that of what the search index was made of, and `survey` is what stood in the folder `output` when it was
    done.
    """

    asked: bytes
    inputs: bytes
    report: Report
    snapshot: Snapshot = Snapshot()
    output: str = ""
    look: bytes = b""
    pages: tuple[PageRecord, ...] = ()
    secrets: tuple[bytes, ...] = ()
    search: bytes = b""
    cards: tuple[CardRecord, ...] = ()
    survey: Survey = Survey()


_DECODER = msgspec.msgpack.Decoder(Record)


def read_record(file: Path) -> Record | None:
    """The record; None where there is none, or none that is whole."""
    try:
        data = file.read_bytes()
        return _DECODER.decode(data[4:]) if data[:4] == _check_sum(data[4:]) else None
    except (OSError, msgspec.DecodeError):
        return None


def write_record(file: Path, record: Record) -> None:
    """Keep the record; where the disk does not let us, the next build will do more work."""
    data = msgspec.msgpack.encode(record)
    new = file.with_name(file.name + ".new")
    with contextlib.suppress(OSError):
        new.write_bytes(_check_sum(data) + data)
        os.replace(new, file)


def outcome_of(record: Record) -> Outcome | None:
    """What a build comes to whose inputs are those of the record; None where its output is not what it was."""
    target = Path(record.output)
    if record.report.failed:
        return Outcome(report=record.report, output=target, settled=True)
    manifest = read_manifest(target)
    if manifest is None or os.path.lexists(workplace(target)):
        return None
    now = survey(target, manifest)
    if now.stamps != record.survey.stamps:
        return None
    total = len(manifest.entries)
    return Outcome(report=record.report, output=target, unchanged=total, foreign=now.foreign, settled=True)


def _check_sum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(4, "big")
