from briefgen.diagnostics.model import Diagnostic
from briefgen.diagnostics.policy import MOST, findings, is_failure
from briefgen.model.ids import ContentPath
from briefgen.text.spans import Span

A, B = ContentPath("content/a.md"), ContentPath("content/b.md")
ERROR, WARNING = "BG201", "BG208"


def a_diagnostic(code=ERROR, path=A, at=None, message="m"):
    return Diagnostic(code=code, path=path, span=None if at is None else Span(start=at, end=at + 1), message=message)


def test_findings_stand_in_the_order_of_file_line_column_and_code():
    ordered = [
        a_diagnostic(path=A),
        a_diagnostic(path=A, at=2),
        a_diagnostic(path=A, at=9, code="BG201"),
        a_diagnostic(path=A, at=9, code="BG202"),
        a_diagnostic(path=A, at=10),
        a_diagnostic(path=B),
    ]

    found = findings(reversed(ordered), {A: "one\ntwo\nthree", B: ""})

    assert [finding.diagnostic for finding in found] == ordered


def test_what_is_said_twice_is_reported_once():
    assert len(findings([a_diagnostic(at=1), a_diagnostic(at=1), a_diagnostic(at=2)], {A: "text"})) == 2


def test_of_very_many_of_a_kind_in_a_file_the_rest_are_counted():
    many = [a_diagnostic(at=at) for at in range(1200)]
    others = [a_diagnostic(at=5, code="BG202"), a_diagnostic(path=B)]

    found = findings([*many, *others], {A: "x" * 2000})

    assert len(found) == MOST + 1 + len(others)
    assert found[-2].diagnostic.message == "There are 1,100 more faults of this kind in this file."
    assert {finding.diagnostic.code for finding in found} == {"BG201", "BG202"}


def test_line_and_column_count_from_one():
    (found,) = findings([a_diagnostic(at=5)], {A: "one\ntwo"})

    assert (found.place.line, found.place.column, found.place.text) == (2, 2, "two")


def test_a_file_that_is_no_text_has_no_place():
    (found,) = findings([a_diagnostic(at=5)], {})

    assert found.place is None


def test_the_gravity_is_that_of_the_code():
    assert [finding.severity for finding in findings([a_diagnostic(WARNING), a_diagnostic(ERROR)], {})] == [
        "error",
        "warning",
    ]


def test_errors_fail_and_warnings_fail_only_if_strict():
    assert is_failure([a_diagnostic(ERROR)], strict=False)
    assert not is_failure([a_diagnostic(WARNING)], strict=False)
    assert is_failure([a_diagnostic(WARNING)], strict=True)
    assert not is_failure([], strict=True)
