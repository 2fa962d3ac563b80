"""Long lists on several pages, and links without cards for tables and indexes."""

from collections.abc import Sequence
from typing import TypeVar

from briefgen.model.ids import Ref, SitePath
from briefgen.model.view_parts import Pager, Section, TextLink, ThingLink
from briefgen.pages import routes
from briefgen.pages.sheet import Sheet

ThingT = TypeVar("ThingT")


def pages_needed(length: int, each: int) -> int:
    """How many pages a list of `length` things takes with `each` on a page: at least one."""
    return max(-(-length // each), 1)


def places_on_page(number: int, each: int) -> tuple[int, int]:
    """Which places of a list stand on page `number` (from 1): from the first (from 0) to the last (exclusive)."""
    return (number - 1) * each, number * each


def on_page(things: Sequence[ThingT], number: int, each: int) -> Sequence[ThingT]:
    """What stands on page `number`, from 1."""
    start, end = places_on_page(number, each)
    return things[start:end]


def pager(sheet: Sheet, number: int, paths: Sequence[SitePath]) -> Pager:
    """The pager of page `number` (from 1) of a list whose pages are at `paths`."""
    hrefs, total = [sheet.href(path) for path in paths], len(paths)
    return Pager(
        number=number,
        total=total,
        previous=hrefs[number - 2] if number > 1 else "",
        next=hrefs[number] if number < total else "",
        pages=tuple(TextLink(text=str(page), href=href, current=page == number) for page, href in enumerate(hrefs, 1)),
    )


def list_pager(sheet: Sheet, section: Section, number: int, total: int, part: str = "") -> Pager:
    """The pager of page `number` of `total` of a section's list, or of its part."""
    return pager(sheet, number, [routes.list_path(section, page, part) for page in range(1, total + 1)])


def bare_link(sheet: Sheet, ref: Ref, count: int = 0) -> ThingLink:
    """A link without a card, for tables that hold hundreds."""
    return ThingLink(kind=ref.kind, slug=ref.id, title=sheet.index.title(ref), href=sheet.link(ref), count=count)
