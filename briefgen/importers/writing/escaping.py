r"""Text → Markdown that says exactly this text.

Only what would mean something in this project's Markdown (CommonMark, tables, `[[links]]`, `[@citations]`,
`%%comments%%`, `==marks==`, `~~struck~~`, `^block-ids`, lines of attributes) gets a backslash, so that what people read
in the file stays readable: a bracketed word `[sic]` needs none.
"""

import re

_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\ufeff\ufffe\uffff\ud800-\udfff]")
"""What XML 1.0 cannot hold (section 2.2), the delete character, and two that nobody sees."""

_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x85|\x0b|\x0c")
_BLANKS = re.compile(r"[ \t]+")
_SIGNS = (
    r"(?<![^\W_])_|_(?![^\W_])"
    r"|&(?=#?\w+;)"
    r"|~(?=~)|(?<=~)~|=(?==)|(?<==)=|%(?=%)|(?<=%)%"
)
_BRACKETED_WORDS = r"(?P<harmless>(?<![!\[\]])\[[^\[\]\n@^!\\`*<_&~=%|]{1,200}\](?=[^\[(:]))"
_SPECIAL = re.compile(rf"{_BRACKETED_WORDS}|[\\`*<\[]|{_SIGNS}")
_SPECIAL_IN_BRACKETS = re.compile(rf"[\\`*<\[\]]|{_SIGNS}|^@")
_LINE_START = re.compile(
    r"(?P<before>\d{1,9})?(?(before)(?=[.)](?:[ \t]|$))|(?=\#{1,6}(?:[ \t]|$)|>|[-+](?:[ \t]|$)|(?:-[ \t]*){3,}$))"
)
_UNDERLINE = re.compile(r"[ \t|:+=-]+$")
_BLOCK_ID = re.compile(r"(?:^|(?<=[ \t\n]))(?=\^[A-Za-z0-9-]+$)")
_CLOSING_HASHES = re.compile(r"(?:^|(?<=[ \t]))(?=#+$)")


def printable(text: str) -> str:
    """`text` with line feeds for all line ends, without what cannot be printed."""
    return _NEVER.sub("", _LINE_ENDS.sub("\n", text))


def tidy(text: str) -> str:
    """`text` with line feeds for line ends, single blanks, none at either end of a line, and nothing unprintable."""
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in printable(text).split("\n")).strip()


def escape_inline(text: str, at_end: bool = True) -> str:
    """`text` without inline meaning. `at_end`: nothing of the same paragraph follows it."""
    followed = text + " " if at_end else text
    escaped = _SPECIAL.sub(lambda found: found[0] if found["harmless"] else "\\" + found[0], followed)
    return escaped[:-1] if at_end else escaped


def escape_within_brackets(text: str) -> str:
    """`text` as the words of a link: no bracket is left plain, and no @ begins it."""
    return _SPECIAL_IN_BRACKETS.sub(r"\\\g<0>", text)


def guard_lines(markdown: str) -> str:
    """Inline Markdown as a paragraph of its own: no line of it begins a list, a heading or a quotation."""
    lines = markdown.split("\n")
    guarded = [_guard(line, number) for number, line in enumerate(lines)]
    return _BLOCK_ID.sub("\\\\", "\n".join(guarded))


def guard_heading(markdown: str) -> str:
    """Inline Markdown of one line as a heading's text."""
    return _CLOSING_HASHES.sub("\\\\", _BLOCK_ID.sub("\\\\", markdown))


def _guard(line: str, number: int) -> str:
    start = _LINE_START.match(line)
    if start is not None:
        return f"{line[: start.end()]}\\{line[start.end() :]}"
    braced = line.startswith("{") and line.rstrip("\\").endswith("}")
    if braced or (number and _UNDERLINE.match(line.rstrip("\\"))):
        return f"\\{line}"
    return line
