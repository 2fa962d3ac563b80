"""Quotation marks of many languages, and what they enclose.

Facts this module rests on (Unicode Standard 6.2, "Quotation Marks"; CLDR delimiters):

- `“` opens in English and closes in German (`„…“`); `”` closes in English and opens too in Swedish and Finnish (`”…”`);
  `»` opens in German and Danish and closes in French; so what a mark does depends on what is open before it.
- `’` is the closing single mark and the apostrophe; `'` is also the opening one. Between two letters it is always an
  apostrophe (`Kim’s`); after a plural's `s` where another closing mark still follows (`‘the leaders’ talks’`).
- Typewriters and news wires double single marks: `''…''` and ``` ``…'' ``` are double ones; of three, the inner one is
  single.
- Speech that goes on in the next paragraph is not closed in this one: such a mark reaches to the end of the text.
"""

import re

import msgspec

MAX_DEPTH = 6
"""How deep quotations may nest; what opens deeper is not looked at, so hostile text stays linear."""

MAX_LOOKAHEAD = 16
"""How many marks ahead are looked at to tell a plural's apostrophe from a closing mark."""

_MARK = re.compile(r"[\"“”„‟«»‹›'‘’‚‛「」『』｢｣〝〟〞＂]")
_DOUBLE = '"“”„‟＂'
_SINGLE = "'‘’‚‛"
_CJK = {"「": "」", "『": "』", "｢": "｣", "〝": "〟"}
_CJK_CLOSERS = {"」": "「", "』": "『", "｣": "｢", "〟": "〝", "〞": "〝"}
_GUILLEMETS = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
_OPENING_CONTEXT = re.compile(r"[\s(\[{<—–―\-‐/=|:*_~\u200b\ufeff]")
_DOUBLED = re.compile(r"(?<!['`])(?:'''?|``)(?!['`])")
_ELISION = re.compile(r"(?:\d\d?s?|em|til|tis|twas|cause|bout|round|n|im|er|neath)\b", re.IGNORECASE)


class Quoted(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Words in quotation marks: code points of one text from 0, ends exclusive.

    `start` to `end` covers the marks, `inner_start` to `inner_end` the words without marks and without the white space
    beside them. `opener` is the mark that opens; `level` is 0 for the outermost quotation. Where `closed` is False no
    mark closes it, and it reaches to the end of the text.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    opener: str
    level: int
    closed: bool


def find_quoted(text: str) -> tuple[Quoted, ...]:
    """All that stands in quotation marks in one block's text, in order of start, outer before inner.

    Left out are single marks that are never closed (apostrophes) and marks with no words between them.
    """
    return _Reader(text).read()


def is_apostrophe(text: str, offset: int) -> bool:
    """Whether the single mark at `offset` stands between two letters or digits, or begins an elision (`’90s`)."""
    before, after = _around(text, offset)
    if before.isalnum() and after.isalnum():
        return True
    return not before.isalnum() and _ELISION.match(text, offset + 1) is not None and text[offset] in "'’"


def _around(text: str, offset: int) -> tuple[str, str]:
    before = text[offset - 1] if offset else ""
    return before, text[offset + 1 : offset + 2]


def _undoubled(text: str) -> str:
    """`text`, as long as it is, with two single marks as one double one and white space on its inner side.

    A closing pair that nothing has opened is no quotation mark: feet and inches, a plural's apostrophe.
    """
    pieces, at, is_open = [], 0, False
    for match in _DOUBLED.finditer(text):
        before, after = text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 1]
        opens = not before or _OPENING_CONTEXT.match(before) is not None
        if match.group() == "``" or (opens and after and not after.isspace()):
            pieces += [text[at : match.start()], "“ " + match.group()[2:]]
            at, is_open = match.end(), True
        elif is_open:
            pieces += [text[at : match.start()], match.group()[2:] + " ”"]
            at, is_open = match.end(), False
    return "".join((*pieces, text[at:]))


class _Reader:
    """One pass over the marks of a text with a stack of those that are open."""

    def __init__(self, text: str) -> None:
        self.text = _undoubled(text) if "''" in text or "``" in text else text
        self.marks = tuple(match.start() for match in _MARK.finditer(self.text))
        self.open: list[int] = []
        self.found: list[Quoted] = []

    def read(self) -> tuple[Quoted, ...]:
        for index, offset in enumerate(self.marks):
            self._take(index, offset)
        for level, offset in enumerate(self.open):
            if self.text[offset] not in _SINGLE:
                self.found.append(self._quoted(offset, len(self.text), level, closed=False))
        worded = (quoted for quoted in self.found if quoted.inner_start < quoted.inner_end)
        return tuple(sorted(worded, key=lambda quoted: (quoted.start, -quoted.end)))

    def _take(self, index: int, offset: int) -> None:
        mark = self.text[offset]
        if mark in _SINGLE:
            self._take_single(index, offset)
        elif mark in _DOUBLE:
            self._take_double(offset)
        elif mark in _GUILLEMETS:
            self._take_guillemet(offset)
        elif mark in _CJK:
            self._push(offset)
        else:
            self._close(offset, _CJK_CLOSERS[mark])

    def _take_single(self, index: int, offset: int) -> None:
        mark = self.text[offset]
        if mark in "‚‛" or (mark == "‘" and not self._is_open("‚")):
            self._push(offset)
        elif mark == "‘":
            self._close(offset, "‚")
        elif self._closes_single(index, offset):
            self._close(offset, "'‘‚‛")
        elif mark == "'" and self._opens_here(offset) and not is_apostrophe(self.text, offset):
            self._push(offset)

    def _closes_single(self, index: int, offset: int) -> bool:
        before, after = _around(self.text, offset)
        if not self._is_open("'‘‚‛") or after.isalnum() or not before or before.isspace():
            return False
        return not (before in "sS" and after == " " and self._closer_follows(index))

    def _closer_follows(self, index: int) -> bool:
        """Whether another mark closes the single quotation before anything else opens or closes around it."""
        for offset in self.marks[index + 1 : index + 1 + MAX_LOOKAHEAD]:
            before, after = _around(self.text, offset)
            if self.text[offset] not in "'’" or (self.text[offset] == "'" and self._opens_here(offset)):
                return False
            if not after.isalnum() and before and not before.isspace():
                return True
        return False

    def _take_double(self, offset: int) -> None:
        mark = self.text[offset]
        if mark == "„":
            self._push(offset)
        elif mark == "“":
            if self._is_open("„") and not self._is_open("“"):
                self._close(offset, "„")
            elif self._is_open("“") and self._is_mistyped(offset):
                self._close(offset, "“")
            else:
                self._push(offset)
        elif mark == "”":
            if self._is_open(_DOUBLE):
                self._close(offset, _DOUBLE)
            elif self._opens_here(offset):
                self._push(offset)
        else:
            self._take_straight(offset)

    def _is_mistyped(self, offset: int) -> bool:
        """Whether an opening mark stands where only a closing one can: after what is said, before a space."""
        before, after = _around(self.text, offset)
        return bool(before) and before in ",.!?…" and (not after or after.isspace())

    def _take_straight(self, offset: int) -> None:
        before, after = _around(self.text, offset)
        spaced = (not before or before.isspace()) and (not after or after.isspace())
        opening = self._opens_here(offset) and not spaced
        if opening and (not before or before.isspace() or not self._is_open('"＂')):
            self._push(offset)
        elif self._is_open(_DOUBLE):
            self._close(offset, _DOUBLE)
        elif after and not before.isdigit():
            self._push(offset)

    def _take_guillemet(self, offset: int) -> None:
        mark = self.text[offset]
        partner = _GUILLEMETS[mark]
        if self._is_open(partner) and not (self._is_open(mark) and self._opens_here(offset)):
            self._close(offset, partner)
        elif self._is_open(mark) and not self._opens_here(offset):
            self._close(offset, mark)
        elif mark in "«‹" or self._opens_here(offset):
            self._push(offset)

    def _opens_here(self, offset: int) -> bool:
        """Whether a mark can open here: after white space, a bracket, a dash or another mark, with a word next."""
        before, after = _around(self.text, offset)
        if not after or (after.isspace() and self.text[offset] not in '«»‹›"'):
            return False
        fitting = not before or _OPENING_CONTEXT.match(before) is not None
        return fitting or (offset - 1 in self.open)

    def _is_open(self, openers: str) -> bool:
        return any(self.text[offset] in openers for offset in self.open)

    def _push(self, offset: int) -> None:
        if len(self.open) < MAX_DEPTH:
            self.open.append(offset)

    def _close(self, offset: int, openers: str) -> None:
        """Close the innermost of `openers`; what opened within it and never closed was no quotation."""
        for level in range(len(self.open) - 1, -1, -1):
            if self.text[self.open[level]] in openers:
                self.found.append(self._quoted(self.open[level], offset + 1, level, closed=True))
                del self.open[level:]
                return

    def _quoted(self, start: int, end: int, level: int, *, closed: bool) -> Quoted:
        inner = self.text[start + 1 : end - 1 if closed else end]
        inner_start = start + 1 + len(inner) - len(inner.lstrip())
        return Quoted(
            start=start,
            end=end,
            inner_start=inner_start,
            inner_end=max(inner_start, start + 1 + len(inner.rstrip())),
            opener=self.text[start],
            level=level,
            closed=closed,
        )
