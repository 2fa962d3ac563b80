"""A site from the text of its files, as far as resolving: for tests of what the written words come to mean."""

from textwrap import dedent

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.config import SiteConfig
from briefgen.model.files import SourceFile, StaticFile
from briefgen.model.ids import ContentPath, SitePath
from briefgen.parse import parse
from briefgen.resolve import Material, Resolved, resolve
from tests.builders import a_config


def resolved(
    files: dict[str, str], *, config: SiteConfig | None = None, drafts: bool = False, static: tuple[str, ...] = ()
) -> Resolved:
    """What the files come to mean; their names are below content/, their text may be indented."""
    parsed = [parse(SourceFile(path=ContentPath(f"content/{name}"), text=dedent(text))) for name, text in files.items()]
    faults = [diagnostic for result in parsed for diagnostic in result.diagnostics]
    assert faults == [], faults
    return resolve(
        Material(
            config=config or a_config(),
            documents=tuple(result.document for result in parsed if result.document is not None),
            static=tuple(
                StaticFile(path=ContentPath(f"content/static/{name}"), target=SitePath(name)) for name in static
            ),
            drafts=drafts,
        )
    )


def errors(result: Resolved) -> list[Diagnostic]:
    """What was found wrong, editorial advice (BG8xx) left out."""
    return [diagnostic for diagnostic in result.diagnostics if not diagnostic.code.startswith("BG8")]


def codes(result: Resolved) -> list[str]:
    """The codes of what was found wrong, editorial advice left out."""
    return [diagnostic.code for diagnostic in errors(result)]
