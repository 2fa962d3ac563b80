from pathlib import Path

import pytest

from briefgen.model.site import Stretch
from briefgen.resolve.quotations.quote_check import QuotationFound, QuotationMissing, check_quotation
from briefgen.resolve.wording.passages import fold_passages
from tests.builders import some_blocks

CASES = (Path(__file__).parents[3] / "cases" / "quotations" / "printed.md").read_text(encoding="utf-8")
BLOCKS = some_blocks(CASES.split("```\n")[1].rstrip("\n"))
TEXT = fold_passages(BLOCKS)


def read_cases() -> list[tuple[str, str, str]]:
    cases = []
    for part in CASES.split("\n## ")[1:]:
        name, printed, expected, *_ = part.split("\n")
        cases.append((name, printed, expected.removeprefix("- ")))
    return cases


def told(stretch: Stretch) -> str:
    return f"p{stretch.block} `{BLOCKS[stretch.block - 1].text[stretch.start : stretch.end]}`"


def outcome(found: QuotationFound | QuotationMissing) -> str:
    if isinstance(found, QuotationFound):
        return " ".join(("found", *map(told, found.stretches)))
    hides = f" hides {found.hides}" if found.hides else ""
    return f"missing{hides} {found.kinds[0]} `{found.wording}`" if found.wording else "missing"


@pytest.mark.parametrize(("printed", "expected"), [pytest.param(p, e, id=n) for n, p, e in read_cases()])
def test_a_printed_quotation_stands_in_its_source_or_does_not(printed: str, expected: str) -> None:
    assert outcome(check_quotation(printed, TEXT)) == expected


def test_the_cited_passage_is_preferred() -> None:
    found = check_quotation("The harbour talks ended after nine hours", TEXT, passage=4)

    assert isinstance(found, QuotationFound)
    assert found.stretches[0].block == 4
    assert found.in_passage


def test_words_in_another_passage_than_the_cited_one_are_found_there() -> None:
    found = check_quotation("We did not sign", TEXT, passage=3)

    assert isinstance(found, QuotationFound)
    assert not found.in_passage


def test_a_source_s_own_brackets_are_its_words() -> None:
    text = fold_passages(some_blocks("He said: “We want [the] plan.”"))

    assert isinstance(check_quotation("We want [the] plan", text), QuotationFound)
