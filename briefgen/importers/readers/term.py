"""What is known of a term, whatever it came in → the draft of its file."""

import msgspec

from briefgen.importers.drafts import FileDraft, Written, paragraph, slug_of_key, stated


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """A term, in the words of the file's own front matter; `key` is what its data calls it, `text` its long form."""

    key: str = ""
    term: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    summary: str = ""
    date: Written = ""
    see: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    link: str = ""
    text: str = ""


def term_draft(term: Term) -> FileDraft:
    """The draft."""
    values: tuple[tuple[str, Written], ...] = (
        ("term", term.term),
        ("kind", term.kind),
        ("aliases", tuple(alias for alias in dict.fromkeys(term.aliases) if alias != term.term)),
        ("summary", term.summary),
        ("date", term.date),
        ("see", term.see),
        ("people", term.people),
        ("not", term.not_),
        ("link", term.link),
    )
    return FileDraft(
        folder="glossary",
        slug=slug_of_key(term.key),
        values=stated(values),
        pieces=tuple(paragraph(part) for part in term.text.split("\n\n") if part.strip()),
    )
