"""Everything a build finds out about the content, without one: for `check`, `export` and `explain`."""

from pathlib import Path

import msgspec

from briefgen.build.collecting import at_leisure
from briefgen.build.fingerprint import code_fingerprint
from briefgen.build.inputs import Inputs, read_inputs
from briefgen.build.limits import limits_foreseen
from briefgen.build.memo import Memory
from briefgen.build.outcome import Options, Report
from briefgen.build.record import read_record
from briefgen.build.store import FileStore, NoStore
from briefgen.build.understanding import Understood, report_on, understand
from briefgen.build.workers import available_jobs, processes
from briefgen.build.workshop import Workshop
from briefgen.publish.collisions import Claim, unfit_addresses


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """A project that was read and understood, and what was found."""

    inputs: Inputs
    understood: Understood
    report: Report


@at_leisure()
def check(root: Path, options: Options) -> Checked:
    """Read and understand the project in the folder `root`; nothing is written but what is remembered."""
    workshop = Workshop(root=root)
    store = FileStore(workshop.results) if options.remember and workshop.open() else NoStore()
    memory = Memory(store, processes(options.jobs or available_jobs()), code_fingerprint())
    inputs = read_inputs(root)
    understood = understand(inputs, options, memory)
    copied = (Claim(path=file.target, source=file.path) for file in inputs.loaded.static)
    report = report_on(understood, inputs, options, *unfit_addresses(copied))
    limits = limits_foreseen(root, inputs.loaded.static, read_record(workshop.record))
    report = msgspec.structs.replace(report, remarks=limits)
    return Checked(inputs=inputs, understood=understood, report=report)
