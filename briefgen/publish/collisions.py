"""Addresses that two files want, and names that some host cannot hold: found before anything is written.

Two addresses are one where they differ only in letter case or in Unicode's form (`CO2`, `co2`): macOS, Windows and
some hosts hold only one of them, so such a pair is refused on every system.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.ids import ContentPath, SitePath
from briefgen.publish.manifest import MANIFEST, is_safe


class Claim(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A file of the site and what it is made from: a file of the content, or words for it (`the theme`)."""

    path: SitePath
    source: str


def unfit_addresses(claims: Iterable[Claim]) -> tuple[Diagnostic, ...]:
    """A diagnostic for each address that several files want, and for each that cannot be one on every host."""
    ordered = sorted(claims)
    return (*_clashes(ordered), *(_unfit(claim) for claim in ordered if not is_safe(claim.path)))


def _key(path: str) -> str:
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _clashes(claims: list[Claim]) -> Iterator[Diagnostic]:
    by_key: dict[str, list[Claim]] = defaultdict(list)
    by_key[_key(MANIFEST)].append(Claim(path=MANIFEST, source="briefgen’s own list of what it wrote"))
    for claim in claims:
        by_key[_key(claim.path)].append(claim)
    for same in by_key.values():
        if len(same) > 1:
            yield _clash(same)
    files_above = _folders(by_key) & by_key.keys()
    for claim in claims if files_above else ():
        key = _key(claim.path)
        above = (key[:at] for at, sign in enumerate(key) if sign == "/")
        for folder in above:
            if folder in files_above:
                yield _clash([*by_key[folder], claim])


def _folders(keys: Iterable[str]) -> set[str]:
    """Every folder that one of `keys` lies in, however deep."""
    folders: set[str] = set()
    for key in keys:
        folder = key.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _clash(claims: list[Claim]) -> Diagnostic:
    sources = sorted({claim.source for claim in claims})
    paths = sorted({claim.path for claim in claims})
    return Diagnostic(
        code="BG701",
        path=_place(sources),
        message=f"{' and '.join(sources)} would be written to one address: {', '.join(paths)}.",
        hint="Rename one of them; letter case and Unicode forms do not tell two addresses apart.",
        subject=paths[0],
        detail=tuple(f"{claim.path} is made from {claim.source}" for claim in sorted(claims)),
    )


def _unfit(claim: Claim) -> Diagnostic:
    return Diagnostic(
        code="BG702",
        path=_place([claim.source]),
        message=f"The file name {claim.path!r} cannot be held by every system and host.",
        hint='Rename the file without control characters, backslashes and any of : * ? " < > |',
        subject=claim.path,
    )


def _place(sources: list[str]) -> ContentPath:
    files = [source for source in sources if source.startswith("content/")]
    return ContentPath(files[-1] if files else "site.yml")
