"""A part of what `make trust` measures, so that no change breaks the promise before it is measured whole."""

import pytest

from benchmarks.trust.anchor_texts import Text, quotations, texts
from benchmarks.trust.anchors import harmless_cases, hostile_cases

TEXTS = [text for text in texts() if text.name in ("The flood at Brannau", "Other languages")]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_words_that_were_touched_are_never_drawn_nor_found(text: Text) -> None:
    wrong = [
        case
        for quoted in quotations(text)
        for case in hostile_cases(quoted)
        if not (case.note_right and case.print_right)
    ]

    assert wrong == []


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_words_that_were_not_touched_are_drawn_where_they_stand(text: Text) -> None:
    wrong = [
        case
        for quoted in quotations(text)
        for case in harmless_cases(quoted)
        if not (case.note_right and case.print_right)
    ]

    assert wrong == []
