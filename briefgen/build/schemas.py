"""The fields of content files and of site.yml for editors: JSON Schemas, and snippets that complete the keys.

Both come from the tables that the parser reads by, so that an editor never says anything else. Values are texts to us
whatever they look like (`title: 1984`), and the schemas take them so.
"""

import json
import re
from typing import Any

from briefgen.parse.fields import FieldSpec
from briefgen.parse.reference import TABLES

Schema = dict[str, Any]

FILES: dict[str, tuple[str, ...]] = {
    "article": ("articles",),
    "person": ("people",),
    "term": ("glossary",),
    "briefing": ("briefings",),
    "page": ("pages",),
    "notes": ("annotations",),
}
"""The kinds of content files, and the folder of each."""

_INNER: dict[str, dict[str, str]] = {"person": {"roles": "role"}, "site": {"links": "links", "kinds": "kind"}}
"""Fields that hold mappings of fields of their own: the table of these."""

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_CHOICE = re.compile(r"(?:`[\w-]+`(?:, | or )?)+")


def schema_files() -> dict[str, str]:
    """Every schema by the name of its file, `article.schema.json`, `site.schema.json`."""
    tables = {name: (*TABLES[name], *TABLES["common"]) for name in FILES} | {"site": TABLES["settings"]}
    return {f"{name}.schema.json": _written(_schema(name, specs)) for name, specs in tables.items()}


def editor_settings() -> str:
    """VS Code's settings: which schema is for which file, and completion in Markdown."""
    folder = "./.vscode/schemas"
    mapping = {f"{folder}/site.schema.json": ["site.yml"]}
    mapping |= {
        f"{folder}/{name}.schema.json": [f"content/{part}/**" for part in parts] for name, parts in FILES.items()
    }
    completion = {"editor.quickSuggestions": {"comments": "off", "strings": "off", "other": "on"}}
    return _written({"yaml.schemas": mapping, "[markdown]": completion})


def snippets() -> str:
    """VS Code's snippets: a key of any content file and what it means, completed without any extension."""
    found: Schema = {}
    for name in (*FILES, "common"):
        for spec in TABLES[name]:
            entry = found.setdefault(spec.key, {"scope": "markdown", "prefix": spec.key, "body": [], "description": ""})
            entry["body"] = [f"{spec.key}: ${{1:{_in_snippet(spec.example)}}}"]
            told = f"{name}: {spec.doc}"
            entry["description"] = f"{entry['description']}\n{told}".strip()
    return _written(found)


def _schema(name: str, specs: tuple[FieldSpec, ...]) -> Schema:
    what = "site.yml" if name == "site" else f"Front matter: {name}"
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": what,
        **_mapping(specs, _INNER.get(name, {})),
    }


def _mapping(specs: tuple[FieldSpec, ...], inner: dict[str, str]) -> Schema:
    """A mapping of these fields and no others; `inner` names the tables of fields within fields."""
    required = [spec.key for spec in specs if spec.required]
    return {
        "type": "object",
        "properties": {spec.key: _property(spec, inner.get(spec.key, "")) for spec in specs},
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _property(spec: FieldSpec, inner: str) -> Schema:
    return {"description": spec.doc, "examples": [spec.example], **_type(spec.reader.expects, inner)}


def _type(expects: str, inner: str) -> Schema:
    """The type of what a reader expects, as loose as the reader's own words where these say no more."""
    of_fields = _mapping(TABLES[inner], {}) if inner else None
    if expects.startswith("a list"):
        several = {"type": "array", "items": of_fields or _TEXT}
        return several if of_fields else {"anyOf": [several, _TEXT]}
    if expects == "`true` or `false`":
        return {"type": "boolean"}
    if _CHOICE.fullmatch(expects):
        return {"enum": re.findall(r"`([\w-]+)`", expects)}
    if expects.startswith("a whole number"):
        return {"type": "integer"}
    if expects.startswith("a mapping"):
        return of_fields if of_fields and inner != "kind" else {"type": "object"}
    return {} if "{" in expects else dict(_TEXT)


def _in_snippet(text: str) -> str:
    """A text within a placeholder (VS Code's snippet syntax)."""
    return re.sub(r"([\\$}])", r"\\\1", text)


def _written(value: Schema) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
