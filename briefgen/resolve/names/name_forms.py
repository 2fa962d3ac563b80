"""The ways in which one name is written: romanised, with or without hyphens, initials, accents.

A person's file lists the names an editor knows; from each, the forms follow that differ by spelling alone. No form is
made that could be another person's: a suffix (`Jr.`) is never dropped, a given name never left out.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator

from briefgen.resolve.names.honorifics import PARTICLES, SUFFIXES

_EXPANDED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "ß": "ss", "œ": "oe", "ñ": "n"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe", "Æ": "Ae", "Œ": "Oe", "Ñ": "N"}
)
"""Letters that some languages write out in two."""

_BARE_LETTERS = str.maketrans("øØłŁđĐıħĦŧŦæÆœŒßðÐþÞəƏ", "oOlLdDihHtTaAoOsdDtTeE")
"""Letters whose stroke Unicode does not take apart. Those that stand for two are expanded, not reduced."""

_MIN_WITHOUT_ARTICLE = 6
"""A shorter name keeps its Arabic article."""

_INITIALS = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]\.?")
_HYPHENS = re.compile(r"[-\u2010\u2011]")


def tidy(name: str) -> str:
    """`name` in NFC, with single spaces and straight apostrophes and hyphens."""
    plain = unicodedata.normalize("NFC", name).replace("\u2019", "'").replace("\u00a0", " ")
    return " ".join(_HYPHENS.sub("-", plain).split())


def words_of(name: str) -> tuple[str, ...]:
    """The words of `name`, in lower case and without full stops; hyphens part words."""
    return tuple(word for word in _HYPHENS.sub(" ", name).replace(".", " ").replace(",", " ").lower().split() if word)


def variants(name: str) -> tuple[str, ...]:
    """`name` and the forms that differ from it in initials' dots, joined hyphens and accents, in a stable order."""
    found: dict[str, None] = {}
    for dotted in _dotted(tidy(name)):
        for joined in _joined(dotted):
            for plain in without_accents(joined):
                found.setdefault(plain)
    return tuple(found)


def without_accents(text: str) -> tuple[str, ...]:
    """`text`, and where it has accents, also without them (`Wallström`: `Wallstrom`, `Wallstroem`)."""
    if text.isascii():
        return (text,)
    parted = unicodedata.normalize("NFD", text.replace("ß", "ss"))
    stripped = "".join(c for c in parted if not unicodedata.combining(c)).translate(_BARE_LETTERS)
    stripped = unicodedata.normalize("NFC", stripped)
    return tuple(dict.fromkeys((text, stripped, "".join(_expand(text)))))


def _expand(text: str) -> Iterator[str]:
    for letter in unicodedata.normalize("NFD", text.translate(_EXPANDED)):
        if not unicodedata.combining(letter) or ord(letter) >= 0x0900:
            yield letter.translate(_BARE_LETTERS)


def _joined(name: str) -> tuple[str, ...]:
    """`Kyung-wha` also as `Kyungwha`; double family names stay as they are, their second part being capitalised."""
    closed = re.sub(r"(?<=[^\W_])-(?=[^\W_])(?=[^A-Z])", "", name)
    return (name,) if closed == name else (name, closed)


def _dotted(name: str) -> Iterator[str]:
    """`J. K. Rowling`, `J.K. Rowling`, `J K Rowling`, `JK Rowling` are one; so are `Jr.`, `Jr` and `, Jr.`."""
    runs = [_run_forms(list(run), initials) for initials, run in itertools.groupby(name.split(" "), key=is_initials)]
    for choice in itertools.product(*runs):
        yield " ".join(choice)


def _run_forms(words: list[str], initials: bool) -> tuple[str, ...]:
    if not initials:
        return tuple(dict.fromkeys((" ".join(words), *_suffix_forms(words))))
    letters = [letter for word in words for letter in word if letter != "."]
    dots = [f"{letter}." for letter in letters]
    return tuple(dict.fromkeys((" ".join(dots), "".join(dots), " ".join(letters), "".join(letters))))


def _suffix_forms(words: list[str]) -> Iterator[str]:
    last = words[-1].rstrip(".").lower()
    if len(words) > 1 and last in SUFFIXES:
        stem = " ".join(words[:-1]).rstrip(",")
        for tail in (words[-1].rstrip("."), words[-1]):
            yield f"{stem} {tail}"
            yield f"{stem}, {tail}"
    plain = [word.removesuffix(".") for word in words]
    if plain != words:
        yield " ".join(plain)


def is_initials(word: str) -> bool:
    """Whether `word` is one or more initials: `J.`, `J.K.`, `W`."""
    return word[:1].isupper() and _INITIALS.fullmatch(word) is not None


def without_middle_initials(name: str) -> str | None:
    """`Harry S. Truman` as `Harry Truman`; None where there is no initial between two words of the name."""
    words = tidy(name).split(" ")
    kept = [word for at, word in enumerate(words) if at in (0, len(words) - 1) or not is_initials(word)]
    if len(kept) == len(words) or is_initials(words[0]) or len(kept) < 2:
        return None
    return " ".join(kept)


def is_suffix(word: str) -> bool:
    """Whether `word` tells bearers of one name apart: `Jr.`, `III`."""
    return word.strip(".,").lower() in SUFFIXES


def family_name_of(name: str, written: str = "") -> str:
    """The family name of `name`: the one `written`, else its last word with the particles before it."""
    if written:
        return tidy(written)
    words = [word for word in tidy(name).split(" ") if not is_suffix(word)] or [tidy(name)]
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    return " ".join(words[first:]).rstrip(",")


def leads(name: str, family: str) -> bool:
    """Whether the family name stands first, as in Korean, Chinese or Hungarian names."""
    name, family = tidy(name), tidy(family)
    return name.startswith(family + " ") and not name.endswith(" " + family)


def bare_forms(name: str, family: str) -> tuple[str, ...]:
    """The forms in which the family name of `name` stands alone: with its particles, and without `al-`."""
    full = _with_particles(tidy(name), tidy(family))
    found = [family, full]
    if full.lower().startswith(("al-", "el-")) and len(full) > _MIN_WITHOUT_ARTICLE:
        found.append(full[3:])
    unique = dict.fromkeys(form for written in found for form in variants(written))
    return tuple(form for form in unique if len(form) > 1)


def _with_particles(name: str, family: str) -> str:
    before = name[: -len(family)].split() if name.endswith(" " + family) else []
    taken: list[str] = []
    while len(before) > 1 and before[-1].lower() in PARTICLES:
        taken.insert(0, before.pop())
    return " ".join([*taken, family])


def western_order(name: str, family: str) -> str | None:
    """`Kim Jong Un` as `Jong Un Kim`; None where the family name does not lead."""
    return f"{tidy(name)[len(tidy(family)) + 1 :]} {tidy(family)}" if leads(name, family) else None


def closed_given_name(name: str, family: str) -> str | None:
    """`Kim Jong Un` as `Kim Jongun`; None where the family name does not lead or the given name is one word."""
    words = tidy(name)[len(tidy(family)) + 1 :].split(" ") if leads(name, family) else []
    return f"{tidy(family)} {words[0]}{words[1].lower()}" if len(words) == 2 and words[1].isalpha() else None
