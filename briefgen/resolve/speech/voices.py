"""The grammar of `X said` in one block: which name, pronoun or office is a verb's subject."""

import re
from typing import Literal

from briefgen.model.site import Mention
from briefgen.resolve.names.word_lists import FINITE_VERBS
from briefgen.resolve.speech.around_names import FOLLOWING, MAX_CLAUSE, NamedBlock
from briefgen.resolve.speech.descriptions import doer_after, doer_before, is_doer, is_office
from briefgen.resolve.speech.narration import MAX_APPOSITION
from briefgen.resolve.speech.speech_words import (
    AFTER_SPEAKER,
    BETWEEN,
    CLAUSE_OPENERS,
    LOOSE,
    NOUN_LIKE,
    SPEAKING,
    TIMES,
    verbs,
)
from briefgen.resolve.speech.voice import OTHER, Voice, spoken_by

_MAX_BETWEEN = 100
"""How many characters of adverbs may stand between a speaker and the verb."""

_PRONOUN = re.compile(r"\b(he|she|He|She)\s*$")
_OPENS_WITH = re.compile(
    r"\s*(?:(?:And|But|Yet|So|Then|Now|Still|Later|Instead|Also|Meanwhile|However|Earlier|Today|"
    r"(?:In|On|At|During|After|Before|For) [^,;:“”\"A-Z]{1,40}(?: ?[A-Z][a-z]+day)?),? )?(He|She|he|she)\b"
)
"""How a sentence begins that a pronoun is the subject of: `But she`, `Later, he`."""

_LED_BY_PARTICIPLE = re.compile(r"(?!During|Nothing|Something)[A-Z][a-z]{3,}(?:ed|ing) [^;:“”\".?!]{3,160}, (he|she)\b")
_OPENING_PRONOUN = re.compile(r"\s*([Hh]e|[Ss]he)\b")
_GOING_ON = re.compile(r"\s*(?:(?:And|But|Then|So|Later|Now),? )?(?:[Hh]e|[Ss]he)\b")
_OFFICE = re.compile(r"\b[Tt]he (?:(?:Republican|Democratic|GOP|Labour|Conservative) )?((?:[a-z]+ ){0,2}[a-z]+)$")
_OFFICE_AFTER = re.compile(
    r"\s+the ((?:[a-z]+ ){0,2}?[a-z]+)(?=[.,;]|\s+(?:in|on|at|after|during|to|as|when|of)\b|\s*$)"
)
_LED_UP_TO = re.compile(
    r"It (?:(?:is|was|has been) [a-z]+|emerged|appears|seems)|"
    r"(?:At|In|On|During|After|Before|By|For|Over) (?:[a-z’']+ ){0,3}(?:point|stage|time|times|moment|juncture|end|"
    r"close|start|outset|hearing|meeting|rally|debate|speech|interview|conference|trial|event|statement|tweet|post|letter|"
    r"email|memo|night|day|morning|afternoon|evening|weekend|week|month|year|lunch|dinner|breakfast|phone|stage|stand)"
)
"""What may lead up to a clause without a comma: `It is clear that X told …`, `At one point X said …`."""

_DONE_BY = re.compile(r"\b(?:was|were|is|are|been|being|got) [^,;:“”\"]{1,60} by ")
_SOMEBODY = re.compile(r"(?:[a-z]+ ){0,3}[A-Z]")
_ASKED = re.compile(
    r" (?:was|is|were) (?:then |also |later )?(?:asked|questioned|quizzed|"
    r"(?:pressed|challenged) (?:on|about|if|whether))\b"
    r"(?![^.]* by [^.]*[A-Z])"
)
_DOER_ASIDE = re.compile(r"(?P<at>(?:The|the) (?P<who>(?:[a-z-]+ ){0,3}[a-z]+)), [^,“”]{3,80},")
_OPENING_DOER = re.compile(r"(?:(?<=[.!?”\"] )|(?<=[.!?”\"])|\A|(?<=, ))(?:The|the) ((?:[A-Z]?[a-z-]+ ){1,3}[a-z]+)")
_GOES_ON = frozenset(("of", "for", "in", "at", "to", "and", "who", "from", "or", "elect", "general", "designate"))
_MAX_OFFICE = 40
"""How many characters an office without a name may have."""

_CONJUNCTIONS = frozenset(
    ("When", "After", "As", "While", "Once", "Although", "Though", "Because", "But", "And", "Yet")
)
"""Words with which a sentence may begin before its subject."""

_ADVERBIAL = re.compile(r"(?:In|On|At|After|Before|During|Despite|[A-Z][a-z]{2,}ing)\b[^,;:“”\"]{1,100},")
"""What stands before a sentence's subject and says when, where, how: `Speaking in Halden, X …`."""

_LEADING_CLAUSE = re.compile(
    r"(?:In|On|At|After|Before|During|Despite|When|While|Asked|Earlier|Later|Last|This|Following|As|Since|Until|"
    r"Although|Though|Once|Because|Under|With|For|From|Of|Through|Throughout|Beyond)\b[^,;:“”\"]{1,120}, "
)
"""What stands before a sentence's main clause and a comma, whoever is named in it."""

_LEADS_IN = re.compile(
    r"(?:In|On|At|After|Before|During|Despite|When|While|As|Since|Until|Although|Though|Once|Because|Under|With|For|From|"
    r"Of|By|If|Unlike|Like|Even|[A-Z][a-z]{2,}(?:ing|ed))\b"
)
"""How a clause begins that stands before the main one: `When told of it,`, `Noting that Y won,`."""

_LONG_AGO = re.compile(
    r"[A-Z][a-z]+ (?:[a-z]+ )?(?:years?|months?|weeks?|days?|decades?) (?:ago|later|earlier|before), "
)
"""`Eight years ago, ` before a sentence's subject."""

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
    r"Meanwhile|However|Still|Instead|Also|Earlier|Today|Yesterday|Recently|Even|Only"
)
"""What may stand directly before a sentence's subject: a dateline, `Neither does`, `Since then`."""

_CLOSING_PARENTHESIS = re.compile(r" \([^()]{1,40}\)$")
_PARENTHESIS = re.compile(r" \([^()]{1,40}\)")
_APPOSITION = re.compile(
    r"\s*(?:[,(—–]|--)\s*"
    r"(?:for (?:his|her) part|of|from|at|in|on|with|after|before|during|like|unlike|despite|without|"
    r"who|whose|asked|speaking|writing|tweeting|when|a|an|the|now|then|formerly|also|one|"
    r"his|her|its|[a-z]+ing|[a-z]+ed (?:on|about|by|if|whether|for|with|in|at|to)|\d|[A-Z])"
)
_BARE_ROLE = re.compile(r", ((?:[a-z-]+ ){0,3}[a-z-]+)\b")
_CLOSING = re.compile(r", (said|says|wrote|writes|added|argued|warned) (?=[A-Z]|the )")
"""`The vote is over, said X.`: the tag that closes a sentence."""

_PLACE = re.compile(
    r" (?:of|from|at|for) (?:the |an? )?[A-Z][\w&'’.-]*(?: (?:(?:of|and|for|the|on|in) )?(?:the )?[A-Z][\w&'’.-]*)*"
    r"(?: \([A-Z]+\))?"
)
"""What after a name says where its bearer is from: `of the Workers Union (WU)`."""

_MAX_PLACE = 120
"""How many characters a name and what places its bearer may have."""

_SCHOLAR_AT = re.compile(r", an? [a-z][^,;:“”\".]*")
"""What says who somebody is, without a clause of its own."""

_JOINT = re.compile(r"\s*,?\s*\b(who|and|but|then)(?:\s+then)?\s*$")


class SpokenBlock(NamedBlock):
    """A block of which the grammar tells who speaks."""

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
        opens = not lead or lead.endswith(",") or lead in _CONJUNCTIONS or _BEFORE_SUBJECT.fullmatch(lead) is not None
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

    def speaker_in(self, start: int, end: int) -> tuple[Voice, str]:
        """Who is the subject of the first verb of saying of the sentence from `start` to `end`, and that verb."""
        closing = _CLOSING.search(self.narration, start, end)
        closer = self.object_of(closing.end(1), end) if closing is not None else OTHER
        if closing is not None and closer.kind != "other":
            return closer, closing[1]
        for verb in verbs(self.narration, start, end, SPEAKING):
            voice = self.subject_of(verb.start(), start)
            if voice.kind != "other" or not (verb.group() in NOUN_LIKE or verb.group() in LOOSE):
                return voice, verb.group()
        return OTHER, ""

    def subject_of(self, verb: int, start: int) -> Voice:
        """Who is the subject of the verb of saying at `verb`, looking back as far as `start`."""
        start = max(start, verb - MAX_CLAUSE)
        near = max(start, verb - _MAX_BETWEEN)
        before = self.narration[near:verb]
        match = BETWEEN.search(before)
        end = near + len(before[: match.start()].rstrip()) if match else verb
        pronoun = _PRONOUN.search(self.narration, start, end)
        if pronoun:
            return Voice("pronoun", word=pronoun[1].lower(), at=pronoun.start())
        mention = self.person_ending(end)
        if mention is not None and self.is_subject(mention, start):
            return spoken_by(mention)
        office = _OFFICE.search(self.narration, max(start, end - _MAX_OFFICE), end)
        if office is not None and is_office(office[1]):
            return Voice("office", word=office[1].lower(), at=office.start())
        doer = self._doer(end, start)
        if doer is not None:
            return doer
        if self.is_headline and self.narration[end - 1 : end] == ",":
            return self._opening_subject(start, end - 1)
        placed = self._before_place(start, end)
        if placed is not None:
            return spoken_by(placed)
        if (self.narration[end - 1 : end] in (*",)—–",) or self._closes_with_comma(end)) and end > start:
            return self._before_apposition(start, end)
        joint = _JOINT.search(self.narration, start, end)
        if joint is not None:
            return self._relative(joint.start()) if joint[1] == "who" else self._joint_subject(start, joint.start())
        return OTHER

    def _joint_subject(self, start: int, end: int) -> Voice:
        """`X did one thing and said another`, `he did say one thing and called Y another`."""
        subject = self._opening_subject(start, end)
        if subject.kind != "other":
            return subject
        said = next(verbs(self.narration, start, end), None)
        if said is None or any(self.acts(mention, end) for mention in self.people_in(said.end(), end)):
            return OTHER
        before = self.subject_of(said.start(), start)
        return before if before.kind == "pronoun" else OTHER

    def _closes_with_comma(self, end: int) -> bool:
        """Whether words in marks end there with the comma that closes an aside: `X, noting it was “no use,” said`."""
        return self.narration[end - 1 : end] in ("”", '"') and self.narration[end - 2 : end - 1] == ","

    def _before_place(self, start: int, end: int) -> Mention | None:
        """`X of the Workers Union said`: the subject whom a phrase after the name places."""
        held = self.people_in(max(start, end - _MAX_PLACE), end)
        placed = bool(held) and _PLACE.fullmatch(self.narration, held[-1].end, end) is not None
        return held[-1] if placed and self.is_subject(held[-1], start) else None

    def _doer(self, end: int, start: int) -> Voice | None:
        """`the former strategist`, where a clause begins with it."""
        begin = doer_before(self.narration, end, start)
        if begin < 0 or not self._opens_clause(begin, start):
            return None
        return Voice("described", word=self.narration[begin:end].strip(), at=begin)

    def _opens_clause(self, begin: int, start: int) -> bool:
        left = self.narration[start:begin].rstrip()
        word = left.rsplit(" ", 1)[-1].lower()
        return not left or left[-1] in ",;:—–”\"’'" or word in CLAUSE_OPENERS

    def _relative(self, end: int) -> Voice:
        """`X, who said`: the person directly before the relative clause."""
        stem = self.narration[:end].rstrip(" ,")
        aside = _CLOSING_PARENTHESIS.search(stem, max(len(stem) - _MAX_OFFICE, 0))
        mention = self.person_ending(aside.start() if aside else len(stem)) or self._described_before(len(stem))
        return spoken_by(mention) if mention is not None else OTHER

    def _described_before(self, end: int) -> Mention | None:
        """Whom an apposition describes that ends there: `X, a scholar at the Harbour School` before `who`."""
        held = self.people_in(max(0, end - MAX_APPOSITION), end)
        described = bool(held) and _SCHOLAR_AT.fullmatch(self.narration, held[-1].end, end) is not None
        return held[-1] if described else None

    def _opening_subject(self, start: int, end: int) -> Voice:
        """`X did one thing and said another`: the subject that opens the sentence, if nobody else acts before `end`."""
        ago = _LONG_AGO.match(self.narration, start, end)
        start = ago.end() if ago is not None else self._after_leading_clause(start, end)
        held = self.people_in(start, end)
        opening = _OPENING_PRONOUN.match(self.narration, start, end)
        if opening and not any(self.acts(mention, end) for mention in held):
            return Voice("pronoun", word=opening[1].lower(), at=opening.start(1))
        lead = self.narration[start : self.description_start(held[0].start, start)].strip() if held else ""
        if not held or (lead.strip(' ,“"—–-') and not _ADVERBIAL.fullmatch(lead)):
            return OTHER
        acts = any(self.acts(m, end) for m in held[1:])
        held = held[:1] + tuple(mention for mention in held[1:] if not self.is_aside(mention))
        clause = re.search(r"\b(?:as|while|when|that|which|because|whom|where)\b", self.narration[held[0].end : end])
        who = self.narration.find(" who ", held[0].end + 2, end) >= 0
        return OTHER if acts or who or (clause and len(held) > 1) else spoken_by(held[0])

    def _after_leading_clause(self, start: int, end: int) -> int:
        """Where whom the main clause is about is named, if a clause before says when or why: `Asked about Y, X …`."""
        match = _LEADING_CLAUSE.match(self.narration, start, end)
        if match is None:
            return start
        names = (mention for mention in self.people_in(match.end(), end))
        first = next(names, None)
        follows = first is not None and self.description_start(first.start, match.end()) == match.end()
        return match.end() if follows else start

    def _before_apposition(self, start: int, end: int) -> Voice:
        """`X, a former analyst, said`: the one person who is described between two commas."""
        start = self._after_leading_clause(start, end)
        held = self.people_in(start, end)
        if held and held[-1].end == end - 1 and self.is_subject(held[-1], start):
            return spoken_by(held[-1])
        described = [m for m in held if self._is_described_after(m, end) and self.is_subject(m, start)]
        if not described or end - described[0].end > MAX_APPOSITION:
            return OTHER if held else self._doer_before_aside(start, end)
        first = described[0]
        lead = self.narration[start : self.description_start(first.start, start)].rstrip()
        opens = not lead.strip(' ,“"') or lead.endswith(",") or lead in _CONJUNCTIONS
        clear = self.narration.startswith((", who ", ", asked "), first.end) or not any(
            verb.group() != "asked" for verb in verbs(self.narration, first.end, end)
        )
        alone = len({m.entity for m in held if m is first or self.narration[m.end : m.end + 1] not in ("'", "’")}) == 1
        return spoken_by(first) if clear and (alone or (opens and first is held[0])) else OTHER

    def _doer_before_aside(self, start: int, end: int) -> Voice:
        """`The president, visibly shaken, said`."""
        match = _DOER_ASIDE.fullmatch(self.narration[start:end].strip())
        if match is None or not is_doer(match["who"].rsplit(" ", 1)[-1]):
            return OTHER
        if is_office(match["who"]):
            return Voice("office", word=match["who"], at=start)
        return Voice("described", word=match["at"], at=start)

    def _is_described_after(self, mention: Mention, end: int) -> bool:
        """Whether a comma after the name leads in who that is: `X, a former analyst`, `X, legal director for Y`."""
        placed = _PLACE.match(self.narration, mention.end, end)
        begin = placed.end() if placed is not None else mention.end
        if _APPOSITION.match(self.narration, begin, end):
            return True
        match = _BARE_ROLE.match(self.narration, begin, end)
        return match is not None and any(is_doer(word) for word in match[1].split())

    def is_subject(self, mention: Mention, start: int) -> bool:
        """Whether `mention`, with its titles, begins a clause: no preposition, no verb rules it."""
        begin = self.description_start(mention.start, start)
        left = self.narration[start:begin].rstrip(" ")
        if not left or left[-1] in ",;:—–(“”\"‘’'«»…-":
            return not _is_list(left, self, start)
        if _LED_UP_TO.fullmatch(left) or self.is_described(start, mention.start):
            return True
        word = re.split(r"[\s“”\"(]", left)[-1].lower().strip(".")
        if word in ("and", "or", "nor"):
            return _joins_clauses(left, word)
        if word == "that":
            return _LED_UP_TO.fullmatch(left[:-5]) is not None or not any(verbs(self.narration, start, begin))
        return word in TIMES or word.isdigit() or (word.endswith("ly") and len(word) > 4) or left[-1] in ".!?"

    def object_of(self, verb_end: int, end: int) -> Voice:
        """Who follows the verb as its subject (`said X, a former analyst`), before `end`."""
        pronoun = re.compile(r"\s+(he|she)\b").match(self.narration, verb_end, end)
        if pronoun:
            return Voice("pronoun", word=pronoun[1], at=pronoun.start(1))
        office = _OFFICE_AFTER.match(self.narration, verb_end, end)
        if office and is_office(office[1]):
            return Voice("office", word=office[1], at=office.start(1))
        for mention in self.people_in(verb_end + 1, min(end, verb_end + MAX_CLAUSE)):
            if self._follows(mention, verb_end) and self.stands_alone(mention):
                return spoken_by(mention)
        doer = doer_after(self.narration, verb_end, end)
        return Voice("described", word=doer, at=verb_end + 1) if doer else OTHER

    def _follows(self, mention: Mention, verb_end: int) -> bool:
        begin = self.description_start(mention.start, verb_end)
        between = self.narration[verb_end:begin]
        return not between.strip() or self.introduces(verb_end, begin) or self.is_held_by_name(verb_end, mention.start)

    def stands_alone(self, mention: Mention) -> bool:
        """Whether the name ends there: no genitive, no noun that it only describes (`said X aide Y`), no list."""
        aside = _PARENTHESIS.match(self.narration, mention.end)
        begin = aside.end() if aside else mention.end
        rest = self.narration[begin : begin + 24]
        if rest[:1] in "'’-":
            return False
        if re.match(r" (?:and|or) [A-Z]|, (?:[A-Z]\S* )+and ", rest):
            return False
        following = FOLLOWING.match(rest)
        word = following[1].lower() if following else ""
        return not word or word in AFTER_SPEAKER or word in TIMES or word.endswith("ing")


def _joins_clauses(left: str, word: str) -> bool:
    """Whether `and` before a name begins a clause of its own rather than joining two names."""
    before = left[: -len(word)].rstrip()
    last = before.rsplit(" ", 1)[-1]
    return before.endswith((",", ";", "”", '"')) or not last[:1].isupper()


def _is_list(left: str, block: SpokenBlock, start: int) -> bool:
    """Whether the comma before a name parts it from another name of a list."""
    end = start + len(left) - 1
    return left.endswith(",") and any(m.end == end for m in block.people) and " and " in left[-60:]
