"""Citations typed with other brackets than square ones, or with none: `(@second-summit, p7)`.

They are plain text, so the claim before them would look as if it had no source. Told is only what names an article on
file, or, in brackets, nearly does and has a hyphen, as slugs have and people's handles elsewhere have not.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.rich_text import Block, Emphasis, Mark, WikiLink
from briefgen.resolve.references.index import Index
from briefgen.resolve.references.links import Body
from briefgen.text.spans import Span

_WRITTEN = re.compile(
    r"(?P<bracket>[({]\s*(?:\w{1,12}\.?\s+){0,2})?(?<![\w@./\[])@(?P<slug>\w(?:[\w-]*\w)?)(?:(?:\s*,\s*|#)(?P<passage>p[1-9]\d{0,5})\b)?(?:\s*[)}])?"
)


def misplaced_citations(body: Body, index: Index) -> tuple[Diagnostic, ...]:
    """What is to be told of words in `body`, a text of the editors', that are a citation but for their brackets."""
    if body.owner.kind == "article" and not body.in_headnote:
        return ()
    return tuple(fault for block in body.blocks if "@" in block.text for fault in _in_block(block, body, index))


def _in_block(block: Block, body: Body, index: Index) -> Iterator[Diagnostic]:
    apart = [mark for mark in block.marks if isinstance(mark, WikiLink) or _is_code(mark)]
    for match in _WRITTEN.finditer(block.text if block.kind != "code" else ""):
        slug = _meant(match, index)
        if slug and not any(mark.start < match.end() and match.start() < mark.end for mark in apart):
            span = block.source.span_to_file(Span(start=match.start(), end=match.end()))
            yield _fault(match, slug, span, body)


def _is_code(mark: Mark) -> bool:
    return isinstance(mark, Emphasis) and mark.element == "code"


def _meant(match: re.Match[str], index: Index) -> str:
    """The slug of the article that is meant, or an empty string."""
    written = match["slug"]
    if index.has("article", written):
        return written
    return index.nearest_slug(written, "article") if match["bracket"] and "-" in written else ""


def _fault(match: re.Match[str], slug: str, span: Span, body: Body) -> Diagnostic:
    passage = f", {match['passage']}" if match["passage"] else ""
    return Diagnostic(
        code="BG214",
        path=body.path,
        span=span,
        message=f"“{match[0].strip()}” cites nothing: a citation stands in square brackets.",
        hint=f"Write [@{slug}{passage}]; or, where no citation is meant, `@{match['slug']}` as code.",
        subject=slug,
    )
