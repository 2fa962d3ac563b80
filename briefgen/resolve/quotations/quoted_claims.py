"""Which quoted words a citation vouches for: those directly before it (product contract, section 2).

Directly before are:

- words in quotation marks with nothing but punctuation between them and the citation, which may also stand just before
  the closing mark (`“… [@a].”`);
- the same where a comma ends them and an attribution of a few words follows (`“…,” Varga said [@a]`);
- the other parts of a quotation that its attribution splits (`“…,” she said, “…” [@a]`);
- a block quotation that the citation ends, or whose next paragraph the citation begins; its last line may name the
  speaker after a dash.

Quoted words elsewhere in the sentence (`the “axis” met in May [@a]`) are not vouched for, and are not checked.
"""

import bisect
import re
from collections.abc import Sequence

import msgspec

from briefgen.model.rich_text import Block, Citation, Embed, SiteCitation, SiteEmbed
from briefgen.model.site import Stretch
from briefgen.text.quotes import Quoted, find_quoted
from briefgen.text.spans import Span

MAX_ATTRIBUTION = 8
"""How many words an attribution has at most, within or after a quotation."""

LONGEST_ATTRIBUTION = 120
"""And how many characters."""

_PUNCTUATION = re.compile(r"[\s.,;:!?…()\[\]–—。，-]*")
_ATTRIBUTION = re.compile(r"[^.,;:!?“”\"„«»()\[\]\d]*")
_SPLITTING = re.compile(r"\s*[,，]?\s*(?P<words>[^.;:!?“”\"„«»()\[\]]*?)\s*[,.:，。：—–-]\s*")
_ENDS_OPEN = re.compile(r"(?:[,，、?!？！…—–-]|\.\.\.)$")
_COMMAS = ",，、"
_SIGNED = re.compile(r"(?:^|\n)[ \t]*(?:[—–―]|--?)(?P<name>[^\n]*)$")


class QuotedClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A citation and the quoted words directly before it, marks excluded, in the order of the text."""

    citation: Citation | SiteCitation
    block: int
    words: tuple[Stretch, ...]


def quoted_claims(blocks: Sequence[Block]) -> tuple[QuotedClaim, ...]:
    """Every citation of a text that has quoted words directly before it. Blocks are numbered from 1."""
    claims = []
    for number, block in enumerate(blocks, 1):
        previous = 0
        citations = [mark for mark in block.marks if isinstance(mark, Citation | SiteCitation)]
        quoted = _outermost(block.text) if citations else ()
        for citation in citations:
            words = _words_before(blocks, number, citation.start, previous, quoted)
            if words:
                claims.append(QuotedClaim(citation=citation, block=number, words=words))
            previous = citation.start
    return tuple(claims)


def quotations_before(block: Block, offset: int, previous: int = 0) -> tuple[Span, ...]:
    """The words in quotation marks directly before `offset`, marks excluded, none of them before `previous`."""
    return _quoted_before(block.text, offset, previous, _outermost(block.text))


def _outermost(text: str) -> tuple[Quoted, ...]:
    return tuple(each for each in find_quoted(text) if each.level == 0 and each.closed)


def _quoted_before(text: str, offset: int, previous: int, quoted: Sequence[Quoted]) -> tuple[Span, ...]:
    """The words of those of `quoted` that stand directly before `offset` and not before `previous`."""
    at = bisect.bisect_right(quoted, offset, key=lambda each: each.end) - 1
    around = quoted[at + 1] if at + 1 < len(quoted) else None
    if around and max(previous, around.start) < offset and _PUNCTUATION.fullmatch(text, offset, around.inner_end):
        end = around.inner_start + len(text[around.inner_start : offset].rstrip())
        return (Span(start=around.inner_start, end=end),) if previous <= around.start else ()
    if at < 0 or quoted[at].start < previous or not _is_directly_before(text, quoted[at], offset):
        return ()
    first = at
    while first and quoted[first - 1].start >= previous and _is_split(text, quoted[first - 1], quoted[first]):
        first -= 1
    return tuple(Span(start=each.inner_start, end=each.inner_end) for each in quoted[first : at + 1])


def _words_before(
    blocks: Sequence[Block], number: int, offset: int, previous: int, quoted: Sequence[Quoted]
) -> tuple[Stretch, ...]:
    block = blocks[number - 1]
    if block.kind == "quotation":
        return _block_quotation(blocks, number, offset, previous)
    spans = _quoted_before(block.text, offset, previous, quoted)
    if not spans and not previous and number > 1 and _PUNCTUATION.fullmatch(block.text, 0, offset):
        return _quotation_above(blocks, number - 1)
    return tuple(Stretch(block=number, start=span.start, end=span.end) for span in spans)


def _quotation_above(blocks: Sequence[Block], number: int) -> tuple[Stretch, ...]:
    """The block quotation that ends with block `number`, where no citation of its own does."""
    block = blocks[number - 1]
    if block.kind != "quotation" or not block.closes or _cites(block):
        return ()
    return _block_quotation(blocks, number, len(block.text), 0)


def _block_quotation(blocks: Sequence[Block], number: int, offset: int, previous: int) -> tuple[Stretch, ...]:
    """The words of a block quotation from the citation before (or its beginning) to `offset` of block `number`."""
    text = blocks[number - 1].text
    if previous:
        return _stretch(number, text, previous, offset)
    found = [*_stretch(number, text, 0, _signed_from(text, offset))]
    while number > 1 and _goes_on(blocks[number - 2], blocks[number - 1]):
        number -= 1
        text = blocks[number - 1].text
        found[:0] = _stretch(number, text, 0, len(text))
    return tuple(found)


def _goes_on(before: Block, block: Block) -> bool:
    """Whether `block` stands in the same block quotation as the uncited block before it."""
    return before.kind == "quotation" and not before.closes and not block.opens and not _cites(before)


def _cites(block: Block) -> bool:
    return any(isinstance(mark, Citation | SiteCitation | Embed | SiteEmbed) for mark in block.marks)


def _signed_from(text: str, offset: int) -> int:
    """Where a last line that names the speaker after a dash begins; `offset` where there is none."""
    signed = _SIGNED.search(text[:offset])
    if signed is None or len(signed["name"].split()) > MAX_ATTRIBUTION:
        return offset
    return signed.start()


def _stretch(number: int, text: str, start: int, end: int) -> tuple[Stretch, ...]:
    words = text[start:end]
    start += len(words) - len(words.lstrip(" \n.,;:)" if start else None))
    end = start + len(text[start:end].rstrip())
    return (Stretch(block=number, start=start, end=end),) if any(map(str.isalnum, words)) else ()


def _is_directly_before(text: str, quoted: Quoted, offset: int) -> bool:
    if _PUNCTUATION.fullmatch(text, quoted.end, offset):
        return True
    near = offset - quoted.end <= LONGEST_ATTRIBUTION
    return near and _comma_ends(text, quoted) and _is_attribution(text[quoted.end : offset])


def _comma_ends(text: str, quoted: Quoted) -> bool:
    return text[quoted.inner_end - 1] in _COMMAS or text[quoted.end : quoted.end + 1] in (*_COMMAS,)


def _is_attribution(after: str) -> bool:
    words = after.lstrip(_COMMAS).rstrip(" .,;:。(")
    return _ATTRIBUTION.fullmatch(words) is not None and 1 <= len(words.split()) <= MAX_ATTRIBUTION


def _is_split(text: str, first: Quoted, second: Quoted) -> bool:
    """Whether only an attribution stands between two parts of one quotation."""
    if second.start - first.end > LONGEST_ATTRIBUTION:
        return False
    between = _SPLITTING.fullmatch(text, first.end, second.start)
    if between is None or not 1 <= len(between["words"].split()) <= MAX_ATTRIBUTION:
        return False
    inner = text[first.inner_start : first.inner_end]
    return _ENDS_OPEN.search(inner) is not None or text[first.end : first.end + 1] in (*_COMMAS,)
