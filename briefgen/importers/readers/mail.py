"""`.eml`: a mail or newsletter. `.mhtml`: a page that a browser saved as one file, in the same wrapping."""

import email
import email.policy
import email.utils
import re
from email.message import EmailMessage

from briefgen.importers.drafts import Piece, Read
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.decoding import decode
from briefgen.importers.readers.html_pieces import html_pieces
from briefgen.importers.readers.paragraphs import pieces_of
from briefgen.importers.roles.article import Known, article_draft
from briefgen.importers.writing.escaping import printable
from briefgen.text.personal_names import split_name

_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|antw)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_PLAIN_IS_ENOUGH = 0.6
"""The share of the HTML part's words that the plain part must have: some senders put a mere pointer there."""


def read(source: Source) -> Read:
    """The article that a mail or a page in one file is."""
    message = email.message_from_bytes(source.data, policy=email.policy.default)
    page = message.get("Snapshot-Content-Location") or ""
    html = _part(message, "text/html")
    if html and (page or source.name.lower().endswith((".mht", ".mhtml"))):
        from briefgen.importers.readers.page_extraction import page_draft  # mails are read without its libraries

        return Read(drafts=(page_draft(html, source.url or str(page).strip(), _stem(source)),))
    pieces, left_out = _pieces(_part(message, "text/plain"), html)
    if not pieces:
        raise RefusedError("It holds no text.")
    return Read(drafts=(article_draft(pieces, _known(message, source, left_out), plain=True, name=_stem(source)),))


def _stem(source: Source) -> str:
    return source.name.rpartition(".")[0]


def _part(message: EmailMessage, kind: str) -> str:
    """The first part of a kind that is no attachment."""
    for part in message.walk():
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            data = part.get_payload(decode=True)
            charset = part.get_content_charset() or ""
            text = decode(data, charset) if isinstance(data, bytes) else ""
            return _flowed(text) if (part.get_param("format") or "") == "flowed" else text
    return ""


def _flowed(text: str) -> str:
    """Lines that end in a blank go on in the next one (RFC 3676, section 4.1)."""
    return re.sub(r"(?<!^--)(?<=\S) \r?\n(?=\S)", " ", text, flags=re.MULTILINE)


def _pieces(plain: str, html: str) -> tuple[list[Piece], tuple[str, ...]]:
    from_html = html_pieces(html) if html else []
    words = sum(len(piece.text.split()) for piece in from_html)
    if len(plain.split()) < words * _PLAIN_IS_ENOUGH or not plain.strip():
        return from_html, ()
    text, *signature = _SIGNATURE.split(printable(plain), maxsplit=1)
    return pieces_of(text), tuple(" ".join(part.split()) for part in signature if part.strip())


def _known(message: EmailMessage, source: Source, left_out: tuple[str, ...]) -> Known:
    name, address = email.utils.parseaddr(str(message.get("From", "")))
    is_person = bool(split_name(name).family)
    return Known(
        title=_REPLY.sub("", " ".join(str(message.get("Subject", "")).split())),
        publisher="" if is_person else name or address.partition("@")[2],
        byline=(name,) if is_person else (),
        date=_date(str(message.get("Date", ""))),
        url=source.url,
        left_out=left_out,
        guessed=(("publisher", "the mail’s sender"), ("byline", "the mail’s sender")),
    )


def _date(written: str) -> str:
    try:
        moment = email.utils.parsedate_to_datetime(written)
    except (ValueError, TypeError):
        return ""
    return moment.date().isoformat()
