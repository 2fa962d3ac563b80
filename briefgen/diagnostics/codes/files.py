"""BG1xx: files and front matter."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = ()
