"""One text of a site understood anew, beside all the others as they were understood: what a preview shows at once.

Everything that is decided within the text is decided as `resolve` decides it. What other texts say of it, and what it
shares with them, is as it was: whoever shows a revision resolves the whole afterwards.
"""

import copy

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import (
    AnnotationsDocument,
    AnyDocument,
    ArticleDocument,
    BriefingDocument,
    PageDocument,
    PersonDocument,
    TermDocument,
)
from briefgen.model.ids import ArticleId, Ref
from briefgen.model.site import Article, Briefing, Note, Page, Person, SharedPassage, Term
from briefgen.resolve.assemble import Gathered, Understood, gather
from briefgen.resolve.material import Material, Sorted, sort_out
from briefgen.resolve.name_reading import NamesFound, comment_reading, read_for_names, source_reading
from briefgen.resolve.names.lexicon import Lexicon, build_lexicon
from briefgen.resolve.notes.notes import place_notes
from briefgen.resolve.quotations.checked_texts import check_texts
from briefgen.resolve.references.index import Index, NamedDocument, names_of, ref_of
from briefgen.resolve.references.note_files import NoteFile, note_files
from briefgen.resolve.rights import rule_for
from briefgen.resolve.source_texts import SourceTexts
from briefgen.resolve.story import prose_of
from briefgen.resolve.texts import TextKey, Texts, link_texts

_FIELDS: dict[type[NamedDocument], str] = {
    ArticleDocument: "articles",
    PersonDocument: "people",
    TermDocument: "terms",
    BriefingDocument: "briefings",
    PageDocument: "pages",
}


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """What a site was resolved from, ready for one text of it to be resolved anew."""

    content: Sorted
    texts: Texts
    lexicon: Lexicon
    files: dict[str, AnyDocument]
    """Every document of the site by its path."""


class Revision(msgspec.Struct, frozen=True, kw_only=True):
    """A thing as it is now written, and if it is an article, its notes; `diagnostics` are those of its files."""

    thing: Article | Person | Term | Briefing | Page
    notes: tuple[Note, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    ground: Ground
    """The ground for the next revision."""


def ground_of(material: Material) -> Ground:
    """The ground on which texts of this material can be revised."""
    content, _ = sort_out(material)
    texts, _ = link_texts(content)
    named: tuple[NamedDocument, ...] = (
        *content.articles,
        *content.people,
        *content.terms,
        *content.briefings,
        *content.pages,
    )
    documents: tuple[AnyDocument, ...] = (*named, *(file.document for file in content.notes))
    return Ground(
        content=content,
        texts=texts,
        lexicon=build_lexicon(content.people, content.terms, content.config),
        files={document.path: document for document in documents},
    )


def revise(ground: Ground, document: AnyDocument, shared: tuple[SharedPassage, ...] = ()) -> Revision | None:
    """The thing that `document` is, or is notes on, with `shared` passages; None where more than its text is other.

    That is so where the document is new, a draft, or calls its thing by other names; and where not all of an article's
    text may be shown, because what may depends on every text that quotes it.
    """
    before = ground.files.get(document.path)
    if before is None or not _is_the_same_thing(before, document):
        return None
    part = _part(ground, document)
    if any(rule_for(article, part.config) != "full" for article in part.articles):
        return None
    texts, dangling = link_texts(part)
    sources = SourceTexts(ground.texts | texts)
    notes, misplaced = place_notes(part, sources)
    checked = check_texts(texts, sources)
    names = _names(part, checked.texts, ground.lexicon)
    found = Understood(
        prose={key: prose_of(key, checked, names) for key in texts},
        sources={key: linked.sources for key, linked in texts.items()},
        notes=notes,
        shared={ArticleId(article.slug): shared for article in part.articles},
    )
    things = gather(part, found)
    faults = (*dangling, *misplaced, *checked.diagnostics, *things.diagnostics)
    return Revision(
        thing=_only(things), notes=things.notes, diagnostics=faults, ground=_with(ground, part, texts, document)
    )


def _is_the_same_thing(before: AnyDocument, now: AnyDocument) -> bool:
    """Whether nothing that other texts go by has changed."""
    if type(before) is not type(now) or before.draft or now.draft or before.redirect_from != now.redirect_from:
        return False
    if isinstance(before, AnnotationsDocument) and isinstance(now, AnnotationsDocument):
        return before.article == now.article
    assert not isinstance(before, AnnotationsDocument)
    assert not isinstance(now, AnnotationsDocument)
    if isinstance(before, PersonDocument) and isinstance(now, PersonDocument):
        return (names_of(before), before.family_name, before.not_) == (names_of(now), now.family_name, now.not_)
    if isinstance(before, TermDocument) and isinstance(now, TermDocument):
        return (names_of(before), before.not_, before.link) == (names_of(now), now.not_, now.link)
    return names_of(before) == names_of(now)


def _part(ground: Ground, document: AnyDocument) -> Sorted:
    """The content narrowed to the document's thing; an article comes with all its notes."""
    content, thing = ground.content, _thing_of(ground, document)
    index = copy.copy(content.targets.index)
    index.by_ref = {**index.by_ref, ref_of(thing): thing}
    notes = _notes(ground, document, index) if isinstance(thing, ArticleDocument) else ()
    slugs = {thing.slug: tuple(slug for file in notes for slug in file.slugs)} if notes else {}
    targets = msgspec.structs.replace(content.targets, index=index, notes=content.targets.notes | slugs)
    own = {field: (thing,) if isinstance(thing, kind) else () for kind, field in _FIELDS.items()}
    return msgspec.structs.replace(content, **own, notes=notes, targets=targets)


def _with(ground: Ground, part: Sorted, texts: Texts, document: AnyDocument) -> Ground:
    own = {article.slug for article in part.articles}
    notes = (*(file for file in ground.content.notes if file.article not in own), *part.notes)
    return msgspec.structs.replace(
        ground,
        content=msgspec.structs.replace(ground.content, targets=part.targets, notes=notes),
        texts=ground.texts | texts,
        files=ground.files | {document.path: document},
    )


def _thing_of(ground: Ground, document: AnyDocument) -> NamedDocument:
    if isinstance(document, AnnotationsDocument):
        return ground.content.targets.index.by_ref[Ref(kind="article", id=document.article)]
    return document


def _notes(ground: Ground, document: AnyDocument, index: Index) -> tuple[NoteFile, ...]:
    """The files of notes on the article that `document` is, or is notes on."""
    slug = document.article if isinstance(document, AnnotationsDocument) else document.slug
    files = tuple(file for file in ground.content.notes if file.article == slug)
    if not isinstance(document, AnnotationsDocument):
        return files
    documents = tuple(document if file.document.path == document.path else file.document for file in files)
    return note_files(documents, index, ground.content.targets.drafts).files


def _names(part: Sorted, texts: Texts, lexicon: Lexicon) -> dict[TextKey, NamesFound]:
    """Who is named in the texts of a thing; an article is read before what is written about it."""
    names: dict[TextKey, NamesFound] = {}
    article = part.articles[0] if part.articles else None
    for document in part.articles:
        reading = source_reading(document, texts, part)
        names[TextKey(owner=ref_of(document))] = read_for_names(lexicon, reading)
    named = tuple(person for found in names.values() for person in found.found.named)
    for key in texts.keys() - names.keys():
        names[key] = read_for_names(lexicon, comment_reading(key, article, named, texts, part))
    return names


def _only(things: Gathered) -> Article | Person | Term | Briefing | Page:
    own: tuple[Person | Term | Briefing | Page, ...] = (
        *things.people,
        *things.terms,
        *things.briefings,
        *things.pages,
    )
    found: tuple[Article | Person | Term | Briefing | Page, ...] = (*things.articles, *own)
    return found[0]
