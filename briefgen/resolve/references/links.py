"""Links, embeds and citations of one text: from what was written to what it leads to, and the ways back.

A link without a label that names a slug (`[[kim-jong-un]]`) shows the name behind it, so the block's words change here,
before anything looks for names in them.
"""

from typing import Literal

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.ids import ContentPath, Ref
from briefgen.model.rich_text import (
    Block,
    Citation,
    Cited,
    CiteItem,
    Embed,
    Mark,
    SiteCitation,
    SiteEmbed,
    SiteLink,
    WikiLink,
)
from briefgen.model.site import Backlink, Stretch
from briefgen.resolve.references.index import fold_name, path_of
from briefgen.resolve.references.substitution import Replacement, replace_words
from briefgen.resolve.references.targets import Fault, Target, Targets, is_article
from briefgen.text.spans import Span

_How = Literal["link", "citation", "embed"]


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """A text of the site on its way to being understood: whose it is, the file it stands in, its blocks."""

    owner: Ref
    path: ContentPath
    blocks: tuple[Block, ...]
    in_headnote: bool = False


class LinkedBody(msgspec.Struct, frozen=True, kw_only=True):
    """A body whose references are looked up. `sources` are the articles cited, in the order of their numbers."""

    body: Body
    backlinks: tuple[Backlink, ...] = ()
    sources: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def link_body(body: Body, targets: Targets) -> LinkedBody:
    """Look up every reference of `body`; one that leads nowhere is a diagnostic, and its words stay plain text."""
    if not any(isinstance(mark, WikiLink | Embed | Citation) for block in body.blocks for mark in block.marks):
        return LinkedBody(body=body)
    work = _Linking(body, targets)
    blocks = tuple(work.block(number, block) for number, block in enumerate(body.blocks, 1))
    return LinkedBody(
        body=msgspec.structs.replace(body, blocks=blocks),
        backlinks=tuple(work.backlinks),
        sources=tuple(work.sources),
        diagnostics=tuple(work.diagnostics),
    )


class _Linking:
    """The running state of one body: what was found so far, the numbers given to its sources."""

    def __init__(self, body: Body, targets: Targets) -> None:
        self.body, self.targets = body, targets
        self.backlinks: list[Backlink] = []
        self.sources: list[str] = []
        self.diagnostics: list[Diagnostic] = []
        self.citations = 0

    def block(self, number: int, block: Block) -> Block:
        block = self._with_names_for_slugs(block)
        marks = (self._mark(number, mark) for mark in block.marks)
        return msgspec.structs.replace(block, marks=tuple(mark for mark in marks if mark is not None))

    def _with_names_for_slugs(self, block: Block) -> Block:
        found = tuple(
            Replacement(span=Span(start=mark.start, end=mark.end), words=words)
            for mark in block.marks
            if isinstance(mark, WikiLink) and (words := self._shown(mark))
        )
        return replace_words(block, found)

    def _shown(self, mark: WikiLink) -> str:
        """The words that a link without a label shows where its target is a slug; else an empty string."""
        target = self._target(mark)
        if mark.labelled or isinstance(target, Fault):
            return ""
        named = Ref(kind="article", id=target.ref.id.partition("#")[0]) if target.ref.kind == "note" else target.ref
        label = self.targets.index.label(named)
        if not mark.target and self.targets.is_heading(target):
            return ""
        if mark.fragment or not mark.target:
            return f"{label}, p{target.first}" if target.first and named.kind == "article" else label
        is_slug = path_of(mark.target).rpartition("/")[2] == fold_name(named.id)
        return label if is_slug and fold_name(label) != fold_name(mark.target) else ""

    def _mark(self, number: int, mark: Mark) -> Mark | None:
        if isinstance(mark, WikiLink):
            return self._link(number, mark)
        if isinstance(mark, Embed):
            return self._embed(number, mark)
        return self._citation(number, mark) if isinstance(mark, Citation) else mark

    def _link(self, number: int, mark: WikiLink) -> SiteLink | None:
        target = self._target(mark)
        if isinstance(target, Fault):
            self._report(target, mark.span, mark.target)
            return None
        self._point_back(target, number, mark, "link")
        return SiteLink(start=mark.start, end=mark.end, ref=target.ref, passage=target.first or None)

    def _embed(self, number: int, mark: Embed) -> SiteEmbed | None:
        target = self._target(mark)
        if not isinstance(target, Fault) and target.ref.kind != "note":
            target = self.targets.section(target) or Fault(
                code="BG210",
                message=f"“{mark.target}” cannot be shown here as a whole.",
                hint=f"Name a passage: ![[{target.ref.id}#p1]]; or link to it: [[{mark.target}]].",
            )
        if isinstance(target, Fault):
            self._report(target, mark.span, mark.target)
            return None
        if mark.label:
            self._report(_unshown(mark), mark.span, mark.label)
        self._point_back(target, number, mark, "embed")
        return SiteEmbed(start=mark.start, end=mark.end, ref=target.ref, first=target.first, last=target.last)

    def _citation(self, number: int, mark: Citation) -> SiteCitation | None:
        items = tuple(cited for item in mark.items if (cited := self._cited(number, mark, item)) is not None)
        if not items:
            return None
        self.citations += 1
        return SiteCitation(start=mark.start, end=mark.end, ordinal=self.citations, items=items)

    def _cited(self, number: int, mark: Citation, item: CiteItem) -> Cited | None:
        fault = None if is_article(self.targets, item.target) else self._no_source(item)
        fragment = f"p{item.passage}" if item.passage is not None else item.fragment
        target = fault or self.targets.find(item.target, fragment, "article", self.body.owner)
        if isinstance(target, Fault):
            self._report(target, item.span, item.target)
            return None
        self._point_back(target, number, mark, "citation")
        if item.target not in self.sources:
            self.sources.append(item.target)
        note = target.ref.id.partition("#")[2] if target.ref.kind == "note" else ""
        place = self.sources.index(item.target) + 1
        return Cited(article=item.target, number=place, passage=target.first or None, note=note)

    def _no_source(self, item: CiteItem) -> Fault:
        if self.targets.drafts.has("article", item.target):
            return Fault(
                code="BG203",
                message=f"The source “{item.target}” is a draft, and this text is not.",
                hint="Take the citation out, or publish the article (remove `draft: true`).",
            )
        near = self.targets.index.nearest_slug(item.target, "article")
        hint = f"Did you mean [@{near}]?" if near else "Cite the slug of a file in content/articles/."
        return Fault(code="BG501", message=f"There is no article “{item.target}” to cite.", hint=hint)

    def _target(self, mark: WikiLink | Embed) -> Target | Fault:
        return self.targets.find(mark.target, mark.fragment, mark.kind, self.body.owner)

    def _report(self, fault: Fault, span: Span, subject: str) -> None:
        self.diagnostics.append(
            Diagnostic(
                code=fault.code,
                path=self.body.path,
                span=span,
                message=fault.message,
                hint=fault.hint,
                subject=subject,
            )
        )

    def _point_back(self, target: Target, number: int, mark: WikiLink | Embed | Citation, how: _How) -> None:
        backlink = Backlink(
            target=target.ref,
            passage=target.first or None,
            source=self.body.owner,
            in_headnote=self.body.in_headnote,
            where=Stretch(block=number, start=mark.start, end=mark.end),
            how=how,
        )
        self.backlinks.append(backlink)


def _unshown(mark: Embed) -> Fault:
    written = f"{mark.target}#{mark.fragment}" if mark.fragment else mark.target
    return Fault(
        code="BG213",
        message=f"“{mark.label}” is not shown: what is embedded stands under its own name.",
        hint=f"Write ![[{written}]]; or [[{written}|{mark.label}]] for a link with these words.",
    )
