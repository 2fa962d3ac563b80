"""The law: what is imported reads back as exactly its words."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.importers.drafts import Piece, Run, text_of
from briefgen.importers.writing.escaping import tidy
from briefgen.importers.writing.prose import markdown_of
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath
from briefgen.parse import parse

SIGNS = "ab 1.\n\t-+*_#>`~=%|[](){}<>!@&;:^\\\"'“”’…—–/\u00a0\u00ad\u2028\r\x07é한"
SNIPPETS = (
    "[[", "]]", "[@a]", "[sic]", "![x]", "%%", "==", "~~", "<!--", "&amp;", "---", "***", "1. ", "- ", "# ", "> ",
    "http://x.org", "[a]: b", "](c)", "{#id}", " ^id", "```", "$5", "word", " ", "\n", "|", "--|--", "!", "<b>",
)  # fmt: skip
texts = st.one_of(st.text(SIGNS, max_size=24), st.lists(st.sampled_from(SNIPPETS), max_size=7).map("".join))
flags = st.booleans()
addresses = st.sampled_from(("", "", "", "https://example.org/a_(b)?x=1&y;=2#c", "javascript:alert(1)", "mailto:a@b.c"))
runs = st.builds(Run, text=texts, strong=flags, em=flags, code=flags, href=addresses)
pieces = st.one_of(
    st.builds(
        Piece, kind=st.sampled_from(("paragraph", "heading", "quotation")), runs=st.lists(runs, max_size=4).map(tuple)
    ),
    st.builds(
        Piece,
        kind=st.just("item"),
        runs=st.lists(runs, max_size=3).map(tuple),
        level=st.integers(1, 3),
        ordered=flags,
        number=st.integers(1, 20),
        continues=flags,
    ),
    st.builds(Piece, kind=st.just("rule")),
)


def read(markdown: str):
    source = SourceFile(path=ContentPath("content/articles/a.md"), text=f"---\ntitle: A\n---\n{markdown}\n")
    return parse(source)


def words(text: str) -> str:
    return " ".join(tidy(text.replace("\n", " ")).split())


@settings(max_examples=1500, deadline=None)
@given(st.lists(pieces, max_size=6))
@example([Piece(runs=(Run(text="[sic] and [We]"),))])
@example([Piece(runs=(Run(text="So!"), Run(text="more", href="https://example.org")))])
def test_every_text_reads_back_as_its_words_and_without_a_fault(given_pieces):
    parsed = read(markdown_of(given_pieces))

    assert [fault.message for fault in parsed.diagnostics] == []
    expected = [words(piece.text) for piece in given_pieces if words(piece.text)]
    assert [words(block.text) for block in parsed.document.body] == expected


@settings(max_examples=500, deadline=None)
@given(
    st.lists(st.lists(st.lists(runs, max_size=2).map(tuple), min_size=1, max_size=3).map(tuple), min_size=1, max_size=4)
)
def test_every_table_reads_back_cell_by_cell(rows):
    given_rows = [Piece(kind="row", cells=cells) for cells in rows]

    parsed = read(markdown_of(given_rows))

    kept = [piece for piece in given_rows if words(piece.text)]
    assert [fault.message for fault in parsed.diagnostics] == []
    assert [[words(cell) for cell in block.text.split("\t") if words(cell)] for block in parsed.document.body] == [
        [words(text_of(cell)) for cell in piece.cells if words(text_of(cell))] for piece in kept
    ]


@given(st.text(SIGNS, max_size=60))
def test_code_reads_back_line_by_line(text):
    parsed = read(markdown_of([Piece(kind="code", runs=(Run(text=text),))]))

    assert [words(block.text) for block in parsed.document.body] == [words(text)] * bool(words(text))


def test_plain_brackets_and_single_signs_stay_readable():
    text = "He said [sic] 5% of $3 = nothing; a_b and R&D, 1 < 2 – or ~10."

    assert markdown_of([Piece(runs=(Run(text=text),))]) == text.replace("<", "\\<")


def test_styles_are_kept_where_markdown_can_have_them():
    piece = Piece(runs=(Run(text="It was "), Run(text="not ", em=True), Run(text="so", strong=True), Run(text=".")))

    assert markdown_of([piece]) == "It was *not* **so**."


def test_lists_nest_under_their_items():
    items = [
        Piece(kind="item", runs=(Run(text="one"),), ordered=True),
        Piece(kind="item", runs=(Run(text="within"),), level=2),
        Piece(kind="item", runs=(Run(text="two"),), ordered=True, number=2),
    ]

    assert markdown_of(items) == "1. one\n   - within\n2. two"


def test_a_link_to_what_is_no_web_address_is_its_words():
    assert markdown_of([Piece(runs=(Run(text="here", href="javascript:alert(1)"),))]) == "here"
