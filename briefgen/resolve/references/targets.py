"""What a written reference leads to, down to the passage, the note or the heading; or why it leads nowhere."""

import re

import msgspec
from rapidfuzz import fuzz, process

from briefgen.model.documents import ArticleDocument
from briefgen.model.ids import Kind, Ref
from briefgen.model.rich_text import Block
from briefgen.resolve.references.index import Index, fold_name
from briefgen.text.near_slugs import NEAR_ENOUGH

MOST_PROPOSED = 4
"""Of how many things that bear a word in their names a hint tells; of more the word says too little."""

_PASSAGE = re.compile(r"p(\d{1,6})(?:-p?(\d{1,6}))?")


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """A thing of the site, and within it the blocks `first` to `last` (from 1, both included), or 0 for all of it."""

    ref: Ref
    first: int = 0
    last: int = 0


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """Why a reference leads nowhere: the code of the diagnostic, its message and its mend."""

    code: str
    message: str
    hint: str


class Targets(msgspec.Struct, frozen=True, kw_only=True):
    """All that references may lead to. `notes` are note slugs by article; `drafts` is what this build keeps out."""

    index: Index
    drafts: Index
    notes: dict[str, tuple[str, ...]]

    def find(self, name: str, fragment: str, kind: Kind | None, own: Ref) -> Target | Fault:
        """What `[[kind:name#fragment]]` leads to, written in the text of `own`; an empty `name` is that text's own."""
        if kind == "note":
            return self._note_by_id(name, fragment)
        if not name:
            return self._within(own if own.kind != "note" else _article_of(own), fragment)
        found = self.index.find(name, kind)
        if len(found) > 1 and fragment:
            found = tuple(ref for ref in found if ref.kind == "article") or found
        if len(found) == 1:
            return self._within(found[0], fragment)
        return self._several(name, found) if found else self._nothing(name, kind)

    def section(self, target: Target) -> Target | None:
        """All that an embed of `target` shows: a heading with its section, a whole text of the editors'; None for none.

        A source is shown by its passages alone.
        """
        blocks = self.index.by_ref[target.ref].body
        if not target.first:
            whole = target.ref.kind != "article" and bool(blocks)
            return Target(ref=target.ref, first=1, last=len(blocks)) if whole else None
        heading = blocks[target.first - 1]
        if heading.kind != "heading" or target.last != target.first:
            return target
        further = enumerate(blocks[target.first :], target.first)
        ends = (n for n, block in further if block.kind == "heading" and block.level <= heading.level)
        return Target(ref=target.ref, first=target.first, last=next(ends, len(blocks)))

    def is_heading(self, target: Target) -> bool:
        """Whether the target is a heading of a text."""
        blocks = self.index.by_ref[target.ref].body if target.ref.kind != "note" else ()
        return 0 < target.first <= len(blocks) and blocks[target.first - 1].kind == "heading"

    def _note_by_id(self, name: str, fragment: str) -> Target | Fault:
        if name in self.notes and fragment in self.notes[name]:
            return Target(ref=Ref(kind="note", id=f"{name}#{fragment}"))
        if not fragment:
            owners = [article for article, slugs in sorted(self.notes.items()) if name in slugs]
            if len(owners) == 1:
                return Target(ref=Ref(kind="note", id=f"{owners[0]}#{name}"))
        if name in self.notes:
            return self._no_such_fragment(Ref(kind="article", id=name), fragment)
        return Fault(
            code="BG201",
            message=f"There is no note “{name}{'#' + fragment if fragment else ''}”.",
            hint="Write [[note:article-slug#note-slug]].",
        )

    def _within(self, ref: Ref, fragment: str) -> Target | Fault:
        if not fragment:
            return Target(ref=ref)
        blocks = self.index.by_ref[ref].body
        if ref.kind == "article":
            if fragment in self.notes.get(ref.id, ()):
                return Target(ref=Ref(kind="note", id=f"{ref.id}#{fragment}"))
            passage = _PASSAGE.fullmatch(fragment)
            if passage:
                return self._passages(ref, int(passage[1]), int(passage[2] or passage[1]), len(blocks))
        number = _block_named(blocks, fragment)
        return Target(ref=ref, first=number, last=number) if number else self._no_such_fragment(ref, fragment)

    def _passages(self, ref: Ref, first: int, last: int, count: int) -> Target | Fault:
        if 1 <= first <= last <= count:
            return Target(ref=ref, first=first, last=last)
        written = f"p{first}" if first == last else f"p{first}-p{last}"
        return Fault(
            code="BG204",
            message=f"“{ref.id}” has no passage {written}: it has {count}.",
            hint=f"Write a passage from p1 to p{count}." if count else "This article has no text to point into.",
        )

    def _no_such_fragment(self, ref: Ref, fragment: str) -> Fault:
        notes = self.notes.get(ref.id, ()) if ref.kind == "article" else ()
        near = process.extractOne(fragment, notes, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
        known = f" Its notes: {', '.join(notes)}." if notes else ""
        return Fault(
            code="BG205",
            message=f"“{ref.id}” has no passage, note or heading “{fragment}”.",
            hint=f"Did you mean {ref.id}#{near[0]}?"
            if near
            else f"Point at p1, p2 … or at a heading as it is written.{known}",
        )

    def _several(self, name: str, found: tuple[Ref, ...]) -> Fault:
        choices = ", ".join(f"[[{ref.kind}:{ref.id}]]" for ref in found)
        return Fault(code="BG202", message=f"“{name}” can mean several things.", hint=f"Write one of {choices}.")

    def _nothing(self, name: str, kind: Kind | None) -> Fault:
        if self.drafts.find(name, kind):
            return Fault(
                code="BG203",
                message=f"“{name}” is a draft, and this text is not.",
                hint="Take the link out, or publish the draft (remove `draft: true`).",
            )
        if name.startswith("@") and self.index.has("article", name[1:]):
            message = f"A link to “{name[1:]}” has no @; only citations do."
            return Fault(code="BG201", message=message, hint=f"Write [@{name[1:]}] to cite it, or [[{name[1:]}]].")
        near = self.index.nearest(name, kind)
        what = {"person": "person", "term": "term", "article": "article", "briefing": "briefing"}.get(kind or "", "")
        return Fault(
            code="BG201",
            message=f"No {what} is called “{name}”." if what else f"Nothing is called “{name}”.",
            hint=f"Did you mean [[{near}]]?" if near else self._named_so(name, kind),
        )

    def _named_so(self, name: str, kind: Kind | None) -> str:
        """A hint for who writes a part of a name: `[[Keller]]`."""
        slugs = self.index.holding(name, kind)
        if 0 < len(slugs) <= MOST_PROPOSED:
            return f"Did you mean {' or '.join(f'[[{slug}]]' for slug in slugs)}?"
        return "Write the slug, title, name or alias of something on file."


def _article_of(note: Ref) -> Ref:
    return Ref(kind="article", id=note.id.partition("#")[0])


def _block_named(blocks: tuple[Block, ...], fragment: str) -> int:
    """The number (from 1) of the block with that heading or block id, or 0."""
    if fragment.startswith("^"):
        return next((n for n, block in enumerate(blocks, 1) if block.anchor_id == fragment[1:]), 0)
    wanted = fold_name(fragment.rpartition("#")[2])
    headings = (n for n, block in enumerate(blocks, 1) if block.kind == "heading" and fold_name(block.text) == wanted)
    return next(headings, 0)


def is_article(targets: Targets, slug: str) -> bool:
    """Whether an article of that very slug is published."""
    return isinstance(targets.index.by_ref.get(Ref(kind="article", id=slug)), ArticleDocument)
