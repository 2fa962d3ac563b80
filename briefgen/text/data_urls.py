"""Addresses that are what they lead to: a short text within the page that offers it (RFC 2397)."""

_PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$()*,;:@/?=")
"""What stands for itself: of what RFC 3986 lets stand in a path or a query, all that HTML has no use for."""

_WRITTEN = {byte: f"%{byte:02X}" for byte in range(0x100) if byte not in _PLAIN}


def data_url(media_type: str, text: str) -> str:
    """The address of `text`, which is of that type; it is in UTF-8."""
    return f"data:{media_type};charset=utf-8,{text.encode().decode('latin-1').translate(_WRITTEN)}"
