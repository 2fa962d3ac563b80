"""The tables of fields, as Markdown for the documentation.

A page of the documentation is written by hand but for its tables: after a line `<!-- fields: article -->` stands the
table of that name, up to the next blank line.
"""

import re

from briefgen.parse.config import FIELDS as SETTINGS
from briefgen.parse.config import KIND_FIELDS, LINK_FIELDS
from briefgen.parse.document import COMMON_FIELDS
from briefgen.parse.fields import FieldSpec
from briefgen.parse.kinds import KINDS
from briefgen.parse.note_attributes import ATTRIBUTES
from briefgen.parse.person import ROLE_FIELDS

TABLES: dict[str, tuple[FieldSpec, ...]] = {
    "article": KINDS["articles"].fields,
    "person": KINDS["people"].fields,
    "role": ROLE_FIELDS,
    "term": KINDS["glossary"].fields,
    "briefing": KINDS["briefings"].fields,
    "page": KINDS["pages"].fields,
    "notes": KINDS["annotations"].fields,
    "attributes": ATTRIBUTES,
    "common": COMMON_FIELDS,
    "settings": SETTINGS,
    "links": LINK_FIELDS,
    "kind": KIND_FIELDS,
}

_PLACE = re.compile(r"(<!-- fields: (?P<name>\w+) -->\n).*?(?=\n\n|\Z)", re.DOTALL)


def filled(page: str) -> str:
    """The page with its tables as the code has them now. Raises `KeyError` for a table that is none."""
    return _PLACE.sub(lambda match: match[1] + table(match["name"]), page)


def table(name: str) -> str:
    """One table: a row for each field, in the order in which they are usually written."""
    sign = "=" if name == "attributes" else ": "
    rows = [_row(spec, sign) for spec in TABLES[name]]
    return "\n".join(("| key | means | value | for example |", "| --- | --- | --- | --- |", *rows))


def _row(spec: FieldSpec, sign: str) -> str:
    key = f"`{spec.key}`" + (", required" if spec.required else "")
    cells = (key, spec.doc, spec.reader.expects, f"`{spec.key}{sign}{spec.example}`")
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
