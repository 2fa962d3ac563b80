import pytest

from briefgen.model.rich_text import Block, Citation, Container
from briefgen.resolve.quotations.quoted_claims import quoted_claims
from briefgen.text.spans import Span
from tests.builders import a_block

QUOTE = {"kind": "quotation", "opens": (Container(element="blockquote"),)}

CASES = [
    ("words in quotation marks", "He met “a turning point” ¶.", ["a turning point"]),
    ("a full stop between", "He met “a turning point.” ¶", ["a turning point."]),
    ("the citation at once", "He met “a turning point”¶.", ["a turning point"]),
    ("a citation in round brackets", "He met “a turning point” (¶).", ["a turning point"]),
    ("a citation before the closing mark", "He said “we did not sign ¶.” Then he left.", ["we did not sign"]),
    ("a citation amid the quotation", "He said “we ¶ did not sign.”", []),
    ("words in Chinese", "「我们没有签字，」林晓说 ¶。", ["我们没有签字，"]),
    ("one wry word", "the “axis” ¶ met", ["axis"]),
    ("words elsewhere in the sentence", "The “axis” met in May ¶.", []),
    ("only the last of two", "It was “good” and “productive” ¶.", ["productive"]),
    ("an attribution after a comma", "“We did not sign,” Varga said ¶.", ["We did not sign,"]),
    ("an attribution after a comma outside", "“We did not sign”, said Ilse Varga ¶.", ["We did not sign"]),
    ("more than an attribution", "“We did not sign,” Varga said, and left for the coast ¶.", []),
    ("split by she said", "“We did not sign,” she said, “and we will not” ¶.", ["We did not sign,", "and we will not"]),
    ("split between sentences", "“We did not sign,” she said. “We left.” ¶", ["We did not sign,", "We left."]),
    ("split twice", "“A b,” he said, “c d,” he added, “e f” ¶", ["A b,", "c d,", "e f"]),
    ("an unfinished sentence before", "The “axis” of old, he said, “is back” ¶", ["is back"]),
    ("a citation before", "“One” ¶ and “two” ¶.", ["One", "two"]),
    ("words that a citation before vouches for", "“One,” ¶ he said, “two” ¶.", ["One,", "two"]),
    ("inner marks", "“He said ‘no’ to it” ¶", ["He said ‘no’ to it"]),
    ("an unclosed mark", "“He said so ¶", []),
    ("no quotation", "He said so ¶.", []),
]


def cited(text: str, **more: object) -> Block:
    """A block with a citation wherever the text has a pilcrow."""
    pieces = text.split("¶")
    offsets = [len("".join(pieces[: number + 1])) for number in range(len(pieces) - 1)]
    marks = (Citation(start=at, end=at, items=(), span=Span(start=at, end=at)) for at in offsets)
    return a_block("".join(pieces), *marks, **more)


def words_of(*blocks: Block) -> list[str]:
    claims = quoted_claims(blocks)
    return [blocks[words.block - 1].text[words.start : words.end] for claim in claims for words in claim.words]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=n) for n, t, e in CASES])
def test_a_citation_vouches_for_the_words_directly_before_it(text: str, expected: list[str]) -> None:
    assert words_of(cited(text)) == expected


def test_a_block_quotation_that_a_citation_ends_is_a_quotation() -> None:
    assert words_of(cited("We did not sign. ¶", closes=1, **QUOTE)) == ["We did not sign."]


def test_all_paragraphs_of_a_block_quotation_are_vouched_for() -> None:
    first, second = a_block("One.", **QUOTE), cited("Two. ¶", kind="quotation", closes=1)

    assert words_of(first, second) == ["One.", "Two."]


def test_a_line_that_names_the_speaker_is_not_quoted() -> None:
    assert words_of(cited("We did not sign.\n— Ilse Varga ¶", closes=1, **QUOTE)) == ["We did not sign."]


def test_a_paragraph_that_names_the_speaker_is_not_quoted() -> None:
    first, second = a_block("We did not sign.", **QUOTE), cited("— Ilse Varga ¶", kind="quotation", closes=1)

    assert words_of(first, second) == ["We did not sign."]


def test_a_citation_that_begins_the_next_paragraph_vouches_for_the_block_quotation() -> None:
    assert words_of(a_block("We did not sign.", closes=1, **QUOTE), cited("— ¶ So it was.")) == ["We did not sign."]


def test_a_cited_block_quotation_is_not_vouched_for_again() -> None:
    assert words_of(cited("One. ¶", closes=1, **QUOTE), cited("¶ So it was.")) == ["One."]


def test_each_citation_in_a_block_quotation_has_its_own_words() -> None:
    assert words_of(cited("One is so ¶. Two is so ¶.", closes=1, **QUOTE)) == ["One is so", "Two is so"]
