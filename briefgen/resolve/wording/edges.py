"""Where words begin and end, so that no quotation is found inside a longer word, a number or a contraction.

`art` does not stand in `party`, nor `can` in `can’t`, `5` in `0.5`, `60` in `20-60`, `aligned` in `non-aligned`. Two
names tied by a hyphen (`Trump-Kim`) are two words; a dash parts words in any case. Scripts without spaces part at
every character, save that a number stays whole and that a negation before a word belongs to it. An auxiliary verb is
not parted from its “not”, as it is not in `can’t`: nobody may quote `they will` from `they will not`.
"""

import re
import unicodedata

from briefgen.resolve.wording.word_classes import is_negation

_HYPHENS = "-\u2010\u2011\u2012"
_JOINING_DASHES = "-\u2010\u2011\u2012\u2013\u2212"
_SIGNS = "-\u2010\u2011\u2013\u2212+±"
_APOSTROPHES = "'’ʼ`´＇"
_CURRENCIES = "$€£¥₩₹₽₪₫₴฿￥￡￦＄"
_NUMBER_JOINTS = ".,:/⁄．，：／"
_AFTER_NUMBER = "%‰°％²³½¼¾"
_INVISIBLE = re.compile("[\xad\u200b-\u200f\u2060-\u2064\ufeff]")
_UNPARTED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_HAN_NUMBERS = "〇零一二三四五六七八九十百千万萬亿億兆两半数數"
_HAN_NEGATIONS = "不没沒未非无無別别莫否"
_ELISIONS = frozenset(
    ("l", "d", "qu", "j", "m", "t", "s", "c", "lorsqu", "puisqu", "dell", "all", "nell", "sull", "dall")
)
_PREFIXES = re.compile(
    "non|un|anti|counter|contra|de|dis|ex|pre|post|semi|quasi|pseudo|in|im|re|co|sub|super|ultra|mid|inter|multi|bi|"
    "tri|neo|over|under|vice|near|half|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_LONGEST_WORD = 60
_AUXILIARY = re.compile(
    r"(?<!\w)(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should)\Z",
    re.IGNORECASE,
)
_LONGEST_AUXILIARY = 6
_NEXT_WORD = re.compile(r"\s+(?P<word>\w+)")


def cuts_word(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` (code points from 0, end exclusive, not empty) begins or ends inside a word."""
    return begins_inside(text, start) or ends_inside(text, end)


def begins_inside(text: str, start: int) -> bool:
    """Whether a word, number or contraction that holds the character at `start` begins before it."""
    before, further = _visible_before(text, start)
    if not before or start >= len(text):
        return False
    first = text[start]
    if _is_word(first) and _is_word(before):
        return _goes_on(before, first)
    if first.isdigit():
        return _number_begins_before(before, further)
    if not _is_word(first):
        return _tied_to_left(before, first, text[start + 1 : start + 2])
    if before in _APOSTROPHES:
        return _is_word(further) and _word_before(text, start - 1).casefold() not in _ELISIONS
    return before in _HYPHENS and _is_word(further) and not _parts_names(text, start - 1)


def ends_inside(text: str, end: int) -> bool:
    """Whether a word, number or contraction that holds the character before `end` goes on after it."""
    after, further = _visible_after(text, end)
    if not after or not end:
        return False
    last = text[end - 1]
    if after.isspace():
        return negation_end(text, end) > end
    if _is_word(last) and _is_word(after):
        return _goes_on(last, after) or unicodedata.category(after)[0] == "M"
    if last.isdigit():
        return _number_goes_on(after, further)
    if not _is_word(last):
        return _tied_to_right(text[end - 2 : end - 1] if end > 1 else "", last, after)
    if after in _CURRENCIES:
        return further.isdigit()
    if after in _APOSTROPHES:
        return _is_word(further) and not _is_possessive(text, end)
    return after in _HYPHENS and _is_word(further) and not _parts_names(text, end)


def negation_end(text: str, end: int) -> int:
    """Where the negation ends that follows an auxiliary verb ending at `end`; `end` where none does."""
    if not _AUXILIARY.search(text, max(0, end - _LONGEST_AUXILIARY - 1), end):
        return end
    following = _NEXT_WORD.match(text, end)
    return following.end() if following and is_negation(following["word"]) else end


def _is_word(character: str) -> bool:
    return bool(character) and (character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M")


def _goes_on(left: str, right: str) -> bool:
    """Whether two letters or digits side by side belong to one word."""
    if not (_UNPARTED.match(left) or _UNPARTED.match(right)):
        return True
    both_numbers = left in _HAN_NUMBERS and right in _HAN_NUMBERS
    return both_numbers or left in _HAN_NEGATIONS


def _number_begins_before(before: str, further: str) -> bool:
    if before in _CURRENCIES:
        return True
    if before in _NUMBER_JOINTS:
        return further.isdigit() or (before == "." and not _is_word(further))
    return before in _SIGNS and (not further or further.isspace() or further in "(" + _CURRENCIES or _is_word(further))


def _number_goes_on(after: str, further: str) -> bool:
    if after in _AFTER_NUMBER or after in _CURRENCIES:
        return True
    if after in _NUMBER_JOINTS or after in _APOSTROPHES:
        return further.isdigit()
    return after in _JOINING_DASHES and _is_word(further)


def _tied_to_left(left: str, joint: str, right: str) -> bool:
    """Whether `joint`, at the beginning of a quotation, belongs to the word or number before it."""
    if joint in _CURRENCIES or joint in _AFTER_NUMBER:
        return left.isalnum()
    if joint in _HYPHENS or joint in _APOSTROPHES:
        return _is_word(left) and _is_word(right)
    return joint in _NUMBER_JOINTS and left.isdigit() and right.isdigit()


def _tied_to_right(left: str, joint: str, right: str) -> bool:
    """Whether `joint`, at the end of a quotation, belongs to the word or number after it."""
    if joint in _CURRENCIES:
        return right.isdigit()
    if joint in _HYPHENS or joint in _APOSTROPHES:
        return _is_word(right) and (_is_word(left) or (right.isdigit() and joint in _SIGNS))
    return joint in _NUMBER_JOINTS and left.isdigit() and right.isdigit()


def _visible_before(text: str, start: int) -> tuple[str, str]:
    while start and _INVISIBLE.match(text, start - 1):
        start -= 1
    return text[start - 1 : start] if start else "", text[start - 2 : start - 1] if start > 1 else ""


def _visible_after(text: str, end: int) -> tuple[str, str]:
    while end < len(text) and _INVISIBLE.match(text, end):
        end += 1
    return text[end : end + 1], text[end + 1 : end + 2]


def _word_before(text: str, end: int) -> str:
    start = end
    while start and end - start < _LONGEST_WORD and _is_word(text[start - 1]):
        start -= 1
    return text[start:end]


def _parts_names(text: str, hyphen: int) -> bool:
    """Whether the hyphen stands between two names (`Trump-Kim`), not after a prefix (`Non-Aligned`, `Twenty-One`)."""
    left = _word_before(text, hyphen)
    right = text[hyphen + 1 : hyphen + 2]
    return left[:1].isupper() and right.isupper() and not _PREFIXES.fullmatch(left.casefold())


def _is_possessive(text: str, apostrophe: int) -> bool:
    return text[apostrophe + 1 : apostrophe + 2] in "sS" and not _is_word(text[apostrophe + 2 : apostrophe + 3])
