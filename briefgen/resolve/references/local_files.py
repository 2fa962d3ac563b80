"""Files that a text shows or links to: each must be below content/static/, or stand at the site's root.

Markdown's `![](map.png)`, `![](static/map.png)` and `[the treaty](/static/treaty.pdf)` all name content/static/…;
`[the list](/list.csv)` may also be content/root/list.csv. A name without a folder may be that of the one such file in a
folder below, as Obsidian has it.
"""

import re
from collections import Counter

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import PersonDocument
from briefgen.model.files import StaticFile
from briefgen.model.ids import ContentPath, SitePath
from briefgen.model.rich_text import Block, Hyperlink, Image, Mark
from briefgen.resolve.references.links import Body
from briefgen.text.spans import Span

_HAS_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_FOLDER, _ROOT = "content/static/", "content/root/"
_LEADING = re.compile(r"^(?:\.{0,2}/)+(?:content/)?")
"""What leads from a text's folder to the content's, or from the root."""


class LocalFiles:
    """The files below content/static/, by the ways a text may name them."""

    def __init__(self, files: tuple[StaticFile, ...]) -> None:
        """Take in all files that will be copied to the site."""
        self._targets: dict[str, SitePath] = {}
        for folder in (_ROOT, _FOLDER):
            own = (file for file in files if file.path.startswith(folder))
            self._targets |= {file.path.removeprefix(folder): file.target for file in own}
        names = Counter(_last(path) for path in self._targets)
        self._by_name = {_last(path): to for path, to in self._targets.items() if names[_last(path)] == 1}

    def target(self, name: str) -> SitePath | None:
        """Where the file of that name stands in the site, its `#…` kept, or None where there is no such file."""
        path, hash_sign, fragment = name.partition("#")
        plain = _LEADING.sub("", path.partition("?")[0])
        found = self._targets.get(plain) or self._targets.get(plain.removeprefix("static/")) or self._by_name.get(plain)
        return SitePath(f"{found}{hash_sign}{fragment}") if found is not None else None

    def in_body(self, body: Body) -> tuple[Body, tuple[Diagnostic, ...]]:
        """`body` with the addresses of its local files as they are in the site; a missing one is a diagnostic."""
        if not any(_is_local(mark) for block in body.blocks for mark in block.marks):
            return body, ()
        faults: list[Diagnostic] = []
        blocks = tuple(self._in_block(block, body.path, faults) for block in body.blocks)
        return msgspec.structs.replace(body, blocks=blocks), tuple(faults)

    def _in_block(self, block: Block, path: ContentPath, faults: list[Diagnostic]) -> Block:
        kept: list[Mark] = []
        for mark in block.marks:
            address = _is_local(mark)
            target = self.target(address) if address else None
            if target is not None:
                kept.append(_with_address(mark, target))
            elif address:
                span = block.source.span_to_file(Span(start=mark.start, end=mark.end))
                faults.append(_missing(address, path, span))
            else:
                kept.append(mark)
        return msgspec.structs.replace(block, marks=tuple(kept))

    def image_of(self, document: PersonDocument) -> tuple[str, Diagnostic | None]:
        """Where a person's picture stands in the site (empty for none), and a diagnostic where it is missing."""
        if not document.image:
            return "", None
        target = self.target(document.image)
        if target is None:
            return "", _missing(document.image, document.path, document.span_of("image"))
        return target, None


def _last(path: str) -> str:
    return path.rpartition("/")[2]


def _is_local(mark: Mark) -> str:
    """The address of a mark that names a file of the site's own, or an empty string."""
    if not isinstance(mark, Hyperlink | Image):
        return ""
    address = mark.href if isinstance(mark, Hyperlink) else mark.src
    return "" if not address or _HAS_SCHEME.match(address) else address


def _with_address(mark: Mark, target: SitePath) -> Mark:
    if isinstance(mark, Image):
        return msgspec.structs.replace(mark, src=target)
    return msgspec.structs.replace(mark, href=target) if isinstance(mark, Hyperlink) else mark


def _missing(name: str, path: ContentPath, span: Span | None) -> Diagnostic:
    return Diagnostic(
        code="BG211",
        path=path,
        span=span,
        message=f"There is no file “{name}” below content/static/.",
        hint="Put the file there, or take it out here. To point at a page of the site, write [[its name]].",
        subject=name,
    )
