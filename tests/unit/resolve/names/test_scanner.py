import random
import re

from hypothesis import given
from hypothesis import strategies as st

from briefgen.resolve.names.lexicon import Lexicon, build_lexicon
from briefgen.resolve.names.reading import Page, Reading, fold
from briefgen.resolve.names.scanner import Scanner, scanner_of
from briefgen.resolve.names.scripts import is_bounded, parts_words
from briefgen.resolve.names.surfaces import agrees
from tests.builders import a_block, a_config, a_person_document, a_term_document

LEXICON = build_lexicon(
    (
        a_person_document("Kim Jong Un", family_name="Kim", aliases=("김정은",)),
        a_person_document("Kim Yong Chol", family_name="Kim"),
        a_person_document("Ursula von der Leyen"),
        a_person_document("J. K. Rowling"),
        a_person_document("Robert Downey Jr.", family_name="Downey"),
    ),
    (a_term_document("re-entry vehicle"), a_term_document("START"), a_term_document("Singapore summit")),
    a_config(),
)


def by_hand(lexicon: Lexicon, text: str) -> set[tuple[int, int, str]]:
    """Every place of every form, looked for one by one: slow, and without an automaton."""
    found = set()
    for form in lexicon.forms:
        words = form.text.rstrip(".")
        for match in re.finditer(f"(?={re.escape(fold(words))})", fold(text)):
            start, end = match.start(), match.start() + len(words)
            if parts_words(words):
                whole = all(not text[at : at + 1].isalnum() for at in (start - 1, end) if at >= 0)
            else:
                whole = is_bounded(text, start, end)
            acronym = form.text == "START"
            if whole and agrees(text[start:end], form.text, acronym=acronym):
                dot = form.text.endswith(".") and text[end : end + 1] == "."
                found.add((start, end + dot, lexicon.name_of(form.owner)))
    return found


def scanned(lexicon: Lexicon, text: str) -> set[tuple[int, int, str]]:
    hits = Scanner(lexicon).scan(Page(Reading(headline=text))).hits
    found = set()
    for hit in hits:
        roles = hit.roles
        owners = {*(form.owner for form in (*roles.full, *roles.terms)), *roles.family, *roles.short, *roles.nots}
        found |= {(hit.start, hit.end, lexicon.name_of(owner)) for owner in owners}
    return found


PIECES = (
    *("Kim", "Jong", "Un", "kim", "KIM", "Yong", "Chol", "Jong-un", "von", "Von", "der", "Leyen", "J.", "K.", "J.K."),
    *("Rowling", "Robert", "Downey", "Jr.", "Jr", "김정은", "김정은이", "re-entry", "reentry", "vehicle", "vehicles"),
    *("START", "start", "Singapore", "summit", "Summit", ",", "“", "’s", "-", "and", "…"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from((" ", "", "-", "  ")))
def test_the_automaton_finds_what_a_search_form_by_form_finds(pieces: list[str], between: str) -> None:
    text = between.join(pieces)

    assert scanned(LEXICON, text) - _dotless(text) == by_hand(LEXICON, text) - _dotless(text)


def _dotless(text: str) -> set[tuple[int, int, str]]:
    """`Jr` before a full stop: the automaton takes the full stop in where any form has it, this search form by form."""
    return {
        (start, match.end() + dot, "Robert Downey Jr.")
        for match in re.finditer(r"jr", text, re.IGNORECASE)
        for start in range(len(text))
        for dot in (0, 1)
    }


def test_twenty_thousand_forms_are_found_as_by_hand() -> None:
    chance = random.Random(3)
    names = [" ".join("".join(chance.choices("abdeiklmnorst", k=4)).capitalize() for _ in range(2)) for _ in range(700)]
    lexicon = build_lexicon(
        tuple(a_person_document(name, slug=f"p{at}") for at, name in enumerate(dict.fromkeys(names))), (), a_config()
    )
    text = " ".join(chance.choice(names).split()[chance.randrange(2)] for _ in range(150))

    assert scanned(lexicon, text) == by_hand(lexicon, text)


def test_one_lexicon_has_one_scanner() -> None:
    again = build_lexicon((), (), a_config())

    assert scanner_of(build_lexicon((), (), a_config())) is scanner_of(again)


def test_an_empty_lexicon_finds_nothing() -> None:
    page = Page(Reading(blocks=(a_block("Kim Jong Un"),)))

    assert Scanner(build_lexicon((), (), a_config())).scan(page).hits == []
