"""What a colon announces: `X: “…”`, `X’s message was simple: “…”`, `X pressed him: “…”`."""

import re

from briefgen.resolve.speech import speech_verbs
from briefgen.resolve.speech.name_words import ROLES
from briefgen.resolve.speech.speech_words import BLUNT, GOVERNING, MESSAGE, TAGGING
from briefgen.resolve.speech.voice import Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock

_MAX_ANNOUNCEMENT = 3
"""How many words between a name and a colon announce the words that follow."""

_QUOTED = frozenset(("by", "quoted", "cited", "paraphrased", "echoed", "read", "misquoted", "invoked", "was", "were"))
"""Words after which somebody else’s words follow."""

_LEADING_IN = frozenset(
    ("pressed", "presses", "began", "ended", "tried", "persisted", "remembers", "remembered", "spoke", "speaks")
)
_ON = re.compile(r" on (?:[\w’'.-]+ ?){1,5}:$", re.IGNORECASE)
"""`X on Y: “…”`, as headlines have it."""

_PRONOUN = re.compile(
    r"(He|She) (?!said|was|is|returned|replied|responded|answered|countered|shot|hit|fired|agreed|disagreed)"
    r"([a-z]+(?: [a-z]+){0,3}):"
)
"""`She pressed the point:`; who returned something is another than who is meant at first sight."""


_SPEAKING_OUT = re.compile(
    r"(?: [a-z]+ly| also| then| later| too)? (?:(?:took|takes) (?:aim|issue|exception)|begged to differ|"
    r"(?:hit|hits) (?:out|back)|lash(?:ed|es) out|struck back|weigh(?:ed|s) in|piled on|chimed in|doubl(?:ed|es) down|"
    r"went further|held nothing back|(?:did not|didn['’]t) (?:hold back|mince words)|(?:minced|minces) no words|"
    r"pulled no punches|cut in|(?:shot|fired|fires|shoots) back|(?:tore|lit|laid|ripped|tears|lays|rips) into|"
    r"waved off|brushed (?:off|aside)|shrugged off|played down|push(?:ed|es) back|scoff(?:ed|s) at|laughed off|"
    r"(?:poked|made) fun (?:at|of)|had (?:choice|harsh|strong|kind|warm|stern) words|spoke up|stood firm|left no doubt|"
    r"(?:made|makes) (?:it |himself |herself )?(?:clear|plain)|made no secret|drew a line|"
    r"struck a \S+ (?:tone|note)|set the record straight|got right to the point|(?:sums|summed) (?:it )?up)\b"
    r"[^,:“”]{0,60}:"
)
"""`X took aim at Y:`: what somebody does by words that then follow."""

_OTHERS_WORDS = re.compile(
    r"\b(?:from|by)\b|['’]s? (?:[a-z]+ ){0,2}[a-z]+:$|\bold\b|"
    r"\b(?:off|with|at|into|about|aside|of) (?:an?|the|one|this|that|his|her) (?:[a-z]+ ){0,2}"
    r"(?:headlines?|signs?|banners?|posters?|questions?|letters?|reports?|story|stories|posts?|tweets?|notes?|claims?)\b"
)
"""What says that the words after the colon are another's: `waved off a question:`, `her critics’ complaints:`."""

_OPENING = re.compile(r"(He|She)\b")
_ASIDE = re.compile(r",[^,:]{1,100},|, (?:D|R)-[A-Z][\w.]+,| \([^()]{1,30}\)")
_GIVING = (
    r"(?:had|has|gave|gives|offered|offers|made|makes|issued|issues|delivered|delivers|sent|sends|posted|posts|used|uses|"
    r"repeated|repeats|sounded|sounds|added|adds|ended|ends|closed|closes|opened|opens|began|begins|concluded|concludes|"
    r"finished|left|came back|returned|responded|replied|rolled out|is rolling out|came up|made clear)"
)
_WITH_A_NOUN = re.compile(
    rf"(?: [a-z]+ly| also| then| later)? {_GIVING} [^:;,“”\"]{{0,80}}?\b"
    rf"(?:{'|'.join(speech_verbs.NOUNS.split())}|message|question|pitch|note|line|refrain|theory|point)"
    r"(?: (?:for|to|about|on|of|as|in) [^,:“”]{1,50})?:"
)
"""`X had a message for Y:`, `X ended with a plea:`; who received or read one is not whose it is."""


def announced(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """Whose words follow at `end` because a name or a name's message and a colon stand before it."""
    if not block.narration[start:end].rstrip().endswith(":"):
        return None
    return _label(block, start, end) or _message(block, start, end) or _with_a_noun(block, start, end)


def _with_a_noun(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """`X is rolling out a new message: “…”`."""
    stem = block.narration[start:end].rstrip()
    pronoun = _OPENING.match(stem)
    if pronoun is not None and _WITH_A_NOUN.fullmatch(stem, pronoun.end()):
        return Voice("pronoun", word=pronoun[1].lower(), at=start)
    for first in block.people_in(start, end):
        lead = block.narration[start : block.description_start(first.start, start)].rstrip()
        after = first.end - start
        aside = _ASIDE.match(stem, after)
        after = aside.end() if aside else after
        leads_in = _WITH_A_NOUN.fullmatch(stem, after) or _SPEAKING_OUT.fullmatch(stem, after)
        if lead[-1:] in ("", ",") and leads_in and not _OTHERS_WORDS.search(stem, after):
            return spoken_by(first)
    return None


def _label(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """`X: “…”`."""
    stem = block.narration[start:end].rstrip()
    if not stem.endswith(":"):
        return None
    stem_end = start + len(stem[:-1].rstrip())
    mention = block.person_ending(stem_end)
    if mention is None or mention.status != "resolved":
        return None
    begin = block.description_start(mention.start, start)
    alone = not block.narration[start:begin].strip(" “”\"'‘’—–-")
    return spoken_by(mention) if alone else None


def _message(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """`X’s message was simple: “…”`."""
    people = block.people_in(start, end)
    if len(people) != 1 or people[0].status != "resolved" or not MESSAGE.match(block.narration, people[0].end, end):
        return None
    opens = not block.narration[start : block.description_start(people[0].start, start)].strip(" ,")
    return spoken_by(people[0]) if opens else None


def brief_announcement(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """`X pressed him: “…”`: one person or a pronoun, a word or three, a colon."""
    stem = block.narration[start:end].rstrip()
    pronoun = _PRONOUN.fullmatch(stem)
    if pronoun is not None and not _QUOTED.intersection(pronoun[2].split()):
        return Voice("pronoun", word=pronoun[1].lower(), at=start)
    people = block.people_in(start, end)
    topic = _ON.match(stem, people[0].end - start) if people else None
    if not stem.endswith(":") or (len(people) != 1 and not topic) or people[0].status != "resolved":
        return None
    first = people[0]
    if block.narration[start : block.description_start(first.start, start)].strip(" “”\"'‘’—–-"):
        return None
    rest = re.sub(r"^\s*(?:\([^()]*\)|, [^,]*,)", "", stem[first.end - start : -1]).split()
    return spoken_by(first) if topic or _is_brief(block, rest) else None


def _is_brief(block: SpokenBlock, rest: list[str]) -> bool:
    """Whether the few words between a name and a colon lead in what the bearer says."""
    if len(rest) == 2 and rest[0] in ("was", "is") and rest[1] in BLUNT:
        return True
    lower = all(word.islower() for word in rest) and rest[:1] != ["is"] and not _QUOTED.intersection(rest)
    done_to = block.is_headline and rest[:1] != [] and rest[0].endswith("ed")
    told = bool(rest) and (rest[0] in GOVERNING or rest[0] in TAGGING or rest[0] in _LEADING_IN)
    return 0 < len(rest) <= _MAX_ANNOUNCEMENT and lower and told and rest[0] not in ROLES and not done_to
