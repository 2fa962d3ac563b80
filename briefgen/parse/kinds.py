"""Which folder holds which kind of file."""

from typing import Protocol

from briefgen.model.files import SourceFile
from briefgen.parse.article import ARTICLE
from briefgen.parse.briefing import BRIEFING
from briefgen.parse.document import Parsed
from briefgen.parse.fields import FieldSpec
from briefgen.parse.notes import NOTES
from briefgen.parse.page import PAGE
from briefgen.parse.person import PERSON
from briefgen.parse.term import TERM


class ContentKind(Protocol):
    """A kind of content file: the word for it, its fields, and how it is read."""

    @property
    def name(self) -> str:
        """The word for it."""

    @property
    def fields(self) -> tuple[FieldSpec, ...]:
        """Its own front matter."""

    def parse(self, source: SourceFile) -> Parsed:
        """Read a file of this kind."""


KINDS: dict[str, ContentKind] = {
    "articles": ARTICLE,
    "annotations": NOTES,
    "people": PERSON,
    "glossary": TERM,
    "briefings": BRIEFING,
    "pages": PAGE,
}
"""The folders below `content/`, `static/` aside."""


def parse(source: SourceFile) -> Parsed:
    """Read one file of the content: its document, and all that is wrong with the file alone.

    Pure, and the outcome depends on the path and the text alone. Any text gives a document, unless the path lies in no
    folder of the content's.
    """
    folder = source.path.split("/")[1] if source.path.count("/") > 1 else ""
    kind = KINDS.get(folder)
    return kind.parse(source) if kind is not None else Parsed()
