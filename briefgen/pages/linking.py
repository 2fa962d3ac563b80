"""Which mentions of a text become links: the linking rules of the site and of single terms.

A mention becomes a link where its rule says so, never inside another link or code, in a heading, or on a page about
that very thing. One that may be of several things is never a link: it is shown as unsure.
"""

from collections.abc import Iterable, Iterator

from briefgen.model.documents import LinkRule
from briefgen.model.ids import Ref
from briefgen.model.rich_text import Block, Cell, Emphasis, Hyperlink, Image, SiteLink
from briefgen.model.site import Mention
from briefgen.pages.index import SiteIndex
from briefgen.pages.marks import JoinedSpans
from briefgen.pages.tables import Entity


def drawn_mentions(
    index: SiteIndex, block: Block, mentions: Iterable[Mention], about: tuple[Ref | None, ...], linked: set[Entity]
) -> Iterator[Mention]:
    """Those of a block's `mentions` (in order) that are drawn: as links, or as unsure where they are ambiguous.

    `about` is what the page and the text are about; `linked`, what the page has linked so far, is kept up to date.
    """
    if block.kind in ("heading", "code"):
        return
    closed, cells = _closed_spans(block), tuple(mark for mark in block.marks if isinstance(mark, Cell))
    here = _linked_by_author(block)
    linked |= here
    for mention in mentions:
        if closed.touch(mention.start, mention.end) or not _in_one_cell(mention, cells) or _is_about(mention, about):
            continue
        entity = mention.kind, mention.entity
        if mention.status == "ambiguous":
            yield mention
        elif _wanted(rule_of(index, mention), entity, here, linked) and _in_budget(mention):
            here.add(entity)
            linked.add(entity)
            yield mention


def rule_of(index: SiteIndex, mention: Mention) -> LinkRule:
    """The linking rule for what is mentioned: a term's own, else the site's."""
    if mention.kind == "person":
        return index.config.links.people
    term = index.term(mention.entity)
    return (term.link if term else None) or index.config.links.terms


def _wanted(rule: LinkRule, entity: Entity, here: set[Entity], on_page: set[Entity]) -> bool:
    match rule:
        case "all":
            return True
        case "first-in-passage":
            return entity not in here
        case "first-in-page":
            return entity not in on_page
        case _:
            return False


def _in_budget(mention: Mention) -> bool:
    return mention.kind == "person" or mention.in_gloss_budget


def _is_about(mention: Mention, about: tuple[Ref | None, ...]) -> bool:
    return bool(mention.entity) and Ref(kind=mention.kind, id=mention.entity) in about


def _closed_spans(block: Block) -> JoinedSpans:
    """Where no link can lie: on other links, pictures and code."""
    closed = (mark for mark in block.marks if isinstance(mark, Hyperlink | SiteLink | Image) or _is_code(mark))
    return JoinedSpans((mark.start, mark.end) for mark in closed if mark.start < mark.end)


def _is_code(mark: object) -> bool:
    return isinstance(mark, Emphasis) and mark.element == "code"


def _linked_by_author(block: Block) -> set[Entity]:
    found: set[Entity] = set()
    for mark in block.marks:
        if isinstance(mark, SiteLink) and mark.passage is None:
            if mark.ref.kind == "person":
                found.add(("person", mark.ref.id))
            elif mark.ref.kind == "term":
                found.add(("term", mark.ref.id))
    return found


def _in_one_cell(mention: Mention, cells: tuple[Cell, ...]) -> bool:
    return not cells or any(cell.start <= mention.start and mention.end <= cell.end for cell in cells)
