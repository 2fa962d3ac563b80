"""Excerpts: a sentence of some text with the words that matter marked.

Words of an article come out of here only as `model.rights` allows; the editors' own words always.
"""

import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence

from briefgen.model.flow import GapNode, MarkedNode, Node, TextNode
from briefgen.model.rich_text import Block, SiteCitation
from briefgen.model.rights import text_of, visible
from briefgen.model.site import Article, Mention, Prose, Stretch
from briefgen.model.view_parts import Excerpt
from briefgen.pages.index import SiteIndex
from briefgen.pages.marks import Cover, Layers, Nodes, Rank, Run, always, weave
from briefgen.pages.publishers import publisher_href
from briefgen.pages.sheet import Sheet
from briefgen.text.spans import Span


def sentence_around(index: SiteIndex, text: str, start: int, end: int) -> Span:
    """The sentences of `text` that hold the characters `start` to `end`; the nearest before where none does."""
    spans = index.sentences(text)
    if not spans:
        return Span(start=0, end=len(text))
    first, last = _sentence_number(spans, start), _sentence_number(spans, max(end - 1, start))
    return Span(start=min(spans[first].start, start), end=max(spans[last].end, end))


def sentences_around(index: SiteIndex, text: str, start: int, end: int) -> Span:
    """Those sentences with one more on either side."""
    spans = index.sentences(text)
    if not spans:
        return Span(start=0, end=len(text))
    first, last = _sentence_number(spans, start), _sentence_number(spans, max(end - 1, start))
    before, after = spans[max(first - 1, 0)], spans[min(last + 1, len(spans) - 1)]
    return Span(start=min(before.start, start), end=max(after.end, end))


def _sentence_number(spans: Sequence[Span], offset: int) -> int:
    return max(bisect.bisect_right(spans, offset, key=lambda span: span.start) - 1, 0)


def by_sentence(index: SiteIndex, text: str, places: Iterable[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """The sentences of `text` that hold `places` (in order), each once, with those that it holds."""
    sentence, held = Span(start=0, end=-1), list[Span]()
    for place in places:
        if held and place.end <= sentence.end:
            held.append(place)
            continue
        if held:
            yield sentence, held
        sentence, held = sentence_around(index, text, place.start, place.end), [place]
    if held:
        yield sentence, held


def source_nodes(article: Article, place: Stretch, marked: Sequence[Span] = ()) -> Nodes:
    """A place of an article's text, as far as it may be shown, with `marked` marked; ellipses where words are missing.

    Where there are marked words and none of them may be shown, nothing is: the rest would not tell why it stands there.
    """
    parts = visible(article, place)
    if marked and not any(part.contains(span) for part in parts for span in marked):
        return ()
    text = text_of(article, place.block)
    if article.publish == "full" or place.block == 0:
        return _in_a_line(article, place.block, _with_marked(text, place.start, place.end, marked))
    nodes: list[Node] = [GapNode()] if parts else []
    for part in parts:
        nodes += [*_with_marked(text, part.start, part.end, marked), GapNode()]
    return _in_a_line(article, place.block, nodes)


def _in_a_line(article: Article, block: int, nodes: Iterable[Node]) -> Nodes:
    is_row = block > 0 and article.prose.blocks[block - 1].kind == "row"
    return _with_bars(nodes) if is_row else tuple(nodes)


def _with_bars(nodes: Iterable[Node]) -> Nodes:
    """A table's row as one line: a bar between two cells, which the plain text parts by a tab."""
    parted: list[Node] = []
    for node in nodes:
        if isinstance(node, TextNode):
            parted.append(TextNode(text=node.text.replace("\t", " | ")))
        else:
            parted.append(MarkedNode(children=_with_bars(node.children)) if isinstance(node, MarkedNode) else node)
    return tuple(parted)


def _with_marked(text: str, start: int, end: int, marked: Sequence[Span]) -> Iterator[Node]:
    """The characters `start` to `end` with `marked` (in order) marked: by slices, for there are very many of these."""
    at = start
    for span in marked:
        first, last = max(span.start, at), min(span.end, end)
        if first < last:
            if at < first:
                yield TextNode(text=text[at:first])
            yield MarkedNode(children=(TextNode(text=text[first:last]),))
            at = last
    if at < end:
        yield TextNode(text=text[at:end])


def _mark(span: Span) -> Cover:
    return Cover(span.start, span.end, Rank.MARKED, always(lambda children: MarkedNode(children=children)))


def source_excerpt(
    sheet: Sheet, article: Article, place: Stretch, marked: Sequence[Span] = (), *, at_publisher: bool = False
) -> Excerpt:
    """That as an excerpt with its link; `at_publisher` adds the link to the publisher's page at these words."""
    words = tuple(Stretch(block=place.block, start=span.start, end=span.end) for span in marked) or (place,)
    return Excerpt(
        nodes=source_nodes(article, place, marked),
        href=sheet.passage(article, place.block),
        language=article.language or sheet.index.config.language,
        passage=place.block,
        publisher_href=publisher_href(sheet.index, article, words) if at_publisher else "",
    )


def quoted_excerpt(sheet: Sheet, article: Article, places: Sequence[Stretch]) -> Excerpt:
    """Just the words of `places`, with an ellipsis between two of them."""
    nodes: list[Node] = []
    for place in places:
        for part in visible(article, place):
            text = text_of(article, place.block)
            words = _in_a_line(article, place.block, _with_marked(text, part.start, part.end, ()))
            nodes += [GapNode(), *words] if nodes else words
    return Excerpt(
        nodes=tuple(nodes),
        href=sheet.passage(article, places[0].block),
        language=article.language or sheet.index.config.language,
        passage=places[0].block,
        publisher_href=publisher_href(sheet.index, article, tuple(places)),
    )


def mention_excerpts(sheet: Sheet, article: Article, mentions: Iterable[Mention]) -> Iterator[tuple[Excerpt, Span]]:
    """Each sentence of an article that holds one of `mentions`, and its place in its block; none that is withheld."""
    for block, places in _places(mentions):
        for sentence, held in by_sentence(sheet.index, text_of(article, block), places):
            place = Stretch(block=block, start=sentence.start, end=sentence.end)
            excerpt = source_excerpt(sheet, article, place, held)
            if excerpt.nodes:
                yield excerpt, sentence


def _places(mentions: Iterable[Mention]) -> Iterator[tuple[int, list[Span]]]:
    found: dict[int, list[Span]] = {}
    for mention in mentions:
        found.setdefault(mention.block, []).append(Span(start=mention.start, end=mention.end))
    yield from found.items()


def own_nodes(block: Block, start: int, end: int, marked: Sequence[Span] = ()) -> Nodes:
    """Characters of a text of the editors' with `marked` marked, the space before a citation closed up."""
    cited = (mark.start for mark in block.marks if isinstance(mark, SiteCitation))
    closed_up = [Run(at - 1, at, None) for at in cited if at and block.text[at - 1] == " "]
    covers = tuple(_mark(span) for span in marked if span.length)
    nodes = weave(block.text, Layers(covers, runs=closed_up), start, end)
    return _with_bars(nodes) if block.kind == "row" else nodes


def own_excerpt(sheet: Sheet, prose: Prose, block: int, place: Span, marked: Sequence[Span], href: str) -> Excerpt:
    """A stretch of block `block` (from 1) of a text of the editors'."""
    nodes = own_nodes(prose.blocks[block - 1], place.start, place.end, marked)
    return Excerpt(nodes=nodes, href=href, language=sheet.index.config.language)


def own_mention_excerpts(
    sheet: Sheet, prose: Prose, mentions: Iterable[Mention], href: Callable[[int], str]
) -> Iterator[Excerpt]:
    """Each sentence of a text of the editors' that holds one of `mentions`; `href` gives the link to a block."""
    for block, places in _places(mentions):
        for sentence, held in by_sentence(sheet.index, prose.blocks[block - 1].text, places):
            yield own_excerpt(sheet, prose, block, sentence, held, href(block))
