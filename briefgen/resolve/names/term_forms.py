"""The ways in which one term is written: its plural, British and American spellings, hyphens, accents."""

import re
from collections.abc import Iterator

from briefgen.resolve.names.name_forms import tidy, without_accents

_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)\b)", "iz"),
        (r"(?<=[a-z]{3})iz(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)\b)", "is"),
        (r"(?<=[a-z]{3})ys(?=(?:e|ed|es|er|ers|ing)\b)", "yz"),
        (r"(?<=[a-z]{3})yz(?=(?:e|ed|es|er|ers|ing)\b)", "ys"),
        (r"(?<=[a-z]{2}[b-df-hj-np-tv-z])our(?=(?:s|ed|ing|er|ers|able|al|hood|ite|ites)?\b)", "or"),
        (r"(?<=[a-z]{2}[b-df-hj-np-tv-z])or(?=(?:s|ed|ing|er|ers|able|al|hood|ite|ites)?\b)", "our"),
        (r"\bcentre(?=s?\b)", "center"),
        (r"\bcenter(?=s?\b)", "centre"),
        (r"\bdefence\b", "defense"),
        (r"\bdefense\b", "defence"),
        (r"\bprogramme(?=s?\b)", "program"),
        (r"\bprogram(?=s?\b)", "programme"),
    )
)
"""One change each, applied to the whole term: nobody mixes two spellings in one phrase."""

_MIN_RESPELLED = 5
"""Shorter words change their meaning with their spelling: `prise`, `prize`; `four`, `for`."""

_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "crisis": "crises",
    "analysis": "analyses",
    "thesis": "theses",
    "treaty": "treaties",
    "medium": "media",
    "criterion": "criteria",
    "phenomenon": "phenomena",
}
_NO_PLURAL = re.compile(r"(?:[^aeiou]ics|ness|sanctions|ism|news|series|species|[^s]s)$")
_HISSING = ("s", "x", "z", "ch", "sh")


def written_forms(term: str) -> tuple[str, ...]:
    """`term` with hyphens or closed up, with and without accents; in every language."""
    plain = tidy(term)
    closed = re.sub(r"(?<=[a-z])-(?=[a-z])", "", plain)
    return tuple(dict.fromkeys(form for written in (plain, closed) for form in without_accents(written)))


def english_forms(term: str, *, spellings: bool) -> tuple[str, ...]:
    """The further forms that an English text may have: plurals, and other spellings where they are wanted."""
    base = written_forms(term)
    respelled = dict.fromkeys(form for written in base for form in (_respelled(written) if spellings else ()))
    singular = dict.fromkeys((*base, *respelled))
    found = dict.fromkeys((*respelled, *(p for form in singular if (p := plural(form)) is not None)))
    return tuple(form for form in found if form not in base)


def _respelled(term: str) -> Iterator[str]:
    for pattern, replacement in _SPELLINGS:
        changed = " ".join(_respelled_word(word, pattern, replacement) for word in term.split(" "))
        if changed != term:
            yield changed


def _respelled_word(word: str, pattern: re.Pattern[str], replacement: str) -> str:
    if len(word) < _MIN_RESPELLED or word[1:] != word[1:].lower():
        return word
    return word[0] + pattern.sub(replacement, word.lower())[1:]


def plural(term: str) -> str | None:
    """The English plural of a term that ends in a word in lower case or in an abbreviation in capitals, or None."""
    head, _, last = term.rpartition(" ")
    last_piece = last.rpartition("-")[2]
    if is_acronym(last_piece) and last_piece.isalpha():
        return f"{term}s"
    if not last_piece.isalpha() or not last_piece.islower() or not last_piece.isascii():
        return None
    changed = _plural_word(last)
    return None if changed is None else f"{head} {changed}".strip()


def _plural_word(word: str) -> str | None:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if _NO_PLURAL.search(word) or len(word) < 3:
        return None
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_HISSING) else "s")


def is_acronym(term: str) -> bool:
    """Whether at least three quarters of the letters of `term`, and at least two, are capitals."""
    letters = [letter for letter in term if letter.isalpha() and letter.upper() != letter.lower()]
    capitals = sum(letter.isupper() for letter in letters)
    return capitals >= 2 and capitals * 4 >= len(letters) * 3
