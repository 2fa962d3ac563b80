"""A theme's own files on their way out: one style sheet, one script, and all that stands in `assets/`."""

import hashlib
import re

from briefgen.diagnostics.model import BriefgenError
from briefgen.model.config import SiteConfig
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.render.themes import Theme

STYLE = SitePath("assets/briefgen.css")
SCRIPT = SitePath("assets/briefgen.js")

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COLOR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]+|(?:rgb|hsl|oklch|oklab|lab|lch)\([0-9a-zA-Z.,%/ +-]*\)")


def style_sheet(theme: Theme, config: SiteConfig) -> bytes:
    """All style sheets of the theme as one, comments and indentation left out, and the hues of the site's kinds."""
    parts = [_read(theme, f"styles/{name}") for name in theme.styles]
    lines = (line.strip() for part in parts for line in _COMMENT.sub("", part).splitlines())
    return "\n".join([*(line for line in lines if line), *_kinds(config)]).encode() + b"\n"


def script(theme: Theme) -> bytes:
    """The theme's script, or nothing."""
    return _read(theme, theme.script).encode() if theme.script else b""


def asset_files(theme: Theme, config: SiteConfig) -> tuple[OutputFile, ...]:
    """Every file that the theme adds to a site, by path."""
    files = {SitePath(f"assets/{path}"): file.read_bytes() for path, file in theme.files("assets")}
    files[STYLE] = style_sheet(theme, config)
    if theme.script:
        files[SCRIPT] = script(theme)
    return tuple(OutputFile(path=path, data=data) for path, data in sorted(files.items()))


def versioned(path: SitePath, data: bytes) -> str:
    """The path with a digest of the bytes after it, so that no browser shows a new page in an old style."""
    return f"{path}?v={hashlib.blake2b(data, digest_size=4).hexdigest()}"


def _kinds(config: SiteConfig) -> list[str]:
    """A rule for each kind of note to which site.yml gives a colour; what is no colour is left out."""
    rules = []
    for kind in config.kinds:
        light, dark = (color if _COLOR.fullmatch(color) else "" for color in (kind.color, kind.color_dark))
        if light or dark:
            rules.append(f".kind-{kind.key}{{--kind:light-dark({light or dark},{dark or light})}}")
    return rules


def _read(theme: Theme, path: str) -> str:
    file = theme.find(path)
    if file is None:
        raise BriefgenError(f"The theme “{theme.name}” names {path}, and no such file is in it or in its parents.")
    return file.read_text(encoding="utf-8")
