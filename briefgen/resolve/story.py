"""The story of resolving, each line of it a module of this room."""

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.site import Prose, Site
from briefgen.resolve.assemble import Understood, gather
from briefgen.resolve.checks import run_checks
from briefgen.resolve.material import Material, sort_out
from briefgen.resolve.name_reading import NamesFound, Remember, in_turn, read_texts
from briefgen.resolve.notes.notes import place_notes
from briefgen.resolve.overlap import OverlapText, find_shared
from briefgen.resolve.quotations.checked_texts import CheckedTexts, check_texts
from briefgen.resolve.references.duplicates import redirects
from briefgen.resolve.source_texts import SourceTexts
from briefgen.resolve.texts import TextKey, link_texts


class Resolved(msgspec.Struct, frozen=True, kw_only=True):
    """The site, and everything that is wrong with its content. Where there are errors it is not fit to be published."""

    site: Site
    diagnostics: tuple[Diagnostic, ...]


def resolve(material: Material, remember: Remember = in_turn) -> Resolved:
    """Understand all that was written; `remember` says how the dear, pure part is applied to many texts."""
    content, clashes = sort_out(material)
    texts, dangling = link_texts(content)
    sources = SourceTexts(texts)
    notes, misplaced = place_notes(content, sources)
    checked = check_texts(texts, sources)
    names, unsure = read_texts(content, checked.texts, remember)
    shared = find_shared(
        [OverlapText(article=each.id, date=each.date, blocks=sources.blocks(each.id)) for each in content.articles],
        remember=remember,
    )
    found = Understood(
        prose={key: prose_of(key, checked, names) for key in texts},
        sources={key: linked.sources for key, linked in texts.items()},
        notes=notes,
        shared={each.article: each.passages for each in shared.passages},
    )
    things = gather(content, found)
    old_addresses, taken = redirects(tuple(content.targets.index.by_ref.values()))
    site = Site(
        config=content.config,
        articles=things.articles,
        notes=things.notes,
        people=things.people,
        terms=things.terms,
        briefings=things.briefings,
        pages=things.pages,
        backlinks=tuple(backlink for key in sorted(texts) for backlink in checked.texts[key].backlinks),
        redirects=old_addresses,
        groups=shared.groups,
        static=content.static,
    )
    faults = (
        *clashes,
        *dangling,
        *misplaced,
        *checked.diagnostics,
        *unsure,
        *things.diagnostics,
        *taken,
        *run_checks(site, (*content.articles, *content.terms)),
    )
    return Resolved(site=site, diagnostics=faults)


def prose_of(key: TextKey, checked: CheckedTexts, names: dict[TextKey, NamesFound]) -> Prose:
    """A text with all that was found in it."""
    read = names[key]
    return Prose(
        blocks=checked.texts[key].body.blocks,
        mentions=read.found.mentions,
        speeches=read.speeches,
        quotations=checked.quotations[key],
    )
