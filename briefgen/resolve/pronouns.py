"""Whom `he said` means: where exactly one person can be meant, and else nobody."""

import re

from briefgen.resolve.honorifics import TITLES
from briefgen.resolve.lexicon import Lexicon
from briefgen.resolve.speech_words import PEOPLE
from briefgen.resolve.voices import SpokenBlock
from briefgen.resolve.word_lists import GIVEN_NAMES

_PAIR = re.compile(r"\b([A-Z][^\W\d_]+)\.? (?:[A-Z]\. )?([A-Z][^\W\d_]+)")


class Antecedents:
    """The people whom a pronoun of one text can mean."""

    def __init__(self, lexicon: Lexicon | None) -> None:
        """Without a lexicon, no person's own pronoun is known, and each fits."""
        people = lexicon.people if lexicon is not None else ()
        self._pronouns = {str(person.id): person.pronoun for person in people if person.pronoun}

    def fits(self, person: str, pronoun: str) -> bool:
        """Whether the person's own page does not call them by the other pronoun."""
        return self._pronouns.get(person, pronoun) == pronoun

    def resolve(
        self, blocks: list[SpokenBlock], index: int, at: int, pronoun: str, speakers: dict[int, set[str]]
    ) -> str:
        """Whom the pronoun at `at` of the block at `index` of `blocks` means, or empty.

        `speakers` are those of each block so far. One who already speaks in this block goes on speaking; else the one
        person of this block's narration before the pronoun; else the one of the block before.
        """
        block = blocks[index]
        heard = {person for person in speakers.get(index, set()) if self.fits(person, pronoun)}
        if heard:
            return self._only(heard, len(heard))
        named = self._named(block, at, pronoun)
        if named is None or named:
            return self._only(named or set(), len(named or ()))
        if index == 0 or self._strangers(block, at):
            return ""
        before = blocks[index - 1]
        heard = speakers.get(index - 1, set())
        if len(heard) == 1 and at <= _opening(block):
            return self._only({person for person in heard if self.fits(person, pronoun)}, 1)
        named = self._named(before, len(before.text), pronoun)
        return self._only(named, len(named)) if named else ""

    @staticmethod
    def _only(people: set[str], count: int) -> str:
        return next(iter(people)) if len(people) == 1 and count == 1 else ""

    def _named(self, block: SpokenBlock, end: int, pronoun: str) -> set[str] | None:
        """Whom the narration before `end` names and the pronoun fits; None where a stranger may be meant."""
        people = [mention for mention in block.people if mention.end <= end]
        if any(mention.status != "resolved" for mention in people) or self._strangers(block, end):
            return None
        return {mention.entity for mention in people if self.fits(mention.entity, pronoun)}

    @staticmethod
    def _strangers(block: SpokenBlock, end: int) -> bool:
        """Whether the narration before `end` has somebody who is on no file."""
        covered = [(mention.start, mention.end) for mention in block.people]
        for match in _PAIR.finditer(block.narration, 0, end):
            title = match[1].lower() in TITLES or match[1].lower() in GIVEN_NAMES
            if title and not any(start < match.end() and match.start() < stop for start, stop in covered):
                return True
        return any(not _describes_somebody(block, match) for match in PEOPLE.finditer(block.narration, 0, end))


def _describes_somebody(block: SpokenBlock, match: re.Match[str]) -> bool:
    """Whether the unnamed person is one who is named beside: `X, a former aide`, `the envoy, X`, `her aide X`."""
    before = block.narration[: match.start()].rstrip(" ,(—–")
    if any(mention.end == len(before) for mention in block.people):
        return True
    following = re.compile(r"[^.!?;“”\"]{0,60}").match(block.narration, match.end())
    reach = following.end() if following else match.end()
    nearest = next((mention for mention in block.people if mention.start >= match.end()), None)
    if nearest is None or nearest.start > reach:
        return False
    between = block.narration[match.end() : nearest.start].strip(" ,")
    return not between or all(word[:1].isupper() or word in ("of", "for", "the", "and") for word in between.split())


def _opening(block: SpokenBlock) -> int:
    """Up to where a pronoun goes on from the block before: the tag of a quotation that opens the block."""
    if not block.quotes or block.text[: block.quotes[0].start].strip():
        return 12
    return block.quotes[0].end + 24
