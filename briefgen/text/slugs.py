"""Slugs: what a file's stem must look like, because it is an address on every system and for years."""

import re
import unicodedata

LONGEST_SLUG = 200
"""In bytes of UTF-8: a file system takes 255, and `.md`, a temporary name's suffix and `.html` must fit as well."""

RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"com{number}" for number in range(10)), *(f"lpt{number}" for number in range(10)))
)
"""Names that Windows keeps for devices, with any suffix; a site must be able to be checked out there."""

_PLAIN = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_APOSTROPHES = re.compile("['’ʼ‘`´]")
_LETTER_CATEGORIES = ("Ll", "Lm", "Lo", "Mn", "Mc", "Nd")


def is_slug(text: str) -> bool:
    """Whether `text` is a slug: lower-case letters, digits and hyphens of any script, in NFC.

    It neither begins nor ends with a hyphen, is no device's name on Windows, and is not longer than `LONGEST_SLUG`.
    """
    if text in RESERVED or len(text.encode("utf-8", "surrogatepass")) > LONGEST_SLUG:
        return False
    if _PLAIN.fullmatch(text):
        return True
    letters = text.replace("-", "")
    return (
        bool(letters)
        and text[0] != "-"
        and text[-1] != "-"
        and unicodedata.is_normalized("NFC", text)
        and text.lower() == text
        and unicodedata.category(text[0])[0] != "M"
        and all(unicodedata.category(letter) in _LETTER_CATEGORIES for letter in letters)
    )


def slugify(text: str) -> str:
    """The slug that `text` suggests, or an empty string where it has no letter and no digit (emoji only).

    Apostrophes vanish (`trumps-tweet`), everything else that is neither letter nor digit becomes one hyphen. Letters
    keep their accents and their script. The outcome is always a slug or empty, and the same on every system.
    """
    bare = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text))
    lower = unicodedata.normalize("NFC", bare.lower())
    kept = (letter if unicodedata.category(letter) in _LETTER_CATEGORIES else "-" for letter in lower)
    slug = _shortened("-".join(word for word in map(_without_leading_marks, "".join(kept).split("-")) if word))
    return f"{slug}-1" if slug in RESERVED else slug


def _without_leading_marks(word: str) -> str:
    while word and unicodedata.category(word[0])[0] == "M":
        word = word[1:]
    return word


def _shortened(slug: str) -> str:
    if len(slug.encode()) <= LONGEST_SLUG:
        return slug
    cut = slug.encode()[: LONGEST_SLUG + 1].decode(errors="ignore")
    whole_words = cut.rpartition("-")[0]
    return (whole_words or cut[: LONGEST_SLUG // 4]).rstrip("-")
