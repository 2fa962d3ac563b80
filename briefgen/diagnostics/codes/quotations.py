"""BG5xx: citations and checked quotations."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = ()
