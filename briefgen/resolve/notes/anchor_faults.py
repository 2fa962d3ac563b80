"""What is told of a note that cannot be drawn, or not where it says: in the user's words, with the mending line."""

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import NoteDocument
from briefgen.model.ids import ContentPath, NoteId
from briefgen.resolve.notes.anchors import Ambiguous, Anchored, Anchoring, Changed, Empty, Place
from briefgen.resolve.wording.differences import ChangeKind, Segment
from briefgen.resolve.wording.display import diff_lines
from briefgen.resolve.wording.selection import Pointer

LONGEST_SHOWN = 40
"""How many characters of changed words the message itself shows; the diff below it shows more."""

CHANGE_PHRASES: dict[ChangeKind, str] = {
    "negation": "a “not” is other",
    "number": "a number is other",
    "date": "a date is other",
    "unit": "a unit is other",
    "name": "a name is other",
    "other words": "words are other",
    "part of a word": "they begin or end in the middle of a word",
    "order": "they stand in another order, or too far apart",
    "punctuation": "punctuation is other",
    "spelling": "the spelling is other",
}


class NotePlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where a note is written, what it is called, and the file of the article it is on."""

    path: ContentPath
    id: NoteId
    article_path: ContentPath


def anchor_faults(anchoring: Anchoring, note: NoteDocument, place: NotePlace) -> tuple[Diagnostic, ...]:
    """What is to be told of how the note's quotation was found: nothing where it stands where it should."""
    if isinstance(anchoring, Anchored):
        return (_moved(anchoring, note, place),) if anchoring.mend else ()
    if isinstance(anchoring, Ambiguous):
        return (_ambiguous(anchoring, note, place),)
    if isinstance(anchoring, Changed):
        return (_changed(anchoring, note, place),)
    return (_empty(note, place) if isinstance(anchoring, Empty) else _lost(note, place),)


def _fault(code: str, note: NoteDocument, place: NotePlace, message: str, hint: str, *detail: str) -> Diagnostic:
    about_attributes = code in ("BG305", "BG307") and note.attributes_span
    return Diagnostic(
        code=code,
        path=place.path,
        span=note.attributes_span if about_attributes else note.quotation_span,
        message=message,
        hint=hint,
        subject=place.id,
        detail=detail,
    )


def _lost(note: NoteDocument, place: NotePlace) -> Diagnostic:
    message = f"These words are not in {place.article_path}, nor any near them."
    return _fault("BG301", note, place, message, "Copy the words from the article again, or take the note out.")


def _empty(note: NoteDocument, place: NotePlace) -> Diagnostic:
    hint = "Copy the words that the note is on from the article, each line beginning with `> `."
    return _fault("BG306", note, place, "This note quotes no words, so there is nothing it could stand on.", hint)


def _changed(found: Changed, note: NoteDocument, place: NotePlace) -> Diagnostic:
    where = ", ".join(f"p{block}" for block in dict.fromkeys(stretch.block for stretch in found.nearest))
    if found.is_order_alone:
        once = len(set(found.nearest)) < len(found.nearest)
        apart = "in another order" if found.wording else "once only" if once else "too far apart for one quotation"
        return _fault("BG302", note, place, f"These words stand in {where}, but {apart}.", _way_on(found, place))
    told = "; ".join(CHANGE_PHRASES[kind] for kind in found.kinds)
    message = f"These words have changed: {told}{_example(found)}. Nearest: {where}, {_percent(found)} alike."
    diff = diff_lines(found.segments, "the note has", "the article has")
    return _fault("BG302", note, place, message, _way_on(found, place), *diff)


def _way_on(found: Changed, place: NotePlace) -> str:
    if not found.wording:
        return "Write a note of its own on each part, or quote fewer words."
    if found.is_order_alone:
        return f"Quote them as they follow one another: > {_one_line(found.wording)}"
    return f"Compare the two; if the note still holds, take the new words with: briefgen accept {place.id}"


def _percent(found: Changed) -> str:
    return f"{min(99, round(found.similarity * 100))} %"


def _example(found: Changed) -> str:
    """The gravest change itself, where it is short enough to be read at a glance."""
    segment = next((segment for segment in found.segments if segment.kind == found.kinds[0]), None)
    if segment is None or max(len(segment.quoted), len(segment.found)) > LONGEST_SHOWN:
        return ""
    return f" ({_both(segment)})"


def _both(segment: Segment) -> str:
    quoted, now = segment.quoted.strip(), segment.found.strip()
    if not quoted:
        return f"“{now}” was added"
    return f"“{quoted}” is now “{now}”" if now else f"“{quoted}” was taken out"


def _ambiguous(found: Ambiguous, note: NoteDocument, place: NotePlace) -> Diagnostic:
    beyond = note.at is not None and note.at > found.passages
    detail = [line for each in found.places for line in _place_lines(each)]
    if found.count > len(found.places):
        detail.append(f"and {found.count - len(found.places)} more")
    hint = _way_out(found.places[0], note)
    if found.short:
        message = f"These words are too short to be told apart: they stand in {found.count} places."
        return _fault("BG304", note, place, message, hint, *detail)
    if beyond:
        message = f"at=p{note.at} points beyond the article, which has {found.passages} passages."
        return _fault("BG307", note, place, message, hint, *detail)
    pointed = note.at is not None or note.prefix or note.suffix
    why = "what `at`, `prefix` and `suffix` say chooses none of them" if pointed else "nothing chooses one"
    return _fault("BG303", note, place, f"These words stand in {found.count} places, and {why}.", hint, *detail)


def _place_lines(place: Place) -> list[str]:
    first = place.stretches[0].block
    lines = [f"p{first}: {place.context}"]
    if place.longer:
        lines.append(f"    > {_one_line(place.longer)}")
    if place.at is not None:
        lines.append(f"    {{at=p{place.at}}}")
    return lines


def _way_out(place: Place, note: NoteDocument) -> str:
    longer = f"quote more words, such as “{_one_line(place.longer)}”" if place.longer else "quote more words"
    if place.at is None:
        return f"{longer[0].upper()}{longer[1:]}."
    where = "to the line in braces" if note.attributes_span else "in braces on a line of its own before the quotation"
    verb = "Add" if note.attributes_span else "Write"
    return f"{verb} at=p{place.at} {where}, or {longer}."


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _moved(found: Anchored, note: NoteDocument, place: NotePlace) -> Diagnostic:
    mend = found.mend or Pointer()
    stands = f"p{found.stretches[0].block}"
    if note.at is not None and mend.at != note.at:
        message = f"These words stand in {stands}, not in p{note.at}."
    else:
        side = "`prefix`" if mend.prefix != note.prefix else "`suffix`"
        message = f"These words stand once, in {stands}, but not beside the words of {side}."
    hint = f"Write {pointer_text(mend)}, or run: briefgen check --fix"
    return _fault("BG305", note, place, message, hint)


def pointer_text(pointer: Pointer) -> str:
    """The attributes that say what `pointer` says, as they are written."""
    parts = [f"at=p{pointer.at}"] if pointer.at is not None else []
    parts += [f'{name}="{value}"' for name, value in (("prefix", pointer.prefix), ("suffix", pointer.suffix)) if value]
    return " ".join(parts) or "nothing of `prefix` and `suffix`"
