import pytest

from briefgen.diagnostics.codes import BY_CODE
from briefgen.diagnostics.model import Diagnostic
from briefgen.model.ids import ContentPath
from briefgen.resolve.quotations.quotation_faults import PrintedPlace, quotation_faults
from briefgen.resolve.quotations.quote_check import check_quotation
from briefgen.resolve.wording.passages import fold_passages
from briefgen.text.spans import Span
from tests.builders import some_blocks

TEXT = fold_passages(some_blocks("The envoys met.\n\nThe ministry has made no commitments to open the 60 depots."))
SPAN = Span(start=4, end=9)


def faults_of(words: str, passage: int | None = None) -> tuple[Diagnostic, ...]:
    place = PrintedPlace(path=ContentPath("content/briefings/b.md"), span=SPAN, source="talks", passage=passage)
    return quotation_faults(check_quotation(words, TEXT, passage), place)


def fault_of(words: str, passage: int | None = None) -> Diagnostic:
    (fault,) = faults_of(words, passage)
    assert fault.code in BY_CODE
    assert fault.span == SPAN
    return fault


def test_words_that_stand_in_the_source_are_no_fault() -> None:
    assert faults_of("to open the 60 depots") == ()


def test_near_words_are_told_with_those_that_stand_there() -> None:
    fault = fault_of("to open the 90 depots")

    assert fault.code == "BG511"
    assert fault.message == "These are not the words of talks: a number is other. Nearest: p2."
    assert "“to open the 60 depots”" in fault.hint
    assert fault.detail[2].endswith("^^")


@pytest.mark.parametrize(("words", "marked"), [("the envoys met", "“[t]he …”"), ("To open the 60 depots", "“[T]o …”")])
def test_a_first_letter_of_another_case_is_told_with_how_to_mark_it(words, marked):
    hint = fault_of(words).hint

    assert hint.endswith(f"or mark the letter that is yours: {marked}.")


def test_words_in_another_order_are_given_as_the_source_has_them() -> None:
    fault = fault_of("to open the 60 depots … The envoys met")

    assert fault.hint.startswith("Quote it as it stands: “The envoys met … to open the 60 depots”")


def test_words_that_stand_nowhere_are_told() -> None:
    assert fault_of("a treaty of eternal friendship").code == "BG512"


def test_a_hidden_negation_is_named_and_the_full_words_given() -> None:
    fault = fault_of("has made … commitments")

    assert fault.code == "BG513"
    assert "“no”" in fault.message
    assert "“has made no commitments”" in fault.hint


def test_another_passage_than_the_cited_one_is_a_warning_with_the_mend() -> None:
    fault = fault_of("to open the 60 depots", passage=1)

    assert fault.code == "BG514"
    assert BY_CODE[fault.code].severity == "warning"
    assert fault.hint.endswith("[@talks, p2]")
