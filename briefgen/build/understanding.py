"""From files to a site: what `build`, `check`, `export` and `explain` have in common."""

import msgspec

from briefgen.build.inputs import Inputs
from briefgen.build.memo import Memory
from briefgen.build.outcome import Counts, Options, Report
from briefgen.diagnostics.model import Diagnostic
from briefgen.diagnostics.policy import findings, is_failure
from briefgen.model.documents import AnyDocument
from briefgen.model.files import SourceFile
from briefgen.model.site import Article, Briefing, Note, Page, Person, Site, Term
from briefgen.parse import Parsed, parse, parse_config
from briefgen.resolve import Material, resolve


class Understood(msgspec.Struct, frozen=True, kw_only=True):
    """A project understood: its documents as written, the site they make, and all that is wrong with it.

    `site` is None where site.yml says nothing that can be used.
    """

    documents: tuple[AnyDocument, ...]
    site: Site | None
    diagnostics: tuple[Diagnostic, ...]
    faulty_config: bool


def understand(inputs: Inputs, options: Options, memory: Memory) -> Understood:
    """Parse and resolve all that was read; errors stop nothing that can still be checked."""
    loaded = inputs.loaded
    configured = parse_config(loaded.config) if loaded.config else None
    parsed = memory(_parse, None, loaded.sources, result=Parsed, salt=b"")
    documents = tuple(each.document for each in parsed if each.document is not None)
    faults = [*loaded.diagnostics, *(fault for each in parsed for fault in each.diagnostics)]
    in_config = configured.diagnostics if configured else ()
    faulty = configured is None or is_failure(in_config, strict=options.strict)
    if configured is None or configured.config is None:
        return Understood(documents=documents, site=None, diagnostics=(*in_config, *faults), faulty_config=True)
    config = configured.config
    if options.base_url is not None:
        config = msgspec.structs.replace(config, base_url=options.base_url)
    material = Material(config=config, documents=documents, static=loaded.static, drafts=options.drafts)
    resolved = resolve(material, memory)
    diagnostics = (*in_config, *faults, *resolved.diagnostics)
    return Understood(documents=documents, site=resolved.site, diagnostics=diagnostics, faulty_config=faulty)


def report_on(understood: Understood, inputs: Inputs, options: Options, *more: Diagnostic) -> Report:
    """All that was found; `more` are faults that showed later than the content's own."""
    diagnostics = (*understood.diagnostics, *more)
    return Report(
        findings=findings(diagnostics, inputs.texts),
        failed=understood.site is None or is_failure(diagnostics, strict=options.strict),
        faulty_config=understood.faulty_config,
        counts=_counts(understood.site) if understood.site else Counts(),
    )


def _parse(_: None, source: SourceFile) -> Parsed:
    return parse(source)


def _counts(site: Site) -> Counts:
    own: tuple[Article | Person | Term | Briefing | Page | Note, ...] = (
        *site.articles,
        *site.people,
        *site.terms,
        *site.briefings,
        *site.pages,
        *site.notes,
    )
    texts = (*(thing.prose for thing in own), *(article.headnote for article in site.articles))
    return Counts(
        articles=len(site.articles),
        mentions=sum(len(text.mentions) for text in texts),
        notes=len(site.notes),
        quotations=sum(len(text.quotations) for text in texts),
    )
