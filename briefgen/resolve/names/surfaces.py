"""Whether words of a text are a form of the lexicon, letter by letter: capitals, hyphens, apostrophes."""

import re

_HYPHENS = "-\u2010\u2011\u2013"
_APOSTROPHES = "'\u2019\u2018\u02bc"
_PIECE = re.compile(r"[^\W_]+")
_MIN_CAPITALISED = 3
"""A shorter piece in capitals is an abbreviation rather than a name that was put in capitals."""


def agrees(surface: str, form: str, *, acronym: bool = False) -> bool:
    """Whether `surface`, which folds as `form` does, may stand for it.

    Capitals of the form must be capitals; a piece in lower case may be capitalised (`Jae-in`, `Jae In`; particles;
    ordinary words), and a capital piece after a hyphen may be in lower case (`Jae-In`). Any piece, then all others of
    its word, may stand in capitals. `acronym`: letter for letter.
    """
    if surface == form[: len(surface)]:
        return True
    if acronym or (surface[0].islower() and form[0].isupper()) or not _separators_agree(surface, form):
        return False
    return all(
        _piece_agrees(surface[match.start() : match.end()], match.group(), _after_hyphen(surface, match.start()))
        for match in _PIECE.finditer(form[: len(surface)])
    )


def _separators_agree(surface: str, form: str) -> bool:
    return all(
        letter == other or (not letter.isalnum() and not other.isalnum() and _alike(letter, other))
        for letter, other in zip(surface.lower(), form.lower(), strict=False)
    )


def _alike(letter: str, other: str) -> bool:
    if letter in _APOSTROPHES:
        return other in _APOSTROPHES
    return (letter == " " or letter in _HYPHENS) and (other == " " or other in _HYPHENS)


def _after_hyphen(surface: str, at: int) -> bool:
    return at > 0 and surface[at - 1] in _HYPHENS


def _piece_agrees(piece: str, form: str, after_hyphen: bool) -> bool:
    if piece == form or (piece.isupper() and len(piece) >= _MIN_CAPITALISED):
        return True
    if form.islower():
        return piece[1:] == form[1:] or piece.isupper()
    return (after_hyphen and piece == form.lower()) or (piece.isupper() and len(form) < _MIN_CAPITALISED)


def is_raised(surface: str, form: str) -> bool:
    """Whether `surface` stands in capitals where `form` does not."""
    return surface.isupper() and not form[: len(surface)].isupper()
