"""What lies on a text, one thing at a time: markup, links and names as covers, pictures and line breaks as runs."""

import re
from urllib.parse import quote

from briefgen.model.flow import (
    BreakNode,
    CheckedNode,
    ImageNode,
    LinkNode,
    Node,
    SpeechNode,
    StyledNode,
    UnsureNode,
)
from briefgen.model.ids import Ref
from briefgen.model.rich_text import Break, Emphasis, Hyperlink, Image, Mark, SiteCitation, SiteLink
from briefgen.model.site import CheckedQuotation, Mention, Speech
from briefgen.pages.marks import Atom, Cover, Nodes, Rank, Run, always
from briefgen.pages.routes import elsewhere
from briefgen.pages.sheet import Sheet

_FRAGMENT_SAFE = "/?:@!$&'()*+,;=-._~%"
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def markup_cover(sheet: Sheet, mark: Mark) -> Cover | None:
    """The cover of the author's emphasis or link; None for marks that cover no words, and for unsafe addresses."""
    match mark:
        case Emphasis(element=element):
            wrap = always(lambda children: StyledNode(element=element, children=children))
            return Cover(mark.start, mark.end, Rank.STYLE, wrap, closed=element == "code")
        case Hyperlink():
            return _elsewhere(mark, _address(sheet, mark.href))
        case Image() if _is_elsewhere(mark.src):
            return _elsewhere(mark, _address(sheet, mark.src))
        case SiteLink(ref=ref):
            href, card = sheet.link(ref, mark.passage), sheet.card(ref)
            wrap = always(
                lambda children: LinkNode(role="wiki", href=href, kind=ref.kind, card=card, children=children)
            )
            return Cover(mark.start, mark.end, Rank.LINK, wrap, closed=True)
        case _:
            return None


def _elsewhere(mark: Hyperlink | Image, href: str) -> Cover | None:
    """A link to `href`. A picture on another host is linked to, never loaded: pages ask no other host for anything."""
    title = mark.title
    wrap = always(lambda children: LinkNode(role="author", href=href, title=title, children=children))
    return Cover(mark.start, mark.end, Rank.LINK, wrap, closed=True) if href else None


def _address(sheet: Sheet, written: str) -> str:
    """The address to link to: a file of the site's own, or one of the allowed schemes; empty for any other."""
    if not _is_elsewhere(written):
        path, sign, fragment = written.partition("#")
        return sheet.file_href(path) + (f"#{quote(fragment, safe=_FRAGMENT_SAFE)}" if sign else "")
    return elsewhere(written)


def _is_elsewhere(address: str) -> bool:
    return _ELSEWHERE.match(address) is not None


def mention_cover(sheet: Sheet, mention: Mention, *, gloss: bool) -> Cover:
    """A name or term as a link, or as unsure where it may be of several."""
    if mention.status == "ambiguous":
        names = tuple(sheet.index.title(Ref(kind=mention.kind, id=slug)) for slug in mention.candidates)
        unsure = always(lambda children: UnsureNode(candidates=names, children=children))
        return Cover(mention.start, mention.end, Rank.LINK, unsure)
    kind, ref = mention.kind, Ref(kind=mention.kind, id=mention.entity)
    href, card = sheet.link(ref), sheet.card(ref)
    wrap = always(lambda children: LinkNode(role=kind, href=href, kind=kind, card=card, gloss=gloss, children=children))
    return Cover(mention.start, mention.end, Rank.LINK, wrap, closed=True)


def speech_cover(sheet: Sheet, speech: Speech) -> Cover:
    """Direct speech with its speaker."""
    ref = Ref(kind="person", id=speech.speaker)
    speaker, href = sheet.index.title(ref), sheet.link(ref)

    def wrap(children: Nodes, *, first: bool, last: bool) -> Node:
        return SpeechNode(speaker=speaker, href=href, first=first, last=last, children=children)

    return Cover(speech.start, speech.end, Rank.QUOTE, wrap)


def checked_cover(sheet: Sheet, quotation: CheckedQuotation) -> Cover:
    """Words of ours that were found in the source they cite."""
    article = sheet.index.article(quotation.article)
    href = sheet.passage(article, quotation.found[0].block)

    def wrap(children: Nodes, *, first: bool, last: bool) -> Node:
        return CheckedNode(
            href=href, publisher=article.publisher, date=article.date, first=first, last=last, children=children
        )

    return Cover(quotation.start, quotation.end, Rank.QUOTE, wrap)


def run_of(sheet: Sheet, text: str, mark: Mark) -> Run | None:
    """The run of a line break, of a picture for its words, or of the space before a citation, which is closed up."""
    match mark:
        case Break():
            return Run(mark.start, mark.end, BreakNode())
        case Image() if mark.start < mark.end and not _is_elsewhere(mark.src):
            return Run(mark.start, mark.end, _picture(sheet, mark, text[mark.start : mark.end]))
        case SiteCitation() if mark.start and text[mark.start - 1] == " ":
            return Run(mark.start - 1, mark.start, None)
        case _:
            return None


def bare_picture(sheet: Sheet, mark: Mark) -> Atom | None:
    """A picture of the site's own without alternative text, which covers no words."""
    if isinstance(mark, Image) and mark.start == mark.end and not _is_elsewhere(mark.src):
        return Atom(mark.start, _picture(sheet, mark, ""))
    return None


def _picture(sheet: Sheet, mark: Image, alt: str) -> ImageNode:
    address = sheet.file_href(mark.src)
    return ImageNode(src=address, alt=alt, title=mark.title, width=mark.width, height=mark.height)
