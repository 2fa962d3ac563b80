"""Names that are words as well: months, ordinary words that a sentence's beginning capitalises, places, firms."""

import re

from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.neighbours import opens_sentence, word_before
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_lists import (
    BEFORE_MONTHS,
    FINITE_VERBS,
    HEADLINE_VERBS,
    MONTH_NAMES,
    MONTHLY,
    MONTHS,
    PLACE_PREPOSITIONS,
    PLACES_AND_FIRMS,
    TOWNS,
    WORD_NAMES,
)

_NEXT = re.compile(r"(?:['’]s)?[,]? ([^\W_]+)")
_AND_NAME = re.compile(r" (?:and|or) [A-ZÀ-Þ]")
_PLACE_SIGNS = (
    r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Aa]cross) {word}\b"
    r"|\b{word} (?:Motors?|News|Co|Inc|Corp|Group|Company|Credit|Television|Hotels?|Bank|Airlines|Post|LP|LLC|plc)\b"
    r"|\b{word}, (?:the|a|an|his|her|its) (?:[a-z]+ )?(?:company|firm|bank|carmaker|automaker|agency|kingdom|country)\b"
    r"|\b{word}(?:['’]s)? (?:shares?|stock|sales|cars?|dealers?|plants?|trucks?|employees|workers|executives|customers|"
    r"reported|reports|officials|government|king|capital|army|parliament|border|economy|ambassador|troops|hotels?|"
    r"stores?|founder|headquarters)\b"
)
"""Signs that a text speaks of the place or the firm of that name."""

_APPOSITION = re.compile(r":|, (?:[A-ZÀ-Þ]|who|whose|the|a|an|now|then|also|\d)")
_BEFORE_CLAUSES = frozenset(
    ("before", "after", "since", "until", "till", "for", "by", "from", "to", "through", "between")
)
"""Words before a month that may also begin a clause or stand before a person."""

_MONTHS_TOO = frozenset(("is", "was", "has", "had", "and", "will", "did", "now", "then", "also"))
_SUBJECTS = frozenset(("i", "we", "he", "she", "it", "they", "you", "the", "this", "that", "there", "be", "not"))
"""Words directly after a sentence's first word that show it to be a verb or the like: `May I`, `Will the`."""

_GENITIVE = re.compile(r"['’]s? ")


def as_month(page: Page, start: int, end: int) -> Decision | None:
    """That the word at `start` is the month, where it is one and stands as one; also where it may well be."""
    low = page.text[start:end].lower()
    if low not in MONTH_NAMES:
        return None
    chunk, at = word_before(page, start)
    word = chunk.lower().strip(",.“\"'’(")
    further = word_before(page, at)[0].lower().strip(",.") if word in ("and", "or", "through", "to") else ""
    following = _following(page, end)
    acts = following in FINITE_VERBS - _MONTHS_TOO or (following.endswith("ed") and len(following) > 4)
    is_month = (
        (word in BEFORE_MONTHS and not (word in _BEFORE_CLAUSES and acts))
        or any(part in MONTHS for part in (word, further, following))
        or word.rstrip("stndrh").isdigit()
        or following.isdigit()
        or _is_monthly(page, end)
        or page.text[end : end + 1] == "/"
    )
    return Decision(start, end, "nobody", "month") if is_month else None


def _following(page: Page, end: int) -> str:
    match = _NEXT.match(page.text, end)
    return match.group(1).lower() if match else ""


def _is_monthly(page: Page, end: int) -> bool:
    """Whether a month's business follows: `May's elections`, `May local elections`."""
    following = page.text[end : end + 40].lower().replace("’", "'")
    words = following.removeprefix("'s").split()[: 2 if following.startswith("'s") else 1]
    return any(word.strip(".,;:") in MONTHLY for word in words)


def in_doubt(page: Page, start: int, end: int) -> Decision | None:
    """That the bare name may be an ordinary word (where its place has capitalised it), or a place or firm."""
    word = page.text[start:end]
    low = word.lower()
    is_place = low in PLACES_AND_FIRMS or low in TOWNS
    if is_place and word_before(page, start)[0].lower() in PLACE_PREPOSITIONS:
        return Decision(start, end, "nobody", "place", words=(word,))
    if low in PLACES_AND_FIRMS and (_is_source(page, start) or _speaks_of_place(page, word)):
        return Decision(start, end, "ambiguous", "place or firm")
    if not _is_opening(page, start) or not (_is_word(low) or page.has_lower(low)):
        return None
    if page.text[end : end + 1] == " " and _following(page, end) in _SUBJECTS:
        return Decision(start, end, "nobody", "word")
    return None if _acts(page, end) else Decision(start, end, "ambiguous", "word")


def _is_opening(page: Page, start: int) -> bool:
    """Whether a capital at `start` says nothing: a sentence begins there, or every word has a capital."""
    return page.style(page.block_at(start)) != "sentence" or opens_sentence(page, start)


def _is_source(page: Page, start: int) -> bool:
    """Whether the name is whom somebody told, or what something is according to: firms and capitals are, too."""
    word, at = word_before(page, start)
    return word.lower() in ("told", "by") or (word.lower() == "to" and word_before(page, at)[0].lower() == "according")


def _speaks_of_place(page: Page, word: str) -> bool:
    """Whether the text names the place or firm itself: `in X`, `X shares`, `X’s government`, `X Motor`."""
    return page.has_sign(_PLACE_SIGNS.format(word=re.escape(word)))


def _is_word(low: str) -> bool:
    return (
        low in WORD_NAMES or low in MONTH_NAMES or (low[-1] == "s" and (low[:-1] in WORD_NAMES or low[:-1] in COMMON))
    )


def _acts(page: Page, end: int) -> bool:
    """Whether what follows shows a person: a verb, a genitive, an apposition, another name after `and`."""
    text = page.text
    if _GENITIVE.match(text, end) or _APPOSITION.match(text, end) or _AND_NAME.match(text, end):
        return True
    following = _following(page, end) if text[end : end + 1] == " " else ""
    return following in FINITE_VERBS or following in HEADLINE_VERBS or (following.endswith("ed") and len(following) > 4)
