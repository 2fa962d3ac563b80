"""Edits that change nothing of what anchored words say: to the article's Markdown, or to the quotation as copied.

Each takes the article's paragraphs and the quotation, and gives both as they are afterwards, or None.
"""

import random
import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from benchmarks.trust.anchor_texts import Quoted


class Edited(NamedTuple):
    """The article's Markdown and the quotation after the edit."""

    body: str
    words: str


Edit = Callable[[Quoted, random.Random], Edited | None]

CURLY = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "„": '"', "«": '"', "»": '"'})
OTHER_MARKS = str.maketrans({"“": "«", "”": "»", "’": "'", "„": "“"})
SENTENCE = "The market square was empty at the time. "


def reflow(quoted: Quoted, choose: random.Random) -> Edited:
    """Lines break elsewhere."""
    return Edited(_each(quoted, lambda text: _some(r" (?=[^\W\d])", text, choose, "\n", 0.2)), quoted.words)


def straight_marks(quoted: Quoted, _: random.Random) -> Edited:
    """Curly marks become straight ones."""
    return Edited(_each(quoted, lambda text: text.translate(CURLY)), quoted.words)


def straight_marks_copied(quoted: Quoted, _: random.Random) -> Edited:
    """The quotation was copied with straight marks."""
    return Edited(_each(quoted, str), quoted.words.translate(CURLY))


def other_marks(quoted: Quoted, _: random.Random) -> Edited:
    """The publisher changed the style of marks."""
    return Edited(_each(quoted, lambda text: text.translate(OTHER_MARKS)), quoted.words)


def typed_dashes(quoted: Quoted, choose: random.Random) -> Edited | None:
    """Dashes are typed as hyphens, with or without spaces."""
    dash = choose.choice((" -- ", "--", " - ", "—", " – "))
    body = _each(quoted, lambda text: re.sub(r" ?— ?| – | -- ", dash, text))
    return Edited(body, quoted.words) if body != _each(quoted, str) else None


def markup(quoted: Quoted, choose: random.Random) -> Edited:
    """Words are emphasised, or become links."""
    wrap = choose.choice((r"*\g<0>*", r"**\g<0>**", r"[\g<0>](https://example.org/)", r"==\g<0>=="))
    word = r"(?<![^\s])[^\W\d_]{3,}(?=[ ,])"
    return Edited(_each(quoted, lambda text: _some(word, text, choose, wrap, 0.2)), quoted.words)


def split(quoted: Quoted, choose: random.Random) -> Edited | None:
    """A paragraph is divided between two sentences."""
    body = _each(quoted, lambda text: _some(r"(?<=[a-z]{3}[.!?”]) (?=[A-Z“])", text, choose, "\n\n", 0.5))
    return Edited(body, quoted.words) if body != _each(quoted, str) else None


def merged(quoted: Quoted, _: random.Random) -> Edited:
    """Paragraphs are joined."""
    return Edited(" ".join(quoted.text.paragraphs), quoted.words)


def as_list(quoted: Quoted, _: random.Random) -> Edited:
    """The paragraphs become a list."""
    return Edited("\n".join(f"- {paragraph}" for paragraph in quoted.text.paragraphs), quoted.words)


def as_block_quotation(quoted: Quoted, _: random.Random) -> Edited:
    """The paragraphs become a block quotation."""
    return Edited("\n>\n".join(f"> {paragraph}" for paragraph in quoted.text.paragraphs), quoted.words)


def wide_spaces(quoted: Quoted, choose: random.Random) -> Edited:
    """Some spaces do not break, or are thin, or are two."""
    space = choose.choice(("\u00a0", "\u2009", "  ", "\u202f"))
    return Edited(_each(quoted, lambda text: _some(r"(?<=\w) (?=\w)", text, choose, space, 0.3)), quoted.words)


def soft_hyphens(quoted: Quoted, choose: random.Random) -> Edited:
    """Long words have soft hyphens, or characters without width."""
    mark = choose.choice(("\u00ad", "\u200b", "\u2060"))
    return Edited(_each(quoted, lambda text: _some(r"(?<=\w{4})(?=\w{4})", text, choose, mark, 0.5)), quoted.words)


def decomposed(quoted: Quoted, _: random.Random) -> Edited:
    """Accents are characters of their own."""
    return Edited(unicodedata.normalize("NFD", _each(quoted, str)), quoted.words)


def ligatures(quoted: Quoted, _: random.Random) -> Edited | None:
    """`fi` and `fl` are ligatures."""
    body = _each(quoted, lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"))
    return Edited(body, quoted.words) if body != _each(quoted, str) else None


def elsewhere_before(quoted: Quoted, _: random.Random) -> Edited:
    """A paragraph comes in before all others."""
    return Edited(f"{SENTENCE}\n\n{_each(quoted, str)}", quoted.words)


def elsewhere_in_other_paragraphs(quoted: Quoted, _: random.Random) -> Edited:
    """Every other paragraph has a sentence more."""
    touched = {piece.paragraph for piece in quoted.pieces}
    paragraphs = (
        text if number in touched else f"{SENTENCE}{text}" for number, text in enumerate(quoted.text.paragraphs)
    )
    return Edited("\n\n".join(paragraphs), quoted.words)


def elsewhere_deleted(quoted: Quoted, _: random.Random) -> Edited:
    """Every paragraph that is not quoted goes out."""
    touched = {piece.paragraph for piece in quoted.pieces}
    kept = (text for number, text in enumerate(quoted.text.paragraphs) if number in touched)
    return Edited("\n\n".join(kept), quoted.words)


def elsewhere_in_this_paragraph(quoted: Quoted, _: random.Random) -> Edited:
    """The quoted paragraph has a sentence more before the words, or after them."""
    first, last = quoted.pieces[0], quoted.pieces[-1]
    paragraphs = list(quoted.text.paragraphs)
    if last.end == len(paragraphs[last.paragraph]):
        paragraphs[last.paragraph] += f" {SENTENCE.strip()}"
    if first.start and not quoted.crossing:
        paragraphs[first.paragraph] = SENTENCE + paragraphs[first.paragraph]
    return Edited("\n\n".join(paragraphs), quoted.words)


def copied_with_breaks(quoted: Quoted, choose: random.Random) -> Edited:
    """The quotation was copied with line breaks and wide spaces."""
    return Edited(_each(quoted, str), _some(" ", quoted.words, choose, choose.choice(("\n", "\u00a0", "  \n")), 0.3))


def copied_decomposed(quoted: Quoted, _: random.Random) -> Edited:
    """The quotation was copied with accents apart."""
    return Edited(_each(quoted, str), unicodedata.normalize("NFD", quoted.words))


EDITS: tuple[Edit, ...] = (
    reflow, straight_marks, straight_marks_copied, other_marks, typed_dashes, markup, split, merged, as_list,
    as_block_quotation, wide_spaces, soft_hyphens, decomposed, ligatures, elsewhere_before,
    elsewhere_in_other_paragraphs, elsewhere_deleted, elsewhere_in_this_paragraph, copied_with_breaks,
    copied_decomposed,
)  # fmt: skip


def _each(quoted: Quoted, change: Callable[[str], str]) -> str:
    return "\n\n".join(map(change, quoted.text.paragraphs))


def _some(pattern: str, text: str, choose: random.Random, new: str, share: float) -> str:
    """About `share` of the places that match made `new`."""
    return re.sub(pattern, lambda match: match.expand(new) if choose.random() < share else match.group(), text)
