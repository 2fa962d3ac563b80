"""Percent-encoding (RFC 3986), for a set of signs that is known beforehand: addresses are written by the million."""

from collections.abc import Mapping

_LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def written_but(plain: str) -> Mapping[int, str]:
    """How each byte is written where ASCII letters, digits and the ASCII signs `plain` stand for themselves."""
    kept = frozenset((_LETTERS_AND_DIGITS + plain).encode("ascii"))
    return {byte: f"%{byte:02X}" for byte in range(0x100) if byte not in kept}


def percent_encoded(text: str, written: Mapping[int, str]) -> str:
    """The UTF-8 of `text`, each of its bytes as `written`. Lone surrogates raise `UnicodeEncodeError`."""
    return text.encode().decode("latin-1").translate(written)
