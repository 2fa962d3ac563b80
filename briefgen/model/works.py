"""What can be cited, as bibliographies know it: a source, a note on it, a briefing."""

from collections.abc import Iterator
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


class Works:
    """The works of one site."""

    def __init__(self, site: Site) -> None:
        """Gather the notes by article, and the parts of names."""
        self._site = site
        self._bylines = Bylines(site)
        self._notes: dict[str, list[Note]] = {}
        for note in site.notes:
            self._notes.setdefault(note.article, []).append(note)

    def all(self) -> Iterator[CitedWorks]:
        """Each thing with a page that can be cited, with the works on it: itself first, then the notes there."""
        config = self._site.config
        for article in self._site.articles:
            own = work_of_article(article, self._bylines.of(article))
            notes = ((note.ref, work_of_note(note, article, config, self._author(note))) for note in self._on(article))
            yield article.ref, ((article.ref, own), *notes)
        for briefing in self._site.briefings:
            yield briefing.ref, ((briefing.ref, work_of_briefing(briefing, config, self._author(briefing))),)

    def _on(self, article: Article) -> list[Note]:
        return self._notes.get(article.id, [])

    def _author(self, written: Note | Briefing) -> tuple[PersonalName, ...]:
        author = author_of(written, self._site.config)
        return (self._bylines.split(author),) if author else ()


def author_of(written: Note | Briefing, config: SiteConfig) -> str:
    """Whose it is, as written there or for the whole site; or empty."""
    return written.author or config.author


def work_of_article(article: Article, authors: tuple[PersonalName, ...]) -> Work:
    """The source itself, where the publisher has it."""
    return Work(
        key=article.id,
        kind="newspaper" if article.form in ("full", "digest") else "document",
        title=article.title,
        authors=authors,
        container=article.publisher,
        date=article.date,
        url=article.url,
        language=article.language,
    )


def work_of_note(note: Note, article: Article, config: SiteConfig, authors: tuple[PersonalName, ...]) -> Work:
    """A note, which is the editors' own: its title is its first words, and what it is on."""
    title, words = f"Note on ‘{article.title}’", first_words(note.prose)
    if words:
        title = f"{words} ({title[0].lower()}{title[1:]})"
    return _own(config, f"{article.id}-{note.slug}", title, authors, (note.ref, note.date))


def work_of_briefing(briefing: Briefing, config: SiteConfig, authors: tuple[PersonalName, ...]) -> Work:
    """A briefing, of the date at which it was last changed."""
    return _own(config, briefing.id, briefing.title, authors, (briefing.ref, briefing.updated or briefing.date))


def _own(
    config: SiteConfig, key: str, title: str, authors: tuple[PersonalName, ...], stands: tuple[Ref, Date | None]
) -> Work:
    ref, date = stands
    return Work(
        key=key,
        kind="web",
        title=title,
        authors=authors,
        container=config.title,
        date=date,
        url=absolute(config.base_url, address_of(ref)) if config.base_url else "",
        language=config.language,
    )
