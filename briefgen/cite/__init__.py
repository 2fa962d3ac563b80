"""Citations in the styles of Chicago and APA, by a processor of the Citation Style Language (the extra `cite`)."""

from briefgen.cite.styles import is_available, styled

__all__ = ["is_available", "styled"]
