"""Quotations as editors print them: what of the printed words must stand in the source, and what is the editor's own.

The conventions are those of the Chicago Manual of Style (13.7, 13.50-13.62) and of the Associated Press:

- `…`, `...`, `[…]`: words were left out.
- `[the]`, `[Varga]`: the editor's words, for other words of the source or for none. `[sic]`: for nothing.
- `[T]hey`: the case of the first letter was changed. `walk[ed]`: the end of a word was, but never to its contrary.
- Quotation marks within a quotation are the other kind of mark.
- A comma or a full stop before the closing mark is the sentence's, not the source's.
"""

import re
from typing import Literal

import msgspec

from briefgen.resolve.wording.pieces import gap_limit

MAX_BRACKET = 80
"""The most characters of the source for which words in brackets may stand, within one sentence: some dozen words."""

_SPECIAL = re.compile(
    r"\s*\[\s*sic\s*\]"
    r"|\s*(?P<ellipsis>\[\s*\.{3,}\s*\]|\.{3,})\s*"
    r"|(?<=[^\W\d_])\[(?P<ending>(?!not|n't|less|free)[^\W\d_]{1,12})\](?!\w)"
    r"|\[(?P<letter>[^\W\d_])\](?=[^\W\d_])"
    r"|(?:(?<!\w)|\s+)\[(?P<inserted>[^\[\]]{1,200})\](?!\w)\s*",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"\"|(?<!\w)'|'(?!\w)")
_FINAL = re.compile(r"[\"']*[.,][\"']*$|[\"']+$")
_INITIAL = re.compile(r"^[\"']+")

GapKind = Literal["none", "ellipsis", "bracket"]


class PrintedPiece(msgspec.Struct, frozen=True, kw_only=True):
    """A run of printed words: `pattern` matches what the source must have (folded); `plain` is how it reads.

    `gap` says what stands before it: nothing (the first piece), an ellipsis, or `inserted` words in brackets. `limit`
    is the most characters of the source between the two pieces.
    """

    pattern: str
    plain: str
    gap: GapKind = "none"
    inserted: str = ""
    limit: int = 0


def read_printed(words: str) -> tuple[PrintedPiece, ...]:
    """The pieces of a folded quotation as an editor printed it; none where nothing of it is the source's."""
    reader = _Reader()
    at = 0
    for special in _SPECIAL.finditer(words):
        reader.literal(words[at : special.start()])
        reader.special(special)
        at = special.end()
    reader.literal(words[at:])
    return reader.pieces()


def without_final_marks(words: str) -> str:
    """The folded words without what may be the sentence's own: a comma or full stop at the end, marks at both."""
    return _FINAL.sub("", _INITIAL.sub("", words))


class _Reader:
    """Gathers the piece that is being read; a gap ends it."""

    def __init__(self) -> None:
        self._done: list[PrintedPiece] = []
        self._pattern = ""
        self._plain = ""
        self._gap: GapKind = "none"
        self._inserted = ""

    def literal(self, words: str) -> None:
        self._plain += words
        at = 0
        for quote in _QUOTE.finditer(words):
            self._pattern += re.escape(words[at : quote.start()]) + "[\"']"
            at = quote.end()
        self._pattern += re.escape(words[at:])

    def special(self, match: re.Match[str]) -> None:
        if match["ellipsis"]:
            self._begin("ellipsis", "")
        elif match["inserted"]:
            self._begin("bracket", match["inserted"])
        elif match["letter"]:
            self._altered(match["letter"], _either_case(match["letter"]))
        elif match["ending"]:
            self._altered(match["ending"], r"[^\W\d_]{0,12}")

    def pieces(self) -> tuple[PrintedPiece, ...]:
        self._end()
        return tuple(self._done)

    def _altered(self, plain: str, pattern: str) -> None:
        self._plain += plain
        self._pattern += pattern

    def _begin(self, gap: GapKind, inserted: str) -> None:
        self._end()
        if self._gap == "none" or gap == "ellipsis":
            self._gap = gap
        self._inserted = f"{self._inserted} {inserted}".strip()

    def _end(self) -> None:
        pattern, plain = self._pattern, self._plain
        self._pattern = self._plain = ""
        if not any(character.isalnum() for character in plain):
            return
        first = not self._done
        limit = 0 if first else self._limit(self._done[-1].plain, plain)
        gap: GapKind = "none" if first else self._gap
        inserted = "" if first else self._inserted
        self._done.append(PrintedPiece(pattern=pattern, plain=plain, gap=gap, inserted=inserted, limit=limit))
        self._gap, self._inserted = "none", ""

    def _limit(self, before: str, after: str) -> int:
        return MAX_BRACKET if self._gap == "bracket" else gap_limit(before, after)


def _either_case(letter: str) -> str:
    return f"[{re.escape(letter.lower())}{re.escape(letter.upper())}]"
