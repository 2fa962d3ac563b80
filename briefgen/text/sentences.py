"""Where the sentences of a text begin and end.

A sentence ends at `.`, `!`, `?`, `…` and the closing marks after it, where white space and then something that can
begin a sentence follow; the full stops of Chinese and Japanese need no white space. A full stop ends no sentence after
an abbreviation that a name or a number follows (`Mr.`, `No.`, `U.S.`), after an initial, or within a number. When in
doubt no sentence ends: a quotation that is too long still says who speaks.
"""

import re

from briefgen.text.spans import Span

_END = re.compile(
    r"(?P<stop>[.!?…‽؟۔।]+)(?P<closing>[\"'”’»›)\]}“]*)(?P<space>\s+)"
    r"|(?P<wide>[。！？｡]+[」』”’）]*)\s*"
    r"|(?P<lines>\n\s*\n\s*)"
)
_LAST_WORD = re.compile(r"[^\s(\[{“\"‘«]*$")
_BEGINS = re.compile(r"[\"'“‘„«‹(\[{¿¡—–\-*•]*\s*(?P<first>\S)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WITH_A_NAME = _words(
    "mr mrs ms mx dr prof rev fr hon sen sens rep reps del gov gen lt col maj capt cmdr sgt cpl adm brig st mt ft amb "
    "atty supt insp det pres sr sra srta m mm mme mlle vs no nos nr vol art fig figs pp p cf approx ca est al "
    "messrs"
)
"""Abbreviations after which the sentence goes on, whatever follows."""

_MAY_END = _words("inc corp co ltd bros jr sr jan feb mar apr jun jul aug sep sept oct nov dec etc a.m p.m")
"""Abbreviations that may end a sentence: it goes on where a digit or a small letter follows."""

_COUNTRIES = frozenset(("u.s", "u.k", "u.n", "e.u", "d.c", "u.s.a", "u.a.e"))
_OPENERS = _words(
    "the a an this that these those he she it we they i you his her its their our in on at by for from to of but and "
    "or if when while after before as since with without there here what who why how"
)
"""Words whose capital, after `U.S.`, shows that a new sentence has begun."""


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text`, in order, without the white space around them; together they hold all else of it."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        end = match.start() if match["lines"] is not None else match.end() - len(match["space"] or "")
        if match["stop"] is None or _ends(text, start, match):
            _add(spans, text, start, end)
            start = match.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    finish = start + len(piece.rstrip())
    if begin < finish:
        spans.append(Span(start=begin, end=finish))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    following = _BEGINS.match(text, match.end())
    if following is None:
        return True
    first = following["first"]
    if first.islower():
        return False
    if match["stop"] != "." or match["closing"]:
        return True
    return not _is_abbreviated(text, start, match, first)


def _is_abbreviated(text: str, start: int, match: re.Match[str], first: str) -> bool:
    """Whether the full stop belongs to the word before it and the sentence goes on."""
    last = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    word = last.group() if last else ""
    low = word.lower()
    if low in _WITH_A_NAME and (word[:1].isupper() or low not in ("no", "p", "m", "art", "est", "al")):
        return True
    if low in _MAY_END:
        return first.isdigit()
    if low in _COUNTRIES:
        return _next_word(text, match.end()).lower() not in _OPENERS
    return _INITIALS.fullmatch(word) is not None and word[:1].isupper() and low != "i"


def _next_word(text: str, at: int) -> str:
    return re.split(r"\W", text[at : at + 20], maxsplit=1)[0]
