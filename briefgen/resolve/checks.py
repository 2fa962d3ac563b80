"""Editorial rules over a finished site: what is not wrong, but would embarrass whoever publishes it.

`RULES` is all of them, in the order they run: most say of single things what they lack, a few need more than a look.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import Document
from briefgen.model.rich_text import Block, Hyperlink
from briefgen.model.site import Article, Briefing, Note, Page, Person, Prose, Site, Term
from briefgen.text.spans import Span

Thing = Article | Person | Term | Briefing | Page | Note
Found = tuple[Thing, str, Span | None]
"""A thing that breaks a rule, the words to fill into the rule's message, and where in its file it does."""

_UNSEEN = re.compile("[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of writing or take no room (Unicode, chapter 23). Those that Arabic, Persian and the
scripts of India are written with (joiners, the marks of direction) are not among them."""

_HOST = re.compile(r"(?:https?://)?(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#:]\S*)?", re.IGNORECASE)


class Rule(NamedTuple):
    """`found` gives what breaks the rule; `{0}` in the message is filled with its words.

    `key` is the field that is lacking. A file in which it is written is not told so, nor one without any:
    it was told what is wrong with the value, or with all of them.
    """

    code: str
    found: Callable[[Site], Iterable[Found]]
    message: str
    hint: str
    key: str = ""


def _undated_articles(site: Site) -> Iterator[Found]:
    """An article without a date has no place in any list ordered by time, and its roles cannot be dated."""
    return ((article, "", None) for article in site.articles if article.date is None)


def _unpublished_articles(site: Site) -> Iterator[Found]:
    """A source that does not say who published it cannot be weighed by a reader."""
    return ((article, "", None) for article in site.articles if not article.publisher)


def _unexplained_terms(site: Site) -> Iterator[Found]:
    """A term explains itself where it stands by its summary."""
    return ((term, term.term, None) for term in site.terms if not term.summary)


def _silent_notes(site: Site) -> Iterator[Found]:
    """A note that says nothing only puzzles readers."""
    return ((note, "", note.span) for note in site.notes if not note.prose.blocks and not note.relations)


def _unfounded_briefings(site: Site) -> Iterator[Found]:
    """A briefing's claims lead to sources; this one has none."""
    return ((each, "", None) for each in site.briefings if each.prose.blocks and not each.sources)


def _undated_events(site: Site) -> Iterator[Found]:
    """An event without a date is missing from the timeline."""
    return ((term, term.term, None) for term in site.terms if term.kind == "event" and term.date is None)


def _names_with_unseen_signs(site: Site) -> Iterator[Found]:
    """A name that is not what it looks like: two such names cannot be told apart by eye."""
    for thing, names in _named(site):
        signs = sorted({f"U+{ord(sign):04X}" for name in names for sign in _UNSEEN.findall(name)})
        if signs:
            yield thing, ", ".join(signs), None


def _named(site: Site) -> Iterator[tuple[Thing, tuple[str, ...]]]:
    for article in site.articles:
        yield article, (article.title, article.publisher, *article.byline)
    for person in site.people:
        yield person, (person.name, *person.aliases)
    for term in site.terms:
        yield term, (term.term, *term.aliases)
    yield from ((briefing, (briefing.title,)) for briefing in site.briefings)
    yield from ((page, (page.title,)) for page in site.pages)


def _misleading_links(site: Site) -> Iterator[Found]:
    """Words that look like one address and lead to another."""
    own: tuple[Thing, ...] = (*site.people, *site.terms, *site.briefings, *site.pages, *site.notes)
    for thing in (*site.articles, *own):
        for prose in (thing.prose, thing.headnote) if isinstance(thing, Article) else (thing.prose,):
            yield from ((thing, told, block.span) for block, told in _misleading(prose))


def _misleading(prose: Prose) -> Iterator[tuple[Block, str]]:
    for block in prose.blocks:
        for mark in block.marks:
            shown = _HOST.fullmatch(block.text[mark.start : mark.end].strip()) if isinstance(mark, Hyperlink) else None
            host = urlsplit(mark.href).hostname if shown and isinstance(mark, Hyperlink) else None
            if shown and host and _bare(host) != _bare(shown["host"]):
                yield block, f"“{shown['host']}” leads to {host}"


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


RULES: tuple[Rule, ...] = (
    Rule(
        "BG801",
        _undated_articles,
        "This article has no date.",
        "Add `date: YYYY-MM-DD`, as exact as the source states it (a year will do).",
        key="date",
    ),
    Rule("BG802", _unpublished_articles, "This article names no publisher.", "Add `publisher: …`.", key="publisher"),
    Rule(
        "BG803",
        _unexplained_terms,
        "“{0}” has no summary, so it cannot explain itself where it stands.",
        "Add `summary:` with one plain sentence.",
        key="summary",
    ),
    Rule(
        "BG804",
        _silent_notes,
        "Nothing is said about these words.",
        "Write the note below its quotation, or take the quotation out.",
    ),
    Rule(
        "BG805",
        _unfounded_briefings,
        "This briefing cites no source.",
        "Cite an article where it bears a claim out: [@article-slug, p7].",
    ),
    Rule(
        "BG806",
        _undated_events,
        "“{0}” is an event without a date, so the timeline leaves it out.",
        "Add `date:` with a day, a month, a year, or from and to.",
        key="date",
    ),
    Rule(
        "BG807",
        _names_with_unseen_signs,
        "A name here holds signs that cannot be seen: {0}.",
        "Type the name anew, without what was copied along with it.",
    ),
    Rule(
        "BG808",
        _misleading_links,
        "The words of a link show another address than its own: {0}.",
        "Write the address that it leads to, or words that are no address.",
    ),
)


def run_checks(site: Site, documents: Iterable[Document]) -> tuple[Diagnostic, ...]:
    """What every rule has to say of `site`, which was made of `documents`."""
    keys = {rule.key for rule in RULES if rule.key}
    written = {(each.path, key) for each in documents for key in keys if not each.fields or each.span_of(key)}
    return tuple(
        _told(rule, *found) for rule in RULES for found in rule.found(site) if (found[0].path, rule.key) not in written
    )


def _told(rule: Rule, thing: Thing, words: str, span: Span | None) -> Diagnostic:
    message = rule.message.format(words)
    return Diagnostic(code=rule.code, path=thing.path, span=span, message=message, hint=rule.hint, subject=thing.id)
