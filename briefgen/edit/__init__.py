"""Edits to files of the user's that keep all else byte for byte: text in, text out, nothing read or written here."""

from briefgen.edit.accept import accept_note, set_place

__all__ = ["accept_note", "set_place"]
