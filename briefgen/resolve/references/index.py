"""What every name leads to: slugs, titles, names and aliases, letter case and white space aside.

Built once from all documents. A name may lead to several things; who asks decides whether that is a fault.
"""

import unicodedata
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from briefgen.model.documents import (
    AnnotationsDocument,
    AnyDocument,
    ArticleDocument,
    BriefingDocument,
    PageDocument,
    PersonDocument,
    TermDocument,
)
from briefgen.model.ids import Kind, Ref
from briefgen.text.near_slugs import NEAR_ENOUGH, nearest_slug

NamedDocument = ArticleDocument | PersonDocument | TermDocument | BriefingDocument | PageDocument


def ref_of(document: NamedDocument) -> Ref:
    """The address of the thing that `document` describes."""
    kinds: dict[type[NamedDocument], Kind] = {
        ArticleDocument: "article",
        PersonDocument: "person",
        TermDocument: "term",
        BriefingDocument: "briefing",
        PageDocument: "page",
    }
    return Ref(kind=kinds[type(document)], id=document.slug)


def label_of(document: NamedDocument) -> str:
    """The name under which readers know the thing: a person's name, a term, a title."""
    if isinstance(document, PersonDocument):
        return document.name
    return document.term if isinstance(document, TermDocument) else document.title


def names_of(document: NamedDocument) -> tuple[str, ...]:
    """Every name by which a link may call the thing: its slug, its title or name, its aliases."""
    if isinstance(document, PersonDocument):
        short = (document.short_name,) if document.short_name else ()
        return (document.slug, document.name, *document.aliases, *document.also_known_as, *short)
    if isinstance(document, TermDocument):
        return (document.slug, document.term, *document.aliases)
    return (document.slug, document.title, *document.aliases)


def fold_name(name: str) -> str:
    """`name` for comparing: NFC, case folded, runs of white space as one space, curly apostrophes straight."""
    plain = unicodedata.normalize("NFC", name).replace("\u2019", "'").casefold()
    return " ".join(plain.split())


def path_of(name: str) -> str:
    """A file's path for comparing, without its ending and what leads up or begins at the root."""
    return fold_name(name).removesuffix(".md").lstrip("./")


class Index:
    """All that can be linked to, by any of its names."""

    def __init__(self, documents: Iterable[AnyDocument]) -> None:
        """Take in every document but annotation files, which have no address of their own."""
        self.by_ref: dict[Ref, NamedDocument] = {}
        self._by_name: dict[str, dict[Ref, str]] = {}
        self._by_path: dict[str, dict[Ref, str]] = {}
        for document in documents:
            if not isinstance(document, AnnotationsDocument):
                self._add(document)

    def _add(self, document: NamedDocument) -> None:
        ref = ref_of(document)
        self.by_ref.setdefault(ref, document)
        for name in names_of(document):
            self._by_name.setdefault(fold_name(name), {}).setdefault(ref, name)
        path = path_of(document.path)
        for at in (0, *(at + 1 for at, sign in enumerate(path) if sign == "/")):
            self._by_path.setdefault(path[at:], {}).setdefault(ref, document.slug)

    def find(self, name: str, kind: Kind | None = None) -> tuple[Ref, ...]:
        """All things of that name, of one kind if `kind` says so, in the order of their addresses.

        A name that nothing bears may be a file's, its folders before it: `people/kim-jong-un`, `kim-jong-un.md`.
        """
        found = self._by_name.get(fold_name(name)) or self._by_path.get(path_of(name), {})
        return tuple(sorted(ref for ref in found if kind is None or ref.kind == kind))

    def has(self, kind: Kind, slug: str) -> bool:
        """Whether the collection holds that very slug."""
        return Ref(kind=kind, id=slug) in self.by_ref

    def label(self, ref: Ref) -> str:
        """The name under which readers know the thing."""
        return label_of(self.by_ref[ref])

    def holding(self, word: str, kind: Kind | None = None) -> tuple[str, ...]:
        """The slugs of things that have `word` as a word of a name, in the order of their addresses."""
        key = fold_name(word)
        found = {ref for name, refs in self._by_name.items() if key in name.split() for ref in refs}
        return tuple(ref.id for ref in sorted(found) if kind is None or ref.kind == kind)

    def nearest(self, name: str, kind: Kind | None = None) -> str:
        """The name on file most like `name`, as it was written, or an empty string where none is near."""
        keys = [key for key, refs in self._by_name.items() if kind is None or any(r.kind == kind for r in refs)]
        best = process.extractOne(fold_name(name), sorted(keys), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
        if best is None:
            return ""
        refs = self._by_name[best[0]]
        return next(written for ref, written in sorted(refs.items()) if kind is None or ref.kind == kind)

    def nearest_slug(self, slug: str, kind: Kind) -> str:
        """The slug of the collection most like `slug`, or of the thing so named, or an empty string."""
        named = self.find(slug, kind)
        return named[0].id if named else nearest_slug(slug, (ref.id for ref in self.by_ref if ref.kind == kind))

    def shared_names(self) -> Iterator[tuple[str, tuple[Ref, ...]]]:
        """Names that lead to several terms, in order. Names of people are compared in all their forms elsewhere."""
        for key, refs in sorted(self._by_name.items()):
            same = tuple(sorted(ref for ref in refs if ref.kind == "term"))
            if len(same) > 1:
                yield key, same
