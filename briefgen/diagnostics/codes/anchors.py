"""BG3xx: notes and the words they stand on."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = ()
