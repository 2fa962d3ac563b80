"""What Zotero makes of a page: the rules of its translators for COinS and for embedded metadata, as far as they matter.

From the translators "COinS", "Embedded Metadata" and "RDF" of zotero/translators: a page with COinS is a list of these
items; else the tags of its head are one item. `og:type=website` makes a web page of anything; `DC.type` names the type
where Zotero has one of that name; `citation_journal_title` makes a journal's article of it; `citation_title` alone and
`og:type=article` are guesses.
"""

from urllib.parse import parse_qs

from lxml import html

ITEM_TYPES = {"newspaperArticle", "document", "webpage", "journalArticle", "magazineArticle", "blogPost", "report"}
_DC = {"source": "publicationTitle", "rights": "rights", "type": "itemType"}
_HIGHWIRE = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_journal_title": "publicationTitle",
    "citation_abstract": "abstractNote",
    "citation_public_url": "url",
    "citation_language": "language",
}


def items(page: bytes) -> list[dict]:
    """The items that Zotero offers to save from a page."""
    document = html.document_fromstring(page.decode())
    coins = document.xpath("//span[contains(concat(' ', @class, ' '), ' Z3988 ')]/@title")
    return [_of_coins(one) for one in coins] or [_of_head(document)]


def _of_coins(title: str) -> dict:
    read = {key.removeprefix("rft."): values for key, values in parse_qs(title).items()}
    assert read["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:dc"]
    one = {key: read[key][0] for key in ("type", "title", "source", "identifier", "date") if key in read}
    return {**one, "creators": read.get("au", [])}


def _of_head(document: html.HtmlElement) -> dict:
    tags = [
        (tag.get("name") or tag.get("property"), tag.get("content"))
        for tag in document.xpath("/html/head/meta[@content]")
        if tag.get("name") or tag.get("property")
    ]
    named = dict(reversed(tags))
    item = {field: named[name] for name, field in _HIGHWIRE.items() if name in named}
    for name, content in tags:
        prefix, _, key = name.partition(".")
        if prefix.lower() == "dc" and key in _DC:
            item.setdefault(_DC[key], content)
    item["itemType"] = _type(named)
    item["creators"] = [person for name, content in tags if name == "citation_author" for person in _people(content)]
    item["tags"] = [tag.strip() for name, text in tags if name == "citation_keywords" for tag in text.split(";")]
    return item


def _type(named: dict) -> str:
    if named.get("og:type") == "website":
        return "webpage"
    if "citation_journal_title" in named:
        return "journalArticle"
    if named.get("DC.type") in ITEM_TYPES:
        return named["DC.type"]
    return "journalArticle" if "citation_title" in named else "webpage"


def _people(content: str) -> list[tuple[str, str]]:
    """Family and given name; two words on either side of a comma are two people."""
    parts = [part.strip() for part in content.split(";")]
    if len(parts) == 1 and content.count(",") and all(" " in part for part in content.split(", ")[:2]):
        parts = content.split(", ")
    return [_person(part) for part in parts if part]


def _person(written: str) -> tuple[str, str]:
    family, comma, given = written.partition(", ")
    if comma:
        return family, given
    given, _, family = written.rpartition(" ")
    return family, given
