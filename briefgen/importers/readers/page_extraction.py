"""The article in a web page: trafilatura finds it; what the page says about it is read by `page_facts`."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from lxml import html as lxml_html  # type: ignore[import-untyped]  # its types are in a package of others
from trafilatura import bare_extraction
from trafilatura.settings import Document

from briefgen.importers.drafts import FileDraft, Piece, Run, paragraph
from briefgen.importers.formats import RefusedError
from briefgen.importers.readers.html_pieces import html_pieces
from briefgen.importers.readers.page_facts import PageFacts, page_facts
from briefgen.importers.roles.article import Known, article_draft
from briefgen.text.personal_names import split_name

_NOT_THE_TEXT = (
    "//figcaption | //nav | //form | //button | //*[@hidden] | //*[@aria-hidden='true']"
    " | //*[contains(concat(' ', @class, ' '), ' wp-caption-text ')]"
    " | //figure[contains(@class, 'pullquote')] | //aside"
)
_ONLY_PLACING = (
    "//table[.//td//*[self::p or self::table or self::h1 or self::h2 or self::h3 or self::div]]"
    " | //*[self::ul or self::ol][li//*[self::article or self::h2 or self::h3 or self::h4]]"
)
_DEEPEST = 400
"""Levels of elements. Real pages have forty; extractors walk trees by recursion."""

_TAGS = {
    "list": "ul",
    "item": "li",
    "quote": "blockquote",
    "row": "tr",
    "cell": "td",
    "lb": "br",
    "ref": "a",
    "del": "s",
}
_STYLES = {"#b": "b", "#i": "i", "#t": "code", "#u": "u", "#sub": "sub", "#sup": "sup"}
_ENOUGH = 0.6
"""The share of the words in a page's own `articleBody` that an extraction must have, or that body is taken instead."""

_FEWEST_WORDS = 10
_UNPARTED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Letters of Thai, Lao, Burmese, Khmer, Japanese and Chinese."""

_MOST_AROUND_A_FORM = 40
"""Words of a box that only asks for the reader's address."""
_BASES = {
    "title": "the window’s title",
    "publisher": "the window’s title",
    "byline": "the looks of the page",
    "date": "the looks of the page",
    "url": "the links of the page",
}
_MUST_PAY = "The page says that one must pay to read it: what was saved may be its beginning alone."


def page_draft(html: str, address: str = "", name: str = "") -> FileDraft:
    """The article in a page that was found at `address`; refuses a page without one."""
    tree = _tree(html)
    facts = page_facts(tree, html, address)
    captions = _take_out_what_is_no_text(tree)
    _lay_out_plainly(tree)
    extracted = bare_extraction(
        tree,
        url=address or None,
        include_comments=False,
        include_links=True,
        include_formatting=True,
        with_metadata=True,
    )
    document = extracted if isinstance(extracted, Document) else None
    body = document.body if document is not None else None
    entries = list(_live_blog(facts))
    found = _with_headings(list(_pieces(body)), tree) if body is not None else []
    pieces = entries or _or_stated_body(found, facts)
    if _length(pieces) < _FEWEST_WORDS:
        raise RefusedError("No article was found in this page.")
    return article_draft(pieces, _known(facts, document, captions), plain=False, name=name, whole=bool(entries))


def _tree(html: str) -> Any:
    if not html.strip():
        raise RefusedError("It holds no page.")
    parser = lxml_html.HTMLParser(huge_tree=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (ValueError, lxml_html.etree.ParserError) as error:
        raise RefusedError("It is no web page.") from error
    if _is_too_deep(tree):
        raise RefusedError("It is nested too deep to be read.")
    return tree


def _is_too_deep(tree: Any) -> bool:
    depth = 0
    for event, _ in lxml_html.etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False


def _take_out_what_is_no_text(tree: Any) -> tuple[str, ...]:
    """Take captions, navigation and forms out of the tree; the captions are told."""
    captions = []
    for form in tree.xpath("//form[.//input[@type='email']]"):
        _drop_box_around(form)
    for element in tree.xpath(_NOT_THE_TEXT):
        text = _words(element)
        if element.tag == "figcaption" or "wp-caption-text" in (element.get("class") or ""):
            captions.append(text)
        if element.getparent() is not None:
            element.drop_tree()
    return tuple(dict.fromkeys(captions))


def _drop_box_around(form: Any) -> None:
    """Take out a form that asks for an address, with the words beside it that ask for it too."""
    box = form
    while True:
        outer = box.getparent()
        if (
            outer is None
            or outer.tag in ("body", "main", "article")
            or len(_words(outer).split()) > _MOST_AROUND_A_FORM
        ):
            break
        box = outer
    if box.getparent() is not None:
        box.drop_tree()


def _lay_out_plainly(tree: Any) -> None:
    """Make plain boxes of tables and lists that only place things: paragraphs, headings, whole entries."""
    for box in tree.xpath(_ONLY_PLACING):
        for element in box.iter("table", "tbody", "thead", "tr", "td", "th", "ul", "ol", "li"):
            element.tag = "div"


def _pieces(body: Any) -> Iterator[Piece]:
    """The pieces of the tree that trafilatura made: its element names are TEI's."""
    for element in body.iter():
        rend = element.get("rend") or ""
        if element.tag == "head":
            element.tag = rend if re.fullmatch("h[1-6]", rend) else "h2"
        elif element.tag == "hi":
            element.tag = _STYLES.get(rend, "span")
        elif element.tag == "list" and rend == "ol":
            element.tag = "ol"
        elif element.tag in _TAGS:
            element.tag = _TAGS[element.tag]
        if element.get("target"):
            element.set("href", element.get("target"))
    yield from html_pieces(lxml_html.tostring(body, encoding="unicode"))


def _with_headings(pieces: list[Piece], tree: Any) -> list[Piece]:
    """The pieces with the headings that the extraction dropped: those directly before a paragraph that it kept."""
    over = {}
    for heading in tree.iter("h2", "h3", "h4"):
        following = heading.getnext()
        if following is not None and following.tag in ("p", "div"):
            over[_words(following)] = Piece(
                kind="heading", runs=(Run(text=_words(heading)),), level=int(heading.tag[1])
            )
    kept = {" ".join(piece.text.split()) for piece in pieces}
    out: list[Piece] = []
    for piece in pieces:
        heading = over.get(" ".join(piece.text.split()))
        if heading is not None and heading.text and heading.text not in kept:
            out.append(heading)
        out.append(piece)
    return out


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _length(pieces: Iterable[Piece]) -> float:
    """How many words there are; where a script does not part them, two letters count as one."""
    return sum(len(piece.text.split()) + len(_UNPARTED.findall(piece.text)) / 2 for piece in pieces)


def _live_blog(facts: PageFacts) -> Iterator[Piece]:
    """The entries of a live blog as the page gives them to machines: headline, time, text."""
    for update in facts.updates:
        yield Piece(kind="heading", runs=(Run(text=update.title),), level=2)
        yield Piece(runs=(Run(text=update.date.replace("T", " "), em=True),))
        yield from (paragraph(line) for line in re.split(r"\n+", update.text))


def _or_stated_body(pieces: list[Piece], facts: PageFacts) -> list[Piece]:
    """The pieces, or those of the text that the page gives to machines where the extraction missed much of it."""
    stated = [paragraph(line) for line in re.split(r"\n+", facts.body) if line.strip()]
    words, words_stated = _length(pieces), _length(stated)
    paragraphs_are_lost = len(pieces) == 1 and len(stated) > 1
    return stated if paragraphs_are_lost or words < words_stated * _ENOUGH else pieces


def _known(facts: PageFacts, extracted: Document | None, captions: tuple[str, ...]) -> Known:
    """What the page states; where it does not, what was read off its looks, as guesses."""
    guesses = _guesses(facts, extracted)
    extra = [("description", facts.description), ("section", facts.section), ("keywords", ", ".join(facts.keywords))]
    known = Known(
        title=facts.title,
        publisher=facts.publisher,
        byline=facts.authors,
        date=facts.date,
        url=facts.url,
        archive_url=facts.archive_url,
        language=facts.language,
        rights=facts.rights,
        guessed=tuple((key, _BASES[key]) for key in guesses),
        captions=captions,
        extra=tuple((key, text) for key, text in extra if text),
        remarks=() if facts.is_free else (_MUST_PAY,),
    )
    return msgspec.structs.replace(known, **guesses)


def _guesses(facts: PageFacts, extracted: Document | None) -> dict[str, str | tuple[str, ...]]:
    """What the page does not state, as it looks to us, else to trafilatura; what is likely wrong is left out."""
    found: dict[str, str | tuple[str, ...]] = {}
    if facts.from_title_element:
        found["title"] = facts.title
    if not facts.publisher:
        found["publisher"] = facts.site_in_title
    if not facts.authors:
        names = (extracted.author or "").split("; ") if extracted else ()
        found["byline"] = facts.shown_authors or tuple(name for name in names if split_name(name).family)
    if not facts.date and extracted and not (extracted.date or "").endswith("-01-01"):
        found["date"] = extracted.date or ""
    if not facts.url and extracted:
        found["url"] = extracted.url or ""
    return {key: value for key, value in found.items() if value}
