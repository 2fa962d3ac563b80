"""Names and terms in running text: who and what is mentioned where.

The order of the decisions is the law of the whole:

1. the scanner finds every form of every name, and of the words the article itself chooses (`names:`);
2. each find is judged by what stands around it (`candidates`): part of a longer name, a place, a month;
3. of the finds that remain, the longest win;
4. those who are named in full are the company in which each bare name is decided (`bare_names`).

Every step leaves a `Decision` with its reason; mentions, ambiguities and explanations are all made from these.
"""

from collections import defaultdict

import msgspec

from briefgen.model.documents import NameChoice
from briefgen.model.ids import PersonId
from briefgen.model.site import Mention, Stretch
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.gloss_budget import ration
from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.names.reading import Page, Reading
from briefgen.resolve.names.reasons import say
from briefgen.resolve.names.verdicts import Verdicts, decide

__all__ = ["Ambiguity", "Found", "Reading", "find_mentions"]


class Ambiguity(msgspec.Struct, frozen=True, kw_only=True):
    """A word that could be one of several people, or a person or something else: each place, and who it could be.

    `why` is the reason in the words of a sentence's end; `candidates` are slugs, in order, at least one.
    """

    word: str
    candidates: tuple[PersonId, ...]
    stretches: tuple[Stretch, ...]
    why: str = ""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in a text.

    `mentions` are in the order of the text, the headline being block 0; `named` are the people named in full, in
    order; `unused` are the article's choices whose word was never found.
    """

    mentions: tuple[Mention, ...] = ()
    ambiguous: tuple[Ambiguity, ...] = ()
    named: tuple[PersonId, ...] = ()
    unused: tuple[NameChoice, ...] = ()


def find_mentions(reading: Reading, lexicon: Lexicon) -> Found:
    """All mentions in `reading` of the people and terms of `lexicon`, and the names that could be several people."""
    verdicts = decide(reading, lexicon)
    counting = [decision for decision in verdicts.decisions if decision.status != "nobody"]
    mentions = tuple([_mention(verdicts.page, decision, lexicon) for decision in counting])
    return Found(
        mentions=ration(mentions, reading, lexicon),
        ambiguous=_ambiguities(verdicts, lexicon),
        named=tuple([PersonId(lexicon.id_of(owner)) for owner in sorted(verdicts.named)]),
        unused=verdicts.unused,
    )


def _mention(page: Page, decision: Decision, lexicon: Lexicon) -> Mention:
    block, start, end = page.place(decision.start, decision.end)
    surface, kind = page.originals[block][start:end], decision.kind
    if decision.status == "resolved":
        entity, reason = lexicon.id_of(decision.owner), decision.reason
        return Mention(block=block, start=start, end=end, surface=surface, kind=kind, entity=entity, reason=reason)
    return Mention(
        block=block,
        start=start,
        end=end,
        surface=surface,
        kind=kind,
        status="ambiguous",
        candidates=tuple(lexicon.id_of(owner) for owner in decision.candidates),
        reason="family name",
    )


def _ambiguities(verdicts: Verdicts, lexicon: Lexicon) -> tuple[Ambiguity, ...]:
    places: dict[tuple[str, tuple[int, ...], str], list[Stretch]] = defaultdict(list)
    for decision in verdicts.decisions:
        if decision.status == "ambiguous" and decision.kind == "person":
            word = verdicts.page.text[decision.start : decision.end]
            key = (word, decision.candidates, say(decision, lexicon))
            places[key].append(verdicts.page.locate(decision.start, decision.end))
    return tuple(
        Ambiguity(
            word=word,
            candidates=tuple(PersonId(lexicon.id_of(owner)) for owner in candidates),
            stretches=tuple(stretches),
            why=why,
        )
        for (word, candidates, why), stretches in places.items()
    )
