from typing import Any

from briefgen.diagnostics.codes import BY_CODE
from briefgen.diagnostics.model import Diagnostic
from briefgen.model.ids import ArticleId, ContentPath, note_id
from briefgen.resolve.notes.anchor_faults import NotePlace, anchor_faults
from briefgen.resolve.notes.anchors import AnchorRequest, anchor
from briefgen.resolve.wording.passages import fold_passages
from briefgen.text.spans import Span
from tests.builders import a_note_document, some_blocks

TEXT = fold_passages(
    some_blocks(
        "The ministry put the number of depots at 20 to 60.\n\n"
        "The second meeting will be held in May. No list was given.\n\n"
        "The second meeting will be held in May. Nobody was invited."
    )
)
PLACE = NotePlace(
    path=ContentPath("content/annotations/talks.md"),
    id=note_id(ArticleId("talks"), "depots"),
    article_path=ContentPath("content/articles/talks.md"),
)
LINE = Span(start=3, end=11)


def faults_of(quotation: str, **more: Any) -> tuple[Diagnostic, ...]:
    note = a_note_document(quotation, **more)
    request = AnchorRequest(quotation=quotation, at=note.at, prefix=note.prefix, suffix=note.suffix)
    return anchor_faults(anchor(request, TEXT), note, PLACE)


def fault_of(quotation: str, **more: Any) -> Diagnostic:
    (fault,) = faults_of(quotation, **more)
    assert fault.code in BY_CODE
    assert fault.subject == "talks#depots"
    return fault


def test_words_that_stand_there_are_no_fault() -> None:
    assert faults_of("the number of depots") == ()


def test_changed_words_are_told_with_a_diff_and_the_command_that_accepts_them() -> None:
    fault = fault_of("the number of depots at 20 to 90")

    assert fault.code == "BG302"
    assert fault.message == ("These words have changed: a number is other (“90” is now “60”). Nearest: p1, 97 % alike.")
    assert fault.hint.endswith("briefgen accept talks#depots")
    assert fault.detail == (
        "the note has     … of depots at 20 to 90",
        "the article has  … of depots at 20 to 60",
        "                                      ^^",
    )


def test_words_in_another_order_are_told_with_the_line_to_write_not_with_a_command() -> None:
    fault = fault_of("will be held in May. No … number of depots")

    assert fault.code == "BG302"
    assert fault.message == "These words stand in p2, p1, but in another order."
    assert fault.hint == "Quote them as they follow one another: > number of depots … will be held in May. No"


def test_words_that_stand_once_and_are_quoted_twice_are_told_to_be_quoted_once() -> None:
    fault = fault_of("the number of depots … the number of depots")

    assert fault.message == "These words stand in p1, but once only."
    assert fault.hint == "Write a note of its own on each part, or quote fewer words."


def test_a_taken_out_negation_is_named() -> None:
    assert "a “not” is other (“not” was taken out)" in fault_of("The second meeting will not be held in May").message


def test_lost_words_name_the_article() -> None:
    fault = fault_of("a treaty of eternal friendship")

    assert fault.code == "BG301"
    assert "content/articles/talks.md" in fault.message


def test_an_ambiguous_quotation_is_told_with_each_place_and_what_chooses_it() -> None:
    fault = fault_of("The second meeting will be held in May.")

    assert fault.code == "BG303"
    assert fault.hint == (
        "Write at=p2 in braces on a line of its own before the quotation, "
        "or quote more words, such as “The second meeting will be held in May. No”."
    )
    assert fault.detail[2] == "    {at=p2}"
    assert fault.detail[4] == "    > The second meeting will be held in May. Nobody"


def test_a_short_quotation_that_is_not_alone_must_be_longer() -> None:
    fault = fault_of("in May", at=2)

    assert fault.code == "BG304"
    assert fault.hint == "Quote more words, such as “in May. No”."


def test_a_passage_that_the_article_does_not_have_is_named() -> None:
    fault = fault_of("The second meeting will be held in May.", at=9, attributes_span=LINE)

    assert fault.code == "BG307"
    assert fault.message == "at=p9 points beyond the article, which has 3 passages."
    assert fault.span == LINE


def test_moved_words_are_a_warning_with_the_mend() -> None:
    fault = fault_of("Nobody was invited", at=2, attributes_span=LINE)

    assert fault.code == "BG305"
    assert BY_CODE[fault.code].severity == "warning"
    assert fault.message == "These words stand in p3, not in p2."
    assert fault.hint == "Write at=p3, or run: briefgen check --fix"
    assert fault.span == LINE


def test_words_beside_others_than_the_prefix_are_told() -> None:
    fault = fault_of("Nobody was invited", prefix="in June.")

    assert fault.message == "These words stand once, in p3, but not beside the words of `prefix`."
    assert fault.hint == 'Write prefix="in May.", or run: briefgen check --fix'


def test_a_quotation_of_ellipses_quotes_no_words() -> None:
    assert fault_of("…").code == "BG306"
