"""A small site of invented news for the browser: an article with notes of every kind, and what links to it."""

from pathlib import Path
from typing import Any

import msgspec

from briefgen.model import flow
from briefgen.model.citations import CitationRun, StyledCitation
from briefgen.model.ids import SitePath
from briefgen.model.pages import Frame, Metadata, Page
from briefgen.model.rich_text import Container
from briefgen.model.view_parts import (
    Card,
    CitationFile,
    CitationView,
    Excerpt,
    KindLabel,
    NoteView,
    PassageCitation,
    PassageLink,
    QuotedPassage,
    RelationView,
    RoleView,
    SectionLink,
    SourceEntry,
    TextLink,
    ThingLink,
    Trace,
)
from briefgen.model.views import ArticleView, BriefingView, PassageView
from tests.browser.sample_text import KINDS, NOTE_KINDS, day, nodes, text
from tests.view_samples import a_page

IN_PASSING = (
    StyledCitation(
        style="APA",
        runs=(
            CitationRun(text="(Vale, 2019, para. "),
            CitationRun(text="7777", is_place=True),
            CitationRun(text=")"),
        ),
    ),
)

SECTIONS = ("briefings", "articles", "people", "glossary", "timeline", "sources", "coverage", "notes")

LONG = (
    "The committee has met four times since the spring, and each communiqué repeats this sentence word for word. What "
    "changed in the autumn is the order of the clauses: inspection now comes after the lifting of the harbour dues, "
    "where before it was a condition of it.",
    "Compare the wording of the port authority’s own report, which dates the change to September and gives a reason "
    "that no article so far has printed: the insurers asked for it.",
)

SAYS: dict[int, tuple[str, ...]] = {
    1: ("A harbour master is appointed for six years by both chambers; the office dates from 1911.",),
    2: LONG,
    3: ("Would the ferry company accept a ceiling on dues alone? Nobody has asked it in public.",),
    4: ("The Courier counts seven vessels on the same day, and names them.",),
    5: ("It was the second session, not the third.",),
    6: ("The word used in the original also means [em|to suspend].",),
    7: ("Nested within the note before: only the last three words are in doubt.",),
    8: LONG,
    9: ("Who drafted it?",),
    10: ("The table is the ministry’s; the last column was added by the newspaper.",),
}

PARAGRAPHS = tuple(
    paragraph.replace("\n", " ").strip()
    for paragraph in Path(__file__).with_name("harbour.txt").read_text(encoding="utf-8").split("\n\n")
)


def a_frame(root: str = "../../", current: str = "articles") -> Frame:
    nav = tuple(
        SectionLink(section=name, text="", href=f"{root}{name}/index.html", current=name == current)
        for name in SECTIONS
    )
    return Frame(
        title="The harbour talks",
        description="A dossier",
        author="The editors",
        language="en",
        root=root,
        home_href=f"{root}index.html",
        search_href=f"{root}search/index.html",
        feed_href=f"{root}feed.xml",
        nav=nav,
    )


def a_source(slug: str = "harbour", **more: Any) -> flow.SourceLine:
    fields: dict[str, Any] = {
        "slug": slug,
        "title": "Commission agrees to second round as dues remain unsettled",
        "href": f"../../articles/{slug}/index.html",
        "publisher": "Vale Mercury",
        "via": "",
        "byline": ("J. Reporter",),
        "date": day("2019-01-20"),
        "url": "https://mercury.example/2019/dues",
        "archive_url": "https://archive.example/mercury/dues",
        "language": "en",
        "form": "full",
        "notes": 10,
    }
    return flow.SourceLine(**{**fields, **more})


def a_kind(key: str) -> KindLabel:
    label, glyph = KINDS[key]
    return KindLabel(key=key, label=label, glyph=glyph)


def a_note(number: int, **more: Any) -> NoteView:
    fields: dict[str, Any] = {
        "id": f"note-n{number}",
        "number": number,
        "slug": f"n{number}",
        "kind": a_kind(NOTE_KINDS[number]),
        "anchor_href": f"#anchor-n{number}",
        "passage": 1,
        "last_passage": 1,
        "words": "words",
        "publisher_href": "",
        "text": text(*SAYS[number]),
        "author": "M. Editor",
        "date": None,
        "confidence": "",
        "people": (),
        "terms": (),
        "tags": (),
        "relations": (),
        "backlinks": (),
        "reworded": None,
        "was": "",
    }
    return NoteView(**{**fields, **more})


def a_contradiction() -> RelationView:
    def side(words: str, publisher: str) -> QuotedPassage:
        excerpt = Excerpt(nodes=nodes(words), href="../../articles/courier/index.html#p3", language="en", passage=3)
        return QuotedPassage(
            words=excerpt,
            source=a_source(publisher=publisher),
            note_href="../../articles/courier/index.html#note-x",
            note_kind=a_kind("dispute"),
        )

    return RelationView(
        kind="contradicts",
        inverse=False,
        here=side("three vessels held in the outer roads", "Vale Mercury"),
        there=side("seven vessels, among them the [em|Heron]", "The Courier"),
    )


def passages() -> tuple[PassageView, ...]:
    notes = {1: (1,), 2: (2, 3), 3: (4,), 4: (5, 6, 7), 8: (8,)}
    made = []
    for number, written in enumerate(PARAGRAPHS, start=1):
        block = flow.RichBlock(kind="paragraph", nodes=nodes(written), number=number, id=f"p{number}")
        made.append(
            PassageView(block=block, notes=tuple(_note_of(n) for n in notes.get(number, ())), shared=_shared(number))
        )
    return (*made, *_list_and_table(len(made)))


def _note_of(number: int) -> NoteView:
    if number == 4:
        return a_note(4, relations=(a_contradiction(),))
    if number == 5:
        return a_note(5, reworded=day("2019-02-01"), was="third sitting", words="third session")
    return a_note(number)


def _shared(number: int) -> tuple[PassageLink, ...]:
    if number != 5:
        return ()
    link = PassageLink(
        href="../../articles/courier/index.html#p3",
        passage=3,
        publisher="The Courier",
        title="Talks",
        date=day("2019-01-19"),
    )
    return (link,)


def _list_and_table(before: int) -> tuple[PassageView, ...]:
    def passage(offset: int, kind: str, written: tuple[flow.Node, ...], **more: Any) -> flow.RichBlock:
        number = before + offset
        return flow.RichBlock(kind=kind, nodes=written, number=number, id=f"p{number}", **more)  # type: ignore[arg-type]

    item, ul = Container(element="li"), Container(element="ul")
    table, head, body = (Container(element=name) for name in ("table", "thead", "tbody"))
    cells = [
        tuple(flow.CellNode(header=header, align="", children=nodes(cell)) for cell in row)
        for header, row in (
            (True, ("Berth", "Dues", "Ships")),
            (False, ("Inner basin", "[note 10|400 crowns]", "12")),
            (False, ("Outer roads", "250 crowns", "31")),
        )
    ]
    blocks = (
        passage(1, "heading", nodes("What stands in the draft"), level=2),
        passage(2, "item", nodes("A ceiling on the dues, in two steps."), opens=(ul, item), closes=1),
        passage(3, "item", nodes("[note 9|Inspection of the inner basin] within a year."), opens=(item,), closes=2),
        passage(4, "row", cells[0], opens=(table, head), closes=1),
        passage(5, "row", cells[1], opens=(body,)),
        passage(6, "row", cells[2], closes=2),
    )
    noted = {f"p{before + 3}": (a_note(9),), f"p{before + 5}": (a_note(10),)}
    return tuple(PassageView(block=block, notes=noted.get(block.id, ())) for block in blocks)


def cards() -> tuple[Card, ...]:
    role = RoleView(title="Chair", org="Harbour commission", start=day("2016"), end=None, present=True)
    return (
        Card(
            id="card-ada-marsh",
            kind="person",
            title="Ada Marsh",
            href="../../people/ada-marsh/index.html",
            summary="Chair of the harbour commission of Port Vale, and before that its registrar.",
            as_of=day("2019-01-20"),
            roles_then=(role,),
            mentions=7,
        ),
        Card(
            id="card-long-quay",
            kind="term",
            title="Long Quay",
            href="../../glossary/long-quay/index.html",
            summary="The quay of the inner basin, and the office of the port authority upon it.",
            label="place",
        ),
    )


def article_page(**more: Any) -> Page:
    view = ArticleView(
        **{
            **_emptied(a_page("article", rich=False).view),
            "title": "Commission agrees to second round as dues remain unsettled",
            "source": a_source(),
            "publish": "full",
            "rights": "© Vale Mercury",
            "form": "full",
            "summary": "What was agreed on Friday, and what was left out.",
            "permalink": "https://example.org/articles/harbour/",
            "citation": CitationView(
                files=(
                    CitationFile(
                        text="BibTeX",
                        name="harbour.bib",
                        media_type="application/x-bibtex",
                        content="@online{harbour,\n  title = {{Köln & harbour}},\n}\n",
                    ),
                ),
                permalink="https://example.org/articles/harbour/",
                passage=PassageCitation(number=1, key="harbour", citations=IN_PASSING),
            ),
            "people": (a_thing("person", "ada-marsh", "Ada Marsh", 7),),
            "terms": (a_thing("term", "long-quay", "Long Quay", 1),),
            "headnote": text("Two days of talks, one date and no place: read this one for what is missing."),
            "headnote_author": "M. Editor",
            "passages": passages(),
            "note_kinds": tuple((a_kind(key), list(NOTE_KINDS.values()).count(key)) for key in KINDS),
            **more,
        }
    )
    return Page(
        path=SitePath("articles/harbour/index.html"),
        kind="article",
        title=view.title,
        description=view.summary,
        language="en",
        frame=a_frame(),
        crumbs=(SectionLink(section="articles", text="", href="../index.html"),),
        view=view,
        cards=cards(),
        metadata=Metadata(canonical="https://example.org/articles/harbour/"),
    )


def briefing_page() -> Page:
    source = a_source()
    passage = Excerpt(
        nodes=(
            *nodes("News of the talks came after a week in which "),
            flow.MarkedNode(children=nodes("no commitment to open the inner basin for inspection")),
            *nodes(" had been made by either side."),
        ),
        href="../../articles/harbour/index.html#p2",
        language="en",
        passage=2,
    )
    trace = Trace(
        id="trace-1-1",
        number=1,
        citation_id="cite-1",
        claim=nodes("The commission itself says that “no commitment” was made."),
        checked=True,
        source=source,
        note=None,
        passage=passage,
        publisher_href="https://mercury.example/2019/dues#:~:text=no%20commitment",
        archive_url=source.archive_url,
        same_text=(),
        contradictions=(),
    )
    view = BriefingView(
        **{
            **_emptied(a_page("briefing", rich=False).view),
            "title": "Before the second round",
            "date": day("2019-01-21"),
            "author": "M. Editor",
            "bottom_line": "A date is set and nothing else is: the dues, the inspection and the place are all open.",
            "text": text(
                "The commission itself says that “[checked|no commitment to open the inner basin]” was made.[cite 1] "
                "That is less than [person ada-marsh|Marsh] claimed in June.",
                "Nothing in the published record says who drafted the text.",
            ),
            "sources": (
                SourceEntry(id="source-1", number=1, source=source, cited=(TextLink(text="1", href="#cite-1"),)),
            ),
            "traces": (trace,),
            "quotations": 1,
            "checked": 1,
            "independent": 1,
        }
    )
    return Page(
        path=SitePath("briefings/before/index.html"),
        kind="briefing",
        title=view.title,
        description=view.bottom_line,
        language="en",
        frame=a_frame(current="briefings"),
        crumbs=(SectionLink(section="briefings", text="", href="../index.html"),),
        view=view,
        cards=cards(),
    )


def pages() -> tuple[Page, ...]:
    return (article_page(), briefing_page())


def a_thing(kind: Any, slug: str, title: str, count: int) -> ThingLink:
    folder = "people" if kind == "person" else "glossary"
    return ThingLink(
        kind=kind, slug=slug, title=title, href=f"../../{folder}/{slug}/index.html", card=f"card-{slug}", count=count
    )


def _emptied(view: Any) -> dict[str, Any]:
    return msgspec.structs.asdict(view)
