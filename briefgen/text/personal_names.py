"""Splits a written name into family and given names, as bibliographies want them; or says that it cannot be split.

A wrong split puts a source under the wrong letter in somebody's bibliography for years, a name left whole does little
harm: so only what looks like a Western personal name is split, and all else stays as it was written.
"""

import re

import msgspec

_PARTICLE = re.compile(
    r"af|al|bin|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|vom|von|zu|zur", re.IGNORECASE
)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
_COLLECTIVE = re.compile(
    r"\b(?:agence|agency|agencies|association|authority|board|bureau|centre|center|college|commission|committee|company|"
    r"correspondents?|council|department|desk|editors?|editorial|foundation|government|group|institute|magazine|media|"
    r"ministry|national|network|news|newspaper|newsroom|office|organi[sz]ation|press|radio|reporters?|review|services?|"
    r"society|staff|studio|team|television|times|today|tribune|tv|union|university|wires?|writers?)\b",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"[^\W\d_]\.\s")
_UNPERSONAL = re.compile(r"[\d@&/|_+()\[\]{}<>:;]|\b(?:and|of|the|for)\b", re.IGNORECASE)
_MOST_WORDS = 4


class PersonalName(msgspec.Struct, frozen=True, kw_only=True):
    """A name in parts; `literal` is the whole name where it was not split, and then the other parts are empty."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def inverted(self) -> str:
        """`Lee, Ann`, `Lee, Ann, Jr.`: as catalogues list it; the whole name where it was not split."""
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part) or self.literal

    @property
    def direct(self) -> str:
        """`Ann Lee`, `Ann Lee Jr.`; a family name that leads in its own language stands last here."""
        return " ".join(part for part in (self.given, self.family, self.suffix) if part) or self.literal


def split_name(written: str) -> PersonalName:
    """The parts of a name as a byline writes it: `Ann Lee`, `Lee, Ann`, `Ludwig van Beethoven`, `John Doe Jr.`."""
    name = " ".join(written.split())
    if not _is_personal(name):
        return PersonalName(literal=name)
    before, comma, after = name.partition(", ")
    if comma and not _SUFFIX.fullmatch(after):
        return _split_at_comma(before, after)
    words = name.replace(",", "").split(" ")
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    first = _first_of_family(words)
    if not first:
        return PersonalName(literal=name)
    return PersonalName(family=" ".join(words[first:]), given=" ".join(words[:first]), suffix=suffix)


def split_known_name(name: str, family: str) -> PersonalName:
    """The parts of a name whose family name is known, whichever end it stands at (`Kim Yong Chol`, `Ann Lee`)."""
    if name == family:
        return PersonalName(family=family)
    if name.startswith(f"{family} "):
        return PersonalName(family=family, given=name[len(family) :].strip())
    if name.endswith(f" {family}"):
        return PersonalName(family=family, given=name[: -len(family)].strip())
    return PersonalName(literal=name)


def _is_personal(name: str) -> bool:
    words = name.replace(",", " ").split()
    return bool(
        1 < len(words) <= _MOST_WORDS + 2
        and name.count(",") == name.count(", ") < 2
        and not _UNPERSONAL.search(name)
        and (_INITIAL.match(name) or not _COLLECTIVE.search(name))
        and all(word[0].isupper() or _PARTICLE.fullmatch(word) for word in words)
    )


def _split_at_comma(family: str, given: str) -> PersonalName:
    """`Lee, Ann`; two full names with a comma between them (`Ann Lee, Bob Ray`) are not one person."""
    own = [word for word in family.split() if not _PARTICLE.fullmatch(word)]
    if not own or (len(own) > 1 and " " in given):
        return PersonalName(literal=f"{family}, {given}")
    return PersonalName(family=family, given=given)


def _first_of_family(words: list[str]) -> int:
    """The index of the family name's first word, a particle if it has one; 0 where there is no saying."""
    first = len(words) - 1
    while first > 1 and _PARTICLE.fullmatch(words[first - 1]) and not words[first - 1].isupper():
        first -= 1
    return first if 0 < first < _MOST_WORDS and words[0][0].isupper() else 0
