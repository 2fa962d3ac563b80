import pytest

from briefgen.resolve.wording.differences import Segment, compare, kinds_of
from briefgen.resolve.wording.words import Words
from briefgen.text.normalize import fold

CHANGES = [
    ("number", "some 20 warheads are left", "some 60 warheads are left"),
    ("number", "some twenty warheads are left", "some sixty warheads are left"),
    ("number", "about 1,000 people came", "about 1.000 people came"),
    ("number", "about 1,000 people came", "about 1000 people came"),
    ("number", "worth 5 million in all", "worth 5 billion in all"),
    ("number", "it fell to -5 overnight", "it fell to 5 overnight"),
    ("negation", "they will allow inspections", "they will not allow inspections"),
    ("negation", "they can allow inspections", "they can't allow inspections"),
    ("negation", "they were able to go", "they were unable to go"),
    ("negation", "an aligned country", "a non-aligned country"),
    ("negation", "il est d'accord", "il n'est pas d'accord"),
    ("name", "talks with Kim Yong Chol went well", "talks with Kim Jong Un went well"),
    ("name", "Pompeo said so", "Pence said so"),
    ("date", "they met on Friday in Seoul", "they met on Thursday in Seoul"),
    ("date", "on 12 June they met", "on 11 June they met"),
    ("date", "elected in 2017 by all", "elected in 2018 by all"),
    ("unit", "some 20 miles away", "some 20 kilometres away"),
    ("unit", "it cost $5 then", "it cost €5 then"),
    ("unit", "it grew 5% then", "it grew 5 then"),
    ("spelling", "complete denuclearisation now", "complete denuclearization now"),
    ("spelling", "a cease-fire held", "a ceasefire held"),
    ("punctuation", "steps, and talks", "steps and talks"),
    ("other words", "they agreed to meet", "they refused to meet"),
    ("other words", "they meet at noon", "at noon they meet"),
]


def segments_of(quoted: str, found: str) -> tuple[Segment, ...]:
    ours, theirs = Words(fold(quoted).text), Words(fold(found).text)
    return compare(ours, theirs, 0, len(theirs))


@pytest.mark.parametrize(("kind", "quoted", "found"), CHANGES)
def test_every_change_is_of_its_gravest_kind(kind: str, quoted: str, found: str) -> None:
    assert kinds_of(segments_of(quoted, found))[0] == kind
    assert kinds_of(segments_of(found, quoted))[0] == kind


def test_several_changes_are_told_gravest_first() -> None:
    kinds = kinds_of(segments_of("the labour talks with Kim, some 20", "the labor talks with Trump, some 60"))

    assert kinds == ("number", "name", "spelling")


def test_segments_together_are_the_whole_of_both_texts() -> None:
    segments = segments_of("North Korea did turn over 20", "North Korea did not have to turn over 60 or more")

    assert "".join(segment.quoted for segment in segments) == "North Korea did turn over 20"
    assert "".join(segment.found for segment in segments) == "North Korea did not have to turn over 60 or more"


def test_equal_words_have_no_kind_of_change() -> None:
    assert kinds_of(segments_of("no change at all", "no change at all")) == ()
