"""Words that tell who speaks: verbs of saying, and what may stand between a speaker and the verb."""

import re
from collections.abc import Iterator

from briefgen.resolve.speech import speech_verbs


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PAST = """
said told added asked replied wrote tweeted posted warned argued insisted noted explained recalled declared announced
stated continued concluded remarked observed quipped joked shouted cried whispered responded answered acknowledged
admitted conceded claimed complained commented suggested predicted vowed pledged promised urged repeated reiterated
stressed emphasised emphasized testified exclaimed boasted lamented mused wondered agreed countered retorted cautioned
maintained contended asserted affirmed confirmed denied proclaimed interjected muttered snapped sneered opined assured
recounted reassured elaborated clarified protested demanded ventured began interrupted pleaded implored bellowed roared
thundered yelled screamed growled hissed chuckled deadpanned enthused gushed crowed fumed scoffed reasoned posited
pondered
widersprach forderte kritisierte mahnte erwiderte entgegnete ergänzte lobte versicherte bekräftigte twitterte
sagte sagt erklärte betonte schrieb meinte antwortete fügte warnte teilte
déclaré dit affirmé expliqué ajouté assuré estimé indiqué souligné lancé répondu prévenu déclare affirme explique ajoute
assure estime souligne
dijo afirmó declaró aseguró explicó señaló añadió agregó indicó sostuvo advirtió respondió escribió
detto dichiarato affermato spiegato aggiunto disse afirmou declarou acrescentou explicou
zei zegt vertelde schreef verklaarde voegde
"""

_PRESENT = """
says tells adds asks replies writes warns argues insists notes explains recalls declares states continues concludes
remarks observes acknowledges admits concedes claims complains comments suggests predicts vows pledges promises urges
stresses emphasises emphasizes testifies agrees counters cautions maintains contends asserts affirms confirms
yells shouts jokes whispers responds answers quips laments tweets posts announces demands concedes recounts vents
assures reiterates exclaims boasts
"""

VERBS = _words(_PAST) | _words(_PRESENT)
"""Verbs of saying, in the forms that reports use."""

CLAUSAL = speech_verbs.finite(speech_verbs.CLAUSAL) - VERBS
"""Verbs that govern what follows them only after `that`, a comma or a colon."""

_DESCRIBING_PLAINLY = _words(
    "called calls described describes dismissed dismisses denounced denounces condemned condemns hailed hails "
    "praised praises branded brands labeled labelled characterized characterised blasted slammed decried "
    "accused accuses derided mocked lambasted ridiculed deemed termed dubbed pronounced criticised criticized likened"
)
LIKENING = frozenset(
    (
        *("referred to", "refers to", "played down", "plays down", "brushed off", "brushes off", "brushed aside"),
        *("wrote off", "writes off", "laughed off", "waved off", "shrugged off", "went after", "goes after"),
        *("gone after", "waved away", "talked of", "talked about", "thought of", "thinks of"),
    )
)
"""Phrases that are verbs of judging only with `as` after their object: `X referred to it as “…”`."""

DESCRIBING = _DESCRIBING_PLAINLY | speech_verbs.finite(speech_verbs.JUDGING) | LIKENING
"""Verbs whose object somebody's words in quotation marks may describe: `X called it “…”`."""

THINKING = speech_verbs.finite(speech_verbs.THINKING)
"""Verbs of what somebody holds: where another says so, the words are the other's."""

ENTREATING = speech_verbs.finite(speech_verbs.ENTREATING)
"""Verbs after which `to` may lead in the subject's words."""

_HELD = speech_verbs.finite(f"{speech_verbs.ASKING} {speech_verbs.THINKING}") | ENTREATING
LOOSE = (CLAUSAL | DESCRIBING | _HELD) - _DESCRIBING_PLAINLY - VERBS
"""Verbs of which the past is often an adjective: `a newly revealed memo`."""

_MORE_PRESENT = speech_verbs.present(
    f"{speech_verbs.CLAUSAL} {speech_verbs.TAG_ONLY} {speech_verbs.JUDGING} {speech_verbs.ASKING}"
)
NOUN_LIKE = (
    _words(_PRESENT) - _words("says tells adds insists")
    | _words("dit cried estime teilte posted")
    | (_MORE_PRESENT | speech_verbs.finite(speech_verbs.THINKING)) - _DESCRIBING_PLAINLY
)
"""Those that are nouns as well: they count only directly after a speaker."""

_PHRASES = (
    "spoke of",
    "speaks of",
    "talked of",
    "put it",
    "puts it",
    "went on",
    "goes on",
    "had this to say",
    "chimed in",
    "made clear",
    "makes clear",
    "made it clear",
    "makes it clear",
    "pointed out",
    "points out",
    "made sure to point out",
    "likes to say",
    "liked to say",
    "summed up",
    "shot back",
    "hit back",
    "fired back",
    "was quoted as saying",
    "is quoted as saying",
)

_PROGRESSIVE = r"(?:['’]s|\bis|\bwas) (?:saying|claiming|warning|arguing|insisting|promising|vowing|telling|"
_PROGRESSIVE += (
    r"predicting|suggesting|urging|accusing|declaring|pledging|demanding|complaining|denouncing|describing)\b"
)
_PROGRESSIVE += r"|\b(?:would|will|did) (?:later |also |then |only )?(?:say|insist|claim|argue)\b"
_PROGRESSIVE += r"|\b(?:took to [A-Z]\w+|(?:went|goes|gone) (?:so|as) far as|felt free) to (?:say|call|add)\b"
_PROGRESSIVE += (
    r"|\b(?:tried|tries|sought|attempted|continued|continues|proceeded|paused|"
    r"likes?|liked|loves?|loved|used|began|went on|goes on|managed|hastened|rushed|was quick|is quick|took care|"
    r"was careful|is careful) to (?:say|add|tell|argue|claim|insist|joke|warn|note|explain|suggest|write|"
    r"stress|declare|predict|complain|boast|describe|call)\b"
)
_PROGRESSIVE += (
    r"|\b(?:was|were|is|been|(?:can|could|may) be) "
    r"(?:heard to (?:say|tell|ask|remark|mutter|shout)|"
    r"(?:caught|heard|seen|recorded|filmed|videotaped|overheard|taped|shown) "
    r"(?:[^,“”\".]{0,40} )?(?:saying|telling|asking|calling|shouting|yelling|boasting|bragging|joking|arguing))\b"
)
"""`He’s claiming …`, `he would say …`: verbs of saying of two words."""

_COMPARED = r"\bcompared (?:with|to) (?:\d|(?:last|previous|earlier|other|the (?:same|previous|last)|a) \b)"
"""`this year compared with 2012`: no verb of judging."""

_PHRASE_OR_WORD = re.compile(
    rf"(?P<progressive>{_PROGRESSIVE})|\b(?:{'|'.join((*_PHRASES, *sorted(LIKENING - set(_PHRASES))))})\b|{_COMPARED}|"
    r"[^\W\d_]+"
)

SAYING = VERBS | frozenset(_PHRASES)
"""Verbs of saying, those of several words too."""

SPEAKING = (SAYING | DESCRIBING) - speech_verbs.finite("welcome thank salute hit cast bill peg")
"""Verbs whose subject is likely to go on; who was thanked or welcomed may speak next."""

TAGGING = SAYING | CLAUSAL | speech_verbs.finite(speech_verbs.TAG_ONLY) | _words("raged spat retaliated")
"""Verbs that say whose words they follow directly; elsewhere they tell what somebody does: `X retaliated against …`."""

GOVERNING = SAYING | DESCRIBING | CLAUSAL | _HELD
"""Verbs whose subject may be whose words follow."""


def verbs(text: str, start: int, end: int, among: frozenset[str] = SAYING) -> Iterator[re.Match[str]]:
    """The verbs of `among` in `text` from `start` to `end`, in order."""
    found = _PHRASE_OR_WORD.finditer(text, start, end)
    return (match for match in found if match.group() in among or match["progressive"])


CLAIMING = re.compile(
    r"\b(?:claiming|saying|adding|calling|describing|arguing|insisting|accusing|alleging|declaring|warning|telling|branding|"
    r"denouncing|dismissing|promising|vowing|writing|tweeting|blaming|labelling|labeling|urging|suggesting)\b"
)
"""Participles whose subject is not always the sentence's."""

OPENING_PARTICIPLE = re.compile(
    r"(?:(?:After|Before|While|Despite|By|In) (?:[a-z]+ly )?(?:saying|calling|describing|dismissing|denouncing|"
    r"declaring|insisting|warning|arguing|vowing|promising|claiming|complaining|predicting|explaining|noting|accusing)|"
    r"Calling|Describing|Dismissing|Denouncing|Declaring|Insisting|Warning|Arguing|Vowing|Promising|Saying|"
    r"Stressing|Noting|Accusing|Claiming|Complaining|Predicting|Pledging|Explaining|Acknowledging|Conceding|"
    r"Admitting)\b"
)
"""`Calling it “…,” X left`, `After calling it “…,” she left`: whose words they are is the subject of what follows."""

QUOTING = re.compile(r"\b(?:quoting|citing|paraphrasing|echoing|recalling|invoking|repeating)\b")
"""Words after which somebody else's words follow."""

BORROWED = re.compile(
    r"\b(?:his|her|their|its|the|an?|old|[\w-]+['’]s)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:words|(?<!by )saying|proverb|line|lines|advice|motto|slogan|mantra|quote|quotation|poem|lyrics?|verse|"
    r"dictum)\b[^“\"]{0,40}$"
)
"""What says that the words which follow are somebody else's: `recalled her mother’s words:`."""

MESSAGE = re.compile(
    r"['’]s\s+(?:own\s+|only\s+|last\s+|final\s+|first\s+)?(?:message|answer|response|reply|advice|warning|verdict|"
    r"explanation|reaction|assessment|conclusion|pitch|comment|argument|tweet|post|statement|letter|email|memo|note)\b[^“\",;:]{0,60}:\s*$"
)
"""`X’s message was simple:`."""

ISSUING = re.compile(
    r"\b(?:(?:issued|released|posted|published|sent out|put out) (?:a|an|the|this|his|her) (?:[a-z]+ ){0,2}?"
    r"(?:statement|tweet|response|message|reply|comment|explanation|post|rebuttal|apology)"
    r"|took to (?:Twitter|Facebook|Instagram|social media))\b(?P<another> (?:from|by|of)\b)?[^:,;“”\"]{0,40}:\s*$"
)
"""`issued the following statement:`: whose words follow in the next paragraph; not if it is `another` person’s."""

ADDRESSING = _words("told tells asked asks warned warns urged urges answered answers assured reassured")
"""Verbs whose object may be the next to speak; what follows other verbs of saying is what the speaker speaks of."""

ANSWERING = _words("answered answers replied replies responded responds retorted countered counters agreed agrees")
"""Verbs of whoever speaks after somebody else."""

BEATS = _words(
    "sighs sighed nods nodded smiles smiled laughs laughed shrugs shrugged pauses paused grins grinned chuckles "
    "chuckled winces winced frowns frowned hesitates hesitated beamed beams bristles bristled scoffs scoffed"
)
"""What somebody does just before speaking: `She sighs. “…”`."""

BLUNT = _words(
    "blunt clear defiant firm adamant emphatic unequivocal succinct categorical unrepentant direct brief scathing "
    "unmoved unsparing contrite gracious furious jubilant"
)
"""How somebody was who then is quoted: `X was blunt:`."""

REPORTING = re.compile(
    r"\s+(?:their|his|her|its|that|he|she|they|it|there|my|our|someone|somebody|nobody|everyone)\s+(?!was speaking)\w"
)
"""What follows `X said` where X reports rather than says the words before."""

STANDALONE = re.compile(r"\s*(?:$|[—–-]\s|[“\"«„‘(]|[A-ZÀ-Þ0-9])")
"""What may follow a quotation that is a sentence of its own."""

LANGUAGE_TAGS = {"de": re.compile(r"\s*,?\s*so(?=\s+[A-ZÄÖÜ])")}
"""Tags of one language only: `„…“, so X`."""

_SAYING_SO = "|".join(
    sorted(speech_verbs.participles(" ".join((speech_verbs.TELLING, speech_verbs.CLAUSAL, speech_verbs.JUDGING))))
)
PARTICIPLE = re.compile(
    r"(?:(?:[,—–]|\band|\bby|\bwhile|\bbefore)\s+(?:also |then |even |later |[a-z]+ly )?"
    rf"(?:{_SAYING_SO})|\bsaying(?=:)|"
    r"(?:[,—–]|\band|\bby|\bwhile|\bbefore)\s+(?:[a-z]+ly )?(?:referring to|playing down|brushing off|writing off)"
    r"(?=[^“”;]{2,80} as(?: an?| the)?\s*\Z)|"
    r"\bto (?:say|argue|claim|insist|warn|suggest|declare|announce|stress) that)\b"
)
"""`…, adding that “…”`: who speaks is the subject of the sentence."""

BETWEEN = re.compile(
    r"(?:\s*,\s*(?:however|though|meanwhile|too|in turn|for h(?:is|er) part|nonetheless|nevertheless|of course|"
    r"therefore)\s*,)?"
    r"(?:\s*\b(?:also|however|since|long|later|then|now|first|finally|both|has|had|have|again|once|further|even|soon|twice|repeatedly|reportedly|himself|herself|simply|flatly|earlier|"
    r"previously|recently|separately|subsequently|still|already|often|instead|yesterday|today|tonight|hat|a|ha|"
    r"[a-z]{3,}ly|(?:on|late|early|last|this)\s+(?:[A-Z][a-z]+day|week|month|year)"
    r"(?:\s+(?:night|morning|afternoon|evening))?|"
    r"[A-Z][a-z]+day|in\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d|at the time|in the past|at times|"
    r"in recent\s+(?:days|weeks|months|years)|over the years|"
    r"(?:has|had|have|did|does|do|would|could)n['’]t|"
    r"(?:is|was)(?:\s+[a-z]+ly)?\s+(?:reported|said|alleged|known|rumou?red|quoted|believed|thought|understood)\s+to\s+have|"
    r"in\s+(?:a|an)\s+(?:[a-z]+\s+)?(?:statement|interview|tweet|speech|letter|post))\b)*\s*$"
)
"""What may stand between a speaker's name and the verb, at the end of the text before the verb."""

NAMING = re.compile(
    r"(?:\b(?:so-called|called|calls|calling|call|dubbed|dub|known as|titled|entitled|headlined|named|labelled|"
    r"labeled|termed|nicknamed|"
    r"the (?:term|word|words|phrase|slogan|hashtag|film|book|song|movie|show|series|novel|album|play)|"
    r"film|book|song|movie|novel|album|hit))\s*,?\s*$",
    re.IGNORECASE,
)
"""What stands before words in quotation marks that name something and are nobody's speech."""
