"""Every find of the scanner in one text, judged: the decisions from which mentions and explanations are made."""

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from msgspec.structs import replace

from briefgen.model.documents import NameChoice
from briefgen.resolve.names.bare_names import Bare, Company, decide_bare
from briefgen.resolve.names.candidates import doubt
from briefgen.resolve.names.choices import Choices, excluded_phrases
from briefgen.resolve.names.company import company_of
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.finds import Context, judge
from briefgen.resolve.names.intervals import Intervals
from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.names.longer_names import stranger_at
from briefgen.resolve.names.plain_finds import PlainBearers, bare_plainly, decide_plainly, stands_plainly
from briefgen.resolve.names.reading import Page, Reading
from briefgen.resolve.names.roles import NO_ROLES
from briefgen.resolve.names.scanner import Hit, scanner_of

_START = attrgetter("start")


class Verdicts(NamedTuple):
    """The decisions on a text, in its order; `named` are the owners named in full, `unused` the choices never met."""

    page: Page
    decisions: tuple[Decision, ...]
    named: frozenset[int]
    unused: tuple[NameChoice, ...]


class _Sifted(NamedTuple):
    """What a first look leaves: what means somebody or may do, what means nobody, and the strangers met.

    `plain` are the bare names among plain words, on which it need only be decided who bears them.
    """

    open: list[Decision | Bare]
    plain: list[Hit]
    refused: list[Decision]
    strangers: dict[str, tuple[int, str]]


def decide(reading: Reading, lexicon: Lexicon) -> Verdicts:
    """Judge every place of `reading` at which a form of `lexicon` stands."""
    page = Page(reading)
    scanner = scanner_of(lexicon)
    scan = scanner.scan(page)
    context = Context(page, lexicon, scan, Choices(page, scanner.owner_of), scanner.owner_of)
    sifted = _sift(context, scan.hits)
    company = company_of(context, sifted.open, sifted.strangers)
    bearers = PlainBearers(context, company)
    plain = [bearers.decide(hit) or _settle(context, bare_plainly(hit), company) for hit in sifted.plain]
    other = [_settle(context, item, company) for item in sifted.open]
    decisions = sorted((*plain, *other, *sifted.refused), key=_START)
    return Verdicts(page, tuple(decisions), company.named, context.choices.unused())


def _sift(context: Context, hits: list[Hit]) -> _Sifted:
    """Judge the longest finds first; what lies inside one that means somebody is not looked at again."""
    page, is_plain = context.page, context.is_plain
    taken = Intervals(len(page.text))
    sifted = _Sifted([], [], [], {})
    left: list[Hit] = []
    for hit in _longest_first(context, hits):
        start, end = hit.start, hit.end
        if taken.overlap(start, end):
            continue
        if is_plain and stands_plainly(page, hit):
            taken.add(start, end)
            if hit.roles.plain == "bare name":
                sifted.plain.append(hit)
            else:
                sifted.open.append(decide_plainly(hit))
            continue
        found = judge(context, hit)
        if type(found) is Decision and found.status == "nobody":
            sifted.refused.append(found)
            left.append(hit)
            if found.why in ("chosen nobody", "not phrase"):
                taken.add(start, end)
        elif found is not None and not taken.overlap(found.start, found.end):
            taken.add(found.start, found.end)
            sifted.open.append(found)
        else:
            left.append(hit)
    if not left:
        return sifted
    refused, strangers = _outermost(sifted.refused, taken), _strangers(context, sorted(left, key=_START), taken)
    return sifted._replace(refused=refused, strangers=strangers)


def _longest_first(context: Context, hits: list[Hit]) -> list[Hit]:
    """All finds, and the places that the article itself speaks of; of those as long as each other, the first first."""
    if context.is_plain and not context.page.reading.not_names:
        return sorted(hits, key=lambda hit: hit.start - hit.end)
    return sorted((*hits, *_places(context)), key=lambda hit: (hit.start - hit.end, hit.start))


def _places(context: Context) -> Iterator[Hit]:
    """The places that the article itself speaks of: chosen words, and phrases that are no names."""
    for start, end in (*context.choices.places(), *excluded_phrases(context.page)):
        yield Hit(start, end, NO_ROLES)


def _outermost(refused: list[Decision], taken: Intervals) -> list[Decision]:
    """`refused` without what lies inside a name that was found, or was refused as a whole.

    No two of all decisions overlap, so that they are in order by where they begin.
    """
    seen = Intervals(max((decision.end for decision in refused), default=0))
    kept = []
    for decision in refused:
        if not taken.overlap(decision.start, decision.end) and not seen.overlap(decision.start, decision.end):
            seen.add(decision.start, decision.end)
            kept.append(decision)
    return kept


def _strangers(context: Context, hits: list[Hit], taken: Intervals) -> dict[str, tuple[int, str]]:
    """For each bare name, the first place where somebody not on file is named in full with it."""
    found: dict[str, tuple[int, str]] = {}
    for hit in hits:
        owners = hit.roles.family or hit.roles.short
        if not owners or taken.overlap(hit.start, hit.end) or context.is_masked(hit):
            continue
        key = context.page.text[hit.start : hit.end].lower()
        name = "" if key in found else stranger_at(context.page, hit, context.lexicon, owners)
        if name and not context.blocked(hit).intersection(owners):
            found[key] = (hit.start, name)
    return found


def _settle(context: Context, found: Decision | Bare, company: Company) -> Decision:
    decision = _decided(context, found, company) if isinstance(found, Bare) else found
    if decision.owner >= 0 and decision.owner == context.excluded:
        return replace(decision, status="nobody", why="own page")
    return decision


def _decided(context: Context, bare: Bare, company: Company) -> Decision:
    decision = decide_bare(context.page, context.lexicon, bare, company)
    if bare.term >= 0 and decision.status == "nobody":
        return Decision(bare.start, bare.end, "resolved", "term", "term", bare.term, reason="term")
    if decision.status != "resolved":
        return decision
    if bare.term >= 0 and decision.why == "only bearer" and bare.left.kind != "title":
        candidates = (decision.owner,)
        return replace(decision, status="ambiguous", why="term as well", owner=-1, candidates=candidates)
    named = company.begun.get(decision.owner, -1) < bare.start
    judged = decision.why in ("only bearer", "short")
    unsure = doubt(context.page, bare, named=named, always=decision.why == "short") if judged else None
    if unsure is None:
        return replace(decision, reason="alias") if bare.one_word and decision.why == "short" else decision
    return replace(unsure, candidates=(decision.owner,))
