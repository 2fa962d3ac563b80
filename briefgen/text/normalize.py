"""Folding: what copying changes is made alike, and every folded character leads back to the original ones.

Folded are only differences that never carry meaning. Digits, letters, their case, signs and punctuation stay; so do
superscripts and fractions (Unicode's NFKC would make `10²` into `102`). The rules:

1. Any run of white space is one space (line breaks, tabs, no-break and thin spaces).
2. Quotation marks and apostrophes are straight: double ones and guillemets `"`, single ones `'`.
3. Hyphens are `-`. So are dashes (en and em dashes, two hyphens, a hyphen between spaces) with the space around them:
   `arms — some`, `arms -- some` and `arms—some` are one. A minus sign before a digit keeps the space before it.
4. Ellipses are dots without space around or between them: `…`, `. . .`.
5. Soft hyphens (with white space after them, where a line was broken) and characters without width vanish.
6. Ligatures and full-width forms are plain letters (UAX #15: their compatibility mappings), half-width kana are wide,
   and sequences of a letter and its accents are composed (NFC). What belongs to one letter stays together; at most
   thirty marks count as one letter's (UAX #15, Stream-Safe Text Format), so that hostile text stays linear.
"""

import bisect
import re
import unicodedata

import msgspec

from briefgen.text.spans import Span

MAX_MARKS = 30
"""The most combining marks that are taken for one letter's own (UAX #15, section 13)."""

_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_DOUBLES = "“”„‟″«»〝〞〟"
_SINGLES = "‘’‚‛′`´ʼ‹›"
_HYPHENS = "\u2010\u2011\u2012\u2212\u2043\ufe63"
_DASHES = "\u2013\u2015\u2e3a\u2e3b\ufe58"
_INVISIBLE = (
    "\xad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f"
)
_LIGATURES = "\ufb00-\ufb06\ufb13-\ufb17"
_COMPOSING = (  # wherever a character may change under NFC, or joins the one before it; whole neighbourhoods
    "\u0300-\u0387\u0483-\u0487\u0591-\u08ff\u093c-\u0ddf\u0e38-\u0ecb\u0f18-\u0fc6\u102e-\u11ff\u135d-\u135f"
    "\u1714-\u17dd\u18a9\u1939-\u1ace\u1b34-\u1bf3\u1c37\u1cd0-\u1cf9\u1dc0-\u1dff\u1f71-\u1fff\u20d0-\u20f0"
    "\u2126-\u212b\u2329\u232a\u2adc\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\ua6f1"
    "\ua806-\uaaf6\uabed\ud7b0-\ud7ff\uf900-\ufad9\ufb1d-\ufb4e\ufe20-\ufe2f\uff61-\uff9f"
    "\U000101fd-\U00011d97\U00016af0-\U00016ff1\U0001bc9e\U0001d15e-\U0001d244\U0001e000-\U0001e94a"
    "\U0002f800-\U0002fa1d"
)
_Change = tuple[int, int, str]
"""Start and end in the original, and what stands there instead."""
_BLANK = f"[ {_INVISIBLE}]"


def _table() -> dict[str, str]:
    """Every character that folds to one other, whatever stands around it; em dashes stand for all dashes."""
    wide = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    spaces = {chr(code): " " for code in range(0x3001) if re.match(f"[{_SPACES}]", chr(code))}
    groups = ((_DOUBLES, '"'), (_SINGLES, "'"), (_HYPHENS, "-"), (_DASHES, "—"))
    return wide | spaces | {mark: plain for marks, plain in groups for mark in marks}


_ONE_TO_ONE = _table()
_ODD = re.compile(f"[{re.escape(''.join(_ONE_TO_ONE))}]")
_INVISIBLES = re.compile(f"[{_INVISIBLE}]+")
_RARE = ("  ", "..", ". .", "…")
_COMMON_TRIGGER = re.compile(rf"[-—{_LIGATURES}{_COMPOSING}]")
_TRIGGER = re.compile(rf"[-—…{_LIGATURES}{_COMPOSING}{_INVISIBLE}]| (?={_BLANK})|\.(?={_BLANK}*+[.…])")
_RUN = re.compile(
    rf"(?P<dash>[-—](?:{_BLANK}*(?!(?<= )-\d)[-—])*{_BLANK}*)"
    rf"|(?P<dots>[.…](?:{_BLANK}*[.…])*{_BLANK}*)"
    rf"|(?P<letters>(?:[{_LIGATURES}]|(?:\xad +|[{_INVISIBLE}])*+[{_COMPOSING}])+)"
    rf"|(?P<blank>{_BLANK}+)"
)
_MINUS = re.compile(r"[-—]\d")
_BROKEN_WORD = re.compile(r"\xad +")
_BLANKS = re.compile(rf"{_BLANK}+")
_DOT = re.compile(r"(\.)")
_LEADING_BLANK = re.compile(rf"[\s{_INVISIBLE}]*")


class Folded(msgspec.Struct, frozen=True, kw_only=True):
    """A folded text and the way back: code points from 0, ends exclusive, in both texts.

    Stretch `i` of the folded text, `starts[i]` to `ends[i]`, stands for `original_starts[i]` to `original_ends[i]` of
    the original as a whole; between two stretches both texts run side by side.
    """

    original: str
    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    original_starts: tuple[int, ...] = ()
    original_ends: tuple[int, ...] = ()

    def to_original(self, span: Span) -> Span:
        """The original characters that fold to `span`, whole letters, without white space at either end."""
        start, end = self._original_start(span.start), self._original_end(span.end)
        return _trimmed(self.original, start, max(start, end))

    def to_folded(self, span: Span) -> Span:
        """The folded characters that stand for the original ones of `span`."""
        start, end = self._folded_start(span.start), self._folded_end(span.end)
        return Span(start=start, end=max(start, end))

    def splits(self, offset: int) -> bool:
        """Whether the folded `offset` falls inside what stands for one thing of the original (a ligature, say)."""
        at = bisect.bisect_left(self.starts, offset) - 1
        return at >= 0 and offset < self.ends[at]

    def _original_start(self, offset: int) -> int:
        at = bisect.bisect_right(self.starts, offset) - 1
        if at < 0:
            return offset
        inside = offset < self.ends[at]
        return self.original_starts[at] if inside else self.original_ends[at] + offset - self.ends[at]

    def _original_end(self, offset: int) -> int:
        at = bisect.bisect_left(self.starts, offset) - 1
        if at < 0:
            return offset
        return self.original_ends[at] + max(0, offset - self.ends[at])

    def _folded_start(self, offset: int) -> int:
        at = bisect.bisect_right(self.original_starts, offset) - 1
        if at < 0:
            return offset
        inside = offset < self.original_ends[at]
        return self.starts[at] if inside else self.ends[at] + offset - self.original_ends[at]

    def _folded_end(self, offset: int) -> int:
        at = bisect.bisect_left(self.original_starts, offset) - 1
        if at < 0:
            return offset
        return self.ends[at] + max(0, offset - self.original_ends[at])


def fold(text: str) -> Folded:
    """The text with all made alike that copying changes; folding twice is folding once."""
    even = _evened(text)
    changes: list[_Change] = []
    done = 0
    for trigger in _trigger(even).finditer(even):
        if trigger.start() >= done:
            done = _take_run(even, trigger.start(), done, changes)
    return _put_together(text, even, changes) if changes else Folded(original=text, text=even)


def fold_text(text: str) -> str:
    """The folded text alone, without white space at either end."""
    return fold(text).text.strip()


def _evened(text: str) -> str:
    return _ODD.sub(lambda match: _ONE_TO_ONE[match.group()], text)


def _trigger(even: str) -> re.Pattern[str]:
    """What to look for: where nothing rare stands in the text, one set of characters, which is five times as fast."""
    rare = any(mark in even for mark in _RARE) or _INVISIBLES.search(even)
    return _TRIGGER if rare else _COMMON_TRIGGER


def _trimmed(text: str, start: int, end: int) -> Span:
    leading = _LEADING_BLANK.match(text, start, end)
    start = leading.end() if leading else start
    while end > start and _LEADING_BLANK.fullmatch(text, end - 1, end):
        end -= 1
    return Span(start=start, end=end)


def _put_together(text: str, even: str, changes: list[_Change]) -> Folded:
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    length = done = 0
    for start, end, plain in changes:
        pieces += (even[done:start], plain)
        length += start - done
        starts.append(length)
        length += len(plain)
        ends.append(length)
        done = end
    return Folded(
        original=text,
        text="".join((*pieces, even[done:])),
        starts=tuple(starts),
        ends=tuple(ends),
        original_starts=tuple(change[0] for change in changes),
        original_ends=tuple(change[1] for change in changes),
    )


def _take_run(even: str, at: int, done: int, changes: list[_Change]) -> int:
    """Add what changes in the run that begins at `at`; gives the end of the run."""
    run = _RUN.match(even, at)
    if run is None:
        return at + 1
    start, end = at, run.end()
    if run.lastgroup == "letters":
        start -= start > done and not even[start - 1].isspace()
        changes += _letters(even[start:end], start)
        return end
    if run.lastgroup != "blank":
        start = _with_blank_before(even, at, done, changes)
    found = even[start:end]
    plain = _PLAIN[run.lastgroup or ""](even, start, end)
    if plain != found:
        changes.append((start, end, plain))
    return end


def _with_blank_before(even: str, at: int, done: int, changes: list[_Change]) -> int:
    """Where the white space before `at` begins; a change made of it alone is taken back."""
    if changes and changes[-1][1] == at and _LEADING_BLANK.fullmatch(even, changes[-1][0], at):
        return changes.pop()[0]
    return at - 1 if at > done and even[at - 1] == " " else at


def _blank(found: str) -> str:
    return " " if " " in _BROKEN_WORD.sub("", found) else ""


def _fold_blank(even: str, start: int, end: int) -> str:
    return _blank(even[start:end])


def _fold_dots(even: str, start: int, end: int) -> str:
    found = even[start:end]
    dots = _BLANKS.sub("", found).replace("…", "...")
    if len(dots) >= 3:
        return dots
    return "".join(_blank(part) if part != "." else part for part in _DOT.split(found))


def _fold_dash(even: str, start: int, end: int) -> str:
    core = _BLANKS.sub("", even[start:end])
    before, after = _ends(even[start:end], core)
    space_before, space_after = bool(before) or start == 0, bool(after) or end == len(even)
    if len(core) == 1 and space_before and not space_after and even[end].isdigit():
        return before + "-"
    if after and _MINUS.match(even, end):
        return "- "
    if core != "-" or (space_before and space_after):
        return "-"
    return f"{before}-{after}"


def _ends(found: str, core: str) -> tuple[str, str]:
    """The folded white space before and after the marks `core` of a run."""
    return _blank(found[: found.index(core[0])]), _blank(found[found.rindex(core[-1]) + 1 :])


_PLAIN = {"dash": _fold_dash, "dots": _fold_dots, "blank": _fold_blank}


def _letters(found: str, start: int) -> list[tuple[int, int, str]]:
    changed = []
    at = 0
    for piece in _whole_letters(found):
        plain = _composed(piece)
        if plain != piece:
            changed.append((start + at, start + at + len(piece), plain))
        at += len(piece)
    return changed


def _composed(letter: str) -> str:
    bare = _BLANKS.sub("", letter)
    compatible = "".join(_compatible(character) for character in bare)
    return unicodedata.normalize("NFC", _evened(unicodedata.normalize("NFC", compatible)))


def _compatible(character: str) -> str:
    if "\ufb00" <= character <= "\ufb17" or "\uff61" <= character <= "\uff9f":
        return unicodedata.normalize("NFKC", character)
    return character


def _whole_letters(found: str) -> list[str]:
    """The run, cut before each character that starts a letter of its own."""
    letters: list[str] = []
    for character in found:
        if letters and len(letters[-1]) <= MAX_MARKS and _joins(letters[-1], character):
            letters[-1] += character
        else:
            letters.append(character)
    return letters


def _joins(letter: str, character: str) -> bool:
    """Whether `character` belongs to the letter before it: a combining mark, or one that composes with it."""
    if unicodedata.combining(_compatible(character)[0]) or _BLANKS.match(character):
        return True
    joined = _composed(letter + character)
    return len(joined) < len(_composed(letter)) + len(_composed(character))
