"""The notes as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/).

Each run of words that a note stands on is a target of its own, for a selector selects one range. Positions count code
points in the article's plain text (`passages`), of which our page is the copy; the quotation finds the words on the
publisher's page too, which is the target's source where it is known.
"""

from collections.abc import Sequence

from briefgen.export.json_text import json_document
from briefgen.export.passages import Run, passage_starts, shown_runs, words_of
from briefgen.export.prose_html import ProseHtml
from briefgen.model.addresses import absolute, address_of, base_at
from briefgen.model.files import OutputFile
from briefgen.model.ids import Ref, SitePath
from briefgen.model.json_ld import Node, known
from briefgen.model.media_types import WEB_ANNOTATIONS, data_path
from briefgen.model.rights import text_of, visible_around
from briefgen.model.site import Article, Note, NoteRelation, Site

PATH = data_path("annotations", WEB_ANNOTATIONS)

PAGE_SIZE = 500
"""Annotations on each page of the published collection; a page of so many is about half a megabyte."""

CONTEXT = 32
"""Code points of prefix and suffix at most, as browsers' annotators write them."""

_VOCABULARY: tuple[object, ...] = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "cito": "http://purl.org/spar/cito/",
        "contradicts": {"@id": "cito:disagreesWith", "@type": "@id"},
        "supports": {"@id": "cito:supports", "@type": "@id"},
        "updates": {"@id": "cito:updates", "@type": "@id"},
    },
)
_MOTIVATIONS = {"question": "questioning", "dispute": "assessing", "significance": "assessing"}


def annotations_json_ld(site: Site) -> bytes:
    """The whole collection as one document, its only page within it."""
    items = _annotations(site)
    return json_document(_collection(site, items, max(len(items), 1)))


def annotation_files(site: Site) -> tuple[OutputFile, ...]:
    """The collection as it is published: pages of `PAGE_SIZE`, the first one within the collection's own file."""
    items = _annotations(site)
    collection = OutputFile(path=PATH, data=json_document(_collection(site, items, PAGE_SIZE)))
    further = range(1, _page_count(items, PAGE_SIZE))
    return (collection, *(_page_file(site, items, number) for number in further))


def _annotations(site: Site) -> list[Node]:
    base = base_at(site.config.base_url, PATH)
    articles = {article.id: article for article in site.articles}
    writer = ProseHtml(site, base)
    return [_annotation(note, articles[note.article], writer, site.config.language, base) for note in site.notes]


def _collection(site: Site, items: Sequence[Node], size: int) -> Node:
    """An AnnotationCollection; without notes it has no page, for a page must have an item (section 5.2)."""
    base = base_at(site.config.base_url, PATH)
    pages = _page_count(items, size)
    return {
        "@context": _VOCABULARY,
        **known(id=absolute(base, PATH), type="AnnotationCollection", label=site.config.title, total=len(items)),
        **known(
            first=_page(base, items, 0, size) if pages else None,
            last=_page_id(base, pages - 1) if pages else None,
        ),
    }


def _page_file(site: Site, items: Sequence[Node], number: int) -> OutputFile:
    base = base_at(site.config.base_url, PATH)
    page = {"@context": _VOCABULARY, **_page(base, items, number, PAGE_SIZE)}
    return OutputFile(path=SitePath(_page_path(number)), data=json_document(page))


def _page(base: str, items: Sequence[Node], number: int, size: int) -> Node:
    last = _page_count(items, size) - 1
    return known(
        id=_page_id(base, number),
        type="AnnotationPage",
        partOf=absolute(base, PATH),
        prev=_page_id(base, number - 1) if number else "",
        next=_page_id(base, number + 1) if number < last else "",
        startIndex=number * size,
        items=list(items[number * size : (number + 1) * size]),
    )


def _page_count(items: Sequence[Node], size: int) -> int:
    return -(-len(items) // size)


def _page_path(number: int) -> str:
    return f"data/annotations-{number + 1}.jsonld"


def _page_id(base: str, number: int) -> str:
    """The first page stands within the collection's file."""
    return absolute(base, _page_path(number) if number else f"{PATH}#page-1")


def _annotation(note: Note, article: Article, writer: ProseHtml, language: str, base: str) -> Node:
    return known(
        id=absolute(base, address_of(note.ref)),
        type="Annotation",
        motivation=_MOTIVATIONS.get(note.kind, "commenting"),
        creator=known(type="Person", name=note.author) if note.author else None,
        created=note.date.timestamp if note.date else "",
        modified=note.reworded.timestamp if note.reworded else "",
        body=_bodies(note, writer, language, base),
        target=_targets(note, article, base),
        **_relations(note, base),
    )


def _bodies(note: Note, writer: ProseHtml, language: str, base: str) -> list[Node]:
    said = writer.prose(note.prose)
    comment = known(type="TextualBody", value=said, format="text/html", language=language, purpose="commenting")
    people = (Ref(kind="person", id=slug) for slug in note.people)
    terms = (Ref(kind="term", id=slug) for slug in note.terms)
    about = (absolute(base, address_of(ref)) for ref in (*people, *terms))
    return [
        *([comment] if said else []),
        known(type="TextualBody", value=note.kind, purpose="classifying"),
        *(known(type="TextualBody", value=value, purpose="assessing") for value in _assessment(note)),
        *(known(type="TextualBody", value=word, purpose="tagging") for word in note.tags),
        *(known(type="SpecificResource", source=address, purpose="tagging") for address in about),
    ]


def _assessment(note: Note) -> tuple[str, ...]:
    return (f"confidence: {note.confidence}",) if note.confidence else ()


def _relations(note: Note, base: str) -> dict[str, list[str]]:
    """The notes that this one contradicts, supports, updates. Only a contradiction holds from both sides."""
    written = [relation for relation in note.relations if not relation.inverse or relation.kind == "contradicts"]
    return {kind: _notes_of(kind, written, base) for kind in ("contradicts", "supports", "updates")}


def _notes_of(kind: str, relations: Sequence[NoteRelation], base: str) -> list[str]:
    refs = (Ref(kind="note", id=relation.note) for relation in relations if relation.kind == kind)
    return [absolute(base, address_of(ref)) for ref in refs]


def _targets(note: Note, article: Article, base: str) -> list[Node]:
    """A target for each run; for an article of which no word may be told, the article alone."""
    page = absolute(base, address_of(article.ref))
    source = article.url if article.url and article.form != "digest" else page
    whole = known(type="SpecificResource", source=source, scope=page if source != page else "")
    starts = passage_starts(article)
    selectors = (_selectors(article, run, starts) for run in shown_runs(article, note.anchor))
    return [{**whole, "selector": found} for found in selectors] or [whole]


def _selectors(article: Article, run: Run, starts: Sequence[int]) -> list[Node]:
    """The words, and where they stand; the headline is not part of the text and has no position."""
    first, last = run[0], run[-1]
    before = visible_around(article, first.block, first.start)
    after = visible_around(article, last.block, last.end)
    quote = known(
        type="TextQuoteSelector",
        exact=words_of(article, run),
        prefix=text_of(article, first.block)[max(before.start, first.start - CONTEXT) : first.start],
        suffix=text_of(article, last.block)[last.end : min(after.end, last.end + CONTEXT)],
    )
    if not first.block:
        return [quote]
    start, end = starts[first.block - 1] + first.start, starts[last.block - 1] + last.end
    return [quote, known(type="TextPositionSelector", start=start, end=end)]
