"""`.csv`, `.tsv`: a list of people or a glossary, a row each; the first row names the columns."""

import csv
import io
import re

from briefgen.importers.drafts import FileDraft, Read
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.decoding import decode
from briefgen.importers.readers.person import Office, Person, person_draft
from briefgen.importers.readers.term import Term, term_draft
from briefgen.importers.roles.written_dates import find_date
from briefgen.importers.writing.escaping import printable
from briefgen.model.dates import parse_date
from briefgen.text.slugs import slugify

Row = dict[str, str]

_PERSON = {
    "name": ("name", "full_name", "person", "display_name"),
    "key": ("slug", "id"),
    "given": ("given_name", "first_name", "given"),
    "family_name": ("family_name", "last_name", "surname", "family"),
    "sort_name": ("sort_name",),
    "aliases": ("aliases", "alias", "other_names", "aka", "alternative_names"),
    "short_name": ("short_name", "short"),
    "also_known_as": ("also_known_as", "epithets", "nicknames", "nickname"),
    "summary": ("summary", "description"),
    "role": ("role", "title", "position", "office", "job_title"),
    "org": ("org", "organisation", "organization", "affiliation", "employer", "party"),
    "start": ("from", "since", "start", "start_date"),
    "end": ("to", "until", "end", "end_date"),
    "born": ("born", "birth_date", "birthday", "date_of_birth", "birth"),
    "died": ("died", "death_date", "date_of_death", "death"),
    "wikidata": ("wikidata", "qid", "wikidata_id"),
    "website": ("website", "url", "link", "homepage"),
    "biography": ("biography", "bio", "text", "notes"),
}
_TERM = {
    "term": ("term", "word", "name", "title", "entry", "label", "headword", "preflabel"),
    "key": ("slug", "id"),
    "kind": ("kind", "type", "category"),
    "aliases": ("aliases", "alias", "synonyms", "other_names", "altlabel", "abbreviation", "acronym"),
    "summary": ("summary", "definition", "description", "meaning", "short_definition"),
    "date": ("date", "when"),
    "see": ("see", "see_also", "related"),
    "people": ("people", "persons"),
    "text": ("text", "notes", "long_definition", "body"),
}
_MOST_ROWS = 20_000
_KIND_WORDS = frozenset(("place", "event", "organisation", "document", "weapon", "concept"))


def read(source: Source) -> Read:
    """A file for each row."""
    rows = _rows(printable(decode(source.data)), source.name)
    if not rows:
        raise RefusedError("It holds no row below the one that names the columns.")
    kind = source.kind or _kind(set(rows[0]))
    drafts = [_person(row) for row in rows] if kind == "people" else [_term(row) for row in rows]
    named = tuple(draft for draft in drafts if draft is not None)
    if not named:
        raise RefusedError(
            "None of its rows has a name; the first row must name the columns (name, aliases, summary, …)."
        )
    return Read(drafts=named)


def _rows(text: str, name: str) -> list[Row]:
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(text[:8192], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel_tab if name.lower().endswith(".tsv") else csv.excel
    csv.field_size_limit(1 << 20)
    try:
        lines = [line for _, line in zip(range(_MOST_ROWS + 1), csv.reader(io.StringIO(text), dialect), strict=False)]
    except csv.Error as error:
        raise RefusedError("It cannot be read as a table.") from error
    heads = [slugify(head).replace("-", "_") for head in (lines[0] if lines else ())]
    return [
        dict(zip(heads, map(str.strip, line), strict=False)) for line in lines[1:] if any(cell.strip() for cell in line)
    ]


def _kind(columns: set[str]) -> str:
    """What the columns are of; refuses where they could be of either."""
    if columns & {"term", "word", "headword", "definition", "meaning", "preflabel"}:
        return "glossary"
    if "name" in columns and _telling(columns, _PERSON) > _telling(columns, _TERM):
        return "people"
    raise RefusedError("Its columns could be those of people or of a glossary; say --as people or --as glossary.")


def _telling(columns: set[str], known: dict[str, tuple[str, ...]]) -> int:
    """How many columns are known, those aside that both kinds have."""
    words = {word for key, names in known.items() if key not in ("key", "summary", "aliases") for word in names}
    return len(columns & words)


def _pick(row: Row, names: tuple[str, ...]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _several(written: str) -> tuple[str, ...]:
    """Values in one cell, parted by semicolons, bars or line ends; by commas where none of these is there."""
    parts = re.split(r"[;|\n]", written) if re.search(r"[;|\n]", written) else written.split(",")
    return tuple(part.strip() for part in parts if part.strip())


def _person(row: Row) -> FileDraft | None:
    cells = {key: _pick(row, names) for key, names in _PERSON.items()}
    name = cells["name"] or " ".join(filter(None, (cells["given"], cells["family_name"])))
    if not name:
        return None
    wikidata = re.search(r"Q[1-9]\d*", cells["wikidata"])
    links = [("Wikidata", f"https://www.wikidata.org/wiki/{wikidata[0]}")] if wikidata else []
    office = Office(title=cells["role"], org=cells["org"], start=_date(cells["start"]), end=_date(cells["end"]))
    return person_draft(
        Person(
            key=cells["key"],
            name=name,
            family_name=cells["family_name"],
            sort_name=cells["sort_name"],
            aliases=_several(cells["aliases"]),
            short_name=cells["short_name"],
            also_known_as=_several(cells["also_known_as"]),
            summary=cells["summary"],
            roles=(office,) if office.title else (),
            born=_date(cells["born"]),
            died=_date(cells["died"]),
            links=(*links, ("Website", cells["website"])),
            biography=cells["biography"],
        )
    )


def _term(row: Row) -> FileDraft | None:
    cells = {key: _pick(row, names) for key, names in _TERM.items()}
    if not cells["term"]:
        return None
    kind = cells["kind"].lower()
    return term_draft(
        Term(
            key=cells["key"],
            term=cells["term"],
            kind="organisation" if kind == "organization" else kind if kind in _KIND_WORDS else cells["kind"],
            aliases=_several(cells["aliases"]),
            summary=cells["summary"],
            date=_date(cells["date"]),
            see=tuple(filter(None, map(slugify, _several(cells["see"])))),
            people=tuple(filter(None, map(slugify, _several(cells["people"])))),
            text=cells["text"],
        )
    )


def _date(written: str) -> str:
    if parse_date(written):
        return written
    found = find_date(written)
    return found.iso if found and found.sure else ""
