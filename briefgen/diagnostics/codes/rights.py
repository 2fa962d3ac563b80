"""BG6xx: rights, drafts and leaks."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = ()
