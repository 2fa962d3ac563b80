"""All documents → one site: what every reference, name, note and quotation means, or why it means nothing."""

from briefgen.resolve.material import Material
from briefgen.resolve.name_reading import Remember
from briefgen.resolve.story import Resolved, resolve

__all__ = ["Material", "Remember", "Resolved", "resolve"]
