"""`.md` of other tools (Hugo, Jekyll, Obsidian and its web clipper, Pandoc, …), or a note that Zotero exported.

Front matter in YAML, TOML or JSON is read without types, and its keys are mapped; what has no place here is kept below
`extra:`. The text is written anew, so that it means here what it meant there.
"""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import yaml

from briefgen.importers.drafts import FileDraft, Read, Value
from briefgen.importers.formats import RefusedError, Source
from briefgen.importers.readers.decoding import decode
from briefgen.importers.readers.markdown_text import markdown_pieces, without_tools_own_marks
from briefgen.importers.readers.zotero import is_zotero_markdown, read_markdown_note
from briefgen.importers.roles.article import Known, article_draft
from briefgen.importers.roles.people_named import names_in
from briefgen.importers.roles.written_dates import find_date
from briefgen.importers.writing.escaping import printable
from briefgen.model.dates import parse_date
from briefgen.text.slugs import is_slug

_FENCED = re.compile(r"(?P<fence>---|\+\+\+|;;;)[ \t]*\n(?P<inside>.*?)\n(?P=fence)[ \t]*(?:\n|$)", re.DOTALL)
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_KEYS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "site", "site_name", "sitename", "outlet", "newspaper", "publication", "website"),
    "byline": ("byline", "author", "authors", "by", "creator"),
    "date": ("date", "published", "pubdate", "publishdate", "publish_date", "datepublished", "created"),
    "url": ("url", "source", "link", "source_url", "canonical", "canonicalurl", "canonical_url", "original_url"),
    "archive_url": ("archive_url", "archive"),
    "language": ("language", "lang"),
    "rights": ("rights", "copyright", "license"),
    "tags": ("tags", "keywords", "categories"),
}
"""Our keys, and what other tools call them, the most telling first."""

_OF_TOOLS = frozenset(
    ("layout", "template", "type", "weight", "cssclasses", "cssclass", "permalink", "slug", "toc", "draft")
)
_MOST_EXTRA = 30


def read(source: Source) -> Read:
    """The article that a Markdown file is."""
    text = re.sub(r"\r\n?", "\n", printable(decode(source.data)))
    if is_zotero_markdown(text):
        return read_markdown_note(text)
    fields, body = _take_apart(text)
    without, taken = without_tools_own_marks(body)
    known = _known(fields, source.url, taken)
    draft = article_draft(markdown_pieces(without), known, plain=False, name=source.name.rpartition(".")[0])
    if not draft.pieces and not fields:
        raise RefusedError("It holds no text.")
    slug = _text(fields.get("slug"))
    return Read(drafts=(_with_draft_mark(draft, fields, slug if is_slug(slug) else ""),))


def _with_draft_mark(draft: FileDraft, fields: Mapping[str, Any], slug: str) -> FileDraft:
    is_draft = _text(fields.get("draft")).lower() == "true"
    mark = (Value(key="draft", value="true"),) if is_draft else ()
    return msgspec.structs.replace(draft, slug=slug, values=(*draft.values, *mark))


def _take_apart(text: str) -> tuple[Mapping[str, Any], str]:
    match = _FENCED.match(text)
    if match is None:
        return {}, text
    try:
        fields = _LOADERS[match["fence"]](match["inside"])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise RefusedError("Its front matter cannot be read.") from error
    lower = {str(key).lower(): value for key, value in fields.items()} if isinstance(fields, dict) else {}
    return lower, text[match.end() :]


def _load_yaml(text: str) -> Any:
    """Every scalar stays the text that was written."""
    return yaml.load(text, Loader=yaml.BaseLoader)


_LOADERS: dict[str, Callable[[str], Any]] = {"---": _load_yaml, "+++": tomllib.loads, ";;;": json.loads}


def _known(fields: Mapping[str, Any], address: str, taken: tuple[str, ...]) -> Known:
    values = {key: _first(fields, names) for key, names in _KEYS.items()}
    used = {name for names in _KEYS.values() for name in names}
    url = values["url"] if values["url"].startswith(("http://", "https://")) else ""
    described = _first(fields, ("description", "summary", "excerpt", "subtitle"))
    own = [(key, _text(value)) for key, value in fields.items() if key not in used | _OF_TOOLS and key != "description"]
    return Known(
        title=values["title"],
        publisher=values["publisher"] or ("" if url else values["url"]),
        byline=_names(fields),
        date=_date(values["date"]),
        url=address or url,
        archive_url=values["archive_url"],
        language=values["language"],
        rights=values["rights"],
        tags=tuple(word.lstrip("#") for name in _KEYS["tags"] for word in _texts(fields.get(name)) if word)[:30],
        left_out=taken,
        extra=tuple((key, text) for key, text in [("description", described), *own[:_MOST_EXTRA]] if text),
    )


def _first(fields: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := _text(fields.get(name)))), "")


def _names(fields: Mapping[str, Any]) -> tuple[str, ...]:
    written = next((texts for name in _KEYS["byline"] if (texts := _texts(fields.get(name)))), ())
    return tuple(dict.fromkeys(name for text in written for name in (names_in(text) or (text,))))


def _date(written: str) -> str:
    if parse_date(written):
        return written.replace(" ", "T")
    if parse_date(written[:10]) and len(written) > 10:
        return written[:10]
    found = find_date(written)
    return found.iso if found and found.sure else ""


def _text(value: Any) -> str:
    """One line of text; the first of a list; a TOML value as it is written; nothing for a mapping."""
    if isinstance(value, (list, tuple)):
        return _text(value[0]) if value else ""
    if value is None or isinstance(value, dict):
        return ""
    return " ".join(_WIKILINK.sub(r"\1", str(value)).split())


def _texts(value: Any) -> tuple[str, ...]:
    """The texts of a list, or of one text with commas between."""
    if isinstance(value, (list, tuple)):
        return tuple(text for item in value if (text := _text(item)))
    return tuple(part.strip() for part in _text(value).split(",") if part.strip())
