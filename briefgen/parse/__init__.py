"""One source file → one document (pure): YAML with places, Markdown with a way back from every character."""

from briefgen.parse.config import ParsedConfig, parse_config
from briefgen.parse.document import Parsed
from briefgen.parse.kinds import KINDS, parse

__all__ = ["KINDS", "Parsed", "ParsedConfig", "parse", "parse_config"]
