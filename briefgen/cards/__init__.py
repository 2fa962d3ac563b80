"""Social cards, as PNG pictures: pure functions of words and a look (the extra `cards` draws them)."""

from briefgen.cards.drawing import drawn, is_available
from briefgen.cards.layout import Laid, laid_out

__all__ = ["Laid", "drawn", "is_available", "laid_out"]
