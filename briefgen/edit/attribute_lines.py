"""One value changed in a note's line of attributes (`{#id .kind at=p7 prefix="a value"}`), the rest as it was.

The syntax is Djot's block attributes; in a value between quotation marks a backslash takes the next character as it is.
"""

import re

_TOKEN = re.compile(
    r"(?P<key>[A-Za-z][\w:-]*)=(?:\"(?:[^\"\\]|\\.)*\"|“[^”]*”|[^\s\"“”{}]+)|%[^%{}]*%?|[#.][^\s\"{}]+|\S", re.DOTALL
)
_BARE = re.compile(r"[\w:-]+")
_SPECIAL = re.compile(r"([\\\"{}])")


def with_attribute(line: str, key: str, value: str) -> str:
    """`line` (one or several `{…}`) with `key` set to `value`, in its old place or at the end; empty takes it away."""
    written = f"{key}={_written(value)}" if value.strip() else ""
    for token in _TOKEN.finditer(line):
        if token["key"] == key:
            return line[: token.start()] + written + line[token.end() :] if written else _without(line, token)
    return _appended(line, written) if written else line


def has_attributes(line: str) -> bool:
    """Whether anything stands between the braces."""
    return bool(line.replace("{", "").replace("}", "").strip())


def _written(value: str) -> str:
    line = " ".join(re.split(r"[ \t\r\n]+", value.strip()))
    if line.isascii() and _BARE.fullmatch(line):
        return line
    safe = _SPECIAL.sub(r"\\\1", line)
    return f'"{safe}"'


def _without(line: str, token: re.Match[str]) -> str:
    before, after = line[: token.start()], line[token.end() :]
    return before.rstrip(" \t") + after if before.rstrip(" \t") != before else before + after.lstrip(" \t")


def _appended(line: str, written: str) -> str:
    """`line` with `written` before its last brace, set off by one space from what stands there."""
    brace = line.rindex("}")
    before = line[:brace]
    inner = before.rstrip(" \t")
    trailing = before[len(inner) :]
    return f"{inner}{'' if inner.endswith('{') else ' '}{written}{trailing}{line[brace:]}"
