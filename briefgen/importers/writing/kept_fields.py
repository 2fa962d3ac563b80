"""A file that is imported again keeps what its editors decided: fields that the foreign file does not state.

`names:`, `publish:`, `tags:` are nothing that a saved page could know. Front matter is taken apart by its lines alone,
for a value may be written in any way: a field begins where a line begins with a key and goes on to the next such line.
"""

import re
from textwrap import dedent

_HEAD = re.compile(r"---[ \t]*\n(?P<lines>(?:.*\n)*?)---[ \t]*(?:\n|\Z)")
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]*):(?:[ \t]|$)")
_GUESSED = "  # guessed: "
_NOT_FOUND = "# not found: "

Fields = dict[str, list[str]]


def with_kept_fields(old: str, new: str) -> str:
    """`new` with the fields of `old` that it lacks, or only guesses; the rest of `old` is gone."""
    before = _HEAD.match(old.removeprefix("\ufeff").replace("\r\n", "\n"))
    after = _HEAD.match(new)
    if before is None or after is None:
        return new
    stated, rest = _taken_apart(after["lines"])
    there, _ = _taken_apart(before["lines"])
    kept = {key: lines for key, lines in there.items() if key not in stated or _is_guessed(stated[key])}
    extra = _joined(stated.pop("extra", []), there.get("extra", []))
    fields = {key: lines for key, lines in (stated | kept).items() if key != "extra"}
    lines = [line for field in (*fields.values(), extra) for line in field]
    remarks = [line for remark in rest for line in _still_true(remark, kept)]
    return "\n".join(("---", *lines, *remarks, "---", new[after.end() :]))


def _taken_apart(head: str) -> tuple[Fields, list[str]]:
    """The lines of each field by its key, and the comments that stand between fields."""
    fields: Fields = {}
    comments: list[str] = []
    lines = comments
    for line in head.splitlines():
        named = _KEY.match(line)
        if line.startswith("#"):
            comments.append(line)
            continue
        if named is not None:
            lines = fields.setdefault(named["key"], [])
        lines.append(line)
    return fields, comments


def _joined(extra: list[str], before: list[str]) -> list[str]:
    """The keys below `extra:`, and those of before that are no more among them, where both are written line by line."""
    if not extra or not before:
        return extra or before
    now, then = (_taken_apart(dedent("\n".join(lines[1:])))[0] for lines in (extra, before))
    further = (lines for key, lines in then.items() if key not in now)
    return [*extra, *(f"  {line}" for lines in further for line in lines)]


def _is_guessed(lines: list[str]) -> bool:
    return _GUESSED in lines[0]


def _still_true(remark: str, kept: Fields) -> list[str]:
    """A comment of the new file, less the fields that it calls missing and the old one had."""
    if not remark.startswith(_NOT_FOUND):
        return [remark]
    left = [key for key in remark.removeprefix(_NOT_FOUND).split(", ") if key not in kept]
    return [_NOT_FOUND + ", ".join(left)] if left else []
