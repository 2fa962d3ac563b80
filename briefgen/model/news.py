"""What is new on a site, and whom it concerns: what feeds tell, and which people have a feed of their own.

Nothing here depends on the clock. What has no date at all is in no feed: a feed is an order in time.
"""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.model.dates import Date
from briefgen.model.ids import PersonId, Ref
from briefgen.model.rights import shown_mentions
from briefgen.model.site import Article, Briefing, Mention, Note, Site


def briefing_date(briefing: Briefing, articles: Mapping[str, Article]) -> Date | None:
    """When a briefing was last new: its own date, else that of the newest source it cites."""
    own = briefing.updated or briefing.date
    return own or _newest(articles[source].date for source in briefing.sources)


def note_date(note: Note, article: Article) -> Date | None:
    """When a note was last new: its own date or the day its source was found reworded, else its article's date."""
    return _newest((note.date, note.reworded)) or article.date


def concerned(site: Site) -> Iterator[tuple[Ref, tuple[PersonId, ...]]]:
    """Who each briefing, note and article speaks of, each person once; of articles only as far as it may be told.

    A note speaks of those that it names, is filed under, or stands on words that name.
    """
    for briefing in site.briefings:
        yield briefing.ref, _people(briefing.prose.mentions)
    told = {article.id: shown_mentions(article) for article in site.articles}
    for note in site.notes:
        beneath = (mention for mention in told[note.article] if _stands_on(note, mention))
        yield note.ref, tuple(dict.fromkeys((*note.people, *_people((*note.prose.mentions, *beneath)))))
    for article in site.articles:
        yield article.ref, _people(told[article.id])


def people_with_feeds(site: Site) -> frozenset[PersonId]:
    """The people whom something with a date concerns."""
    articles: dict[str, Article] = {article.id: article for article in site.articles}
    dated = {article.ref for article in site.articles if article.date}
    dated |= {briefing.ref for briefing in site.briefings if briefing_date(briefing, articles)}
    dated |= {note.ref for note in site.notes if note_date(note, articles[note.article])}
    return frozenset(person for ref, people in concerned(site) if ref in dated for person in people)


def _newest(dates: Iterable[Date | None]) -> Date | None:
    return max((date for date in dates if date), key=lambda date: date.moment, default=None)


def _people(mentions: Iterable[Mention]) -> tuple[PersonId, ...]:
    found = (mention.entity for mention in mentions if mention.kind == "person" and mention.entity)
    return tuple(PersonId(person) for person in dict.fromkeys(found))


def _stands_on(note: Note, mention: Mention) -> bool:
    return any(
        place.block == mention.block and place.start < mention.end and mention.start < place.end
        for place in note.anchor
    )
