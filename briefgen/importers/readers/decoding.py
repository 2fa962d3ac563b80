"""Bytes of unknown encoding → text."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ODD = re.compile("[\x80-\x9f]")


def decode(data: bytes, stated: str = "") -> str:
    """The text of `data`: as its byte order mark says, or `stated`; else UTF-8, else what Windows wrote in the West."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    for encoding in (stated, "utf-8"):
        try:
            return data.decode(encoding) if encoding else data.decode("utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    western = data.decode("cp1252", "replace")
    return western if not _ODD.search(western) else data.decode("latin-1")
