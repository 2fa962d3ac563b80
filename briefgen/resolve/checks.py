"""Editorial rules over a finished site: what is not wrong, but would embarrass whoever publishes it.

Each check is a function from the site to diagnostics; `CHECKS` is all of them, in the order they run.
"""

from collections.abc import Callable, Iterator

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.site import Site


def article_without_date(site: Site) -> Iterator[Diagnostic]:
    """An article without a date has no place in any list ordered by time, and its roles cannot be dated."""
    for article in site.articles:
        if article.date is None:
            yield Diagnostic(
                code="BG801",
                path=article.path,
                message="This article has no date.",
                hint="Add `date: YYYY-MM-DD`, as exact as the source states it (a year will do).",
                subject=article.id,
            )


def article_without_publisher(site: Site) -> Iterator[Diagnostic]:
    """A source that does not say who published it cannot be weighed by a reader."""
    for article in site.articles:
        if not article.publisher:
            yield Diagnostic(
                code="BG802",
                path=article.path,
                message="This article names no publisher.",
                hint="Add `publisher: …`.",
                subject=article.id,
            )


def term_without_summary(site: Site) -> Iterator[Diagnostic]:
    """A term explains itself where it stands by its summary."""
    for term in site.terms:
        if not term.summary:
            yield Diagnostic(
                code="BG803",
                path=term.path,
                message=f"“{term.term}” has no summary, so it cannot explain itself where it stands.",
                hint="Add `summary:` with one plain sentence.",
                subject=term.id,
            )


def note_without_words(site: Site) -> Iterator[Diagnostic]:
    """A note that says nothing only puzzles readers."""
    for note in site.notes:
        if not note.prose.blocks and not note.relations:
            yield Diagnostic(
                code="BG804",
                path=note.path,
                span=note.span,
                message="Nothing is said about these words.",
                hint="Write the note below its quotation, or take the quotation out.",
                subject=note.id,
            )


def briefing_without_sources(site: Site) -> Iterator[Diagnostic]:
    """A briefing's claims lead to sources; this one has none."""
    for briefing in site.briefings:
        if briefing.prose.blocks and not briefing.sources:
            yield Diagnostic(
                code="BG805",
                path=briefing.path,
                message="This briefing cites no source.",
                hint="Cite an article where it bears a claim out: [@article-slug, p7].",
                subject=briefing.id,
            )


def event_without_date(site: Site) -> Iterator[Diagnostic]:
    """An event without a date is missing from the timeline."""
    for term in site.terms:
        if term.kind == "event" and term.date is None:
            yield Diagnostic(
                code="BG806",
                path=term.path,
                message=f"“{term.term}” is an event without a date, so the timeline leaves it out.",
                hint="Add `date:` with a day, a month, a year, or from and to.",
                subject=term.id,
            )


Check = Callable[[Site], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    article_without_date,
    article_without_publisher,
    term_without_summary,
    note_without_words,
    briefing_without_sources,
    event_without_date,
)


def run_checks(site: Site) -> tuple[Diagnostic, ...]:
    """What every check has to say of `site`."""
    return tuple(diagnostic for check in CHECKS for diagnostic in check(site))
