"""A build that has something to do."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from briefgen.build.carding import with_cards
from briefgen.build.citing import with_citations
from briefgen.build.collecting import at_leisure
from briefgen.build.executors import workers_for
from briefgen.build.fingerprint import code_fingerprint
from briefgen.build.inputs import Inputs, read_inputs
from briefgen.build.kind_words import with_kind_words
from briefgen.build.limits import limits_of
from briefgen.build.memo import Memory
from briefgen.build.outcome import Advance, Options, Outcome, Report
from briefgen.build.putting_out import Job, PutOut, put_out
from briefgen.build.record import Record, outcome_of, still_there
from briefgen.build.searching import with_search
from briefgen.build.store import FileStore, NoStore
from briefgen.build.understanding import Understood, report_on, understand
from briefgen.build.workers import Workers, available_jobs, forks
from briefgen.build.workshop import Workshop
from briefgen.cards import is_available as can_draw
from briefgen.model.addresses import things_at
from briefgen.model.site import Site
from briefgen.publish.target import checked_target
from briefgen.publish.workplace import recover
from briefgen.render.themes import Theme, find_theme


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be built, and what there is to go by. Without a `workshop` nothing is remembered.

    `asked` is the digest of the code and of the options; `before` is the last build. `keep` is given what the site is
    made from, once it is put out.
    """

    root: Path
    options: Options
    workshop: Workshop | None
    asked: bytes
    before: Record | None
    advance: Advance
    keep: "Keep | None" = None


@at_leisure()
def build_anew(run: Run) -> tuple[Outcome, Record]:
    """Read, understand and put out; the record of it has no snapshot yet."""
    run.advance("Reading", 0, 0)
    inputs = read_inputs(run.root)
    known = _touched_only(run, inputs)
    if known is not None:
        return known
    with workers_for(run.options) as workers:
        return _built(run, inputs, workers)


def _built(run: Run, inputs: Inputs, workers: Workers) -> tuple[Outcome, Record]:
    store = FileStore(run.workshop.results) if run.workshop else NoStore()
    memory = Memory(store, workers, code_fingerprint(), run.advance)
    run.advance("Understanding", 0, 0)
    prepared = prepare(run.root, run.options, inputs, memory)
    understood, report = prepared.understood, prepared.report
    if prepared.site is None or prepared.theme is None:
        return _failed(run, inputs, report)
    site, theme = prepared.site, prepared.theme
    target = _target(run, site)
    memory.forget_unused()
    out = put_out(_job(run, inputs, understood, site, theme, target, workers))
    if out.faults:
        return _failed(run, inputs, report_on(understood, inputs, run.options, *out.faults))
    if run.keep is not None:
        run.keep(prepared)
    return _done(run, inputs, report, target, out)


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """A site with all that its pages need, and the theme that they are rendered in; None where the content fails."""

    inputs: Inputs
    understood: Understood
    report: Report
    site: Site | None = None
    theme: Theme | None = None


Keep = Callable[[Prepared], None]


def prepare(root: Path, options: Options, inputs: Inputs, memory: Memory) -> Prepared:
    """Understand what was read, and add what is made from all of it: words, citations, cards."""
    understood = understand(inputs, options, memory)
    report = report_on(understood, inputs, options)
    if understood.site is None or report.failed:
        return Prepared(inputs=inputs, understood=understood, report=report)
    theme = find_theme(str(root), understood.site.config.theme)
    site = with_kind_words(understood.site, theme)
    site, about_search = with_search(with_citations(site, memory), asked=options.search)
    site, about_cards = with_cards(site, theme, memory, can_draw=can_draw())
    report = msgspec.structs.replace(report, remarks=(*about_search, *about_cards))
    return Prepared(inputs=inputs, understood=understood, report=report, site=site, theme=theme)


def _touched_only(run: Run, inputs: Inputs) -> tuple[Outcome, Record] | None:
    """What the last build came to, where the contents are what they were then, whatever happened to the files."""
    before = run.before
    if before is None or before.asked != run.asked or before.inputs != inputs.digest:
        return None
    foreign = still_there(before)
    return None if foreign is None else (outcome_of(before, foreign), before)


def _target(run: Run, site: Site) -> Path:
    output = run.root / (run.options.output or site.config.output)
    bench = run.workshop.folder / run.workshop.bench if run.workshop and run.workshop.bench != "cache" else None
    target = checked_target(output, run.root, workshop=bench)
    recover(target)
    return target


def _job(
    run: Run, inputs: Inputs, understood: Understood, site: Site, theme: Theme, target: Path, workers: Workers
) -> Job:
    return Job(
        root=run.root,
        theme=theme,
        target=target,
        inputs=inputs,
        understood=understood,
        site=site,
        drafts=run.options.drafts,
        before=run.before,
        workers=workers,
        forks=forks(run.options.jobs or available_jobs()),
        workshop=run.workshop,
        advance=run.advance,
    )


def _failed(run: Run, inputs: Inputs, report: Report) -> tuple[Outcome, Record]:
    before = run.before or Record(asked=run.asked, inputs=inputs.digest, report=report)
    record = msgspec.structs.replace(before, asked=run.asked, inputs=inputs.digest, report=report)
    return Outcome(report=report, output=Path(record.output)), record


def _done(run: Run, inputs: Inputs, report: Report, target: Path, out: PutOut) -> tuple[Outcome, Record]:
    report = msgspec.structs.replace(report, remarks=(*report.remarks, *limits_of(out.survey)))
    record = Record(
        asked=run.asked,
        inputs=inputs.digest,
        report=report,
        output=str(target),
        secrets=out.secrets,
        search=out.search,
        cards=out.cards,
        survey=out.survey,
    )
    outcome = Outcome(
        report=report,
        output=target,
        written=out.published.written,
        unchanged=out.published.unchanged,
        removed=len(out.published.removed),
        gone=things_at(out.published.removed),
        foreign=out.survey.foreign,
    )
    return outcome, record
