"""Addresses that are what they lead to: a short text within the page that offers it (RFC 2397)."""

from briefgen.text.percent_encoding import percent_encoded, written_but

_WRITTEN = written_but("-._~!$()*,;:@/?=")
"""What stands for itself: of what RFC 3986 lets stand in a path or a query, all that HTML has no use for."""


def data_url(media_type: str, text: str) -> str:
    """The address of `text`, which is of that type; it is in UTF-8."""
    return f"data:{media_type};charset=utf-8,{percent_encoded(text, _WRITTEN)}"
