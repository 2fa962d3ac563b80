"""What each page shows: the contract with themes.

A `Page` is all that one file of the site is made from; its `view` is all that its template may use. Templates look
nothing up and compute nothing: they write down what stands here, in the site's language. Every `href` is relative to
the page and names the file, so that the same bytes work at any address and from disk. Dates are `Date` values: `iso`
for machines, `year`, `month`, `day` (0 where not known) and `precision` for people. Lists are in the order to show.
An empty list, string or None means that there is nothing to show: the template says what would stand there.
"""

from typing import Literal

import msgspec

from briefgen.model.ids import SitePath
from briefgen.model.list_views import (
    ArticlesView,
    BriefingsView,
    CoverageView,
    GlossaryView,
    HomeView,
    NotesView,
    NotFoundView,
    PeopleView,
    RedirectView,
    SearchView,
    SourcesView,
    TimelineView,
)
from briefgen.model.view_parts import Card, SectionLink
from briefgen.model.views import (
    ArticleView,
    BriefingView,
    MentionsView,
    PersonView,
    PrintView,
    SitePageView,
    TermView,
)

PageKind = Literal[
    "home",
    "briefings",
    "briefing",
    "print",
    "articles",
    "article",
    "people",
    "person",
    "glossary",
    "term",
    "mentions",
    "timeline",
    "sources",
    "coverage",
    "notes",
    "page",
    "search",
    "not-found",
    "redirect",
]
"""Each kind is drawn by the template of its name: `article.html`."""

View = (
    HomeView
    | BriefingsView
    | BriefingView
    | PrintView
    | ArticlesView
    | ArticleView
    | PeopleView
    | PersonView
    | GlossaryView
    | TermView
    | MentionsView
    | TimelineView
    | SourcesView
    | CoverageView
    | NotesView
    | SitePageView
    | SearchView
    | NotFoundView
    | RedirectView
)


class Alternate(msgspec.Struct, frozen=True, kw_only=True):
    """The page's contents in another form, for `<link rel="alternate">`: a feed, or data."""

    media_type: str
    title: str
    href: str


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """The site around a page. `root` leads to the site's root (`../../`, empty at the root, `/repo/` in 404.html).

    A theme's asset is at `root` + its path. `nav` are the sections and the site's own entries. `feed_href` is the
    site's Atom feed; `alternates` are other feeds, and data that holds what the page shows.
    """

    title: str
    description: str
    author: str
    language: str
    root: str
    home_href: str
    search_href: str
    feed_href: str
    nav: tuple[SectionLink, ...]
    alternates: tuple[Alternate, ...] = ()


class MetaTag(msgspec.Struct, frozen=True, kw_only=True):
    """A `<meta>`: `attribute` is `property` (Open Graph) or `name` (all else)."""

    attribute: Literal["name", "property"]
    key: str
    content: str


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What machines read of a page. `canonical` is an absolute address, or empty; `index`: search engines may list it.

    `tags` are Open Graph, Highwire and Dublin Core. `json_ld` is JSON text (one `@graph`), in which `<`, `>` and `&`
    are escaped, or empty.
    """

    canonical: str = ""
    index: bool = True
    tags: tuple[MetaTag, ...] = ()
    json_ld: str = ""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One HTML file of the site.

    `title` is the page's own (plain; the template adds the site's), `description` a plain sentence or two. `language`
    is that of the page's own words. `crumbs` lead from the site's root here, this page left out. `cards` are the
    popovers' contents, each once, in the order of first use.
    """

    path: SitePath
    kind: PageKind
    title: str
    description: str
    language: str
    frame: Frame
    crumbs: tuple[SectionLink, ...]
    view: View
    cards: tuple[Card, ...] = ()
    metadata: Metadata = Metadata()
