"""BG8xx: editorial checks of a finished site."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = ()
