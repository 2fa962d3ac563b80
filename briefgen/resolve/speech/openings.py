"""What a sentence is about: which name or description is its subject, by how it opens."""

import re
from typing import Literal

from briefgen.model.site import Mention
from briefgen.resolve.names.word_lists import FINITE_VERBS
from briefgen.resolve.speech.around_names import MAX_CLAUSE, NamedBlock
from briefgen.resolve.speech.descriptions import is_doer, is_office
from briefgen.resolve.speech.voice import OTHER, Voice

_OPENS_WITH = re.compile(
    r"\s*(?:(?:And|But|Yet|So|Then|Now|Still|Later|Instead|Also|Meanwhile|However|Earlier|Today|"
    r"(?:In|On|At|During|After|Before|For) [^,;:“”\"A-Z]{1,40}(?: ?[A-Z][a-z]+day)?),? )?(He|She|he|she)\b"
)
"""How a sentence begins that a pronoun is the subject of: `But she`, `Later, he`."""

_LED_BY_PARTICIPLE = re.compile(r"(?!During|Nothing|Something)[A-Z][a-z]{3,}(?:ed|ing) [^;:“”\".?!]{3,160}, (he|she)\b")
_GOING_ON = re.compile(r"\s*(?:(?:And|But|Then|So|Later|Now),? )?(?:[Hh]e|[Ss]he)\b")
_DONE_BY = re.compile(r"\b(?:was|were|is|are|been|being|got) [^,;:“”\"]{1,60} by ")
_SOMEBODY = re.compile(r"(?:[a-z]+ ){0,3}[A-Z]")
_ASKED = re.compile(
    r" (?:was|is|were) (?:then |also |later )?(?:asked|questioned|quizzed|"
    r"(?:pressed|challenged) (?:on|about|if|whether))\b"
    r"(?![^.]* by [^.]*[A-Z])"
)
_OPENING_DOER = re.compile(r"(?:(?<=[.!?”\"] )|(?<=[.!?”\"])|\A|(?<=, ))(?:The|the) ((?:[A-Z]?[a-z-]+ ){1,3}[a-z]+)")
_GOES_ON = frozenset(("of", "for", "in", "at", "to", "and", "who", "from", "or", "elect", "general", "designate"))
_LEADS_IN = re.compile(
    r"(?:In|On|At|After|Before|During|Despite|When|While|As|Since|Until|Although|Though|Once|Because|Under|With|For|From|"
    r"Of|By|If|Unlike|Like|Even|[A-Z][a-z]{2,}(?:ing|ed)|"
    r"(?:The|That|This|Last|Next|One|Two|Three|Several|Some|A few) (?:[a-z]+ )?(?:years?|months?|weeks?|days?|"
    r"mornings?|evenings?|afternoons?|nights?|hours?|minutes?|moments?))\b"
)
"""How a clause begins that stands before the main one: `When told of it,`, `Noting that Y won,`."""

_DOES = re.compile(
    rf"(?: (?:[a-z]+ly|still|also|then|has|had|never))* (?:{'|'.join(sorted(FINITE_VERBS))}|"
    r"found|drew|kept|sent|stood|rose|[a-z]+ed)\b(?!,)"
)
"""What follows the name of whoever does something; not `, X said,`, which only says whose the clause is."""

_INVERTED = re.compile(
    r"(?:Across|Among|Behind|Beside|Near|Next|At|In|On|Outside|Inside|Joining)\b.* (?:is|was|stood|sat)"
)
"""What stands before a subject that follows its verb: `Across town, for the campaign, is X`."""

_SUBORDINATE = re.compile(
    r" (?:that|whether|because|after|before|while|when|if|since|until|over|citing|who|whose|whom|which|why|how|"
    r"including|where|although|though)\b"
)
_DATELINE = re.compile(r"[A-Z][A-Z .,’'/-]+(?:, [A-Z][A-Za-z. ]+)?(?: \([A-Za-z ]+\))? ?(?:—|–|-|--|―)")
_BEFORE_SUBJECT = re.compile(
    rf"{_DATELINE.pattern}|(?:Neither|Nor|So) (?:does|did|do|is|was)|Since(?: then)?|Then|Later|Now|"
    r"Meanwhile|However|Still|Instead|Also|Earlier|Today|Yesterday|Recently|Even|Only|"
    r"(?:An?|One) (?:[a-z-]+ ){1,4}(?:named|called)"
)
"""What may stand directly before a sentence's subject: a dateline, `Neither does`, `Since then`."""

CONJUNCTIONS = frozenset(("When", "After", "As", "While", "Once", "Although", "Though", "Because", "But", "And", "Yet"))
"""Words with which a sentence may begin before its subject."""


class OpenedBlock(NamedBlock):
    """A block of which the grammar tells what each sentence is about."""

    def main_clause_end(self, start: int, end: int) -> int:
        """Where the first clause of the sentence from `start` to `end` ends: who stands further on is in another."""
        match = _SUBORDINATE.search(self.narration, start + 1, end)
        return match.start() if match else end

    def opens_with(self, pronoun: str, start: int) -> bool:
        """Whether the sentence that begins at `start` does so with `pronoun`, or any; it may be led by a participle."""
        match = _OPENS_WITH.match(self.narration, start) or _LED_BY_PARTICIPLE.match(self.narration, start)
        return match is not None and pronoun in (match[1].lower(), "")

    def opening_person(self, start: int, end: int) -> str:
        """The person whom the sentence from `start` to `end` has as its subject, at its beginning or after a comma."""
        subject = self.opening_mention(start, end)
        return subject.entity if subject is not None else ""

    def opening_mention(self, start: int, end: int) -> Mention | None:
        """The name of whom the sentence from `start` to `end` has as its subject.

        It opens the sentence, titles aside (`Marsh aide X`), or stands after a clause before it: `As for Y, X left`.
        """
        held = self.people_in(start, end)
        first = next((m for m in held if not self.is_in_title(m) and not self.is_attributive(m)), None)
        led = None
        if first is not None and first.start > start and _LEADS_IN.match(self.narration, start):
            led = next((m for m in held[1:5] if m is not first and self._follows_clause(m, start)), None)
        subject = led or first
        if subject is None or subject.status != "resolved" or self.narration.startswith(("'", "’", "-"), subject.end):
            return None
        lead = self.narration[start : self.description_start(subject.start, start)].strip(' “”"‘’')
        opens = not lead or lead.endswith(",") or lead in CONJUNCTIONS or _BEFORE_SUBJECT.fullmatch(lead) is not None
        return subject if opens or subject is led or _INVERTED.fullmatch(lead) else None

    def _follows_clause(self, mention: Mention, start: int) -> bool:
        """Whether a comma ends what stands between `start` and whom the name means, who does what follows."""
        if mention.start - start > MAX_CLAUSE:
            return False
        lead = self.narration[start : self.description_start(mention.start, start)].rstrip(' ”"’')
        return lead.endswith(",") and _DOES.match(self.narration, mention.end) is not None

    def is_about(self, person: str, start: int, end: int) -> bool:
        """Whether the sentence at `start` says what `person` does, or a pronoun, and names no other up to `end`."""
        others = {mention.entity for mention in self.people_in(start, end)} - {person}
        opens = _GOING_ON.match(self.narration, start) is not None or self.opening_person(start, end) == person
        return opens and not others

    def names_only(self, person: str, start: int, end: int) -> bool:
        """Whether nobody but `person` is named there, genitives aside: `Carver’s niece, Ann Reed, shouted`."""
        held = self.people_in(start, end)
        return all(m.entity == person or self.narration[m.end : m.end + 1] in ("'", "’") for m in held)

    def is_done_to(self, start: int, end: int) -> bool:
        """Whether somebody did something to the subject of the sentence from `start` to `end`: `X was hit by Y`."""
        match = _DONE_BY.search(self.narration, start, end)
        return match is not None and _SOMEBODY.match(self.narration, match.end(), end) is not None

    def asked_person(self, start: int, end: int) -> str:
        """Who the sentence from `start` to `end` says was asked, and so speaks next: `X was asked by a reporter …`."""
        person = self.opening_person(start, end)
        return person if person and _ASKED.match(self.narration, self.people_in(start, end)[0].end) else ""

    def opening_doer(self, start: int, end: int) -> Voice:
        """Whom the sentence from `start` to `end` has as its subject by a noun: `In that vein, the admiral …`."""
        for match in _OPENING_DOER.finditer(self.narration, start, end):
            words = match[1].split()
            for count in range(len(words) - 1, 0, -1):
                if is_doer(words[count - 1]) and words[count] not in _GOES_ON:
                    phrase = " ".join(words[:count])
                    kind: Literal["office", "described"] = "office" if is_office(phrase) else "described"
                    return Voice(kind, word=phrase if kind == "office" else f"the {phrase}", at=match.start(1) - 4)
        return OTHER
