"""XML written by a writer: no text is ever pasted into markup. What XML 1.0 cannot hold is dropped.

Characters: https://www.w3.org/TR/xml/#charsets: no C0 controls but tab and line feed, no surrogates, no U+FFFE.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping

_NOT_IN_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, text: str = "", attributes: Mapping[str, str] | None = None) -> ET.Element:
    """An element with its text; attributes without a value are left out."""
    given = (attributes or {}).items()
    made = ET.Element(tag, {name: xml_safe(value) for name, value in given if value})
    made.text = xml_safe(text) or None
    return made


def xml_document(root: ET.Element, parts: Iterable[bytes] = ()) -> bytes:
    """The document in UTF-8 with its declaration, indented, a line feed at its end.

    `parts` are further children of `root`, which has some of its own: each written before by `xml_part`.
    """
    ET.indent(root)
    end = f"</{root.tag}>".encode() if len(root) else b""
    start: bytes = ET.tostring(root, encoding="utf-8").removesuffix(end)
    return b"".join((b'<?xml version="1.0" encoding="utf-8"?>\n', start, *parts, end, b"\n"))


def xml_part(child: ET.Element) -> bytes:
    """A child of a document's root, to be written once and used in several documents."""
    ET.indent(child, level=1)
    written: bytes = ET.tostring(child, encoding="utf-8")
    return b"  " + written + b"\n"


def xml_safe(text: str) -> str:
    """`text` without the characters that no XML 1.0 document may hold; line ends become line feeds."""
    return _NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
