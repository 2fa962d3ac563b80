"""BibTeX and biblatex, read by pybtex; LaTeX in the values becomes plain text."""

import re
from collections.abc import Iterator

from pybtex.database import Entry, Person, parse_string  # type: ignore[import-untyped]  # it has no types
from pybtex.exceptions import PybtexError  # type: ignore[import-untyped]  # it has no types
from pybtex.richtext import Text  # type: ignore[import-untyped]  # it has no types

from briefgen.importers.drafts import Read
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.decoding import decode
from briefgen.importers.readers.reference import Reference, reference_draft
from briefgen.importers.roles.written_dates import find_date
from briefgen.importers.writing.escaping import printable
from briefgen.model.dates import parse_date
from briefgen.text.months import month_of

_URL = re.compile(r"\\(?:url|href)\s*\{(?P<url>[^{}]*)\}")
_VIA = re.compile(r"(?:^|,\s*)via (?P<via>.+)$")
_BRACES = {"\\textbraceleft{}": "\ue000", "\\textbraceright{}": "\ue001", "\\{": "\ue000", "\\}": "\ue001"}
_DOCUMENTS = frozenset(("techreport", "report", "legislation", "legal", "jurisdiction", "manual"))
_LANGUAGES = {
    **dict.fromkeys(("english", "american", "british", "usenglish", "ukenglish"), "en"),
    **dict.fromkeys(("german", "ngerman", "austrian", "naustrian"), "de"),
    "french": "fr",
    "spanish": "es",
    "italian": "it",
    "portuguese": "pt",
    "dutch": "nl",
    "russian": "ru",
    "korean": "ko",
    "japanese": "ja",
    "chinese": "zh",
    "polish": "pl",
    "swedish": "sv",
    "danish": "da",
}


_DAY_IN_MONTH = re.compile(r"\b\d{1,2}\b")
"""BibTeX itself has no field for the day: it goes with the month, `jan # "~20"` (Lamport, LaTeX, appendix B)."""


def read(source: Source) -> Read:
    """A record of each entry that has a title, without a text."""
    try:
        entries = parse_string(printable(decode(source.data)), "bibtex").entries
    except (PybtexError, ValueError, RecursionError) as error:
        raise RefusedError(f"It cannot be read as BibTeX: {' '.join(str(error).split())[:120]}.") from error
    references = (_reference(key, entry) for key, entry in entries.items())
    drafts = tuple(reference_draft(reference) for reference in references if reference.title)
    if not drafts:
        raise RefusedError("It holds no BibTeX entry with a title.")
    return Read(drafts=drafts)


def _reference(key: str, entry: Entry) -> Reference:
    fields = {name.lower(): str(value) for name, value in entry.fields.items()}
    noted = [fields.get(name, "") for name in ("howpublished", "note")]
    in_command = next((match["url"] for value in noted if (match := _URL.search(value))), "")
    via = next((match["via"] for value in noted if (match := _VIA.search(_plain(_URL.sub("", value)))) is not None), "")
    return Reference(
        key=key,
        title=_plain(fields.get("title", "")),
        publisher=_first(fields, "journaltitle", "journal", "organization", "publisher", "institution", "booktitle"),
        via=via.strip(),
        byline=tuple(_names(entry)),
        date=_date(fields),
        url=fields.get("url", "").replace("\\", "") or in_command,
        archive_url=fields.get("archiveurl", ""),
        language=_language(fields),
        form="document" if entry.type.lower() in _DOCUMENTS else "",
        rights=_first(fields, "copyright"),
        summary=_first(fields, "abstract"),
        tags=tuple(word.strip() for word in _plain(fields.get("keywords", "")).split(",") if word.strip()),
    )


def _first(fields: dict[str, str], *names: str) -> str:
    return next((text for name in names if (text := _plain(fields.get(name, "")))), "")


def _plain(latex: str) -> str:
    """LaTeX as plain text, on one line."""
    for command, stands_in in _BRACES.items():
        latex = latex.replace(command, stands_in)
    try:
        text = str(Text.from_latex(latex))
    except (PybtexError, ValueError, RecursionError):
        text = latex.replace("{", "").replace("}", "")
    return " ".join(text.replace("\ue000", "{").replace("\ue001", "}").split())


def _names(entry: Entry) -> Iterator[str]:
    people: list[Person] = entry.persons.get("author", [])
    for person in people:
        parts = (person.first_names, person.middle_names, person.prelast_names, person.last_names, person.lineage_names)
        name = _plain(" ".join(word for part in parts for word in part))
        if name and name.lower() != "others":
            yield name


def _date(fields: dict[str, str]) -> str:
    """As exact as it is known; of a range, its beginning."""
    written = fields.get("date", "").partition("/")[0].strip()
    if parse_date(written):
        return written
    year, month, day = (_plain(fields.get(name, "")) for name in ("year", "month", "day"))
    within = _DAY_IN_MONTH.search(month)
    if within is not None and not month.isdigit():
        day, month = day or within[0], month.replace(within[0], "").strip(" ,")
    number = f"{month_of(month):02}" if month_of(month) else month.zfill(2)
    for iso in (f"{year}-{number}-{day.zfill(2)}", f"{year}-{number}", year):
        if parse_date(iso):
            return iso
    found = find_date(written)
    return found.iso if found and found.sure else ""


def _language(fields: dict[str, str]) -> str:
    written = (fields.get("langid") or fields.get("language") or "").strip().lower()
    return _LANGUAGES.get(written, written if re.fullmatch(r"[a-z]{2,3}(?:-[a-z]{2})?", written) else "")
