from briefgen.edit.quotation_lines import rewritten


def test_signs_without_a_space_stay_without_one() -> None:
    assert rewritten(">one two", "one three", "") == ">one three"


def test_lines_begin_where_they_began() -> None:
    assert rewritten("> one two\n> three four\n> five", "one 2 three four five", "") == "> one 2\n> three four\n> five"


def test_a_much_longer_line_is_broken() -> None:
    assert rewritten("> one two\n> three", "one two and more three", "") == "> one two\n> and more\n> three"


def test_a_quotation_of_one_line_stays_one() -> None:
    words = "words " * 40

    assert "\n" not in rewritten("> one", words, "")


def test_paragraphs_are_divided_by_an_empty_line_of_the_quotation() -> None:
    assert rewritten("> one", "one\n\ntwo", "  ") == "> one\n  >\n  > two"
