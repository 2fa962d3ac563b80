"""How far anchors can be trusted: `python -m benchmarks.trust.anchors [-v]`; exits 1 where a target is missed.

Quotations are taken from real prose, then the prose is edited by program. Where the quoted words were touched, no note
may be drawn and no checked quotation found: not one. Where they were not, nearly all must be, and on these very words.
"""

import random
import sys
import time
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.trust.anchor_texts import Quoted, Text, quotations, texts
from benchmarks.trust.harmless_edits import EDITS as HARMLESS
from benchmarks.trust.hostile_edits import EDITS as HOSTILE
from briefgen.model.documents import ArticleDocument
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath
from briefgen.model.rich_text import Block
from briefgen.parse import parse
from briefgen.resolve.notes.anchors import Anchored, AnchorRequest, anchor
from briefgen.resolve.quotations.quote_check import QuotationFound, check_quotation
from briefgen.resolve.wording.passages import fold_passages

MIN_CASES = 500
HARMLESS_KEPT = 0.995
"""The share of harmless edits after which a note must still be drawn, on the same words."""


class Case(NamedTuple):
    """One edit of one quotation's article, and whether the outcome is right for a note and for a printed quotation."""

    edit: str
    article: str
    words: str
    note_right: bool
    print_right: bool
    state: str


def main() -> int:
    begun = time.process_time()
    quoted = [each for text in texts() for each in quotations(text)]
    hostile = [case for each in quoted for case in hostile_cases(each)]
    harmless = [case for each in quoted for case in harmless_cases(each)]
    misses = [case for case in (*hostile, *harmless) if not (case.note_right and case.print_right)]
    for case in misses:
        print(f"MISS {case.edit} in {case.article}: {case.state}: {case.words}")
    if "-v" in sys.argv[1:]:
        _by_edit("hostile", hostile)
        _by_edit("harmless", harmless)
    drawn = sum(not case.note_right for case in hostile)
    found = sum(not case.print_right for case in hostile)
    kept = sum(case.note_right for case in harmless) / max(1, len(harmless))
    kept_print = sum(case.print_right for case in harmless) / max(1, len(harmless))
    print(f"{len(quoted)} quotations in {time.process_time() - begun:.1f} s of processor time")
    print(f"anchors, {len(hostile)} hostile edits: {drawn} drawn all the same (0 allowed)")
    print(f"checked quotations, {len(hostile)} hostile edits: {found} found all the same (0 allowed)")
    print(f"anchors, {len(harmless)} harmless edits: {kept:.2%} kept on the same words (≥ {HARMLESS_KEPT:.1%})")
    print(f"checked quotations, {len(harmless)} harmless edits: {kept_print:.2%} found (≥ {HARMLESS_KEPT:.1%})")
    enough = min(len(hostile), len(harmless)) >= MIN_CASES
    return 0 if enough and not drawn and not found and min(kept, kept_print) >= HARMLESS_KEPT else 1


def _by_edit(sort: str, cases: list[Case]) -> None:
    for edit, count in sorted(Counter(case.edit for case in cases).items()):
        states = Counter(case.state for case in cases if case.edit == edit)
        print(f"  {sort} {edit}: {count}: " + ", ".join(f"{state} {n}" for state, n in states.most_common()))


def hostile_cases(quoted: Quoted) -> Iterator[Case]:
    for edit in HOSTILE:
        choose = _chooser(quoted, edit.__name__)
        piece = choose.choice(quoted.pieces)
        paragraph = quoted.text.paragraphs[piece.paragraph]
        other = edit(paragraph[piece.start : piece.end], choose)
        if other is None:
            continue
        paragraphs = list(quoted.text.paragraphs)
        paragraphs[piece.paragraph] = paragraph[: piece.start] + other + paragraph[piece.end :]
        passages = Text(quoted.text.name, tuple(paragraphs)).passages()
        note = anchor(AnchorRequest(quotation=quoted.words), passages)
        printed = check_quotation(quoted.words, passages)
        yield Case(
            edit=edit.__name__,
            article=quoted.text.name,
            words=f"“{quoted.words}” with “{other}”",
            note_right=not isinstance(note, Anchored),
            print_right=not isinstance(printed, QuotationFound),
            state=getattr(note, "state", type(note).__name__.lower()),
        )


def harmless_cases(quoted: Quoted) -> Iterator[Case]:
    for edit in HARMLESS:
        edited = edit(quoted, _chooser(quoted, edit.__name__))
        if edited is None:
            continue
        blocks = _parsed(edited.body)
        passages = fold_passages(blocks)
        note = anchor(AnchorRequest(quotation=edited.words), passages)
        printed = check_quotation(edited.words, passages)
        yield Case(
            edit=edit.__name__,
            article=quoted.text.name,
            words=f"“{quoted.words}”",
            note_right=isinstance(note, Anchored) and _same(quoted, blocks, note),
            print_right=isinstance(printed, QuotationFound),
            state=getattr(note, "state", type(note).__name__.lower()),
        )


def _chooser(quoted: Quoted, edit: str) -> random.Random:
    return random.Random(zlib.crc32(f"{edit} {quoted.words}".encode()))


def _parsed(body: str) -> tuple[Block, ...]:
    source = SourceFile(path=ContentPath("content/articles/a.md"), text=f"---\ntitle: A\n---\n\n{body}\n")
    document = parse(source).document
    assert isinstance(document, ArticleDocument)
    return document.body


def _same(quoted: Quoted, blocks: tuple[Block, ...], note: Anchored) -> bool:
    """Whether the words drawn are those quoted, letter by letter: told without the folding that is being tried."""
    drawn = "".join(blocks[stretch.block - 1].text[stretch.start : stretch.end] for stretch in note.stretches)
    meant = "".join(quoted.text.paragraphs[p.paragraph][p.start : p.end] for p in quoted.pieces)
    return _letters(drawn) == _letters(meant)


def _letters(words: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFKC", words) if character.isalnum())


if __name__ == "__main__":
    raise SystemExit(main())
