"""Verbs of saying by their plain forms, and the forms that reports use of them; nouns of saying.

The lists are classes: verbs of manner, of the medium, of judging and blaming, as dictionaries of synonyms group them.
"""

import re

_IRREGULAR = {
    "swear": ("swore", "swearing"),
    "forecast": ("forecast", "forecasting"),
    "sing": ("sang", "singing"),
    "say": ("said", "saying"),
    "tell": ("told", "telling"),
    "write": ("wrote", "writing"),
    "hit": ("hit", "hitting"),
    "begin": ("began", "beginning"),
    "admit": ("admitted", "admitting"),
    "submit": ("submitted", "submitting"),
    "extol": ("extolled", "extolling"),
    "cast": ("cast", "casting"),
    "spell": ("spelled", "spelling"),
    "seek": ("sought", "seeking"),
    "weep": ("wept", "weeping"),
    "think": ("thought", "thinking"),
    "feel": ("felt", "feeling"),
    "retort": ("retorted", "retorting"),
    "foresee": ("foresaw", "foreseeing"),
    "foretell": ("foretold", "foretelling"),
    "beseech": ("beseeched", "beseeching"),
    "retell": ("retold", "retelling"),
}
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def present_of(verb: str) -> str:
    """The form of the third person: `tries`, `teaches`, `says`."""
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if verb[-1] == "y" and verb[-2] not in "aeiou" else verb + "s"


def past_of(verb: str) -> str:
    """The past: `tried`, `slammed`, `swore`."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][0]
    if verb[-1] == "y" and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def participle_of(verb: str) -> str:
    """The participle: `trying`, `slamming`, `branding`."""
    return _IRREGULAR[verb][1] if verb in _IRREGULAR else _stem(verb) + "ing"


def _stem(verb: str) -> str:
    if verb[-1] == "e" and verb[-2] != "e":
        return verb[:-1]
    return verb + verb[-1] if _DOUBLING.fullmatch(verb) else verb


def present(verbs: str) -> frozenset[str]:
    """The present of each of `verbs`, which white space parts."""
    return frozenset(map(present_of, verbs.split()))


def finite(verbs: str) -> frozenset[str]:
    """Past and present of each of `verbs`, which white space parts."""
    return present(verbs) | frozenset(map(past_of, verbs.split()))


def participles(verbs: str) -> frozenset[str]:
    """The participle of each of `verbs`, which white space parts."""
    return frozenset(map(participle_of, verbs.split()))


TELLING = """
say tell add ask reply write tweet post warn argue insist note explain recall declare announce state continue conclude
remark observe quip joke shout whisper respond answer acknowledge admit concede claim complain comment suggest predict
vow pledge promise urge repeat reiterate stress emphasise emphasize testify exclaim boast lament muse wonder agree
counter retort caution maintain contend assert affirm confirm proclaim mutter snap sneer opine assure recount
elaborate clarify protest plead yell scream
"""
"""Verbs whose words may follow in any way."""

CLAUSAL = """
advise allege apologise apologize attest aver avow beg blog brag charge confess confide counsel decree disclose
divulge email enthuse exhort expound forecast fret fume generalise generalize gripe groan grouse grumble guess hint
hypothesise hypothesize indicate imply inform inquire enquire instruct intone jest moan murmur mumble object opine
order philosophise philosophize pontificate preach profess propose query question rail rant reason reckon recommend
rejoin relate relay remind reminisce report reveal rue rule signal speculate spell submit summarise summarize surmise
swear tease text theorise theorize thunder underline underscore venture volunteer vent whine worry marvel rhapsodise
rhapsodize estimate calculate figure convey communicate concur deduce insinuate intimate mention reaffirm reassert
recollect reflect restate retell stipulate decide presume postulate certify implore beseech entreat bellyache carp
recap foretell foreshadow bemoan
"""
"""Verbs that say whose words follow where `that`, a comma or a colon stands between, or the words come first."""

ENTREATING = """
advise beg counsel exhort order instruct implore beseech entreat press pressure push prod nudge command direct coax
"""
"""Verbs after which what somebody is to do may stand in the subject's words: `X exhorted them to “…”`."""

TAG_ONLY = """
banter bark beam begin blurt bristle chant chirp chortle cry deadpan drawl exult gasp giggle greet grin growl
grunt gush howl interrupt laugh lecture offer pipe prompt rasp rave rejoice roar scold scowl shriek shrug sigh sing
smile smirk snarl sniff snort sob splutter sputter stammer stutter swoon taunt toast trumpet tut wail weep
wheeze wink wisecrack yelp jeer rage chide snipe holler gloat wince retaliate
"""
"""Verbs that say whose words they follow directly; elsewhere they tell what somebody does."""

JUDGING = """
call describe dismiss denounce condemn hail praise brand label characterize characterise blast slam decry accuse deride
mock lambast lambaste ridicule deem term dub pronounce criticise criticize liken attack assail bash berate belittle
bemoan castigate chastise chide commend admonish applaud deplore depict disparage excoriate extol fault hammer hit
laud lash malign needle pan paint pillory portray rap rebuke rip salute savage scorn skewer slag smear blame
tout trash troll trumpet upbraid vilify disavow disown reject welcome defend bill cast peg thank compare equate
denigrate demean downplay demonize demonise lampoon minimize minimise herald eulogize eulogise revile disdain diss
trivialize trivialise mischaracterize mischaracterise
"""
"""Verbs whose object somebody's words may describe or blame: `X called it “…”`, `X attacked “…”`."""

ASKING = "express voice threaten seek propose offer request petition lobby challenge dare invite encourage"
"""Verbs whose object may be words of the subject's: `X threatened to “…”`."""

THINKING = "believe think feel hope fear expect want suspect assume suppose imagine envision foresee anticipate regret"
"""Verbs of what somebody holds; words in marks after them are hardly another's."""

NOUNS = """
claims? assertions? contention argument insistence statements? comments? remarks? description characterization
characterisation depiction suggestion warnings? vow pledge promises? prediction accusations? allegations? calls?
demands? criticism observation declaration proclamation reminder admission acknowledge?ment assurances? concession
complaints? lament tweets? post boasts? quip joke view belief opinion conviction confession apology plea appeal
response reply answer retort rebuke words phrase testimony explanation assessment verdict threats? advice conclusion
denunciation condemnation portrayal
"""
"""Nouns of saying, as patterns: after `X’s`, what follows them is X's."""
