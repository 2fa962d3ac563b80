"""Plain words as Markdown that reads as these words (CommonMark 0.31, "Backslash escapes")."""

import re

_INLINE = re.compile(
    r"[*`^]"
    r"|(?<!\w)_|_(?!\w)"
    r"|\[(?!(?:…|\.{3})\](?![(\[:]))"
    r"|==|~~|%%"
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
    r"|\\(?=[!-/:-@\[-`{-~]|$)"
)
_LINE_START = re.compile(r"#{1,6}(?=\s|$)|[-+](?=\s|$|-)|>|=+\s*$|~")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def escaped(words: str) -> str:
    """`words` with a backslash before what would be markup within a line, and nowhere else."""
    return _INLINE.sub(lambda match: "".join(f"\\{character}" for character in match.group()), words)


def at_line_start(line: str) -> str:
    """An escaped line that begins no heading, list, quotation or fence."""
    if _LINE_START.match(line):
        return f"\\{line}"
    return _NUMBERED.sub(r"\1\\\2", line, count=1) if _NUMBERED.match(line) else line
