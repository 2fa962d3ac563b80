"""What could be done about notes whose article was changed under them: the words, or the place, to take instead.

Nothing is changed here. `briefgen accept` takes the words that its user names; `check --fix` those amendments that are
`safe`: a place that was mended, or a difference of spelling alone.
"""

from typing import Literal

import msgspec

from briefgen.model.documents import NoteDocument
from briefgen.model.ids import ArticleId, ContentPath, NoteId, note_id
from briefgen.resolve.material import Material, sort_out
from briefgen.resolve.notes.anchors import Anchored, Anchoring, AnchorRequest, Changed, anchor
from briefgen.resolve.source_texts import SourceTexts
from briefgen.resolve.texts import link_texts
from briefgen.resolve.wording.selection import Pointer

Standing = Literal["stands", "moved", "changed", "nowhere"]


class Amendment(msgspec.Struct, frozen=True, kw_only=True):
    """A note as it is written in the file `path`, and what could be taken into it.

    `standing` says how its words stand in the article: `nowhere` too where they stand in another order, since accepting
    them would say that the source was reworded. `wording` are the article's own words, for a note that is
    `changed`; `pointer` is where the words stand, for one that has `moved`.
    """

    note: NoteId
    path: ContentPath
    document: NoteDocument
    standing: Standing
    wording: str = ""
    pointer: Pointer | None = None
    safe: bool = False


def amendments(material: Material) -> tuple[Amendment, ...]:
    """One for each note of the material, those that stand as they should included, by file and place."""
    content, _ = sort_out(material)
    texts, _ = link_texts(content)
    sources = SourceTexts(texts)
    found = []
    for file in content.notes:
        article = ArticleId(file.article)
        for slug, note in zip(file.slugs, file.document.notes, strict=True):
            request = AnchorRequest(quotation=note.quotation, at=note.at, prefix=note.prefix, suffix=note.suffix)
            outcome = anchor(request, sources.passages(article))
            found.append(_amendment(note_id(article, slug), file.document.path, note, outcome))
    return tuple(sorted(found, key=lambda each: (each.path, each.document.quotation_span.start)))


def _amendment(note: NoteId, path: ContentPath, document: NoteDocument, outcome: Anchoring) -> Amendment:
    plain = Amendment(note=note, path=path, document=document, standing="nowhere")
    if isinstance(outcome, Changed) and outcome.wording and not outcome.is_order_alone:
        safe = outcome.is_spelling_alone
        return msgspec.structs.replace(plain, standing="changed", wording=outcome.wording, safe=safe)
    if isinstance(outcome, Anchored) and outcome.state == "moved":
        return msgspec.structs.replace(plain, standing="moved", pointer=outcome.mend, safe=True)
    return msgspec.structs.replace(plain, standing="stands") if isinstance(outcome, Anchored) else plain
