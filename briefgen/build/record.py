"""What is remembered of a build as a whole: enough to see that nothing changed."""

import os
from pathlib import Path

import msgspec

from briefgen.build.outcome import Outcome, Report
from briefgen.build.snapshot import Snapshot
from briefgen.build.whole_file import read_whole, write_whole
from briefgen.model.ids import SitePath
from briefgen.publish.survey import Survey, still
from briefgen.publish.workplace import workplace


class CardRecord(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A social card that was drawn: the digest of what it was drawn from, and the SHA-256 of its bytes."""

    path: SitePath
    key: bytes
    sha256: str


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """The last build, as far as the next one may rely on it.

    `asked` is the digest of the code and of the options; `inputs` that of all that was read, which stood on the disk as
    `snapshot` says. `report` is what that build said. The rest is of the last build that succeeded: `secrets` are the
    digests of the texts that the leak gate knew, `search` is that of what the search index was made of, and `survey`
    is what stood in the folder `output` when it was done.
    """

    asked: bytes
    inputs: bytes
    report: Report
    snapshot: Snapshot = Snapshot()
    output: str = ""
    secrets: tuple[bytes, ...] = ()
    search: bytes = b""
    cards: tuple[CardRecord, ...] = ()
    survey: Survey = Survey()


def read_record(file: Path) -> Record | None:
    """The record; None where there is none, or none that is whole."""
    return read_whole(file, Record)


def write_record(file: Path, record: Record) -> None:
    """Keep the record; where the disk does not let us, the next build will do more work."""
    write_whole(file, record)


def outcome_of(record: Record) -> Outcome | None:
    """What a build comes to whose inputs are those of the record; None where its output is not what it was."""
    target = Path(record.output)
    if record.report.failed:
        return Outcome(report=record.report, output=target, settled=True)
    now = still(target, record.survey) if not os.path.lexists(workplace(target)) else None
    if now is None:
        return None
    total = len(now.stamps) - 1  # the list of files is not one of the site's
    return Outcome(report=record.report, output=target, unchanged=total, foreign=now.foreign, settled=True)
