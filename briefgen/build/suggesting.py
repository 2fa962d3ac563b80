"""`briefgen suggest`: what one would want on file, told with its place, and written as stubs where that is wanted."""

import datetime
from pathlib import Path

import msgspec

from briefgen.build.collecting import at_leisure
from briefgen.build.fingerprint import code_fingerprint
from briefgen.build.inputs import read_inputs
from briefgen.build.memo import Memory
from briefgen.build.outcome import Options
from briefgen.build.store import FileStore, NoStore
from briefgen.build.stubs import KINDS, Begun, Said, begin_stub
from briefgen.build.understanding import understand
from briefgen.build.workers import available_jobs, processes
from briefgen.build.workshop import Workshop
from briefgen.diagnostics.errors import BriefgenError
from briefgen.diagnostics.model import locate
from briefgen.model.ids import ContentPath
from briefgen.resolve.suggesting import Suggested, suggest
from briefgen.resolve.suggestions.grouping import key_of
from briefgen.resolve.suggestions.proposals import Likely, Proposal
from briefgen.text.spans import Span


class Suggestions(msgspec.Struct, frozen=True, kw_only=True):
    """What was found, and the texts of the files that it speaks of."""

    found: Suggested
    texts: dict[ContentPath, str]

    def line(self, path: ContentPath, span: Span | None) -> int:
        """The line (from 1) on which `span` begins; 1 for a file as a whole."""
        return locate(self.texts[path], span).line if span is not None and path in self.texts else 1


@at_leisure()
def suggestions(root: Path, today: datetime.date, least: int) -> Suggestions:
    """Read the project with its drafts, for what has been begun needs no suggesting; write nothing.

    Raises BriefgenError where site.yml cannot be used.
    """
    workshop = Workshop(root=root)
    store = FileStore(workshop.results) if workshop.open() else NoStore()
    workers = processes(available_jobs())
    memory = Memory(store, workers, code_fingerprint())
    inputs = read_inputs(root)
    understood = understand(inputs, Options(drafts=True), memory)
    if understood.site is None:
        raise BriefgenError("site.yml cannot be used; `briefgen check` says why.")
    spread = Memory(NoStore(), workers, b"")
    found = suggest(understood.site, understood.documents, today.isoformat(), least, spread)
    return Suggestions(found=found, texts=inputs.texts)


def write_stubs(root: Path, found: Suggested, names: tuple[str, ...], kind: Likely | None) -> tuple[Begun, ...]:
    """Write a draft for each of `names`, or for all that are sure; nothing is ever written over.

    `kind` says what the names are, and must where that is unsure; without names, only what is likely that is written.
    Raises BriefgenError for a name that was not found.
    """
    return tuple(_write(root, proposal, kind) for proposal in _chosen(found, names, kind))


def _chosen(found: Suggested, names: tuple[str, ...], kind: Likely | None) -> list[Proposal]:
    if not names:
        return [each for each in found.proposals if each.likely != "unsure" and kind in (None, each.likely)]
    forms = {key_of(form): each for each in found.proposals for form in (each.name, *each.aliases)}
    for name in names:
        if key_of(name) not in forms:
            raise BriefgenError(f"{name!r} is not among what `briefgen suggest` lists.")
        if forms[key_of(name)].likely == "unsure" and kind is None:
            raise BriefgenError(f"Whether {name!r} is a person or a term is not sure; say --as person or --as term.")
    return [forms[key_of(name)] for name in names]


def _write(root: Path, proposal: Proposal, kind: Likely | None) -> Begun:
    likely = kind or proposal.likely
    assert likely in KINDS
    said: dict[str, Said] = {"draft": "true"}
    if proposal.aliases:
        said["aliases"] = proposal.aliases
    if likely == "person" and proposal.family_name:
        said["family_name"] = proposal.family_name
    if likely == "term" and proposal.term_kind:
        said["kind"] = proposal.term_kind
    return begin_stub(root, likely, proposal.name, said)
