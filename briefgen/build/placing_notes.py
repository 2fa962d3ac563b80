"""Which article each imported note is on, and the words that it stands on there, by the rules of the site itself.

A note whose words do not stand in its article as that is here is kept as a draft, and reported: it never breaks a site,
and nothing of it is published.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import msgspec

from briefgen.build.known_articles import KnownArticle
from briefgen.importers.copied_words import respaced
from briefgen.importers.drafts import NoteDraft
from briefgen.importers.writing.notes_file import NoteInFile, notes_text
from briefgen.resolve.notes.anchors import Ambiguous, Anchored, AnchorRequest, anchor

_OWN_ADDRESS = re.compile(r"(?:^|/)articles/(?P<slug>[^/#?]+)/(?:index\.html)?(?:[#?].*)?$")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref|ref_src|cmpid|ncid|smid", re.IGNORECASE)
_MOST_TOLD = 3
_CUT_CONTEXT = 30
"""Characters: annotators keep 32 on either side, so that longer ones begin or end within a word."""


class NotesFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file of notes to write."""

    path: str
    text: str


class FilesOfNotes(msgspec.Struct, frozen=True, kw_only=True):
    """The files that imported notes make; `remarks` tell of notes that have no article or no place in it."""

    files: tuple[NotesFile, ...] = ()
    remarks: tuple[str, ...] = ()


def files_of_notes(notes: Sequence[NoteDraft], known: Mapping[str, KnownArticle], slug: str = "") -> FilesOfNotes:
    """The files of notes, one for each article and origin; `slug` is the article that all are on, if it was said."""
    groups: dict[tuple[str, str], list[NoteDraft]] = {}
    homeless: list[NoteDraft] = []
    for note in notes:
        article = known.get(slug) if slug else _article_of(note, [*known.values()])
        if article is None:
            homeless.append(note)
        else:
            groups.setdefault((article.slug, note.origin), []).append(note)
    made = [_file(known[article], origin, group) for (article, origin), group in groups.items()]
    remarks = [remark for _, remark in made if remark] + ([_homeless(homeless, slug)] if homeless else [])
    return FilesOfNotes(files=tuple(file for file, _ in made), remarks=tuple(remarks))


# --- whose notes they are


def _article_of(note: NoteDraft, articles: Sequence[KnownArticle]) -> KnownArticle | None:
    """The article that a note names, whose address it gives, or that alone has its words."""
    named = {note.article, *(match["slug"] for url in note.addresses if (match := _OWN_ADDRESS.search(unquote(url))))}
    addresses = {_bare(url) for url in note.addresses}
    for article in articles:
        if article.slug in named or addresses & {_bare(article.url), _bare(article.archive_url)} - {""}:
            return article
    having = [article for article in articles if note.quotations and isinstance(_found(note, article)[0], Anchored)]
    return having[0] if len(having) == 1 and not note.addresses else None


def _bare(url: str) -> str:
    """An address without what differs between two ways to one page."""
    parts = urlsplit(url.strip())
    if not parts.netloc:
        return ""
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(key)])
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{query}"


def _homeless(notes: Sequence[NoteDraft], slug: str) -> str:
    if slug:
        return f"There is no article {slug} in the content; import it first."
    addresses = list(dict.fromkeys(note.addresses[0] for note in notes if note.addresses))
    where = f" ({', '.join(addresses[:_MOST_TOLD])}{', …' if len(addresses) > _MOST_TOLD else ''})" if addresses else ""
    return (
        f"{_count(len(notes), 'note')} on pages that are no article here{where}: import these first, or say --article."
    )


# --- where they stand


def _file(article: KnownArticle, origin: str, notes: Sequence[NoteDraft]) -> tuple[NotesFile, str]:
    placed = [_in_file(note, article) for note in notes if note.quotations]
    headnotes = [note for note in notes if not note.quotations]
    lost = [note for note in placed if note.draft]
    path = f"content/annotations/{article.slug}-{origin}.md"
    remark = ""
    if lost:
        words = ", ".join(f"“{_short(note.quotation)}”" for note in lost[:_MOST_TOLD])
        remark = f"{_count(len(lost), 'note')} made a draft, for the words do not stand in {article.slug} so: {words}."
    return NotesFile(path=path, text=notes_text(article.slug, headnotes, placed)), remark


def _in_file(note: NoteDraft, article: KnownArticle) -> NoteInFile:
    """The note with its words as the article has them, and no more pointers than they need."""
    anchored, words = _found(note, article)
    if isinstance(anchored, Anchored):
        return NoteInFile(draft_of=note, quotation=words)
    if isinstance(anchored, Ambiguous):
        for prefix, suffix in _pointers(note):
            pointed = anchor(AnchorRequest(quotation=words, prefix=prefix, suffix=suffix), article.passages)
            if isinstance(pointed, Anchored) and pointed.state != "moved":
                return NoteInFile(draft_of=note, quotation=words, prefix=prefix, suffix=suffix)
    return NoteInFile(draft_of=note, quotation=words, draft=True)


def _pointers(note: NoteDraft) -> Iterator[tuple[str, str]]:
    """What stands before and after the words, ever shorter: the far ends are cut within words, or lie in a caption."""
    before, after = note.prefix.split(), note.suffix.split()
    before = before[1:] if len(note.prefix) >= _CUT_CONTEXT else before
    after = after[:-1] if len(note.suffix) >= _CUT_CONTEXT else after
    for number in (len(before) + len(after), 3, 1):
        prefix, suffix = " ".join(before[-number:]), " ".join(after[:number])
        yield from ((prefix, suffix), (prefix, ""), ("", suffix))


def _found(note: NoteDraft, article: KnownArticle) -> tuple[object, str]:
    """What becomes of a note's words in an article, and the words: as copied, else spaced as they are there."""
    copied = " … ".join(note.quotations)
    anchored = anchor(AnchorRequest(quotation=copied), article.passages)
    if isinstance(anchored, (Anchored, Ambiguous)):
        return anchored, copied
    own = [respaced(words, article.text) for words in note.quotations]
    if not all(own):
        return anchored, copied
    return anchor(AnchorRequest(quotation=" … ".join(own)), article.passages), " … ".join(own)


def _count(number: int, word: str) -> str:
    return f"1 {word} was" if number == 1 else f"{number} {word}s were"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
