"""Which words describe somebody: `her longtime lawyer`, `the Post’s Moscow bureau chief`; which say an office."""

from briefgen.resolve.names.honorifics import ABBREVIATED, TITLES
from briefgen.resolve.names.word_lists import FINITE_VERBS
from briefgen.resolve.speech.speech_words import ADJECTIVES, DETERMINERS, NO_NAMES, ROLES, TIMES


def describes(word: str, low: str) -> bool:
    """Whether the word (`low` in lower case) may belong to what describes somebody, directly before the name."""
    if low in DETERMINERS or low in ROLES or low in ADJECTIVES:
        return True
    if low in TIMES or low in ("of", "for", "in", "on", "at", "by", "with", "from", "to", "like", "after", "under"):
        return False
    if word[:1].isupper() and word.lower() not in NO_NAMES:
        return True
    return low.endswith(("'s", "’s")) or "-" in word.strip("-") or "/" in word


def breaks_description(word: str) -> bool:
    """Whether the word ends a description: a verb, a preposition, a mark."""
    low = word.lower().strip(",")
    ends = word[-1] in ",;:" or (word[-1] == "." and low.rstrip(".") not in ABBREVIATED and not word[:-1].isupper())
    return ends or low in NO_NAMES or low in FINITE_VERBS or (low.endswith("ed") and word.islower())


def is_office(phrase: str) -> bool:
    """Whether `the …` is somebody by an office: `the prime minister`."""
    return phrase.rsplit(" ", 1)[-1] in TITLES and phrase not in ("first", "general")
