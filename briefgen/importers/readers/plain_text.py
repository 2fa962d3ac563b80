"""`.txt`: a text copied out of a page or a mail, with nothing but its lines to tell what is what."""

from briefgen.importers.drafts import Read
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.decoding import decode
from briefgen.importers.readers.paragraphs import pieces_of
from briefgen.importers.roles.article import Known, article_draft
from briefgen.importers.writing.escaping import printable


def read(source: Source) -> Read:
    """The article that a text is."""
    if b"\x00" in source.data[:1000] and not source.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise RefusedError("It holds bytes that no text has.")
    pieces = pieces_of(printable(decode(source.data)))
    if not pieces:
        raise RefusedError("It holds no text.")
    stem = source.name.rpartition(".")[0]
    return Read(drafts=(article_draft(pieces, Known(url=source.url), name=stem),))
