"""Where a theme's files stand: the site's own folder first, then its parents', the built-in default last.

A theme is a folder: `theme.yml`, `templates/`, `styles/`, `assets/`, `words/`. Each may be missing: a file is looked
for in the nearest layer that has it, so a site overrides a single template by a file of the same name. A site's
folder `themes/NAME/` lies over the built-in theme of that name; `extends` in its theme.yml names another parent.
"""

import hashlib
from pathlib import Path
from typing import Annotated

import msgspec
import yaml

from briefgen.diagnostics.model import BriefgenError

DEFAULT = "default"


Colour = Annotated[str, msgspec.Meta(pattern="^(#[0-9a-fA-F]{6})?$")]


class CardSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How social cards look. Faces are font files of the theme (.ttf, .otf), which come before those of the parents.

    What is empty is as in the parent.
    """

    title: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    paper: Colour = ""
    ink: Colour = ""
    quiet: Colour = ""
    rule: Colour = ""
    accent: Colour = ""


class ThemeSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """theme.yml. `styles` are joined, in order, after those of the parents; `script` replaces the parent's.

    `measure` is the width of an article's text in ems of its face: from it the notes' places beside it are reckoned.
    """

    extends: str = ""
    styles: tuple[str, ...] = ()
    script: str = ""
    measure: float = 0
    card: CardSettings = CardSettings()


class Layer(msgspec.Struct, frozen=True, kw_only=True):
    """One folder of the search path, absolute, with the name that `{% extends "NAME/article.html" %}` knows it by."""

    name: str
    folder: str
    settings: ThemeSettings


class Theme(msgspec.Struct, frozen=True, kw_only=True):
    """A theme with all it rests on: `layers`, the nearest first."""

    name: str
    layers: tuple[Layer, ...]

    @property
    def styles(self) -> tuple[str, ...]:
        """The style sheets to join, the farthest parent's first, each once."""
        return tuple(dict.fromkeys(name for layer in reversed(self.layers) for name in layer.settings.styles))

    @property
    def script(self) -> str:
        """The script, or empty."""
        return next((layer.settings.script for layer in self.layers if layer.settings.script), "")

    @property
    def measure(self) -> float:
        """The width of an article's text in ems of its face."""
        return next((layer.settings.measure for layer in self.layers if layer.settings.measure), 30.0)

    def find(self, path: str) -> Path | None:
        """The nearest file at `path` (`styles/type.css`), or None."""
        files = (Path(layer.folder, path) for layer in self.layers)
        return next((file for file in files if file.is_file()), None)

    def files(self, folder: str) -> tuple[tuple[str, Path], ...]:
        """All files below `folder` of any layer, by path; where several layers have one, the nearest's."""
        found: dict[str, Path] = {}
        for layer in reversed(self.layers):
            base = Path(layer.folder, folder)
            found |= {file.relative_to(base).as_posix(): file for file in base.rglob("*") if file.is_file()}
        return tuple(sorted(found.items()))


def built_in_themes() -> Path:
    """The folder of the themes that come with briefgen: in an installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_themes"
    return installed if installed.is_dir() else package.parent / "themes"


def find_theme(root: str, name: str, *, built_in: Path | None = None) -> Theme:
    """The theme `name` of the site at `root`, parents included.

    Raises BriefgenError where it, or a parent, is nowhere, where parents go in a circle, or where theme.yml is wrong.
    """
    shipped = built_in or built_in_themes()
    layers: list[Layer] = []
    wanted: str | None = name
    while wanted is not None:
        if any(layer.name == wanted for layer in layers):
            raise BriefgenError(f"themes/{layers[-1].name}/theme.yml: the themes extend each other in a circle.")
        own = _layers_named(Path(root, "themes"), shipped, wanted) if _is_a_name(wanted) else []
        if not own:
            raise BriefgenError(_nowhere(wanted, layers, shipped))
        layers += own
        wanted = _parent(own, wanted)
    return Theme(name=name, layers=tuple(layers))


def theme_digest(theme: Theme) -> str:
    """A digest of every file a theme rests on: where it changes, every page is to be rendered again."""
    digest = hashlib.blake2b(digest_size=16)
    for layer in theme.layers:
        base = Path(layer.folder)
        for file in sorted(file for file in base.rglob("*") if file.is_file()):
            data = file.read_bytes()
            digest.update(f"{layer.name}\0{file.relative_to(base).as_posix()}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def _is_a_name(written: str) -> bool:
    """Whether `written` is the name of a folder, and no path to one."""
    return bool(written) and written not in (".", "..") and Path(written).name == written


def _layers_named(own: Path, shipped: Path, name: str) -> list[Layer]:
    folders = [folder / name for folder in dict.fromkeys((own.resolve(), shipped.resolve()))]
    return [Layer(name=name, folder=str(path), settings=_settings(path)) for path in folders if path.is_dir()]


def _parent(layers: list[Layer], name: str) -> str | None:
    """The next theme of the search path: what `extends` says, or the default, or nothing after the default."""
    named = next((layer.settings.extends for layer in layers if layer.settings.extends), "")
    return named or (None if name == DEFAULT else DEFAULT)


def _nowhere(name: str, layers: list[Layer], shipped: Path) -> str:
    where = f"themes/{layers[-1].name}/theme.yml extends" if layers else "site.yml names"
    known = ", ".join(sorted(path.name for path in shipped.iterdir() if path.is_dir())) if shipped.is_dir() else "none"
    return f"{where} the theme “{name}”, and there is no folder themes/{name}/ (built in: {known})."


def _settings(folder: Path) -> ThemeSettings:
    file = folder / "theme.yml"
    if not file.is_file():
        return ThemeSettings()
    try:
        written = yaml.safe_load(file.read_text(encoding="utf-8"))
        return msgspec.convert(written or {}, ThemeSettings)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BriefgenError(f"{file}:{line}: {error.problem}.") from error
    except (msgspec.ValidationError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise BriefgenError(f"{file}: {error}.") from error
