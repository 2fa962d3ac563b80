from benchmarks.trust.labelled import lexicon_of
from briefgen.model.ids import PersonId
from briefgen.resolve.names.mentions import find_mentions
from briefgen.resolve.names.reading import Reading
from tests.builders import a_block

LEXICON = lexicon_of({"people": ["Ann Vale", "Boris Vale"]})


def meant(text: str) -> list[str]:
    """Who each bare Vale is."""
    found = find_mentions(Reading(blocks=(a_block(text),)), LEXICON).mentions
    return [mention.entity or "?" for mention in found if mention.surface == "Vale"]


def test_whoever_goes_by_a_given_name_alone_could_be_meant_too() -> None:
    text = "Boris Vale wrote to Ann. Vale smiled."

    assert meant(text) == ["?"]
    [unsure] = find_mentions(Reading(blocks=(a_block(text),)), LEXICON).ambiguous
    assert unsure.candidates == (PersonId("ann-vale"), PersonId("boris-vale"))


def test_a_given_name_beside_another_name_is_nobody_of_that_family() -> None:
    assert meant("Boris Vale wrote to Ann Park and to Mary Ann. Vale smiled.") == ["boris-vale"]
    assert meant("Boris Vale wrote to Ann-Marie. Vale smiled.") == ["boris-vale"]
