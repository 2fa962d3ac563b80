"""The story of a build."""

import functools
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefgen.build.fingerprint import code_fingerprint, fingerprint
from briefgen.build.forks import meanwhile
from briefgen.build.lock import only_one
from briefgen.build.outcome import Advance, Options, Outcome, unseen
from briefgen.build.record import Record, outcome_of, read_record, still_there, write_record
from briefgen.build.snapshot import Snapshot, take_snapshot
from briefgen.build.workshop import Workshop
from briefgen.publish.workplace import recover

if TYPE_CHECKING:
    from briefgen.build.anew import Keep


def build(
    root: Path, options: Options, *, bench: str = "cache", advance: Advance = unseen, keep: "Keep | None" = None
) -> Outcome:
    """Build the project in the folder `root`, or find that nothing has changed since it was built.

    `bench` is where the run keeps what it remembers. Faults of the content are in the outcome's report, and then the
    site is as it was; a `BriefgenError` says what is wrong with the world. `keep` is given what a new site was made
    from; where nothing has changed, it is not called.
    """
    workshop = Workshop(root=root, bench=bench)
    remembers = options.remember and workshop.open()
    asked = fingerprint(code_fingerprint(), msgspec.structs.replace(options, jobs=0, executor=""))
    with only_one(workshop.lock, root):
        record = read_record(workshop.record) if remembers else None
        if record is not None and record.output:
            recover(Path(record.output))
        snapshot, known = _look(root, record, asked)
        if known is not None:
            return known
        from briefgen.build.anew import Run, build_anew  # imports all that is heavy

        run = Run(
            root=root,
            options=options,
            workshop=workshop if remembers else None,
            asked=asked,
            before=record,
            advance=advance,
            keep=keep,
        )
        outcome, record = build_anew(run)
        if remembers:
            write_record(workshop.record, msgspec.structs.replace(record, snapshot=snapshot))
        return outcome


def _look(root: Path, record: Record | None, asked: bytes) -> tuple[Snapshot, Outcome | None]:
    """What a build would read, and the last one's outcome where neither that nor what it wrote was touched since.

    Both are looked at side by side: in a large site each is thousands of files.
    """
    if record is None or record.asked != asked or not record.snapshot.conclusive:
        return take_snapshot(root), None
    with meanwhile(functools.partial(still_there, record)) as there:
        snapshot = take_snapshot(root)
        foreign = there() if record.snapshot.stamps == snapshot.stamps else None
    return snapshot, None if foreign is None else outcome_of(record, foreign)
