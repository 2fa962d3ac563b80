"""Scripts that do not part words: where a name begins and ends in them.

Chinese and Japanese, Thai, Lao, Khmer and Burmese write no spaces; Korean ties particles to the end of a word.
"""

import re

_UNPARTED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]")

_NAME_DOTS = "·・‧•"
"""What joins the parts of a foreign name in Chinese and Japanese."""

_AFTER_KOREAN = re.compile(
    "(?:은|는|이|가|을|를|의|에|에게|에게서|께|께서|께서는|와|과|도|로|으로|만|까지|부터|처럼|보다|라고|이라고|하고|씨|님|측|등|식)*"
    "(?:국무|북한)?(?:위원장|대통령|총리|장관|부장|부위원장|주석|의장|대표|특사|시장|의원|총비서|당|정권|체제)?"
    "(?:은|는|이|가|을|를|의|에|에게|에게서|께|께서|께서는|와|과|도|로|으로|만|까지|부터|처럼|보다|측)*"
    "(?![\uac00-\ud7a3])"
)
"""Particles, forms of address and offices that Korean ties to a name, up to the end of the word."""


def parts_words(text: str) -> bool:
    """Whether `text` is of scripts that part their words."""
    return _UNPARTED.search(text) is None


def is_bounded(text: str, start: int, end: int) -> bool:
    """Whether a name of an unparted script at `text[start:end]` is no piece of a longer name.

    A name on file that begins or ends with other signs than letters may be looked for beyond the text; it is not there.
    """
    if start < 0 or end > len(text):
        return False
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if (before and before in _NAME_DOTS) or (after and after in _NAME_DOTS):
        return False
    if _HANGUL.match(text[end - 1]):
        return not _HANGUL.match(before) and _AFTER_KOREAN.match(text, end) is not None
    return not _continues(before, text[start]) and not _continues(after, text[end - 1])


def _continues(outer: str, inner: str) -> bool:
    """Whether `outer`, next to the name's own `inner`, goes on with the same word: a run of katakana, of letters."""
    if _KATAKANA.match(outer) and _KATAKANA.match(inner):
        return True
    return outer.isalnum() and inner.isalnum() and not _UNPARTED.match(outer) and not _UNPARTED.match(inner)
