"""Citations in the styles of Chicago and APA, by a processor of the Citation Style Language (the extra `cite`)."""

from briefgen.cite.processor import is_available
from briefgen.cite.styles import styled, styled_passages

__all__ = ["is_available", "styled", "styled_passages"]
