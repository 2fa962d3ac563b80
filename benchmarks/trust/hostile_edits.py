"""Edits that change what anchored words say. Each takes the words and gives others, or None where it has none."""

import random
import re
from collections.abc import Callable

Edit = Callable[[str, random.Random], str | None]

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty")
NAMES = ("Kim Yong Chol", "Marek", "Selm", "Weiss", "Lindqvist", "Tarn", "Ortega", "Velden")
UNITS = (
    ("percent", "percentage points"), ("Prozent", "Promille"), ("million", "billion"), ("miles", "kilometres"),
    ("metres", "feet"), ("hours", "days"), ("days", "weeks"), ("minutes", "hours"), ("months", "years"),
    ("euros", "dollars"), ("crowns", "euros"), ("francs", "dollars"), ("tonnes", "kilos"), ("years", "months"),
    ("$", "€"), ("€", "£"), ("degrees", "percent"), ("%", "‰"), ("a.m.", "p.m."), ("nights", "weeks"),
)  # fmt: skip
CONTRARIES = (
    ("rose", "fell"), ("more", "less"), ("less", "more"), ("before", "after"), ("after", "before"), ("open", "closed"),
    ("guilty", "innocent"), ("with", "without"), ("lost", "won"), ("first", "last"), ("last", "next"), ("up", "down"),
    ("against", "for"), ("all", "some"), ("both", "neither"), ("will", "may"), ("said", "denied"), ("high", "low"),
    ("north", "south"), ("agreed", "refused"), ("to", "from"), ("any", "no"), ("he", "she"), ("she", "he"),
    ("und", "oder"), ("avant", "après"), ("antes", "después"), ("同意", "反对"), ("之前", "之后"), ("может", "должна"),
)  # fmt: skip
AUXILIARIES = r"\b(is|are|was|were|has|have|had|will|would|can|could|should|must|did|does|do|be)\b(?! not|n't|n’t)"
NEGATIONS = (
    r"\b(not|no|never|none|neither|nobody|nothing|nicht|nichts|pas|ne|ni|не|не|ninguna)\b |n’t\b|n't\b|没有|不|않"
)


def digit(words: str, choose: random.Random) -> str | None:
    """One digit is another."""
    return _at_one(r"\d", words, choose, lambda found: choose.choice([d for d in "0123456789" if d != found]))


def number_word(words: str, choose: random.Random) -> str | None:
    """A number in a word is another."""
    others = lambda found: choose.choice([n for n in NUMBERS if n != found.lower()])  # noqa: E731
    return _at_one(rf"\b(?:{'|'.join(NUMBERS)})\b", words, choose, others)


def separator(words: str, choose: random.Random) -> str | None:
    """`1,200` becomes `1.200` or `1200`, `4.5` becomes `45`."""
    swap = {",": choose.choice((".", "")), ".": choose.choice((",", ""))}
    return _at_one(r"(?<=\d)[.,](?=\d)", words, choose, lambda found: swap[found])


def sign(words: str, choose: random.Random) -> str | None:
    """A number becomes negative, or a fraction of itself."""
    return _at_one(r"(?<=\s)(?=\d)", words, choose, lambda _: choose.choice(("−", "-", "0.")))


def sign_lost(words: str, choose: random.Random) -> str | None:
    """A negative number becomes positive."""
    return _at_one(r"[−-](?=\d+ degrees)", words, choose, lambda _: "")


def negation_added(words: str, choose: random.Random) -> str | None:
    """A “not” comes in."""
    return _at_one(
        AUXILIARIES, words, choose, lambda found: found + choose.choice((" not", "n’t", " never", " hardly"))
    )


def negation_lost(words: str, choose: random.Random) -> str | None:
    """A “not” goes out."""
    return _at_one(NEGATIONS, words, choose, lambda _: "")


def negating_prefix(words: str, choose: random.Random) -> str | None:
    """A word becomes its contrary; the first and the last one are words too."""
    return _at_one(r"\b(?=[a-z]{5})", words, choose, lambda _: choose.choice(("un", "non-", "dis", "anti-")))


def name(words: str, choose: random.Random) -> str | None:
    """A name is another."""
    return _at_one(r"(?<=[\w,’] )[A-ZÄÖÜ][\w-]+", words, choose, lambda found: _other(NAMES, found, choose))


def name_letter(words: str, choose: random.Random) -> str | None:
    """A name has one letter more."""
    return _at_one(r"(?<=[\w,’] )[A-ZÄÖÜА-Я][\w-]+", words, choose, lambda found: found + "s")


def speaker(words: str, choose: random.Random) -> str | None:
    """Somebody else said it."""
    return _at_one(r"\b(?:said|sagte|dijo|says|warned|promis) ([\w.]+)", words, choose, lambda _: "said Mr. Orlov")


def unit(words: str, choose: random.Random) -> str | None:
    """A unit is another."""
    return _one_of(UNITS, words, choose)


def contrary(words: str, choose: random.Random) -> str | None:
    """A word is its contrary."""
    return _one_of(CONTRARIES, words, choose)


def deletion(words: str, choose: random.Random) -> str | None:
    """A word goes out."""
    return _at_one(r"\w+ (?=\w)|[\u3400-\u9fff]", words, choose, lambda _: "")


def insertion(words: str, choose: random.Random) -> str | None:
    """A word comes in."""
    added = choose.choice((" reportedly", " former", " alleged", " 3", " half"))
    return _at_one(r"(?<=\w)(?= \w)", words, choose, lambda _: added)


def swap(words: str, choose: random.Random) -> str | None:
    """Two parts of a sentence, or two sentences, change places."""
    parts = re.split(r"(?<=[,.;:!?]) ", words)
    if len(parts) < 2:
        parts = words.split(" ")
    at = choose.randrange(len(parts) - 1) if len(parts) > 1 else 0
    swapped = " ".join((*parts[:at], *reversed(parts[at : at + 2]), *parts[at + 2 :]))
    return swapped if swapped != words else None


def letter(words: str, choose: random.Random) -> str | None:
    """A letter is another."""
    return _at_one(r"[a-zа-я]", words, choose, lambda found: "ebcdafghij"[ord(found) % 10] if found != "e" else "a")


def case(words: str, choose: random.Random) -> str | None:
    """A capital is a small letter: `US` and `us`, `May` and `may`."""
    return _at_one(r"[A-ZÄÖÜА-Я]", words, choose, lambda found: found.lower())


def last_word(words: str, choose: random.Random) -> str | None:
    """The last word goes on: `list` becomes `listing`, `5` becomes `52` or `5%`."""
    if not words[-1].isalnum() or words[-1] > "\u3000":
        return None
    return words + (
        choose.choice(("2", "%", ",500", "-fold")) if words[-1].isdigit() else choose.choice(("ing", "s", "-free"))
    )


def first_word(words: str, choose: random.Random) -> str | None:
    """The first word begins earlier: `agreed` becomes `disagreed`, `5` becomes `$5`."""
    if not words[0].isalnum() or words[0] > "\u3000":
        return None
    return (
        choose.choice(("1", "$", "−", "1,")) if words[0].isdigit() else choose.choice(("non-", "pre", "un"))
    ) + words


EDITS: tuple[Edit, ...] = (
    digit, number_word, separator, sign, sign_lost, negation_added, negation_lost, negating_prefix, name, name_letter,
    speaker, unit, contrary, deletion, insertion, swap, letter, case, last_word, first_word,
)  # fmt: skip


def _at_one(pattern: str, words: str, choose: random.Random, other: Callable[[str], str]) -> str | None:
    """`words` with one of the places that match made `other`."""
    found = list(re.finditer(pattern, words))
    if not found:
        return None
    at = choose.choice(found)
    edited = words[: at.start()] + other(at.group()) + words[at.end() :]
    return edited if edited != words else None


def _one_of(pairs: tuple[tuple[str, str], ...], words: str, choose: random.Random) -> str | None:
    standing = [pair for pair in pairs if re.search(_whole(pair[0]), words)]
    if not standing:
        return None
    old, new = choose.choice(standing)
    return re.sub(_whole(old), new.replace("\\", r"\\"), words, count=1)


def _whole(word: str) -> str:
    return rf"\b{re.escape(word)}\b" if word.isalpha() and word < "\u3000" else re.escape(word)


def _other(names: tuple[str, ...], found: str, choose: random.Random) -> str:
    return choose.choice([name for name in names if name != found])
