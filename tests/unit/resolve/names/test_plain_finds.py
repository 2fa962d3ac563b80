"""The quick way of deciding on a name is the slow way's, wherever it is taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.trust.labelled import Labelled, texts
from briefgen.resolve.names.bare_names import Bare
from briefgen.resolve.names.choices import Choices
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.finds import Context, judge
from briefgen.resolve.names.lexicon import Lexicon, build_lexicon
from briefgen.resolve.names.plain_finds import bare_plainly, decide_plainly, stands_plainly
from briefgen.resolve.names.reading import Page, Reading
from briefgen.resolve.names.scanner import Hit, scanner_of
from briefgen.resolve.names.verdicts import decide
from tests.builders import a_block, a_config, a_person_document, a_term_document

LEXICON = build_lexicon(
    (a_person_document("Kim Jong Un", family_name="Kim"), a_person_document("Jean Poole", also_known_as=("the Dean",))),
    tuple(a_term_document(term) for term in ("NATO", "Kremlin", "Security Council", "sanctions relief")),
    a_config(),
)


def the_context(reading: Reading, lexicon: Lexicon) -> tuple[Context, list[Hit]]:
    page, scanner = Page(reading), scanner_of(lexicon)
    scan = scanner.scan(page)
    return Context(page, lexicon, scan, Choices(page, scanner.owner_of), scanner.owner_of), scan.hits


def quickly(hit: Hit) -> Decision | Bare:
    return bare_plainly(hit) if hit.roles.plain == "bare name" else decide_plainly(hit)


@pytest.mark.parametrize("text", texts(), ids=lambda text: text.name)
def test_a_find_among_plain_words_is_judged_as_the_rules_about_its_surroundings_judge_it(text: Labelled) -> None:
    context, hits = the_context(text.reading, text.lexicon)

    for hit in hits if context.is_plain else ():
        if stands_plainly(context.page, hit):
            assert quickly(hit) == judge(context, hit)


PIECES = (
    *("Kim", "Kim Jong Un", "Poole", "Jean Poole", "the Dean", "KIM", "kim", "NATO", "Kremlin", "Security Council"),
    *("sanctions relief", "SANCTIONS RELIEF", "said", "led", "talks", "The", "the", "a", "another", "with", "of the"),
    *(
        "University",
        "President",
        "Mr.",
        "USS",
        "Mayor of",
        "elder",
        "film",
        "THAT",
        "New",
        "Spanish",
        "van",
        "J.",
        "M.",
    ),
    *(
        "family",
        "Airlines",
        "reported",
        "v.",
        "Jr.",
        ",",
        ", who",
        ", Ohio,",
        "’s plan",
        "’s Law",
        ".",
        ". In",
        "—",
        "“",
    ),
)


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=9), max_size=4), st.sampled_from(("en", "de", "fr")))
def test_a_text_that_must_go_the_slow_way_is_decided_as_one_that_need_not(
    lines: list[list[str]], language: str
) -> None:
    prose = tuple(a_block(" ".join(line).replace(" ,", ",").replace(" .", ".").replace(" ’", "’")) for line in lines)
    quick = Reading(headline="Talks go on", blocks=prose, language=language)
    slow = Reading(headline="Talks go on", blocks=(*prose, a_block("2 + 2", kind="code")), language=language)

    assert decide(quick, LEXICON).decisions == decide(slow, LEXICON).decisions


@pytest.mark.parametrize(
    ("text", "name", "is_plain"),
    [
        ("as Kim left early", "Kim", True),
        ("met Kim. He", "Kim", True),
        ("Kim’s train", "Kim", True),
        ("by Kim, who", "Kim", True),
        ("The Kim campaign said", "Kim", True),
        ("The Kim reported", "Kim", False),
        ("a film about the Kim of the", "Kim", False),
        ("Bank of the Kim talks", "Kim", False),
        ("with Kim left early", "Kim", True),
        ("of “Kim” again", "Kim", True),
        ("met (Kim) again", "Kim", True),
        ("When Kim left", "Kim", True),
        ("met Kim, “who", "Kim", True),
        ("talks of Kim (left", "Kim", True),
        ("mayors of Kim (left", "Kim", False),
        ("Bank of Kim today", "Kim", False),
        ("Mr. Kim left early", "Kim", False),
        ("van Kim left early", "Kim", False),
        ("in Kim, Ohio", "Kim", False),
        ("for Kim v. Poole", "Kim", False),
        ("met Kim-led", "Kim", False),
        ("met Kim Kye", "Kim", False),
        ("the Kim family", "Kim", False),
        ("met Kim’s Law", "Kim", False),
        ("met Kim.com", "Kim", False),
        ("met KIM today", "KIM", False),
        ("Mr. Jean Poole left early", "Jean Poole", True),
        ("the President Jean Poole left early", "Jean Poole", True),
        ("the carrier President Jean Poole left early", "Jean Poole", False),
        ("Late Night with Jean Poole left early", "Jean Poole", False),
        ("THE SANCTIONS RELIEF", "SANCTIONS RELIEF", False),
        ("the Kremlin said on", "Kremlin", True),
        ("University of the Kremlin said on", "Kremlin", False),
        ("Spanish Security Council said on", "Security Council", False),
        ("says NATO should grow", "NATO", True),
        ("THAT NATO should grow", "NATO", False),
    ],
)
def test_titles_particles_capitals_and_ties_are_not_plain(text: str, name: str, is_plain: bool) -> None:
    context, hits = the_context(Reading(blocks=(a_block(text),)), LEXICON)
    found = [hit for hit in hits if context.page.text[hit.start : hit.end] == name]

    assert [stands_plainly(context.page, hit) for hit in found] == [is_plain]
