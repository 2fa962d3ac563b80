"""What a sentence itself says of whom a pronoun means: `As for X, he …`, `X, for his part, …`, `In his letter, X …`."""

import re

from briefgen.model.site import Mention
from briefgen.resolve.speech.voices import SpokenBlock

_FOR_PART = {"he": ", for his part,", "she": ", for her part,", "": ", for h"}
"""What after a name says that the pronoun is its bearer's; without a pronoun, either."""

_AS_FOR = re.compile(r"(?:As for|As to|When it comes to|According to|To|For) ")
_IN_HIS_WORDS = re.compile(
    r"(?:But |And )?(?:[Ii]n|[Dd]uring|[Tt]hroughout) (?P<whose>his|her) (?:[a-z-]+ ){0,2}?(?:statement|speech|remarks|"
    r"letter|address|interview|testimony|post|tweet|column|memoir|book|comments|appearance|announcement|memo|op-ed)"
    r"(?: (?:on|in|at|to|last|this|with) [^,;:“”]{1,50}| [A-Z][a-z]+day)?, "
)
"""`In his statement, X went further`: who speaks next is whose statement it is."""

_SENDS = re.compile(
    r"(?: (?:[a-z]+ly|also|then|later|once))* (?:(?:dashed|fired|shot|sent) off|sent|posted|tweeted|emailed|"
    r"e-mailed|wrote|forwarded|issued|released|published|penned|shared) [^.;“”\"]{0,80}?\b(?:message|email|e-mail|note|"
    r"letter|tweets?|statement|post|picture|photo|image|video|memo|reply|essay|column|op-ed)\b(?! (?:by|from)\b)"
)
"""`X sent them a message`: who writes next is whoever sent it."""

_WHOSE = {"he": "his", "she": "her"}

_LEAD_IN = re.compile(
    r"(?:When |If |Once |Then )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Pp]rompted|(?!During)[A-Z][a-z]{2,}ing)\b"
)
"""How a sentence begins whose subject is the pronoun after the comma: whom it names before is somebody else."""


def meant_by_sentence(block: SpokenBlock, people: tuple[Mention, ...], pronoun: str, start: int, stop: int) -> str:
    """Whom the sentence from `start` to `stop`, which names `people`, says that the pronoun means; or empty."""
    first = people[0] if people else None
    if first is None or first.status != "resolved":
        return ""
    if block.narration.startswith(_FOR_PART[pronoun], first.end):
        return first.entity
    own = _IN_HIS_WORDS.match(block.narration, start) if pronoun else None
    if own is not None and own["whose"] == _WHOSE[pronoun]:
        return first.entity if block.description_start(first.start, own.end()) == own.end() else ""
    if is_topic(block, first):
        return first.entity
    sender = block.opening_mention(start, stop)
    return sender.entity if sender is not None and _SENDS.match(block.narration, sender.end, stop) else ""


def is_topic(block: SpokenBlock, mention: Mention) -> bool:
    """Whether the sentence begins by saying that it is about whom the mention names: `As for X,`."""
    sentence = block.sentence_at(mention.start)
    about = _AS_FOR.match(block.narration, sentence.start)
    if about is None or block.description_start(mention.start, about.end()) != about.end():
        return False
    others = block.people_in(mention.end, sentence.end)
    return block.narration.startswith(",", mention.end) and not any(block.acts(m, sentence.end) for m in others)


def before_lead_in(block: SpokenBlock, at: int) -> int:
    """`at`, or where its sentence begins if that leads in the pronoun at `at`: `Asked about Y, she said`."""
    start = block.sentence_at(at).start
    leads_in = block.narration[start:at].rstrip()[-1:] in ("", *",”\"’'") and _LEAD_IN.match(block.narration, start, at)
    return start if leads_in else at
