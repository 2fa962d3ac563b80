import json

from briefgen.diagnostics.machine import github_command, json_line
from briefgen.diagnostics.model import Diagnostic
from briefgen.diagnostics.policy import findings
from briefgen.model.ids import ContentPath
from briefgen.text.spans import Span

PATH = ContentPath("content/people/x.md")


def a_finding(text="one\ntwo words\n", path=PATH, **more):
    span = Span(start=8, end=13)
    given = {"code": "BG201", "path": path, "span": span, "message": "No “words”.", "hint": "Mend.", "subject": "words"}
    return findings([Diagnostic(**(given | more))], {path: text})[0]


def test_a_json_line_has_the_documented_keys_in_order():
    assert json.loads(json_line(a_finding())) == {
        "code": "BG201",
        "severity": "error",
        "path": "content/people/x.md",
        "line": 2,
        "column": 5,
        "message": "No “words”.",
        "hint": "Mend.",
        "subject": "words",
    }
    assert list(json.loads(json_line(a_finding()))) == [
        *("code", "severity", "path", "line", "column", "message", "hint", "subject")
    ]


def test_a_json_line_is_one_line():
    assert "\n" not in json_line(a_finding(message="a\nb\r\u2028"))


def test_a_file_as_a_whole_is_meant_by_its_first_character():
    record = json.loads(json_line(a_finding(span=None)))

    assert (record["line"], record["column"]) == (1, 1)


def test_a_workflow_command_names_file_line_and_columns():
    assert github_command(a_finding(), prefix="sites/a/") == (
        "::error file=sites/a/content/people/x.md,line=2,col=5,endColumn=10,title=BG201::No “words”.%0Amend: Mend."
    )


def test_content_cannot_begin_another_command():
    evil = a_finding(path=ContentPath("content/a,b:c%.md"), message="100%\n::set-env name=X::y\r")

    command = github_command(evil)

    assert "\n" not in command
    assert "\r" not in command
    assert command.startswith("::error file=content/a%2Cb%3Ac%25.md,")
    assert "100%25%0A::set-env" in command
