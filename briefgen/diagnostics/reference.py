"""What the registry of codes says, in words: for `briefgen explain` and for the reference in the documentation."""

import difflib
import textwrap

from briefgen.diagnostics.codes import BY_CODE, CODES
from briefgen.diagnostics.codes.model import Code
from briefgen.diagnostics.model import BriefgenError

_WIDTH = 100


def explanation(code: str) -> str:
    """The code's title, why it is a fault, an example and its mend. A `BriefgenError` where there is no such code."""
    found = BY_CODE.get(code.upper())
    if found is None:
        near = difflib.get_close_matches(code.upper(), BY_CODE, n=3)
        raise BriefgenError(f"There is no code {code}." + (f" Near it: {', '.join(near)}." if near else ""))
    return "\n\n".join(
        (
            f"{found.code} ({found.severity}): {found.title}",
            textwrap.fill(found.explanation, _WIDTH),
            f"In {found.file}:\n\n{textwrap.indent(found.example, '    ')}",
            f"Mended:\n\n{textwrap.indent(found.mend, '    ')}",
        )
    )


def reference() -> str:
    """The page `docs/diagnostics.md`: every code, in the order of their numbers."""
    head = (
        "# Diagnostics\n\n"
        "Everything that briefgen finds wrong with a site has a code that does not change. Errors keep a site from "
        "being built;\nwarnings do so under `--strict`. `briefgen explain CODE` says in the terminal what stands here."
    )
    return "\n\n".join((head, _contents(), *(_entry(code) for code in CODES))) + "\n"


def _contents() -> str:
    rows = (f"| [{code.code}](#{code.code.lower()}) | {code.severity} | {code.title} |" for code in CODES)
    return "\n".join(("| code | gravity | |", "| --- | --- | --- |", *rows))


def _entry(code: Code) -> str:
    return "\n\n".join(
        (
            f"## {code.code}",
            f"**{code.severity}: {code.title}.** {code.explanation}",
            f"In `{code.file}`:\n\n{_fenced(code.example)}",
            f"Mended:\n\n{_fenced(code.mend)}",
        )
    )


def _fenced(text: str) -> str:
    fence = "~~~" if "```" in text else "```"
    return f"{fence}text\n{text}\n{fence}"
