"""A block quotation written anew in the manner of the old one: its signs, its line ends, its line breaks.

The words are written from their plain text, since markup of the old ones may have begun or ended at words that are
gone. Lines break where they broke, so that a version control system shows what really changed.
"""

import re
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from briefgen.edit.escapes import at_line_start, escaped

SLACK = 1.25
"""A line may grow by a quarter over the longest old one before it is broken: breaks elsewhere than before are noise."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_SIGN = re.compile(r">[ \t]?")
_SPACE = re.compile(r"[ \t\r\n]+")
_NEW_LINE = "\n"
_MARKUP = re.compile(r"[*_`~=\\]+")


def rewritten(old: str, words: str, indent: str) -> str:
    """The block quotation `old`, from its first `>` to its last character, with `words` in its place.

    Paragraphs of `words` are divided by blank lines. `indent` is what stands before the first `>`, and is put before
    each further line.
    """
    bare = [_SIGN.sub("", line.lstrip(), count=1) for line in _LINE_END.split(old)]
    breaks = _line_breaks(bare)
    paragraphs = [part for part in re.split(r"\n[ \t]*\n", words) if part.strip()]
    sign = _SIGN.match(old)
    prefix = sign.group() if sign else "> "
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += [prefix.rstrip()] if lines else []
        lines += [prefix + line for line in _lines(_SPACE.split(paragraph.strip()), breaks, _width(bare))]
    end = _LINE_END.search(old)
    return f"{end.group() if end else _NEW_LINE}{indent}".join(lines)


def _line_breaks(bare: list[str]) -> list[tuple[str, bool]]:
    """The old quotation's words without markup, and whether each begins a line within a paragraph."""
    words: list[tuple[str, bool]] = []
    above = ""
    for line in bare:
        found = line.split()
        words += [(_key(word), number == 0 and bool(above.strip())) for number, word in enumerate(found)]
        above = line
    return words


def _key(word: str) -> str:
    return _MARKUP.sub("", word)


def _width(bare: list[str]) -> int:
    """The length of the longest line where a paragraph goes on over several; else 0."""
    wrapped = any(one.strip() and following.strip() for one, following in pairwise(bare))
    return max(map(len, bare)) if wrapped else 0


def _lines(words: list[str], breaks: list[tuple[str, bool]], width: int) -> list[str]:
    """The words in lines that begin where the old ones did, none much longer than `width` unless that is 0."""
    begins = _words_that_begin_lines(words, breaks)
    lines: list[str] = []
    for number, word in enumerate(escaped(" ".join(words)).split(" ")):
        full = width and lines and len(lines[-1]) + len(word) > SLACK * width
        if not lines or number in begins or full:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return [at_line_start(line) for line in lines]


def _words_that_begin_lines(words: list[str], breaks: list[tuple[str, bool]]) -> set[int]:
    """The numbers of the words that stand where a word of the old quotation began a line."""
    begins = set()
    for code in Levenshtein.opcodes([key for key, _ in breaks], [_key(word) for word in words]):
        if code.tag in ("equal", "replace"):
            shift = code.dest_start - code.src_start
            begins |= {at + shift for at in range(code.src_start, code.src_end) if breaks[at][1]}
    return begins
