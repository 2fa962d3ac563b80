"""How a theme has social cards look: colours of the nearest layer that says them, and the faces of all layers."""

from briefgen.diagnostics.model import BriefgenError
from briefgen.model.cards import CardLook
from briefgen.render.themes import Layer, Theme


def card_look(theme: Theme) -> CardLook:
    """The look, font files included. Raises BriefgenError where theme.yml names a file that is not there."""
    return CardLook(
        paper=_colour(theme, "paper"),
        ink=_colour(theme, "ink"),
        quiet=_colour(theme, "quiet"),
        rule=_colour(theme, "rule"),
        accent=_colour(theme, "accent"),
        title=tuple(_file(theme, layer, path) for layer in theme.layers for path in layer.settings.card.title),
        text=tuple(_file(theme, layer, path) for layer in theme.layers for path in layer.settings.card.text),
    )


def _colour(theme: Theme, name: str) -> str:
    said: tuple[str, ...] = tuple(getattr(layer.settings.card, name) for layer in theme.layers)
    return next((colour for colour in said if colour), "#000000")


def _file(theme: Theme, layer: Layer, path: str) -> bytes:
    file = theme.find(path)
    if file is None:
        raise BriefgenError(f"{layer.folder}/theme.yml names {path} for social cards, and the theme has no such file.")
    return file.read_bytes()
