"""People and terms: their documents with every default filled in, their texts not yet read for names."""

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import PersonDocument, TermDocument
from briefgen.model.ids import PersonId, TermId
from briefgen.model.site import Person, Term
from briefgen.resolve.references.field_refs import missing
from briefgen.resolve.references.targets import Targets


def person_of(document: PersonDocument) -> Person:
    """The person of a file. The family name is the last word unless the file says otherwise."""
    family = document.family_name or document.name.split()[-1]
    return Person(
        id=document.id,
        path=document.path,
        name=document.name,
        family_name=family,
        sort_name=document.sort_name or sort_name(document.name, family),
        aliases=document.aliases,
        short_name=document.short_name,
        also_known_as=document.also_known_as,
        summary=document.summary,
        roles=document.roles,
        born=document.born,
        died=document.died,
        links=document.links,
        image=document.image,
        extra=document.extra,
    )


def sort_name(name: str, family: str) -> str:
    """`Family, Given`, or the name itself where the family name leads or is all there is."""
    given = name.removesuffix(family).rstrip()
    return f"{family}, {given}" if given and given != name and not name.startswith(f"{family} ") else name


def term_of(document: TermDocument, targets: Targets) -> tuple[Term, tuple[Diagnostic, ...]]:
    """The term of a file, and a diagnostic for each field that points at nothing; such entries are left out."""
    see, see_faults = _known(document, "see", document.see, targets)
    people, people_faults = _known(document, "people", document.people, targets)
    term = Term(
        id=document.id,
        path=document.path,
        term=document.term,
        kind=document.kind,
        aliases=document.aliases,
        summary=document.summary,
        date=document.date,
        see=tuple(TermId(slug) for slug in see),
        people=tuple(PersonId(slug) for slug in people),
        link=document.link,
        extra=document.extra,
    )
    return term, (*see_faults, *people_faults)


def _known(
    document: TermDocument, key: str, slugs: tuple[str, ...], targets: Targets
) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    kept, faults = [], []
    for number, slug in enumerate(slugs):
        span = document.span_of(f"{key}.{number}") or document.span_of(key)
        fault = missing(slug, "term" if key == "see" else "person", targets, document.path, span)
        if fault is None:
            kept.append(slug)
        else:
            faults.append(fault)
    return tuple(kept), tuple(faults)
