"""BG2xx: slugs, links, redirects and what they lead to."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = ()
