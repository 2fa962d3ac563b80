"""`briefgen import`: reads foreign files, each in a process of its own, and places what they hold in the content."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from briefgen.build.known_articles import KnownArticle, known_article, known_articles
from briefgen.build.placing_notes import files_of_notes
from briefgen.diagnostics.errors import BriefgenError
from briefgen.importers.apart import read_apart
from briefgen.importers.drafts import FileDraft, NoteDraft, Read, Written
from briefgen.importers.formats import RefusedError, Source, format_of
from briefgen.importers.placing import Outcome, place, read_bytes
from briefgen.importers.writing.content_file import file_text, slug_for
from briefgen.model.dates import parse_date
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath
from briefgen.text.slugs import is_slug, slugify


class Wishes(msgspec.Struct, frozen=True, kw_only=True):
    """What the user said about the files: values that win over what they say, and how to go about it.

    `kind` is what they hold, `article` the slug of the article that notes are on, `slug` the name of a file's article.
    `force` replaces files that are there, `private` takes in notes that were not meant for everybody.
    """

    publisher: str = ""
    via: str = ""
    date: str = ""
    url: str = ""
    language: str = ""
    kind: str = ""
    article: str = ""
    slug: str = ""
    force: bool = False
    private: bool = False


class PlacedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A content file, and what became of it."""

    path: str
    outcome: Outcome


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """What one foreign file gave; `refused` says why it gave nothing."""

    name: str
    files: tuple[PlacedFile, ...] = ()
    remarks: tuple[str, ...] = ()
    refused: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether all that the file holds stands in the content now."""
        return not self.refused and all(file.outcome != "kept" for file in self.files)


def import_files(root: Path, paths: Sequence[Path], wishes: Wishes) -> Iterator[Imported]:
    """Import files into the project at `root`, one after the other."""
    _check(wishes, paths)
    known = known_articles(root)
    for path in paths:
        yield _import_file(root, path, wishes, known)


def _check(wishes: Wishes, paths: Sequence[Path]) -> None:
    if wishes.date and not parse_date(wishes.date):
        raise BriefgenError(f"{wishes.date} is no date of the calendar; write it as 2019-01-20, 2019-01 or 2019.")
    if wishes.url and not wishes.url.startswith(("http://", "https://")):
        raise BriefgenError(f"{wishes.url} is no address; it begins with https:// or http://.")
    for slug in (wishes.slug, wishes.article):
        if slug and not is_slug(slug):
            raise BriefgenError(f"{slug} is no slug: lower-case letters, digits and hyphens.")
    if len(paths) > 1 and (wishes.slug or wishes.url):
        raise BriefgenError("--slug and --url are for one file; several would be given the same.")


def _import_file(root: Path, path: Path, wishes: Wishes, known: dict[str, KnownArticle]) -> Imported:
    try:
        form = format_of(path.name)
        data = read_bytes(path, form.most_bytes)
        source = Source(name=path.name, data=data, kind=wishes.kind, url=wishes.url, private=wishes.private)
        return _placed(root, path.name, read_apart(source, form), wishes, known)
    except RefusedError as refused:
        return Imported(name=path.name, refused=str(refused))


def _placed(root: Path, name: str, read: Read, wishes: Wishes, known: dict[str, KnownArticle]) -> Imported:
    notes = [draft for draft in read.drafts if isinstance(draft, NoteDraft)]
    drafts = [draft for draft in read.drafts if isinstance(draft, FileDraft)]
    found = files_of_notes(notes, known, wishes.article)
    files = [*_content_files(drafts, wishes, known), *((file.path, file.text) for file in found.files)]
    if not files:
        raise RefusedError(" ".join((*read.remarks, *found.remarks)) or "It holds nothing to import.")
    placed = tuple(PlacedFile(path=path, outcome=place(root, path, text, wishes.force)) for path, text in files)
    of_drafts = tuple(dict.fromkeys(remark for draft in drafts for remark in draft.remarks))
    return Imported(name=name, files=placed, remarks=(*read.remarks, *of_drafts, *found.remarks))


def _content_files(
    drafts: Sequence[FileDraft], wishes: Wishes, known: dict[str, KnownArticle]
) -> Iterator[tuple[str, str]]:
    """Paths and texts. An article that is known goes by the name it has; `known` learns of the others."""
    taken: set[str] = set()
    for draft in drafts:
        if draft.folder == "articles":
            draft = draft.with_values(**_stated(wishes))
        slug = wishes.slug or (_article_slug(draft, known) if draft.folder == "articles" else slug_for(draft))
        if not slug:
            raise RefusedError("No name can be made for it; say one with --slug NAME.")
        path = _untaken(f"content/{draft.folder}/{slug}", taken)
        text = file_text(draft)
        if draft.folder == "articles" and slug not in known:
            article = known_article(SourceFile(path=ContentPath(path), text=text))
            known |= {slug: article} if article is not None else {}
        yield path, text


def _article_slug(draft: FileDraft, known: dict[str, KnownArticle]) -> str:
    """The name of the known article at the same address; else one that no other article has.

    Wire copy comes with one headline from many publishers, whose names then tell their files apart.
    """
    url, publisher = draft.value("url"), draft.value("publisher")
    same = next((article.slug for article in known.values() if url and article.url == url), "")
    slug = same or slug_for(draft)
    for name in (slug, f"{slug}-{slugify(publisher)}" if publisher else slug):
        there = known.get(name)
        if there is None or _may_be_same(there, url, publisher):
            return name
    return slug


def _may_be_same(there: KnownArticle, url: str, publisher: str) -> bool:
    if there.url and url:
        return there.url == url
    return not (there.publisher and publisher) or there.publisher == publisher


def _untaken(path: str, taken: set[str]) -> str:
    """The path with a number, where an earlier draft of the same file has it."""
    number, free = 1, f"{path}.md"
    while free in taken:
        number += 1
        free = f"{path}-{number}.md"
    taken.add(free)
    return free


def _stated(wishes: Wishes) -> dict[str, Written]:
    keys = ("publisher", "via", "date", "url", "language")
    return {key: value for key in keys if (value := getattr(wishes, key))}
