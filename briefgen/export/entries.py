"""What feeds tell: briefings and notes for the site; for a person also the articles that mention them.

Nothing in a feed depends on the clock. An entry's dates are those of the content: a briefing's `updated`, else its
`date`, else that of the newest source it cites; a note's `date` (or the day its source was found reworded), else its
article's; an article's own. What has no date at all is in no feed: a feed is an order in time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from briefgen.export.html_text import tag
from briefgen.export.prose_html import ProseHtml
from briefgen.model.addresses import address_of
from briefgen.model.dates import Date
from briefgen.model.ids import PersonId, Ref
from briefgen.model.news import briefing_date, concerned, note_date
from briefgen.model.site import Article, Briefing, Note, Site


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a feed tells. `address` is from the site's root; `source_url` the publisher's page, or empty.

    `html` holds no word that the rights withhold. `authors` are none where nobody signed.
    """

    ref: Ref
    address: str
    title: str
    updated: Date
    published: Date | None = None
    authors: tuple[str, ...] = ()
    summary: str = ""
    html: str = ""
    source_url: str = ""
    tags: tuple[str, ...] = ()


class Entries:
    """The entries of one site, made once. `base` is what stands before each address in them."""

    def __init__(self, site: Site, base: str) -> None:
        """Write each entry; both orders are newest first."""
        self._site = site
        self._writer = ProseHtml(site, base)
        self._articles: dict[str, Article] = {article.id: article for article in site.articles}
        briefings = {entry.ref: entry for entry in _present(map(self._briefing, site.briefings))}
        notes = {entry.ref: entry for entry in _present(map(self._note, site.notes))}
        articles = {entry.ref: entry for entry in _present(map(self._article, site.articles))}
        self.of_site = newest_first((*briefings.values(), *notes.values()))
        self.by_person = self._by_person({**briefings, **notes, **articles})

    def _by_person(self, entries: dict[Ref, Entry]) -> dict[PersonId, tuple[Entry, ...]]:
        found: defaultdict[PersonId, list[Entry]] = defaultdict(list)
        for ref, people in concerned(self._site):
            if ref in entries:
                for person in people:
                    found[person].append(entries[ref])
        return {person: newest_first(about) for person, about in found.items()}

    def _briefing(self, briefing: Briefing) -> Entry | None:
        sources = [self._articles[source] for source in briefing.sources]
        updated = briefing_date(briefing, self._articles)
        listed = "".join(tag("li", self._writer.source_line(source)) for source in sources)
        if updated is None:
            return None
        return Entry(
            ref=briefing.ref,
            address=address_of(briefing.ref),
            title=briefing.title,
            updated=updated,
            published=briefing.date,
            authors=_signed(briefing.author),
            summary=briefing.bottom_line or briefing.summary,
            html=self._writer.prose(briefing.prose) + (tag("ol", listed) if listed else ""),
            tags=briefing.tags,
        )

    def _note(self, note: Note) -> Entry | None:
        article = self._articles[note.article]
        kind = self._site.config.kind(note.kind)
        updated = note_date(note, article)
        if updated is None:
            return None
        words = self._writer.words(article, note.anchor)
        source = tag("p", self._writer.source_line(article, note.anchor[0].block))
        return Entry(
            ref=note.ref,
            address=address_of(note.ref),
            title=f"{kind.label if kind else note.kind}: {article.title}",
            updated=updated,
            published=note.date,
            authors=_signed(note.author),
            html=words + self._writer.prose(note.prose) + source,
            source_url=article.url,
            tags=note.tags,
        )

    def _article(self, article: Article) -> Entry | None:
        if article.date is None:
            return None
        return Entry(
            ref=article.ref,
            address=address_of(article.ref),
            title=article.title,
            updated=article.date,
            published=article.date,
            authors=article.byline or _signed(article.publisher),
            summary=article.summary,
            html=tag("p", self._writer.source_line(article)),
            source_url=article.url,
            tags=article.tags,
        )


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """By the moment of `updated`, newest first; what is of one moment by its address."""
    by_address = sorted(entries, key=lambda entry: entry.address)
    return tuple(sorted(by_address, key=lambda entry: entry.updated.moment, reverse=True))


def _signed(author: str) -> tuple[str, ...]:
    return (author,) if author else ()


def _present(entries: Iterable[Entry | None]) -> Iterator[Entry]:
    return (entry for entry in entries if entry)
