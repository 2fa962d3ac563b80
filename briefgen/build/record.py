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


def still_there(record: Record) -> tuple[str, ...] | None:
    """The files of others in the output folder, where all that the record's build wrote is as it was; else None."""
    target = Path(record.output)
    if record.report.failed:
        return ()
    now = still(target, record.survey) if not os.path.lexists(workplace(target)) else None
    return None if now is None else now.foreign


def outcome_of(record: Record, foreign: tuple[str, ...]) -> Outcome:
    """What a build comes to whose inputs and output are those of the record; `foreign` are files of others there."""
    total = max(len(record.survey.stamps) - 1, 0)  # the list of files is not one of the site's
    unchanged = 0 if record.report.failed else total
    return Outcome(report=record.report, output=Path(record.output), unchanged=unchanged, foreign=foreign, settled=True)
