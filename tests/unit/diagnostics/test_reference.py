import pytest

from briefgen.diagnostics.codes import BY_CODE, CODES
from briefgen.diagnostics.model import BriefgenError
from briefgen.diagnostics.reference import explanation, reference


def test_a_code_is_explained_with_its_example_and_mend():
    text = explanation("bg201")

    assert "BG201 (error): a link leads nowhere" in text
    assert "[[Yongbion]]" in text
    assert "[[Yongbyon]]" in text


def test_a_code_that_is_not_there_names_the_near_ones():
    with pytest.raises(BriefgenError, match="BG201"):
        explanation("BG2011")


def test_every_code_has_its_own_number_and_stands_in_order():
    assert len(BY_CODE) == len(CODES)
    assert [code.code for code in CODES] == sorted(code.code for code in CODES)


def test_the_reference_holds_every_code():
    page = reference()

    assert [line[3:] for line in page.splitlines() if line.startswith("## ")] == [code.code for code in CODES]
