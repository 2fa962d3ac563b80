import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics.human import columns, frames, plain
from briefgen.diagnostics.model import Diagnostic
from briefgen.diagnostics.policy import findings
from briefgen.model.ids import ContentPath
from briefgen.text.spans import Span

PATH = ContentPath("content/people/x.md")


def shown(text, words, *, width=100, prefix="", **more):
    start = text.index(words)
    span = Span(start=start, end=start + len(words))
    diagnostic = Diagnostic(**{"code": "BG201", "path": PATH, "span": span, "message": "No such thing.", **more})
    return [plain(line) for line in frames(findings([diagnostic], {PATH: text}), width=width, prefix=prefix)]


def test_a_frame_has_place_words_caret_and_mend():
    assert shown("---\naliasses: [Kim]\n", "aliasses", hint="aliases") == [
        "content/people/x.md:2:1 error BG201 No such thing.",
        "  2 | aliasses: [Kim]",
        "    | ^^^^^^^^",
        "    mend: aliases",
    ]


def test_details_stand_below_the_line():
    assert shown("word", "word", detail=("here", "there"))[3:] == ["    here", "    there"]


def test_a_file_as_a_whole_has_no_line():
    diagnostic = Diagnostic(code="BG201", path=PATH, message="Bad.", hint="Mend it.")

    assert [plain(line) for line in frames(findings([diagnostic], {PATH: "text"}), width=80)] == [
        "content/people/x.md error BG201 Bad.",
        "    mend: Mend it.",
    ]


def test_the_path_leads_from_where_the_user_is():
    assert shown("word", "word", prefix="sites/a/")[0].startswith("sites/a/content/people/x.md:1:1 ")


@pytest.mark.parametrize(
    ("text", "words", "caret"),
    [
        ("金正恩 said", "said", "       ^^^^"),
        ("by 金正恩 said", "正恩", "     ^^^^"),
        ("\tkey: value", "value", "         ^^^^^"),
        ("e\u0301te\u0301 words", "words", "    ^^^^^"),
        ("a \u202eb words", "words", "     ^^^^^"),
    ],
)
def test_the_caret_stands_under_the_words(text, words, caret):
    assert shown(text, words)[2] == "    | " + caret


def test_a_long_line_is_cut_to_the_words():
    text = "many words before it " * 40 + "FAULT" + " and many words after it" * 40

    _, line, caret = shown(text, "FAULT", width=80)

    assert len(line) <= 80
    assert line[caret.index("^") : caret.rindex("^") + 1] == "FAULT"
    assert line.count("…") == 2


def test_nothing_in_the_content_commands_the_terminal():
    line = shown("\x1b[2Jboo\x07 \u202etxt", "boo", message="\x1b]0;title\x07")

    assert not {"\x1b", "\x07", "\u202e"} & set("".join(line))


@given(st.text(alphabet=st.characters(exclude_characters="\n\r"), min_size=1, max_size=300), st.data())
def test_the_line_fits_and_the_caret_is_under_its_first_sign(text, data):
    at = data.draw(st.integers(0, len(text) - 1))
    diagnostic = Diagnostic(code="BG201", path=PATH, span=Span(start=at, end=at + 3), message="m")

    _, line, caret = (plain(line) for line in frames(findings([diagnostic], {PATH: text}), width=60))

    assert columns(line) <= 60
    before = columns(caret[: caret.index("^")])
    reached = 0
    while columns(line[:reached]) < before:
        reached += 1
    assert columns(line[:reached]) == before
