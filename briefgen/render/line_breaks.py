"""Where lines end: a text set in the theme's face at a known width, broken as browsers break it.

Hyphenation, kerning or another face may shift a break; what rests on this must bear an error of a line.
"""

import bisect
import re

from briefgen.render.glyph_widths import width_of

_WORD = re.compile(r"[^ \t\n]+|\n")


class Lines:
    """A text broken into lines `ems` wide: each word stands on the line where it still finds room."""

    def __init__(self, text: str, ems: float) -> None:
        self._starts = _line_starts(text, max(ems, 5.0) * 1000)

    @property
    def count(self) -> int:
        """How many lines the text takes, at least one."""
        return len(self._starts)

    def line_of(self, offset: int) -> int:
        """The line, from 1, of the character at `offset`."""
        return bisect.bisect_right(self._starts, offset)


def _line_starts(text: str, width: float) -> list[int]:
    """The offsets at which lines begin. Of a word wider than a line, the lines after the first begin at its end."""
    starts, used = [0], 0.0
    space = width_of(" ")
    for word in _WORD.finditer(text):
        if word[0] == "\n":
            starts.append(word.end())
            used = 0.0
            continue
        wide = width_of(word[0])
        if used and used + wide > width:
            starts.append(word.start())
            used = 0.0
        starts += [word.end()] * int(wide // width)
        used += wide % width + space
    return starts
