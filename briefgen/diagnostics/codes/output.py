"""BG7xx: the output folder and its addresses."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = ()
