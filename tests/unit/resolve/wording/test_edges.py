import pytest

from briefgen.resolve.wording.edges import cuts_word

WHOLE = [
    ("art", "the art of"),
    ("Kim", "Kim’s offer"),
    ("leaders", "the leaders’ talks"),
    ("accord", "l’accord est"),
    ("Kim Yong Chol meeting", "the Trump-Kim Yong Chol meeting"),
    ("Trump", "the Trump-Kim Yong Chol meeting"),
    ("finally", "they agreed—finally"),
    ("agreed", "they agreed--finally"),
    ("$5 million", "some $5 million of"),
    ("5", "5, 6 and 7"),
    ("5 percent", "by 5 percent."),
    ("5%", "by 5% or"),
    ("2017", "in 2017. Then"),
    ("同意", "他们同意了"),
    ("yes", "“yes”"),
    ("-5 degrees", "at -5 degrees"),
    ("5 people died", "'5 people died'"),
    ("North", "the North–South talks"),
    ("they will", "and they will. Not one of"),
    ("good will", "of good will, not of"),
    ("20-60", "some 20-60 warheads"),
]

CUT = [
    ("art", "the party"),
    ("art", "artists"),
    ("can", "they can’t go"),
    ("did", "they didn't go"),
    ("agreed", "they re-agreed"),
    ("aligned", "non-aligned states"),
    ("Aligned", "Non-Aligned Movement"),
    ("One", "Twenty-One Men"),
    ("nuclear", "a nuclear-free zone"),
    ("000 people", "1,000 people"),
    ("1", "1,000 people"),
    ("5 percent", "0.5 percent"),
    ("5 percent", ".5 percent"),
    ("5 million", "$5 million"),
    ("5 degrees", "at -5 degrees"),
    ("5 degrees", "at −5 degrees"),
    ("60 warheads", "20-60 warheads"),
    ("60 warheads", "20–60 warheads"),
    ("some 20", "some 20–60 warheads"),
    ("90", "a 90-minute meeting"),
    ("minute", "a 90-minute meeting"),
    ("16", "an F-16 jet"),
    ("grew 5", "it grew 5% more"),
    ("cost 5", "it cost 5€"),
    ("Brien", "Mr. O’Brien"),
    ("-minute", "a 90-minute meeting"),
    ("pre-", "the pre-war years"),
    ("US", "a US$5 coin"),
    ("clear", "denu\u00adclear"),
    ("e", "cafe\u0301"),
    ("同意", "他们不同意"),
    ("they will", "and they will not go"),
    ("the two had", "the two had never met"),
    ("十", "二十个"),
]


@pytest.mark.parametrize(("words", "text"), WHOLE)
def test_whole_words_are_not_cut(words: str, text: str) -> None:
    start = text.rindex(words)

    assert not cuts_word(text, start, start + len(words))


@pytest.mark.parametrize(("words", "text"), CUT)
def test_words_inside_a_word_a_number_or_a_contraction_are_cut(words: str, text: str) -> None:
    start = text.rindex(words)

    assert cuts_word(text, start, start + len(words))
