"""The grammar of `X said` in one block: which name, pronoun or office is a verb's subject."""

import re

from briefgen.model.site import Mention
from briefgen.resolve.speech.appositions import PLACE, DescribedBlock
from briefgen.resolve.speech.around_names import FOLLOWING, MAX_CLAUSE
from briefgen.resolve.speech.descriptions import doer_after, doer_before, is_doer, is_office
from briefgen.resolve.speech.name_words import AFTER_SPEAKER, CLAUSE_OPENERS, TIMES
from briefgen.resolve.speech.narration import MAX_APPOSITION
from briefgen.resolve.speech.openings import CONJUNCTIONS
from briefgen.resolve.speech.speech_words import BETWEEN, LOOSE, NOUN_LIKE, SPEAKING, verbs
from briefgen.resolve.speech.states import STATES
from briefgen.resolve.speech.voice import OTHER, Voice, spoken_by

_MAX_BETWEEN = 100
"""How many characters of adverbs may stand between a speaker and the verb."""

_PRONOUN = re.compile(r"\b(he|she|He|She)\s*$")
_OPENING_PRONOUN = re.compile(r"\s*([Hh]e|[Ss]he)\b")
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

_DOER_ASIDE = re.compile(r"(?P<at>(?:The|the) (?P<who>(?:[a-z-]+ ){0,3}[a-z]+)), [^,“”]{3,80},")
_MAX_OFFICE = 40
"""How many characters an office without a name may have."""

_ADVERBIAL = re.compile(r"(?:In|On|At|After|Before|During|Despite|[A-Z][a-z]{2,}ing)\b[^,;:“”\"]{1,100},")
"""What stands before a sentence's subject and says when, where, how: `Speaking in Halden, X …`."""

_LEADING_CLAUSE = re.compile(
    r"(?:In|On|At|After|Before|During|Despite|When|While|Asked|Earlier|Later|Last|This|Following|As|Since|Until|Even|"
    r"Although|Though|Once|Because|Under|With|For|From|Of|Through|Throughout|Beyond)\b"
    r"(?: an? [a-z-]+, (?=[a-z]))?[^,;:“”\"]{1,120}, "
)
"""What stands before a sentence's main clause and a comma, whoever is named in it."""

_LONG_AGO = re.compile(
    r"[A-Z][a-z]+ (?:[a-z]+ )?(?:years?|months?|weeks?|days?|decades?) (?:ago|later|earlier|before), "
)
"""`Eight years ago, ` before a sentence's subject."""

_CLOSING_PARENTHESIS = re.compile(r" \([^()]{1,40}\)$")
_PARENTHESIS = re.compile(r" \([^()]{1,40}\)")
_CLOSING = re.compile(r", (said|says|wrote|writes|added|argued|warned) (?=[A-Z]|the )")
"""`The vote is over, said X.`: the tag that closes a sentence."""

_CLOSED = re.compile(
    r", (?P<who>[^,;:“”\"()]{2,80}?) (?P<verb>said|says|wrote|writes|added|argued|warned|recalled|recalls|explained|"
    r"noted|acknowledged|insisted|suggested)"
    r"(?: (?:on|in|at|last|this|late|early) [^,;:“”\"]{1,40}| [A-Z][a-z]+day)?\.?\s*$"
)
"""`The crowd was won over, X said.`: the same, the other way round."""

_MAX_PLACE = 120
"""How many characters a name and what places its bearer may have."""

_WHO = re.compile(r", who (?:[a-z]+ly |has |had |have |also |then |later |in \d+ )*\Z")
_JOINT = re.compile(r"\s*,?\s*\b(who|and|but|then)(?:\s+then)?\s*$")


class SpokenBlock(DescribedBlock):
    """A block of which the grammar tells who speaks."""

    def speaker_in(self, start: int, end: int) -> tuple[Voice, str]:
        """Who is the subject of the first verb of saying of the sentence from `start` to `end`, and that verb."""
        closing = _CLOSING.search(self.narration, start, end)
        closer = self.object_of(closing.end(1), end) if closing is not None else OTHER
        if closing is not None and closer.kind != "other":
            return closer, closing[1]
        closed = _CLOSED.search(self.narration, start, end)
        closer = self.subject_of(closed.start("verb"), closed.start("who")) if closed is not None else OTHER
        if closed is not None and closer.kind not in ("other", "pronoun"):
            return closer, closed["verb"]
        for verb in verbs(self.narration, start, end, SPEAKING):
            voice = self.subject_of(verb.start(), start)
            if self._is_by_the_way(voice, verb, start, end):
                continue
            if voice.kind != "other" or not (verb.group() in NOUN_LIKE or verb.group() in LOOSE):
                return voice, verb.group()
        return OTHER, ""

    def _is_by_the_way(self, voice: Voice, verb: re.Match[str], start: int, end: int) -> bool:
        """Whether the verb only says who another is than the sentence's subject: `Asked of Y, who said so, X left`."""
        if voice.kind != "person" or not _WHO.search(
            self.narration, max(verb.start() - _MAX_OFFICE, start), verb.start()
        ):
            return False
        subject = self.opening_person(start, end)
        return subject not in ("", voice.person)

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
        closes = self.narration[end - 1 : end] in (*",)—–",) or self.narration.endswith(" --", 0, end)
        if (closes or self._closes_with_comma(end)) and end > start:
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
        """`X of the Workers Union said`, `X of Gary, Indiana said`: the subject whom a phrase after the name places."""
        held = self.people_in(max(start, end - _MAX_PLACE), end)
        town, _, state = self.narration[held[-1].end if held else start : end].rstrip(",").rpartition(", ")
        end = held[-1].end + len(town) if held and state.lower() in STATES else end
        placed = bool(held) and PLACE.fullmatch(self.narration, held[-1].end, end) is not None
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
        mention = self.person_ending(aside.start() if aside else len(stem)) or self.described_before(len(stem))
        return spoken_by(mention) if mention is not None else OTHER

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
        described = [m for m in held if self.is_described_after(m, end) and self.is_subject(m, start)]
        if not described or end - described[0].end > MAX_APPOSITION:
            return OTHER if held else self._doer_before_aside(start, end)
        first = described[0]
        lead = self.narration[start : self.description_start(first.start, start)].rstrip()
        opens = not lead.strip(' ,“"') or lead.rstrip("”\"’'").endswith(",") or lead in CONJUNCTIONS
        clear = self.narration.startswith((", who ", ", asked "), first.end) or not any(
            verb.group() != "asked" and not self.is_noun(verb) for verb in verbs(self.narration, first.end, end)
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
