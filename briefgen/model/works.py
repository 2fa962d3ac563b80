"""What can be cited, as bibliographies know it: a source, a note on it, a briefing."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from briefgen.model.addresses import FOLDERS, absolute, address_of
from briefgen.model.bylines import Bylines
from briefgen.model.dates import Date
from briefgen.model.ids import Ref
from briefgen.model.site import Article, Briefing, Note, Prose, Site
from briefgen.text.personal_names import PersonalName

WorkKind = Literal["newspaper", "document", "web"]
"""A report in a paper; a document or transcript; what stands on this site alone."""

_TITLE_WORDS = 8

CITE_FORMATS = ("bib", "ris", "json")
"""BibTeX, RIS and CSL-JSON: the ends of the names of the files beside a page."""


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


def cite_folder(ref: Ref) -> str:
    """The folder of the files that cite a thing: that of its page."""
    return f"{FOLDERS[ref.kind]}/{ref.id}/"


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

    def all(self, start: int = 0, end: int | None = None) -> Iterator[CitedWorks]:
        """Each thing with a page that can be cited, with the works on it: itself first, then the notes there.

        Articles come first, then briefings: those from number `start` (from 0) to `end` (exclusive).
        """
        things: tuple[Article | Briefing, ...] = (*self._site.articles, *self._site.briefings)
        for thing in things[start:end]:
            if isinstance(thing, Article):
                notes = ((note.ref, self.of_note(note, thing)) for note in self._notes.get(thing.id, ()))
                yield thing.ref, ((thing.ref, self.of_article(thing)), *notes)
            else:
                yield thing.ref, ((thing.ref, self.of_briefing(thing)),)

    def of_article(self, article: Article) -> Work:
        """The source itself, where the publisher has it."""
        return Work(
            key=article.id,
            kind="newspaper" if article.form in ("full", "digest") else "document",
            title=article.title,
            authors=self._bylines.of(article),
            container=article.publisher,
            date=article.date,
            url=article.url,
            language=article.language,
        )

    def of_note(self, note: Note, article: Article) -> Work:
        """A note, which is the editors' own: its title is its first words, and what it is on."""
        title, words = f"Note on ‘{article.title}’", first_words(note.prose)
        if words:
            title = f"{words} ({title[0].lower()}{title[1:]})"
        return self._own(f"{article.id}-{note.slug}", title, note.ref, note.author, note.date)

    def of_briefing(self, briefing: Briefing) -> Work:
        """A briefing, of the date at which it was last changed."""
        date = briefing.updated or briefing.date
        return self._own(briefing.id, briefing.title, briefing.ref, briefing.author, date)

    def _own(self, key: str, title: str, ref: Ref, author: str, date: Date | None) -> Work:
        config = self._site.config
        written = author or config.author
        return Work(
            key=key,
            kind="web",
            title=title,
            authors=(self._bylines.split(written),) if written else (),
            container=config.title,
            date=date,
            url=absolute(config.base_url, address_of(ref)) if config.base_url else "",
            language=config.language,
        )
