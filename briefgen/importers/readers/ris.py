"""RIS, as libraries and reference managers export it: lines `TY  - NEWS`, a record from `TY` to `ER`."""

import re

from briefgen.importers.drafts import Read
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.decoding import decode
from briefgen.importers.readers.reference import Reference, reference_draft
from briefgen.importers.roles.written_dates import find_date
from briefgen.importers.writing.escaping import printable
from briefgen.model.dates import parse_date

_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?-(?: (?P<value>.*))?")
_FORMS = {
    "HEAR": "transcript",
    "GOVDOC": "document",
    "RPRT": "document",
    "STAT": "document",
    "BILL": "document",
    "LEGAL": "document",
}


def read(source: Source) -> Read:
    """A record of each entry, without a text."""
    drafts = tuple(
        reference_draft(_reference(record)) for record in _records(decode(source.data)) if _of(record, "TI", "T1", "CT")
    )
    if not drafts:
        raise RefusedError("It holds no RIS record with a title.")
    return Read(drafts=drafts)


def _records(text: str) -> list[dict[str, list[str]]]:
    records: list[dict[str, list[str]]] = []
    latest: list[str] = []
    for line in re.split(r"\r\n?|\n", printable(text)):
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            if latest and line.strip():
                latest[-1] += f" {line.strip()}"
        elif match["tag"] == "TY":
            records.append({"TY": [match["value"] or ""]})
            latest = records[-1]["TY"]
        elif records and match["tag"] != "ER":
            latest = records[-1].setdefault(match["tag"], [])
            latest.append((match["value"] or "").strip())
    return records


def _reference(record: dict[str, list[str]]) -> Reference:
    links = [value for tag in ("UR", "L2", "LK") for value in record.get(tag, ())]
    return Reference(
        key=_of(record, "ID"),
        title=_of(record, "TI", "T1", "CT"),
        publisher=_of(record, "T2", "JO", "JF", "JA", "BT", "PB"),
        byline=tuple(_direct(name) for tag in ("AU", "A1") for name in record.get(tag, ()) if name),
        date=_date(_of(record, "DA", "Y1", "PY")),
        url=next(iter(links), ""),
        language=_language(_of(record, "LA")),
        form=_FORMS.get(record["TY"][0].strip(), ""),
        rights=_of(record, "C4"),
        summary=_of(record, "AB", "N2"),
        tags=tuple(value for value in record.get("KW", ()) if value),
    )


def _of(record: dict[str, list[str]], *tags: str) -> str:
    return next((" ".join(value.split()) for tag in tags for value in record.get(tag, ()) if value.strip()), "")


def _direct(name: str) -> str:
    """The name in its usual order: `Ann Lee Jr.` of `Lee, Ann, Jr.`."""
    family, _, rest = name.partition(",")
    given, _, suffix = rest.partition(",")
    return " ".join(part.strip() for part in (given, family, suffix) if part.strip())


def _date(written: str) -> str:
    """`2019/01/20/`, `2019/01//`, `2019`: as exact as it is known."""
    numbers = [part for part in written.split("/")[:3] if part.strip().isdigit()]
    iso = "-".join(part.strip().zfill(2) for part in numbers)
    found = find_date(written)
    return iso if parse_date(iso) else found.iso if found and found.sure else ""


def _language(written: str) -> str:
    return written if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2})?", written) else ""
