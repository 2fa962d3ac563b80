"""`(D-Ill.)` after a name: the party and the state, as American newspapers shorten them."""

import re

_STATES = """
Ala. AL Alabama; AK Alaska; Ariz. AZ Arizona; Ark. AR Arkansas; Calif. CA California; Colo. CO Colorado;
Conn. CT Connecticut; Del. DE Delaware; Fla. FL Florida; Ga. GA Georgia; HI Hawaii; ID Idaho; Ill. IL Illinois;
Ind. IN Indiana; IA Iowa; Kan. KS Kansas; Ky. KY Kentucky; La. LA Louisiana; ME Maine; Md. MD Maryland;
Mass. MA Massachusetts; Mich. MI Michigan; Minn. MN Minnesota; Miss. MS Mississippi; Mo. MO Missouri; Mont. MT Montana;
Neb. NE Nebraska; Nev. NV Nevada; N.H. NH New Hampshire; N.J. NJ New Jersey; N.M. NM New Mexico; N.Y. NY New York;
N.C. NC North Carolina; N.D. ND North Dakota; OH Ohio; Okla. OK Oklahoma; Ore. OR Oregon; Pa. PA Pennsylvania;
R.I. RI Rhode Island; S.C. SC South Carolina; S.D. SD South Dakota; Tenn. TN Tennessee; Tex. TX Texas; UT Utah;
Vt. VT Vermont; Va. VA Virginia; Wash. WA Washington; W.Va. WV West Virginia; Wis. WI Wisconsin; Wyo. WY Wyoming
"""

_PARTIES = {"D": ("democrat", "democratic"), "R": ("republican", "gop"), "I": ("independent",)}
_AFTER_NAME = re.compile(r"(?:, | \()(?P<party>[DRI])-(?P<state>[A-Z][A-Za-z. ]{1,16}?)[,)]")


def _by_abbreviation() -> dict[str, tuple[str, ...]]:
    found = {}
    for entry in _STATES.replace("\n", " ").strip().split(";"):
        words = entry.split()
        code = next(at for at, word in enumerate(words) if len(word) == 2 and word.isupper())
        name = words[code + 1 :]
        for short in (*words[: code + 1], " ".join(name)):
            found[short] = tuple(word.lower() for word in name)
    return found


_NAMES = _by_abbreviation()
STATES = frozenset(" ".join(words) for words in _NAMES.values()) - {"washington", "georgia"}
"""The names of the states that name nothing else, in lower case."""

PARTIES = frozenset(word for words in _PARTIES.values() for word in words)
"""What the members of a party are called, in lower case."""


def party_and_state(text: str, at: int) -> tuple[str, frozenset[str]] | None:
    """What `(D-Ill.)` at `at` calls somebody: the noun (`democrat`), and the words that may go with it (`illinois`)."""
    match = _AFTER_NAME.match(text, at)
    if match is None or match["state"] not in _NAMES:
        return None
    nouns = _PARTIES[match["party"]]
    return nouns[0], frozenset((*nouns, *_NAMES[match["state"]]))
