"""A page in the making: where it is, whom it is about, and what it has used so far.

Views are built in the order in which they are read; on the way a sheet gathers what belongs to the page as a whole: the
cards of its popovers, the numbers of its sources, the names already linked.
"""

from typing import NamedTuple

from briefgen.model.dates import Date
from briefgen.model.flow import SourceLine
from briefgen.model.ids import Ref, SitePath
from briefgen.model.rich_text import SiteCitation
from briefgen.model.site import Article, Prose
from briefgen.model.view_parts import Card, SourceEntry, TextLink
from briefgen.pages import routes
from briefgen.pages.cards import card_id, card_of
from briefgen.pages.index import SiteIndex
from briefgen.pages.shown import shows_passage
from briefgen.pages.tables import Entity


class CitationMade(NamedTuple):
    """A citation that stands on the page: `ordinal` counts them from 1, `block` is its block (from 1) of `prose`."""

    ordinal: int
    mark: SiteCitation
    prose: Prose
    block: int


class Sheet:
    """What building one page needs at every turn."""

    def __init__(
        self,
        index: SiteIndex,
        path: SitePath,
        *,
        about: Ref | None = None,
        as_of: Date | None = None,
        root: str | None = None,
        traced: bool = True,
        on_paper: bool = False,
    ) -> None:
        """A new sheet. `about` is the page's one thing; `as_of` the day of its text; `traced`: it carries traces.

        On paper nothing opens: no link names a card.
        """
        self.index, self.path, self.about, self.as_of = index, path, about, as_of
        self.traced, self.on_paper = traced and not on_paper, on_paper
        self.root = routes.root_of(path) if root is None else root
        self.cards: dict[str, Card] = {}
        self.linked: set[Entity] = set()
        self.citations: list[CitationMade] = []
        self.numbers: dict[str, int] = {}

    def href(self, path: SitePath, fragment: str = "") -> str:
        """The link from this page to `path`; to a place on this very page it is the fragment alone."""
        return f"#{fragment}" if fragment and path == self.path else routes.href(self.root, path, fragment)

    def file_href(self, path: str) -> str:
        """The link to a copied file."""
        return routes.file_href(self.root, path)

    def link(self, ref: Ref, block: int | None = None) -> str:
        """The link to a thing, and to block `block` of its text where that has an address of its own."""
        if ref.kind == "note":
            return self.href(routes.path_of(ref), routes.note_element(ref.id.partition("#")[2]))
        return self.href(routes.path_of(ref), self.index.block_element(ref, block) if block else "")

    def passage(self, article: Article, block: int) -> str:
        """The link to a passage, or to the article where the rights keep the passage off its page."""
        fragment = f"p{block}" if block and shows_passage(article, block) else ""
        return self.href(routes.path_of(article.ref), fragment)

    def source_line(self, article: Article) -> SourceLine:
        """An article in one line."""
        return self.index.source_line(article.id, self.root)

    def card(self, ref: Ref) -> str:
        """The id of the card about `ref`, which from now on is one of the page's; none on paper."""
        key = card_id(ref)
        if key not in self.cards:
            self.cards[key] = card_of(self.index, ref, self.link(ref), self.root, self.as_of)
        return "" if self.on_paper else key

    def number(self, article: str) -> int:
        """The number of a source on this page: sources are numbered from 1 as they are first cited."""
        return self.numbers.setdefault(article, len(self.numbers) + 1)

    def cite(self, mark: SiteCitation, prose: Prose, block: int) -> CitationMade:
        """Take note of a citation that is being drawn."""
        for item in mark.items:
            self.number(item.article)
        made = CitationMade(len(self.citations) + 1, mark, prose, block)
        self.citations.append(made)
        return made

    def source_entries(self) -> tuple[SourceEntry, ...]:
        """The page's sources, by number, each with the way back to its citations."""
        groups: dict[int, int] = {}
        shared = [number for article in self.numbers if (number := self.index.group_number(article))]
        for group in shared:
            if shared.count(group) > 1:
                groups.setdefault(group, len(groups) + 1)
        return tuple(
            SourceEntry(
                id=f"source-{number}",
                number=number,
                source=self.index.source_line(article, self.root),
                cited=self._ways_back(article),
                group=groups.get(self.index.group_number(article), 0),
            )
            for article, number in self.numbers.items()
        )

    def _ways_back(self, article: str) -> tuple[TextLink, ...]:
        citing = (made for made in self.citations if any(item.article == article for item in made.mark.items))
        return tuple(TextLink(text=str(n), href=f"#cite-{made.ordinal}") for n, made in enumerate(citing, 1))
