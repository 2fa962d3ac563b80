"""`briefgen init`: a small site that works, to be read, changed and deleted."""

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import briefgen
from briefgen.build.schemas import editor_settings, schema_files, snippets
from briefgen.diagnostics.errors import BriefgenError
from briefgen.importers.placing import Outcome, place

_INSTALLED = "briefgen[search,cite,cards]"
"""What the workflow installs, in this release: another may write other bytes. Importing needs no workflow."""

_LAST = "site.yml"
"""A folder with this file is a project: it is written when all else stands."""


def start(folder: Path) -> tuple[tuple[str, Outcome], ...]:
    """Write the site into `folder`, made where it is missing; files that are there already are kept.

    Raises BriefgenError where the folder is a project already, or part of one.
    """
    for place_of_project in (folder, *folder.resolve().parents):
        if (place_of_project / _LAST).exists():
            raise BriefgenError(f"{place_of_project} is a project already; `briefgen new` adds to it.")
    if folder.exists() and not folder.is_dir():
        raise BriefgenError(f"{folder} is no folder.")
    files = starter_files()
    in_order = sorted(files, key=lambda path: (path == _LAST, path))
    return tuple((path, place(folder, path, files[path])) for path in in_order)


def starter_files() -> dict[str, str]:
    """Every file of the site by its path from the root, with slashes."""
    files = dict(_below(resources.files("briefgen") / "starter", ""))
    files["requirements.txt"] = f"{_INSTALLED}=={briefgen.__version__}\n"
    files |= {f".vscode/schemas/{name}": text for name, text in schema_files().items()}
    return files | {".vscode/settings.json": editor_settings(), ".vscode/briefgen.code-snippets": snippets()}


def _below(folder: Traversable, path: str) -> list[tuple[str, str]]:
    """Files with their texts; `dot-` at the beginning of a name stands for a dot."""
    found: list[tuple[str, str]] = []
    for entry in folder.iterdir():
        name = path + entry.name.replace("dot-", ".", 1) if entry.name.startswith("dot-") else path + entry.name
        found += _below(entry, f"{name}/") if entry.is_dir() else [(name, entry.read_text(encoding="utf-8"))]
    return found
