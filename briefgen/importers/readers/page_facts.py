"""What a web page says about its article: JSON-LD (schema.org), Open Graph, Highwire, Dublin Core, microdata.

What the page states for machines is taken as stated; what had to be read off its looks is marked as a guess.
"""

import re
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import msgspec

from briefgen.importers.readers.page_data import article_of, first_of, linked_data, name_of, text_of
from briefgen.importers.roles.people_named import byline_names
from briefgen.importers.roles.written_dates import find_date
from briefgen.model.dates import parse_date

_WAYBACK = re.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]*/(?P<url>https?:/{1,2}.+)")
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(?P<url>https?://\S+)|^\s*url: (?P<single>https?://\S+)", re.MULTILINE
)
_LOCALE = re.compile(r"(?P<language>[a-z]{2,3})(?:[-_](?P<region>[A-Za-z]{2}))?")

_BYLINE_CLASS = re.compile(r"(?:^|[\s_-])(?:by-?line|authors?|writer)(?:$|[\s_-])", re.IGNORECASE)
_BY_LINE = re.compile(r"By [A-Z]")
_BEHIND_TITLE = re.compile(r"\s*(?:[|–—·»:-]|::)\s+(?P<site>[^|–—·»:]{2,50})")

META_TITLES = (
    "citation_title",
    "dc.title",
    "dcterms.title",
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
)
META_DATES = (
    *("article:published_time", "article:published", "og:published_time", "citation_publication_date", "citation_date"),
    *("dc.date.issued", "dcterms.created", "dc.date", "parsely-pub-date", "sailthru.date", "datepublished", "pubdate"),
    *("publishdate", "publish-date", "publication_date", "cxenseparse:recs:publishtime", "date"),
)
META_AUTHORS = (
    "citation_author",
    "author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
)
META_SITES = (
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "twitter:site",
)


class Update(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a live blog."""

    title: str
    text: str
    date: str


class PageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says about its article; empty where it does not say. `is_free` is False where readers must pay.

    `shown_authors` are those of a line that looks like a byline, `site_in_title` is what follows the headline in the
    window's title: both are guesses. `updates` are the entries of a live blog, in the page's order.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    publisher: str = ""
    url: str = ""
    archive_url: str = ""
    language: str = ""
    description: str = ""
    keywords: tuple[str, ...] = ()
    rights: str = ""
    section: str = ""
    body: str = ""
    is_free: bool = True
    from_title_element: bool = False
    shown_authors: tuple[str, ...] = ()
    site_in_title: str = ""
    updates: tuple[Update, ...] = ()


def page_facts(tree: Any, html: str, address: str = "") -> PageFacts:
    """The facts of a page: `tree` is lxml's, `html` its source, `address` where it was found, if that is known."""
    metas = _metas(tree)
    linked = article_of(linked_data(tree))
    url, archive_url = _addresses(tree, html, metas, linked, address)
    site = first_of(name_of(linked.get("publisher")), *(metas.get(key, ("",))[0] for key in META_SITES)).lstrip("@")
    title, from_element = _title(tree, metas, linked, site)
    free = linked.get("isAccessibleForFree")
    return PageFacts(
        title=title,
        authors=_authors(tree, metas, linked),
        date=_date(tree, metas, linked),
        publisher=site,
        url=url,
        archive_url=archive_url,
        language=_language(tree, metas, linked),
        description=first_of(
            *(metas.get(key, ("",))[0] for key in ("og:description", "description", "dc.description"))
        ),
        keywords=_keywords(metas, linked),
        rights=_meta(metas, "copyright", "dc.rights", "dcterms.rights"),
        section=first_of(text_of(linked.get("articleSection")), metas.get("article:section", ("",))[0]),
        body=text_of(linked.get("articleBody")),
        is_free=str(free).lower() not in ("false", "no"),
        from_title_element=from_element,
        shown_authors=_shown_authors(tree),
        updates=_updates(linked),
        site_in_title="" if from_element else _site_in_title(tree, title),
    )


def _metas(tree: Any) -> dict[str, tuple[str, ...]]:
    """The contents of `meta` elements by lower-case name, in their order."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = text_of(meta.get("content"))
        for attribute in ("property", "name", "itemprop"):
            key = (meta.get(attribute) or "").strip().lower()
            if key and content:
                found.setdefault(key, []).append(content)
    return {key: tuple(values) for key, values in found.items()}


# --- the facts


def _meta(metas: dict[str, tuple[str, ...]], *keys: str) -> str:
    return first_of(*(metas.get(key, ("",))[0] for key in keys))


def _title(tree: Any, metas: dict[str, tuple[str, ...]], linked: dict[str, Any], site: str) -> tuple[str, bool]:
    """The headline, and whether it had to be taken from the window's title."""
    headings = [_content(heading) for heading in tree.iter("h1")]
    stated = first_of(
        text_of(linked.get("headline")), *(_without_site(metas.get(key, ("",))[0], site) for key in META_TITLES)
    )
    shown = next((heading for heading in headings if heading and _alike(heading, stated)), "")
    if shown or stated:
        return shown or stated, False
    own = [heading for heading in headings if heading and heading != site]
    if len(own) == 1:
        return own[0], False
    element = next(tree.iter("title"), None)
    return _without_site(_content(element) if element is not None else "", site), True


def _alike(heading: str, stated: str) -> bool:
    """Whether a heading is the stated title as readers see it: one may be the other's beginning, or its typography."""
    shown, said = (re.sub(r"\W+", "", text).casefold() for text in (heading, stated))
    return bool(shown) and bool(said) and (shown == said or (len(said) > 15 and (shown in said or said in shown)))


def _without_site(title: str, site: str) -> str:
    """`Talks resume - World News | The Example` without what follows the last sign before the site's name."""
    title = " ".join(title.split())
    parts = re.split(r"\s+[|–—·»:-]\s+", title)
    if site and len(parts) > 1 and re.sub(r"\W+", "", parts[-1]).casefold() in re.sub(r"\W+", "", site).casefold():
        return (
            re.split(r"\s+[|–—·»:-]\s+", title, maxsplit=1)[0]
            if len(parts) == 2
            else title[: title.rindex(parts[-1])].rstrip(" |–—·»:-")
        )
    return title.partition(" | ")[0].strip()


def _content(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _authors(tree: Any, metas: dict[str, tuple[str, ...]], linked: dict[str, Any]) -> tuple[str, ...]:
    written = linked.get("author") or linked.get("creator") or ()
    stated = [name_of(author) for author in (written if isinstance(written, list) else [written])]
    for key in META_AUTHORS:
        if not any(stated):
            stated = [name for name in metas.get(key, ()) if not name.startswith(("http", "@", "/"))]
    if not any(stated):
        marked = (link for link in tree.iter("a", "span", "p", "div", "address") if _is_author(link))
        stated = [_content(link) for link in marked]
    return tuple(dict.fromkeys(name for written in stated for name in _single_names(written)))


def _is_author(element: Any) -> bool:
    return "author" in (element.get("rel") or "").split() or (element.get("itemprop") or "") == "author"


def _updates(linked: dict[str, Any]) -> tuple[Update, ...]:
    written = linked.get("liveBlogUpdate")
    entries = [entry for entry in (written if isinstance(written, list) else [written]) if isinstance(entry, dict)]
    return tuple(
        Update(
            title=first_of(text_of(entry.get("headline"))),
            text=text_of(entry.get("articleBody")),
            date=_iso(text_of(entry.get("datePublished"))),
        )
        for entry in entries
        if text_of(entry.get("articleBody"))
    )


def _shown_authors(tree: Any) -> tuple[str, ...]:
    """The names in the first short line whose class says that it is a byline, or in one right below the headline."""
    for element in tree.iter("p", "div", "span", "li", "a", "h4", "h5"):
        if _BYLINE_CLASS.search(element.get("class") or "") and (names := byline_names(_content(element))):
            return names
    for headline in tree.iter("h1"):
        below = headline.getnext()
        if below is not None and _BY_LINE.match(_content(below)) and (names := byline_names(_content(below))):
            return names
    return ()


def _site_in_title(tree: Any, title: str) -> str:
    """What follows the headline in the window's title: `Talks resume | The Example`."""
    element = next(tree.iter("title"), None)
    window = _content(element) if element is not None else ""
    match = _BEHIND_TITLE.fullmatch(window[len(title) :]) if title and window.startswith(title) else None
    return match["site"] if match else ""


def _single_names(written: str) -> tuple[str, ...]:
    """The names in one author's entry, `By Ann Lee and Bob Ray`; one that holds no person's name is kept whole."""
    even = " ".join(written.split()).strip(" ,|")
    if not even or len(even) > 120:
        return ()
    return byline_names(even if even.lower().startswith("by ") else f"By {even}") or (even,)


def _date(tree: Any, metas: dict[str, tuple[str, ...]], linked: dict[str, Any]) -> str:
    times = [time.get("datetime") for time in tree.iter("time") if time.get("pubdate") is not None]
    marked = [
        element.get("datetime") or element.get("content") or _content(element)
        for element in tree.iter("time", "meta", "span", "p")
        if (element.get("itemprop") or "").lower() == "datepublished"
    ]
    written = [
        *(text_of(linked.get(key)) for key in ("datePublished", "dateCreated", "uploadDate")),
        *(value for key in META_DATES for value in metas.get(key, ())),
        *marked,
        *times,
    ]
    return next((date for date in (_iso(text or "") for text in written) if date), "")


def _iso(written: str) -> str:
    """A date as the front matter has it: with its time where that is told with its zone, else the day."""
    even = re.sub(r"\.\d+(?=Z|[+-]|$)", "", written.strip())
    even = re.sub(r"(?<=\d) (?=[+-]\d{2}:?\d{2}$)", "", even)
    if parse_date(even) and re.search(r"(?:Z|[+-]\d{2}:?\d{2})$", even[10:]) and "T00:00" not in even:
        return even.replace(" ", "T")
    if parse_date(even[:10]) and len(even) >= 10:
        return even[:10]
    found = find_date(written)
    return found.iso if found and found.sure else ""


def _addresses(
    tree: Any, html: str, metas: dict[str, tuple[str, ...]], linked: dict[str, Any], address: str
) -> tuple[str, str]:
    """Where the article stands, and the address of an archive's copy, if it is one."""
    saved = _SAVED_FROM.search(html[:20_000])
    canonical = next(
        (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()), ""
    )
    page = linked.get("mainEntityOfPage")
    candidates = [
        address,
        canonical or "",
        *metas.get("og:url", ()),
        text_of(linked.get("url")),
        text_of(page.get("@id")) if isinstance(page, dict) else text_of(page),
        (saved["url"] or saved["single"]).rstrip("->") if saved else "",
    ]
    good = [
        url.strip()
        for url in candidates
        if url and urlsplit(url.strip()).scheme in ("http", "https") and urlsplit(url.strip()).netloc
    ]
    archived = next((url for url in good if _WAYBACK.fullmatch(url)), "")
    live = next((url for url in good if not _WAYBACK.fullmatch(url)), "")
    match = _WAYBACK.fullmatch(archived)
    original = re.sub(r"^(https?:)/(?!/)", r"\1//", match["url"]) if match else ""
    return live or original, archived


def _language(tree: Any, metas: dict[str, tuple[str, ...]], linked: dict[str, Any]) -> str:
    root = tree.getroottree().getroot()
    written = first_of(root.get("lang") or "", text_of(linked.get("inLanguage")), metas.get("og:locale", ("",))[0])
    match = _LOCALE.fullmatch(written)
    if match is None:
        return ""
    return f"{match['language']}-{match['region'].upper()}" if match["region"] else match["language"]


def _keywords(metas: dict[str, tuple[str, ...]], linked: dict[str, Any]) -> tuple[str, ...]:
    written = (
        linked.get("keywords") or metas.get("article:tag") or metas.get("news_keywords") or metas.get("keywords") or ()
    )
    texts = written if isinstance(written, (list, tuple)) else [written]
    words = (word.strip() for text in texts if isinstance(text, str) for word in re.split(r"[,;]", unescape(text)))
    return tuple(dict.fromkeys(word for word in words if 0 < len(word) < 60))[:20]
