"""`X left the room, saying “…”` and `Calling it “…,” X left the room`: whose words a participle leads in."""

import re

from briefgen.model.site import Mention
from briefgen.resolve.names.word_lists import FINITE_VERBS
from briefgen.resolve.speech.quoted_words import MAX_BEFORE, can_be_tagged_after, is_naming
from briefgen.resolve.speech.speech_words import BORROWED, GOVERNING, OPENING_PARTICIPLE, PARTICIPLE, QUOTING
from briefgen.resolve.speech.voice import Voice, spoken_by
from briefgen.resolve.speech.voices import SpokenBlock
from briefgen.text.quotes import Quoted

_ACTS = re.compile(
    r"(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?(?=,))?"
    r"(?:, [^,“]{1,120},| \([^()]{1,30}\))?(?: [a-z]+ly| (?:also|then|later|on [A-Z][a-z]+day))* "
    r"(?P<word>[a-z]+?(?:n['’]t)?)\b"
)
_VERB_LIKE = re.compile(r"(?!aides|advis|spokes|official|supporter|campaign)[a-z]+(?:ed|s|ew|oke|ote|ave|ook)")
_DONE_TO = re.compile(
    r"\b(?:was|were|is|are|been|being|got|gets) (?:[a-z]+ly )?[a-z]+(?:ed|en|wn|nt|t) by\b"
    r"|\b(?:as(?! [a-z]+ ?$)|while|when(?! (?:he|she)\b)|where|because|who|whose) [^,;]{1,60}$"
    r"|\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|echo(?:ed|es|ing)|(?:paraphras|imitat|impersonat|invok|mimick)(?:ed|es|ing))\b"
    r"|\b(?:received|receives|got|gets|drew|draws|faced|faces|heard|hears|read|reads) "
)
"""What says that somebody else does what follows: `X was stopped by protesters, shouting “…”`."""

_YET_TO_BE_SAID = re.compile(
    r"\b(?:expected|expects?|likely|going|plans?|planned|planning|wants?|wanted|hopes?|hoped|hoping|set|due|needs?|ought|able|"
    r"refus(?:ed|es|ing)|declin(?:ed|es|ing)|unwilling|afraid|have|has|had|fail(?:ed|s)|reluctant|preparing|prepared|"
    r"forced|supposed|scheduled|would|like|likes|stopped short of|unable|free|not|never|[A-Z]\w+|him|her|them|it)\s*$"
)
"""Words before `to say that` which leave open whether it was said."""

_PRONOUN = re.compile(r"(?:(?:But|And|Then|Later|Yet|So|Still|Instead),? )?(He|She|he|she)\b")


_AFTER_WORDS = re.compile(r",? (he|she) (?!said|says|wrote|told|was (?:told|asked))[a-z]")


def participle(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """`X dismissed the report, saying it was “…”`: the subject that opens the sentence, and nobody else in it."""
    start = max(block.sentence_at(quoted.start).start, quoted.start - MAX_BEFORE)
    matches = tuple(PARTICIPLE.finditer(block.narration, start, quoted.start))
    match = matches[-1] if matches else None
    if match is None or is_naming(block, quoted, block.narration[match.end() : quoted.start]):
        return None
    between = block.narration[match.end() : quoted.start]
    if (
        _DONE_TO.search(block.narration[start : match.start()])
        or QUOTING.search(between)
        or BORROWED.search(between)
        or ";" in between
    ):
        return None
    if match.group().startswith("to ") and _YET_TO_BE_SAID.search(block.narration[start : match.start()]):
        return None
    joined = match.group().startswith("and")
    return _opening_subject(block, start, (matches[0] if joined else match).start())


def _opening_subject(block: SpokenBlock, start: int, end: int) -> Voice | None:
    """Who does what the sentence from `start` says, if nobody else does anything before `end`."""
    people = block.people_in(start, end)
    pronoun = _PRONOUN.match(block.narration, start, end)
    if pronoun is not None:
        alone = not any(block.acts(mention, end) for mention in people)
        return Voice("pronoun", word=pronoun[1].lower(), at=pronoun.start(1)) if alone else None
    office = block.opening_doer(start, end)
    named_before = any(mention.start < office.at for mention in people)
    if office.kind != "other" and not named_before and not any(block.acts(mention, end) for mention in people):
        return office
    first = block.opening_mention(start, end)
    if first is None or (first.end != end and not _begins_clause(block, first)):
        return None
    others = [m for m in people if m.start > first.start and m.entity != first.entity and block.acts(m, end)]
    return None if others else spoken_by(first)


def _begins_clause(block: SpokenBlock, first: Mention) -> bool:
    """Whether a verb follows the name, an apposition aside: `X, a farmer, left`, not `X aide Y left`."""
    match = _ACTS.match(block.narration, first.end)
    if match is None:
        return False
    word = match["word"]
    return (
        word in FINITE_VERBS
        or word.endswith(("n't", "n’t"))
        or word in GOVERNING
        or _VERB_LIKE.fullmatch(word) is not None
    )


def opening_participle(block: SpokenBlock, quoted: Quoted) -> Voice | None:
    """`Calling it “…,” X left the room`: the subject directly after the words, of a sentence that they open."""
    start = block.sentence_at(quoted.start).start
    match = OPENING_PARTICIPLE.match(block.narration, start, quoted.start)
    if match is None or not can_be_tagged_after(block, quoted) or block.text[quoted.start - 1] != " ":
        return None
    between = block.narration[match.end() : quoted.start]
    if ";" in between or QUOTING.search(between) or is_naming(block, quoted, between):
        return None
    end = block.sentence_at(quoted.end - 1).end
    pronoun = _AFTER_WORDS.match(block.narration, quoted.end)
    if pronoun is not None:
        return Voice("pronoun", word=pronoun[1], at=pronoun.start(1))
    first = next(iter(block.people_in(quoted.end, end)), None)
    if first is None:
        return None
    lead = block.narration[quoted.end : block.description_start(first.start, quoted.end)].strip(" ,")
    if lead not in ("", "though", "however"):
        return None
    return spoken_by(first) if block.acts(first, end) else None
