import pytest

from briefgen.text.months import month_of


@pytest.mark.parametrize(("written", "number"), [("jan", 1), ("March", 3), ("Sept", 9), ("DEC", 12), ("x", 0), ("", 0)])
def test_a_month_is_known_by_its_first_letters(written, number):
    assert month_of(written) == number
