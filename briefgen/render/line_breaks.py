"""Where lines end: a text set in the theme's face at a known width, broken as browsers break it.

Hyphenation, kerning or another face may shift a break; what rests on this must bear an error of a line.
"""

from briefgen.render.glyph_widths import width_of


class Lines:
    """Breaks text into lines `ems` wide: each word stands on the line where it still fits."""

    def __init__(self, ems: float) -> None:
        self._width = max(ems, 5.0) * 1000

    def line_of(self, text: str, offset: int) -> int:
        """The line, from 1, of the character at `offset`: a word stands where its end finds room."""
        end = next((at for at in range(offset, len(text)) if text[at].isspace()), len(text))
        return self.count(text[:end])

    def count(self, text: str) -> int:
        """How many lines the text takes, at least one."""
        lines, used = 1, 0.0
        for word in text.replace("\t", " ").replace("\n", " \n ").split(" "):
            if word == "\n":
                lines, used = lines + 1, 0.0
                continue
            wide = width_of(word)
            if used and used + wide > self._width:
                lines, used = lines + 1, 0.0
            lines += int(wide // self._width)
            used += wide % self._width + width_of(" ")
        return lines
