"""BG0xx: site.yml."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = ()
