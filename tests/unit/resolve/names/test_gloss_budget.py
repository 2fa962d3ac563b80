import msgspec

from briefgen.model.config import Linking
from briefgen.model.rich_text import Hyperlink
from briefgen.resolve.names.lexicon import build_lexicon
from briefgen.resolve.names.mentions import Reading, find_mentions
from tests.builders import a_block, a_config, a_person_document, a_term_document

PEOPLE = (a_person_document("Mike Pence"),)
TERMS = tuple(a_term_document(term) for term in ("summit", "warhead", "peace treaty"))


def drawn(*texts: str, gloss_words: int = 12, **more: object) -> list[tuple[int, str]]:
    config = a_config(links=Linking(gloss_words=gloss_words))
    blocks = tuple(a_block(text) for text in texts)
    reading = msgspec.structs.replace(Reading(blocks=blocks), **more)
    mentions = find_mentions(reading, build_lexicon(PEOPLE, TERMS, config)).mentions
    return [(mention.block, mention.surface) for mention in mentions if mention.in_gloss_budget]


def test_within_a_dozen_words_the_longer_of_two_equally_rare_terms_wins() -> None:
    assert drawn("The summit made a peace treaty.") == [(1, "peace treaty")]


def test_the_rarer_term_wins_before_the_longer() -> None:
    filler = " so they said and went home again in the evening" * 2

    assert (1, "warhead") in drawn(f"A warhead or a peace treaty?{filler}", f"One peace treaty{filler}")


def test_two_terms_a_dozen_words_apart_are_both_drawn() -> None:
    words = "one two three four five six seven eight nine ten eleven"

    assert drawn(f"summit {words} warhead") == [(1, "summit"), (1, "warhead")]
    assert len(drawn(f"summit {words[:-7]} warhead")) == 1


def test_the_dozen_is_counted_across_blocks() -> None:
    assert len(drawn("The summit.", "The warhead.")) == 1


def test_names_are_not_rationed() -> None:
    assert drawn("Mike Pence at the summit, Pence at table.") == [(1, "Mike Pence"), (1, "summit"), (1, "Pence")]


def test_the_editors_own_texts_are_not_rationed() -> None:
    assert drawn("The summit made a peace treaty.", is_source=False) == [(1, "summit"), (1, "peace treaty")]


def test_a_mention_that_no_rule_would_draw_takes_no_place() -> None:
    assert drawn("summit summit", gloss_words=2) == [(1, "summit")]


def test_a_term_within_a_link_takes_no_place() -> None:
    link = Hyperlink(start=4, end=16, href="https://example.org")
    reading = Reading(blocks=(a_block("The peace treaty of the summit.", link),))

    mentions = find_mentions(reading, build_lexicon((), TERMS, a_config())).mentions

    assert [(m.surface, m.in_gloss_budget) for m in mentions] == [("peace treaty", False), ("summit", True)]
