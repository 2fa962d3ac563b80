r"""How BibTeX wants names, words and addresses written, and an entry of them.

In a `.bib` file braces must balance even where they are escaped, so a brace of the text is written as a command; an
address stands as it is, for `\url` reads it verbatim, with what would break that percent-encoded.
"""

import re
from collections.abc import Iterable

from briefgen.text.personal_names import PersonalName

Fields = Iterable[tuple[str, str]]
"""The fields of an entry in their order, by name; empty ones are left out."""

_SPECIAL = re.compile(r"[\\{}&%$#_~^]")
_COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_NOT_IN_URL = re.compile(r"[\\{}\s\"<>^`|]")


def author_field(names: Iterable[PersonalName]) -> str:
    """All authors, as BibTeX reads them."""
    return " and ".join(map(_name, names))


def written_entry(kind: str, key: str, fields: Fields) -> str:
    """An entry; a month is a name that BibTeX knows, and so stands without braces."""
    written = (f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n" for name, value in fields if value)
    return f"@{kind}{{{key},\n{''.join(written)}}}\n"


def escaped(text: str) -> str:
    """`text` as LaTeX prints it, on one line."""
    return _SPECIAL.sub(lambda found: _COMMANDS.get(found[0], "\\" + found[0]), " ".join(text.split()))


def escaped_url(url: str) -> str:
    """An address with what would break it in a `.bib` file percent-encoded."""
    return _NOT_IN_URL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)


def _name(name: PersonalName) -> str:
    """`Lee, Ann`; `Doe, Jr., John`; what is not split is braced, for an `and` in it must not part it."""
    if name.literal:
        return f"{{{escaped(name.literal)}}}"
    return ", ".join(escaped(part) for part in (name.family, name.suffix, name.given) if part)
