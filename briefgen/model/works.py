"""What can be cited, as bibliographies know it: a source, a note on it, a briefing."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import msgspec

from briefgen.model.addresses import absolute, address_of
from briefgen.model.bylines import Bylines
from briefgen.model.config import SiteConfig
from briefgen.model.dates import Date
from briefgen.model.ids import Ref
from briefgen.model.site import Article, Briefing, Note, Prose, Site
from briefgen.text.personal_names import PersonalName

WorkKind = Literal["newspaper", "document", "web"]
"""A report in a paper; a document or transcript; what stands on this site alone."""

_TITLE_WORDS = 8


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can be cited. `key` is its own within a file; `container` is the paper, body or site it is from.

    `url` is where it stands, or empty; `date` is as exact as it is known.
    """

    key: str
    kind: WorkKind
    title: str
    authors: tuple[PersonalName, ...] = ()
    container: str = ""
    date: Date | None = None
    url: str = ""
    language: str = ""


def first_words(prose: Prose) -> str:
    """How a text begins, as its title: a short first block whole, without its full stop, of any other some words."""
    words = prose.blocks[0].text.split() if prose.blocks else []
    begun = " ".join(words[:_TITLE_WORDS])
    return f"{begun.rstrip('.,;:–—')} …" if len(words) > _TITLE_WORDS else begun.rstrip(".")


CitedWorks = tuple[Ref, tuple[tuple[Ref, Work], ...]]
"""A thing with the works on its page, each with what it is the citation of."""

Split = Callable[[str], PersonalName]
"""What parts a name as it was written: the site's `Bylines`."""


def cited_works(site: Site) -> Iterator[CitedWorks]:
    """Each thing of a site with a page that can be cited, with the works on it."""
    split = Bylines(site).split
    notes: dict[str, list[Note]] = {}
    for note in site.notes:
        notes.setdefault(note.article, []).append(note)
    things: tuple[Article | Briefing, ...] = (*site.articles, *site.briefings)
    for thing in things:
        yield thing.ref, tuple(works_on(thing, notes.get(thing.id, ()), site.config, split))


def works_on(
    thing: Article | Briefing, notes: Iterable[Note], config: SiteConfig, split: Split
) -> Iterator[tuple[Ref, Work]]:
    """The works on a thing's page: itself first, then `notes`, those on it; a briefing has none."""
    if isinstance(thing, Briefing):
        yield thing.ref, _own(thing, thing.id, thing.title, config, split)
        return
    yield thing.ref, _source(thing, split)
    for note in notes:
        yield note.ref, _own(note, f"{thing.id}-{note.slug}", _title_of(note, thing), config, split)


def _source(article: Article, split: Split) -> Work:
    """The article itself, where the publisher has it."""
    return Work(
        key=article.id,
        kind="newspaper" if article.form in ("full", "digest") else "document",
        title=article.title,
        authors=tuple(map(split, article.byline)),
        container=article.publisher,
        date=article.date,
        url=article.url,
        language=article.language,
    )


def _title_of(note: Note, article: Article) -> str:
    """A note's first words, and what it is on."""
    title, words = f"Note on ‘{article.title}’", first_words(note.prose)
    return f"{words} ({title[0].lower()}{title[1:]})" if words else title


def _own(written: Note | Briefing, key: str, title: str, config: SiteConfig, split: Split) -> Work:
    """What the editors wrote, on this site; a briefing is of the date at which it was last changed."""
    author = written.author or config.author
    updated = written.updated if isinstance(written, Briefing) else None
    return Work(
        key=key,
        kind="web",
        title=title,
        authors=(split(author),) if author else (),
        container=config.title,
        date=updated or written.date,
        url=absolute(config.base_url, address_of(written.ref)) if config.base_url else "",
        language=config.language,
    )
