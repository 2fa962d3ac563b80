"""Files of other programs, made small and by hand, so that a test shows what is in them."""

import gzip
import io
import zipfile

_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_STYLES = (
    f'<w:styles xmlns:w="{_WORD}">'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>'
)


Placed = tuple[str, float, float, float]
"""A line of a page: its text, its place from the left and from below, its size, in points."""


def docx(
    *paragraphs: tuple[str, str], prolog: str = "", properties: str = "", extra: dict[str, bytes] | None = None
) -> bytes:
    """A Word document of paragraphs, each a style's id (or nothing) and a text."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    files = {
        "[Content_Types].xml": _CONTENT_TYPES.encode(),
        "_rels/.rels": f'<Relationships xmlns="{_RELS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>'.encode(),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELS}"><Relationship Id="r2" Type="{_OFFICE}/styles" '
        'Target="styles.xml"/></Relationships>'.encode(),
        "word/styles.xml": _STYLES.encode(),
        "word/document.xml": f'{prolog}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'.encode(),
        **({"docProps/core.xml": properties.encode()} if properties else {}),
        **(extra or {}),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def pdf(*pages: list[Placed], info: str = "") -> bytes:
    """A PDF file of pages, each a list of lines: a text, its place from the left and from below, and its size."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        drawn = "\n".join(
            f"BT /F1 {size} Tf {x} {y} Td ({_in_brackets(text)}) Tj ET" for text, x, y, size in lines
        ).encode("cp1252")
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn.decode('latin-1')}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    made = b"%PDF-1.4\n"
    places = []
    for number, written in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{written}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    xref = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return made + f"{xref}trailer\n{trailer}\nstartxref\n{len(made)}\n%%EOF".encode()


def _in_brackets(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def warc(*records: tuple[str, str, str]) -> bytes:
    """A compressed web archive of answers: address, status, HTML."""
    return b"".join(gzip.compress(_answer(*record)) for record in records)


def _answer(address: str, status: str, html: str) -> bytes:
    body = html.encode()
    http = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2020-03-03T00:00:00Z\r\n"
    kind = "Content-Type: application/http; msgtype=response\r\n"
    return f"{head}{kind}Content-Length: {len(http) + len(body)}\r\n\r\n{http}".encode() + body + b"\r\n\r\n"
