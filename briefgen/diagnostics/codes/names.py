"""BG4xx: people, terms and their mentions."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = ()
