"""What Zotero reads: tags in an article page's head, and COinS in lists of sources.

Zotero's translators "Embedded Metadata" and "RDF" read Highwire's `citation_*` and Dublin Core tags, not JSON-LD. Their
traps: `og:type=website` turns everything into a web page, `citation_journal_title` a newspaper's article into a
journal's, so an article page has neither.
"""

from urllib.parse import quote

from briefgen.model.pages import MetaTag
from briefgen.model.site import Article
from briefgen.text.personal_names import PersonalName

_TYPES = {"full": "newspaperArticle", "digest": "newspaperArticle", "transcript": "document", "document": "document"}
"""Zotero's item types, by what the article is."""


def zotero_tags(article: Article, authors: tuple[PersonalName, ...], page: str) -> tuple[MetaTag, ...]:
    """The tags for an article's page; `page` is its own address, told where the publisher's is not known."""
    pairs = [
        ("DC.type", _TYPES[article.form]),
        ("citation_title", article.title),
        *(("citation_author", _highwire_author(name)) for name in authors),
        ("citation_publication_date", article.date.iso if article.date else ""),
        ("citation_public_url", article.url or page),
        ("citation_language", article.language),
        ("citation_abstract", article.summary),
        *(("citation_keywords", tag) for tag in article.tags),
        ("DC.source", article.publisher),
        ("DC.rights", article.rights),
    ]
    return tuple(MetaTag(attribute="name", key=key, content=content) for key, content in pairs if content)


def coins(article: Article, authors: tuple[PersonalName, ...]) -> str:
    """The `title` of a `<span class="Z3988">`: the article as an OpenURL ContextObject (COinS), not HTML-escaped.

    For lists of sources: on an article's own page Zotero would take it over from the fuller tags in the head.
    """
    first = next((name for name in authors if name.family), None)
    pairs = [
        ("url_ver", "Z39.88-2004"),
        ("ctx_ver", "Z39.88-2004"),
        ("rfr_id", "info:sid/briefgen:1"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", _TYPES[article.form]),
        ("rft.title", article.title),
        ("rft.source", article.publisher),
        ("rft.identifier", article.url),
        ("rft.aufirst", first.given if first else ""),
        ("rft.aulast", first.family if first else ""),
        *(("rft.au", name.direct) for name in authors),
        ("rft.date", article.date.iso if article.date else ""),
        ("rft.language", article.language),
        ("rft.rights", article.rights),
    ]
    return "&".join(f"{key}={quote(value, safe='')}" for key, value in pairs if value)


def _highwire_author(name: PersonalName) -> str:
    """`Lee, Ann`. Zotero takes one tag whose family and given names both hold a space for two authors: not inverted."""
    return name.direct if " " in name.family and " " in name.given else name.inverted
