"""Writes what the code says into the pages of the documentation: `make docs`."""

from collections.abc import Callable
from pathlib import Path

from briefgen.cli.reference import reference as commands
from briefgen.diagnostics.reference import reference as diagnostics
from briefgen.parse.reference import filled as with_fields
from docs.exports_examples import filled as with_exports
from docs.looks import page as looks
from docs.view_types import filled as with_views

FOLDER = Path(__file__).parent

PAGES: dict[str, Callable[[str], str]] = {
    "content-format.md": with_fields,
    "site-yml.md": with_fields,
    "exports.md": with_exports,
    "commands.md": lambda _page: commands(),
    "diagnostics.md": lambda _page: diagnostics(),
    "looks.md": lambda _page: looks(),
    "themes.md": with_views,
}
"""Pages with parts that come from the code, and how they come into the page as it stands."""


def main() -> None:
    """Write every page anew."""
    for name, renewed in PAGES.items():
        path = FOLDER / name
        page = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(renewed(page), encoding="utf-8")


if __name__ == "__main__":
    main()
