"""Writes the examples in docs/exports.md anew from the code: `python -m docs.exports_examples`.

An example is a fenced block after a line `<!-- example: PATH [part] -->`; what it shows is what briefgen writes to PATH
for the small site of tests/example_site.py. The table of exports stands after `<!-- exports -->`.
"""

import json
import re
from pathlib import Path

from briefgen.export.exporters import EXPORTERS
from briefgen.export.site_files import export_site
from tests.example_site import example_site

PAGE = Path(__file__).parent / "exports.md"

_EXAMPLE = re.compile(r"(<!-- example: (\S+)(?: (\S+))? -->\n```\w*\n).*?(\n```\n)", re.DOTALL)
_TABLE = re.compile(r"(<!-- exports -->\n).*?(?=\n\n)", re.DOTALL)


def filled(page: str) -> str:
    """The page with its examples and its table as the code has them now."""
    files = {file.path: file.data.decode() for file in export_site(example_site())}

    def shown(match: re.Match[str]) -> str:
        return match[1] + _part(files[match[2]], match[3] or "") + match[4]

    return _TABLE.sub(lambda match: match[1] + _table(), _EXAMPLE.sub(shown, page))


def _part(text: str, part: str) -> str:
    """A piece of a file: the lines `2-3`, the JSON at `first.items.0`, the first XML element `entry`; all for none."""
    if not part:
        return text.rstrip("\n")
    if re.fullmatch(r"\d+-\d+", part):
        first, last = map(int, part.split("-"))
        return "\n".join(text.splitlines()[first - 1 : last])
    if text.startswith("<"):
        found = re.search(rf"  <{part}>.*?</{part}>", text, re.DOTALL)
        return found[0] if found else ""
    value = json.loads(text)
    for key in part.split("."):
        value = value[int(key) if key.isdigit() else key]
    return json.dumps(value, indent=2, ensure_ascii=False)


def _table() -> str:
    rows = [
        f"| `{exporter.name}` | `{form.name}` | `{form.path}` | `{form.media_type}` | {exporter.summary} |"
        for exporter in EXPORTERS
        for form in exporter.formats
    ]
    head = ["| export | format | in the site | media type | what it tells |", "| --- | --- | --- | --- | --- |"]
    return "\n".join((*head, *rows))


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
