"""What machines read in each page's head: canonical address, Open Graph, Zotero's tags, JSON-LD.

`Heads` knows one site and gives each of its pages a `Metadata`. Open Graph: https://ogp.me; JSON-LD: schema.org, one
`@graph` a page.
"""

from collections.abc import Iterable

import msgspec

from briefgen.model.addresses import absolute, address_of, base_at
from briefgen.model.cards import HEIGHT, WIDTH, Card, card_path
from briefgen.model.config import SiteConfig
from briefgen.model.ids import Ref
from briefgen.model.json_ld import (
    CONTEXT,
    Node,
    article_node,
    briefing_node,
    comment_node,
    glossary_id,
    image_of,
    iso_date,
    known,
    person_node,
    quotation_node,
    term_node,
)
from briefgen.model.pages import Metadata, MetaTag
from briefgen.model.rights import is_listed, shown_mentions, shown_speeches
from briefgen.model.site import Article, Briefing, Page, Person, Speech, Term
from briefgen.pages.index import SiteIndex
from briefgen.pages.zotero import zotero_tags

MOST_QUOTATIONS = 50
"""How many quotations a person's JSON-LD holds at most, from the newest article back: heads must stay small."""

_COLLECTIONS = {"article": "articles", "person": "people", "term": "glossary", "briefing": "briefings"}
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


class Heads:
    """The metadata of every page of one site. Where site.yml has no `base_url`, no address is absolute."""

    def __init__(self, index: SiteIndex) -> None:
        """Ask `index` for all that is told."""
        self._index, self._config = index, index.config

    def article(self, article: Article) -> Metadata:
        """An article's page. A full copy of another's text names the publisher's page as the canonical one."""
        listed = is_listed(article, self._config)
        authors = self._index.byline(article.id)
        base = self._base(article.ref)
        main = article_node(article, authors, _told_mentions(article), base)
        comments = [comment_node(note, base) for note in self._index.notes_of(article.id)]
        tags = (
            *self._open_graph(article.ref, article.title, article.summary, "article"),
            *_article_properties(article.byline, iso_date(article.date), "", article.tags),
            *zotero_tags(article, authors, self._canonical(article.ref)),
        )
        return Metadata(
            canonical=(article.url if not listed else "") or self._canonical(article.ref),
            index=listed,
            tags=tags,
            json_ld=self._json_ld(article.ref, article.title, [main, *comments]),
        )

    def briefing(self, briefing: Briefing) -> Metadata:
        """A briefing's page."""
        ref, authors = briefing.ref, (briefing.author,) if briefing.author else ()
        described = briefing.bottom_line or briefing.summary
        tags = (
            *self._open_graph(ref, briefing.title, described, "article"),
            *_article_properties(authors, iso_date(briefing.date), iso_date(briefing.updated), briefing.tags),
        )
        main = briefing_node(briefing, self._config.language, self._base(ref))
        return self._own(ref, briefing.title, tags, [main])

    def person(self, person: Person) -> Metadata:
        """A person's page, with what they said as far as it may be told."""
        base = self._base(person.ref)
        said = _told_speeches(self._index.speeches(person.id))[-MOST_QUOTATIONS:]
        nodes = [person_node(person, base), *(quotation_node(article, speech, base) for article, speech in said)]
        tags = self._open_graph(person.ref, person.name, person.summary, "profile")
        if person.image and base == self._config.base_url:
            tags = (*tags, *_properties([("og:image", image_of(person, base))]))
        return self._own(person.ref, person.name, tags, nodes)

    def term(self, term: Term) -> Metadata:
        """A term's page."""
        node = term_node(term, self._base(term.ref))
        return self._own(term.ref, term.term, self._open_graph(term.ref, term.term, term.summary, "article"), [node])

    def page(self, page: Page) -> Metadata:
        """A page of the site's own."""
        return self._own(page.ref, page.title, self._open_graph(page.ref, page.title, page.summary, "website"), [])

    def listing(self, address: str, title: str, description: str = "") -> Metadata:
        """A page that lists things (`people/`), or the home page (the empty address)."""
        base = base_at(self._config.base_url, address)
        nodes = [_glossary(base, title, self._config.language)] if address == "glossary/" else []
        return Metadata(
            canonical=self._absolute(address),
            tags=self._open_graph_at(address, title, description, "website"),
            json_ld=_json(_graph(self._config, base, address, title, (), nodes)),
        )

    def _own(self, ref: Ref, title: str, tags: tuple[MetaTag, ...], nodes: list[Node]) -> Metadata:
        return Metadata(canonical=self._canonical(ref), tags=tags, json_ld=self._json_ld(ref, title, nodes))

    def _json_ld(self, ref: Ref, title: str, nodes: list[Node]) -> str:
        folder = _COLLECTIONS.get(ref.kind, "")
        way = ((folder.title(), f"{folder}/"),) if folder else ()
        return _json(_graph(self._config, self._base(ref), address_of(ref), title, way, nodes))

    def _base(self, ref: Ref) -> str:
        return base_at(self._config.base_url, address_of(ref))

    def _canonical(self, ref: Ref) -> str:
        return self._absolute(address_of(ref))

    def _absolute(self, address: str) -> str:
        return absolute(self._config.base_url, address) if self._config.base_url else ""

    def _open_graph(self, ref: Ref, title: str, description: str, kind: str) -> tuple[MetaTag, ...]:
        card = self._index.card(ref)
        return self._open_graph_at(address_of(ref), title, description, kind, card)

    def _open_graph_at(
        self, address: str, title: str, description: str, kind: str, card: Card | None = None
    ) -> tuple[MetaTag, ...]:
        language, _, region = self._config.language.replace("_", "-").partition("-")
        pairs = (
            ("og:type", kind),
            ("og:title", title),
            ("og:description", description),
            ("og:url", self._absolute(address)),
            ("og:site_name", self._config.title),
            ("og:locale", f"{language}_{region.upper()}" if region else ""),
            *(_picture(card, self._absolute(card_path(card.ref))) if card else ()),
        )
        shown = "summary_large_image" if card else "summary"
        return (*_properties(pairs), MetaTag(attribute="name", key="twitter:card", content=shown))


def _picture(card: Card, address: str) -> tuple[tuple[str, str], ...]:
    """A card, as those who show links want to know it: its size first, so that they need not load it to make room."""
    return (
        ("og:image", address),
        ("og:image:type", "image/png"),
        ("og:image:width", str(WIDTH)),
        ("og:image:height", str(HEIGHT)),
        ("og:image:alt", card.alt),
    )


def _article_properties(
    authors: tuple[str, ...], published: str, modified: str, keywords: tuple[str, ...]
) -> tuple[MetaTag, ...]:
    pairs = [
        ("article:published_time", published),
        ("article:modified_time", modified),
        *(("article:author", author) for author in authors),
        *(("article:tag", tag) for tag in keywords),
    ]
    return _properties(pairs)


def _told_mentions(article: Article) -> tuple[Ref, ...]:
    """The people and terms that the article mentions in words that may be told, in order of first mention."""
    resolved = (mention for mention in shown_mentions(article) if mention.status == "resolved")
    return tuple(dict.fromkeys(Ref(kind=mention.kind, id=mention.entity) for mention in resolved))


def _told_speeches(said: Iterable[tuple[Article, Speech]]) -> list[tuple[Article, Speech]]:
    """What somebody said, as far as it may be told, oldest article first."""
    told = [(article, speech) for article, speech in said if speech in shown_speeches(article)]
    return sorted(told, key=lambda each: (iso_date(each[0].date), each[0].id))


def _graph(
    config: SiteConfig, base: str, address: str, title: str, way: tuple[tuple[str, str], ...], nodes: list[Node]
) -> Node:
    """One `@graph`: the site, the page, the way to it, and what it is about (`nodes`, the main thing first)."""
    page = absolute(base, address)
    website = known(
        type_="WebSite",
        id_=absolute(base, "#site"),
        url=absolute(base, ""),
        name=config.title,
        description=config.description,
        inLanguage=config.language,
    )
    webpage = known(
        type_="WebPage",
        id_=f"{page}#page",
        url=page,
        name=title,
        isPartOf={"@id": website["@id"]},
        mainEntity={"@id": nodes[0]["@id"]} if nodes else None,
        breadcrumb=_breadcrumbs(base, (*way, (title, address))) if address else None,
    )
    return {"@context": CONTEXT, "@graph": [website, webpage, *nodes]}


def _breadcrumbs(base: str, way: tuple[tuple[str, str], ...]) -> Node:
    items: list[Node] = [
        {"@type": "ListItem", "position": place, "name": name, "item": absolute(base, address)}
        for place, (name, address) in enumerate(way, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _glossary(base: str, title: str, language: str) -> Node:
    return known(
        type_="DefinedTermSet",
        id_=glossary_id(base),
        url=absolute(base, "glossary/"),
        name=title,
        inLanguage=language,
    )


def _json(graph: Node) -> str:
    """JSON that may stand in a `<script>`: no `<`, `>`, `&`, and no line separator that old JavaScript trips over."""
    text = msgspec.json.encode(graph).decode()
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def _properties(pairs: Iterable[tuple[str, str]]) -> tuple[MetaTag, ...]:
    """A `<meta property>` for each pair whose content is not empty."""
    return tuple(MetaTag(attribute="property", key=key, content=content) for key, content in pairs if content)
