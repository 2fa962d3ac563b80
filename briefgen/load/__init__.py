"""The only reader of content: what lies below `content/`, and site.yml, as text."""

from briefgen.load.content import Loaded, load, load_text

__all__ = ["Loaded", "load", "load_text"]
