"""Which finds of the scanner may be a term at all: by what stands around them."""

from briefgen.resolve.names.candidates import reject
from briefgen.resolve.names.common_words import COMMON
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.honorifics import BEFORE_TITLES, TITLES
from briefgen.resolve.names.lexicon import Form, Lexicon
from briefgen.resolve.names.places import is_dateline
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.scanner import Hit
from briefgen.resolve.names.scripts import parts_words
from briefgen.resolve.names.sides import Side
from briefgen.resolve.names.sides_after import after
from briefgen.resolve.names.sides_before import before
from briefgen.resolve.names.surfaces import is_raised
from briefgen.resolve.names.word_lists import GIVEN_AND_PLACE, HEADLINE_WORDS, NAMING_ADJECTIVES, OF_HEADS, PEOPLES
from briefgen.resolve.names.word_places import in_heading, word_before

_UNIONS = frozenset(("nations", "union", "states", "kingdom"))
"""Last words of what has bodies of its own: the United Nations’ Security Council is the Security Council."""

_MIN_ACRONYM = 3
_WHOSE = frozenset(("usa", "uae", "gop"))
"""Abbreviations as long as those of firms, before what a country or a party has: `the GOP Senate`."""


def judge_term(page: Page, hit: Hit, form: Form, lexicon: Lexicon) -> Decision | None:
    """Why a term at `hit` is part of something else, or None where nothing speaks against it."""
    surface = page.text[hit.start : hit.end]
    style = page.style(page.block_at(hit.start))
    is_acronym = lexicon.terms[form.owner - len(lexicon.people)].acronym and form.text[:1].isupper()
    if style == "capitals":
        return Decision(hit.start, hit.end, "nobody", "raised", "term") if is_acronym else None
    if is_raised(surface, form.text) and not form.text.islower() and not is_dateline(page, hit.start, hit.end):
        return Decision(hit.start, hit.end, "nobody", "raised", "term")
    if form.text[:1].isupper() and " " not in form.text and parts_words(form.text):
        return _judge_proper_term(page, hit, is_acronym)
    if style == "sentence" and form.text[:1].isupper() and parts_words(form.text):
        return _judge_long_term(page, hit)
    if style == "sentence" and surface[:1].isupper() and parts_words(form.text):
        return _judge_raised_term(page, hit)
    return None


def _judge_raised_term(page: Page, hit: Hit) -> Decision | None:
    """A term in small letters that has a capital in a sentence, as parts of proper names have: `National … Library`."""
    left, right = before(page, hit.start), after(page, hit.end)
    if right.kind == "head":
        return reject(hit, "place", right, "term")
    return reject(hit, "part of name", left, "term") if left.kind == "other" and left.word[:1].isalpha() else None


def _judge_long_term(page: Page, hit: Hit) -> Decision | None:
    """A proper name of several words, which may end a longer one: `National …`, `Spanish …`, not `U.N. …`."""
    left = before(page, hit.start)
    longer = left.kind == "other" and left.word != "&" and left.word.lower() not in _UNIONS
    return reject(hit, "part of name", left, "term") if longer else None


def _judge_proper_term(page: Page, hit: Hit, is_acronym: bool) -> Decision | None:
    """A one-word proper name: it may be part of a longer one (`… Airlines`, `University of …`) or somebody's name."""
    left, right = before(page, hit.start), after(page, hit.end)
    low = page.text[hit.start : hit.end].lower()
    if right.kind == "head" or (left.kind == "institution" and not is_acronym):
        return reject(hit, "place", right if right.kind == "head" else left, "term")
    if left.kind in ("other", "initial") and left.word != "&" and left.word.lower() not in BEFORE_TITLES:
        return reject(hit, "part of name", left, "term")
    if not is_acronym and (firm := _acronym_before(page, hit)):
        return reject(hit, "part of name", firm, "term")
    if is_acronym and (part := _longer_acronym(page, hit, low, right)):
        return reject(hit, "part of name", part, "term")
    named = low in GIVEN_AND_PLACE or not in_heading(page, hit.start)
    is_long = is_acronym and len(low) > _MIN_ACRONYM
    following = right.word.lower().rstrip(".")
    described = following in TITLES or following in PEOPLES or (is_long and _says_what(page, following))
    if right.kind == "other" and named and not described:
        return reject(hit, "longer name", right, "term")
    return None


def _says_what(page: Page, following: str) -> bool:
    """Whether the word after an acronym tells what it is: `the CETA Treaty`, `FiOS Internet`."""
    return following in OF_HEADS or following in COMMON or page.has_lower(following)


def _acronym_before(page: Page, hit: Hit) -> Side | None:
    """The acronym that begins a longer name: `MGM Grand`; a country or party only says whose it is."""
    chunk, at = word_before(page, hit.start)
    named = chunk.isalpha() and chunk.isupper() and len(chunk) >= _MIN_ACRONYM and not in_heading(page, hit.start)
    return Side("other", chunk, at) if named and chunk.lower() not in _WHOSE | COMMON | HEADLINE_WORDS else None


def _longer_acronym(page: Page, hit: Hit, low: str, right: Side) -> Side | None:
    """What makes an acronym part of a longer one: `New START`, `START II`, and where it is a word too, `START-UP`."""
    if right.kind == "suffix":
        return right
    if right.kind == "joined" and right.word.isupper() and (low in COMMON or low in HEADLINE_WORDS):
        return right
    chunk, at = word_before(page, hit.start)
    word = chunk.lower()
    naming = chunk[:1].isupper() and word in NAMING_ADJECTIVES
    shouted = chunk.isupper() and len(chunk) > 2 and (word in COMMON or word in HEADLINE_WORDS)
    return Side("other", chunk, at) if naming or shouted else None
