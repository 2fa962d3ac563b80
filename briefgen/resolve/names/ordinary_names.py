"""Names that are words as well: months, and ordinary words that a sentence's beginning capitalises."""

import re
from functools import lru_cache

from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.honorifics import TITLES
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.word_lists import (
    BEFORE_MONTHS,
    FINITE_VERBS,
    HEADLINE_VERBS,
    MONTH_NAMES,
    MONTHLY,
    MONTHS,
    WORD_NAMES,
    words,
)
from briefgen.resolve.names.word_places import opens_sentence, word_before

_NEXT = re.compile(r"(?:['’]s)?[,]? ([^\W_]+)")
_LABEL = re.compile(r"(?: \([^()]{1,30}\))?: ?[“\"‘'«„]|(?: \([^()]{1,30}\))?: [A-ZÀ-Þ¿¡]")
"""What follows the name of whom a transcript lets speak."""

_AND_NAME = re.compile(r" (?:and|or) (?:[A-ZÀ-Þ]|(?:his|her|the|other|others|several|two|three|some) )")
_APPOSITION = re.compile(r":|, (?:(?:who|whose|the|a|an|now|then|also)\b|\d|[RDIL]-[A-Z])|, ([A-ZÀ-Þ][^\W\d_]*)")
_BEFORE_CLAUSES = frozenset(
    ("before", "after", "since", "until", "till", "for", "by", "from", "to", "through", "between")
)
"""Words before a month that may also begin a clause or stand before a person."""

_MONTHS_TOO = frozenset(("is", "was", "has", "had", "and", "will", "did", "now", "then", "also"))
_SUBJECTS = frozenset(("i", "we", "he", "she", "it", "they", "you", "the", "this", "that", "there", "be", "not"))
"""Words directly after a sentence's first word that show it to be a verb or the like: `May I`, `Will the`."""

_VERBS = (FINITE_VERBS | HEADLINE_VERBS) - words("and rose fell grew ran to in at on")
"""What somebody does; not what prices, rivers and grass do."""

_HUMAN_VERBS = words(
    "said says told tells asked asks wrote tweeted added argued insisted replied warned warns vows vowed urges urged "
    "accuses accused denies denied apologizes apologises resigns resigned testified testifies agrees agreed admits "
    "admitted met meets praises praised defends defended slams blasts mocks pledges promises who"
)
"""What a word that is no person cannot do: enough where nobody of that name has been named yet."""

_ASIDE = re.compile(r"(?:,? (?:however|too|therefore|meanwhile|though|[a-z]{3,}ly),?) ([a-z]+)\b")
"""A word between a name and its verb: `Carter however said`, `Poole, too, insisted`."""

_NEGATED = re.compile(r" (?:is|was|has|had|did|does|ca|could|wo|would|should)n['’]t\b")
_BUSY = re.compile(
    r", (?:speaking|appearing|testifying|delivering|addressing|wearing|smiling|campaigning|writing|saying|noting|"
    r"citing|arguing|referring|urging|insisting|recalling|answering)\b"
)
"""What shows a person where the name is one word, not several things: `Smith, delivering …`, but `Banks, citing …`."""

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


def as_word(page: Page, start: int, end: int, *, named: bool) -> Decision | None:
    """That the bare name may be an ordinary word, where its place has capitalised it.

    `named`: the person has been named in full before. A headline names nobody in full.
    """
    low = page.text[start:end].lower()
    if not (is_word(low) or page.has_lower(low)) or not _is_opening(page, start):
        return None
    if page.text[end : end + 1] == " " and _following(page, end) in _SUBJECTS:
        return Decision(start, end, "nobody", "word")
    in_heading = page.style(page.block_at(start)) != "sentence"
    acts = _acts(page, end, in_heading=in_heading) if named or page.block_at(start) == 0 else _speaks(page, end)
    return None if acts else Decision(start, end, "ambiguous", "word")


def _is_opening(page: Page, start: int) -> bool:
    """Whether a capital at `start` says nothing: a sentence begins there, or every word has a capital."""
    return page.style(page.block_at(start)) != "sentence" or opens_sentence(page, start)


@lru_cache(maxsize=20_000)
def is_word(low: str) -> bool:
    """Whether the name (in lower case) is an ordinary word of English as well, or the plural of one."""
    return (
        low in WORD_NAMES or low in MONTH_NAMES or (low[-1] == "s" and (low[:-1] in WORD_NAMES or low[:-1] in COMMON))
    )


def _acts(page: Page, end: int, *, in_heading: bool) -> bool:
    """Whether what follows shows a person: a verb, a genitive, an apposition, another name after `and`."""
    text = page.text
    if _GENITIVE.match(text, end) or _AND_NAME.match(text, end) or _is_described(text, end) or _is_busy(text, end):
        return True
    following = _following(page, end) if text[end : end + 1] == " " else ""
    verbs = _VERBS | HEADLINE_VERBS if in_heading else _VERBS
    return following in verbs or (following.endswith("ed") and len(following) > 4)


def _is_described(text: str, end: int) -> bool:
    """Whether an apposition follows: `, who …`, `, 70,`, `, President …`."""
    match = _APPOSITION.match(text, end)
    return match is not None and (match[1] is None or match[1].lower() in TITLES)


def _is_busy(text: str, end: int) -> bool:
    """Whether a verb of people's follows after an aside; after a name in the singular, also one denied or going on."""
    aside = _ASIDE.match(text, end)
    if aside is not None:
        return aside[1] in _HUMAN_VERBS
    return text[end - 1] != "s" and (_NEGATED.match(text, end) or _BUSY.match(text, end)) is not None


def _speaks(page: Page, end: int) -> bool:
    """Whether what follows nobody but a person does."""
    if _LABEL.match(page.text, end):
        return True
    return page.text[end : end + 1] == " " and _following(page, end) in _HUMAN_VERBS
