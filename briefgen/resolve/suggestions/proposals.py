"""Groups of sightings → what one would want on file: each with its likely kind and why, its places, an example."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

import msgspec

from briefgen.model.ids import ContentPath
from briefgen.model.rich_text import Block
from briefgen.resolve.suggestions.grouping import Group, Seen, grouped, key_of
from briefgen.resolve.suggestions.signs import ENOUGH, ENOUGH_FOR_A_WORD, PERSON, TERM, Sign, leads_with_family
from briefgen.resolve.suggestions.word_classes import HEADS_OF
from briefgen.text.sentences import sentences
from briefgen.text.spans import Span

Likely = Literal["person", "term", "unsure"]

_CONTEXTUAL: frozenset[Sign] = frozenset(("the", "place"))
"""Signs that many names have now and then: they count where every second place has them."""

_OFTEN = 2

_PHRASE_RECURS = 3
"""How often, and in more texts than one, a phrase in small letters must stand: two words meet by chance, too."""

_LOOSE = re.compile(r"\s+(?=[.,;:])")
"""The space before a citation, which is not shown here."""


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A place: the name's stretch in the file at `path`, and the sentence it stands in."""

    path: ContentPath
    span: Span
    sentence: str


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """Something that recurs and is on no file.

    `aliases` are further forms in full, `bare` parts of the name that stand alone. `reason` says why it is likely a
    person or a term; `term_kind` is what sort of term, or empty. `family_name` is set where it is not the last word.
    `count` is how often it stands in all texts, `articles` are the slugs of those it stands in.
    """

    name: str
    likely: Likely
    reason: str
    aliases: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    family_name: str = ""
    term_kind: str = ""
    count: int
    articles: tuple[str, ...]
    example: Example


def proposals(seen: Iterable[Seen], known: frozenset[str], least: int) -> tuple[Proposal, ...]:
    """What stands at least `least` times and is none of the names `known` (as `key_of` writes them).

    Persons and terms first, then what is unsure; within each, the most frequent first.
    """
    groups = (group for group in grouped(seen) if _is_new(group, known))
    found = [_proposal(group) for group in groups if _recurs(group, least)]
    return tuple(sorted(found, key=_rank))


def _rank(proposal: Proposal) -> tuple[bool, bool, int, int, str]:
    """What is sure before what is not, names before phrases; within these the most frequent first."""
    unsure = proposal.likely == "unsure"
    return unsure, proposal.name.islower(), -proposal.count, -len(proposal.articles), proposal.name


def _is_new(group: Group, known: frozenset[str]) -> bool:
    return not any(key_of(form) in known for form in group.forms)


def _recurs(group: Group, least: int) -> bool:
    if all(seen.sighting.signs == ("phrase",) for seen in group.all):
        texts = {seen.text.article or seen.text.owner for seen in group.all}
        return len(group.all) >= max(least, _PHRASE_RECURS) and len(texts) > 1
    return len(group.all) >= least and any(seen.sighting.firm for seen in group.full)


def _proposal(group: Group) -> Proposal:
    name = _name(group)
    likely, reason = _judged(group)
    aliases = tuple(form for form in group.forms if form != name)
    words = name.split()
    bare = tuple(sorted({seen.sighting.name for seen in group.bare}))
    leads = likely == "person" and leads_with_family(name) and words[-1] not in bare
    return Proposal(
        name=name,
        likely=likely,
        reason=reason,
        aliases=aliases,
        bare=bare,
        family_name=words[0] if leads else "",
        term_kind=_kind(name) if likely == "term" else "",
        count=len(group.all),
        articles=tuple(sorted({seen.text.article for seen in group.all if seen.text.article})),
        example=_example(group),
    )


def _name(group: Group) -> str:
    """The form to file it under: what an acronym stands for, where a text says so, else the most frequent."""
    expansions = {seen.sighting.expansion for seen in group.full} - {""}
    spelt_out = [form for form in group.forms if key_of(form) in {key_of(words) for words in expansions}]
    return spelt_out[0] if spelt_out else group.forms[0]


def _judged(group: Group) -> tuple[Likely, str]:
    count: Counter[Sign] = Counter(sign for seen in group.all for sign in seen.sighting.signs)
    places = len(group.all)
    count["alone"] += any(_name(group).endswith(f" {seen.sighting.name}") for seen in group.bare)
    signs = [sign for sign in +count if sign not in _CONTEXTUAL or count[sign] * _OFTEN >= places]
    person = sum(PERSON[sign][0] for sign in signs if sign in PERSON)
    term = sum(TERM[sign][0] for sign in signs if sign in TERM)
    enough = ENOUGH if " " in _name(group) else ENOUGH_FOR_A_WORD
    if person >= enough and person > term:
        return "person", next(reason for sign, (_, reason) in PERSON.items() if sign in signs)
    if term >= enough and term > person:
        return "term", next(reason for sign, (_, reason) in TERM.items() if sign in signs)
    if not person and not term:
        return "unsure", "nothing beside it says"
    told = [reason for sign, (_, reason) in (*PERSON.items(), *TERM.items()) if sign in signs]
    return "unsure", ", but ".join(told[:2]) if person and term else f"only {told[0]}"


def _kind(name: str) -> str:
    last = name.split()[-1].lower()
    return next((kind for kind, heads in HEADS_OF.items() if last in heads), "")


def _example(group: Group) -> Example:
    """The first firm place of the name in full, articles before what was written of them."""

    def order(seen: Seen) -> tuple[bool, bool, str, int, int]:
        text = seen.text
        return not seen.sighting.firm, text.owner != text.article, text.path, seen.sighting.block, seen.sighting.start

    seen = min(group.full, key=order)
    block = seen.text.blocks[seen.sighting.block - 1]
    here = Span(start=seen.sighting.start, end=seen.sighting.end)
    return Example(path=seen.text.path, span=block.source.span_to_file(here), sentence=sentence_at(block, here))


def sentence_at(block: Block, place: Span) -> str:
    """The sentence of the block in which `place` stands, in one line."""
    within = next((each for each in sentences(block.text) if each.start <= place.start < each.end), None)
    text = block.text[within.start : within.end] if within else block.text
    return _LOOSE.sub("", " ".join(text.split()))
