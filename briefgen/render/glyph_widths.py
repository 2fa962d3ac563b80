"""How wide characters are in the default theme's text face, in thousandths of an em.

Read from `themes/default/assets/fonts/text-roman.woff2` (table `hmtx`, weight 400); the browser tests
hold them to the lines that a browser breaks.
"""

import unicodedata
from functools import lru_cache

# fmt: off
_ASCII = (
    235, 289, 369, 526, 509, 906, 724, 182, 350, 350, 449, 532, 301, 316, 301, 335, 515, 515, 515, 515, 515,
    515, 515, 515, 515, 515, 301, 301, 532, 532, 532, 415, 834, 688, 641, 646, 725, 620, 595, 703, 801, 373,
    378, 688, 607, 919, 751, 722, 605, 722, 670, 528, 618, 742, 692, 984, 660, 650, 568, 328, 335, 328, 533,
    513, 400, 525, 598, 504, 590, 522, 361, 538, 621, 314, 290, 570, 314, 928, 625, 564, 602, 579, 439, 450,
    342, 605, 542, 800, 548, 549, 473, 352, 290, 352, 532,
)
# fmt: on
"""U+0020 to U+007E."""

_MARKS = {"—": 813, "–": 513, "“": 427, "”": 427, "‘": 219, "’": 219, "…": 823}
_WIDE, _LETTER = 1000, 560

SMALL_NUMBER = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a raised number in the line, as notes and citations have."""
_MARKS[SMALL_NUMBER] = 950


@lru_cache(maxsize=50_000)
def width_of(word: str) -> int:
    """The width of a word set in one line, kerning left out."""
    return sum(_ASCII[ord(char) - 32] if " " <= char <= "~" else _other(char) for char in word)


def _other(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cc", "Cf"):
        return 0
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _MARKS.get(char, _LETTER)
