import pytest

from briefgen.model.ids import ContentPath
from briefgen.resolve.suggestions.grouping import Seen, key_of
from briefgen.resolve.suggestions.proposals import proposals
from briefgen.resolve.suggestions.sightings import Text, sightings
from tests.builders import some_blocks


def found(*bodies, language="en"):
    texts = [
        Text(
            owner=str(number),
            article=str(number),
            path=ContentPath(f"content/articles/{number}.md"),
            blocks=some_blocks(body),
            language=language,
        )
        for number, body in enumerate(bodies)
    ]
    seen = [Seen(text, sighting) for text in texts for sighting in sightings(None, text).found]
    return [(each.name, each.likely, each.count) for each in proposals(seen, frozenset(), 2)]


@pytest.mark.parametrize("phrase", ["centrifuge plant", "working-level negotiations", "enriched uranium"])
def test_words_that_recur_together_in_several_texts_may_be_a_term(phrase):
    assert found(f"They saw the {phrase}. It had a {phrase}.", f"No {phrase} was seen.") == [(phrase, "unsure", 3)]


def test_twice_is_chance_and_one_text_is_a_habit():
    assert found("The centrifuge plant.", "The centrifuge plant.") == []
    assert found("The centrifuge plant. The centrifuge plant. The centrifuge plant.") == []


@pytest.mark.parametrize("words", ["good people", "suddenly appeared", "more than", "press secretary", "last week"])
def test_common_words_roles_and_times_make_no_term(words):
    assert found(f"They saw {words} here. They saw {words} there.", f"They saw {words} too.") == []


def test_a_phrases_plural_and_its_other_spelling_are_the_same():
    bodies = ("The verified denuclearisation of it. A verified denuclearization.", "What verified denuclearisation is.")

    assert found(*bodies) == [("verified denuclearisation", "unsure", 3)]
    assert key_of("ballistic missiles") == key_of("ballistic missile")


def test_names_stand_before_phrases_and_phrases_are_english():
    bodies = (
        "The centrifuge plant. The centrifuge plant. Nobody saw Borealis, and Borealis saw it.",
        "The centrifuge plant.",
    )

    assert [name for name, _, _ in found(*bodies)] == ["Borealis", "centrifuge plant"]
    assert [name for name, _, _ in found(*bodies, language="fr")] == ["Borealis"]
