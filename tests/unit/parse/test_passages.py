import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.token import Token

from briefgen.model.rich_text import Block, Break, Embed
from briefgen.parse.block_tokens import parse_lines
from briefgen.parse.inline import MEANS_SOMETHING, InlineReader, read_plain
from briefgen.parse.markdown import environment, parser
from briefgen.parse.passages import Body, passages, report_unused_definitions, take_apart
from briefgen.parse.report import Report
from briefgen.parse.text_builder import TextBuilder
from briefgen.text.spans import Span
from tests.parse_cases import cases, shown_blocks, shown_fault

MADE = {"\n": "\r\n\\", " ": "\r\n", "\t": "|\r\n "}
"""Plain characters that markup makes, and what stands in the file where each of them leads."""

SIGNS = r"""
* ** _ ` `` ``` [ ]( ![ ) \ < > - 1. 2) + # ## | \| |-| :-: --- === ~~ ~~~ == %% <!-- --> [[ ]] [@ ] ; , p7 {#a} ^id
&amp; &#9; &ngE; [x]: http://x.y <http://x.y> a b é 김 😀 >[!note] >[!tip]- ![[a.png|9x9]] [[a.pdf]] |9](a)
"""
PIECES = st.sampled_from([*SIGNS.split(), "", "\n", "\n\n", "\t", "\r\n", "\r", *"\xa0\x0b\x85\u2028\0"])
TEXTS = st.one_of(
    st.lists(PIECES, max_size=30).map("".join),
    st.lists(PIECES, max_size=20).map(" ".join),
    st.lists(PIECES, max_size=20).map("\n".join),
    st.text(max_size=60),
)


def read(text: str, base: int = 0, notes: bool = False) -> tuple[tuple[Block, ...], Report]:
    report = Report("content/articles/a.md")
    body = take_apart(text, base, report, notes)
    blocks = passages(body, body.tokens, report)
    report_unused_definitions(body, report)
    return blocks, report


@pytest.mark.parametrize("name", ["blocks", "inline", "references", "comments", "tables", "obsidian"])
def test_there_are_cases_of_every_sort(name: str) -> None:
    assert len(cases(name)) > 5


@pytest.mark.parametrize(
    ("_path", "text", "expected"),
    [case for name in ("blocks", "inline", "references", "comments", "tables", "obsidian") for case in cases(name)],
)
def test_markdown_becomes_passages_with_marks(_path: str, text: str, expected: str) -> None:
    blocks, report = read(text)

    shown = [*shown_blocks(blocks, text), *(f"! {shown_fault(fault, text)}" for fault in report.diagnostics)]
    assert "\n".join(shown) + "\n" * bool(shown) == expected


@given(TEXTS)
@example("> ```\n>\ta\n")
@example("- a\n\n\t b\n")
@example("[a*](b) *c\n*d*")
@example("`a\n   b`")
@example("~~~a~~~ ~~b~~~~")
@settings(max_examples=400)
def test_any_text_becomes_passages_whose_marks_nest_and_whose_characters_lead_home(text: str) -> None:
    blocks, report = read(text)

    for block in blocks:
        assert_marks_nest(block)
        assert_characters_lead_home(block, text)
        assert 0 <= block.span.start <= block.span.end <= len(text)
    for fault in report.diagnostics:
        assert fault.span is not None
        assert 0 <= fault.span.start <= fault.span.end <= len(text)


@given(TEXTS)
def test_what_opens_closes(text: str) -> None:
    depth = 0
    for block in read(text)[0]:
        depth += len(block.opens)
        assert block.closes <= depth
        depth -= block.closes
    assert depth == 0


@given(TEXTS, st.text("ab\n-", max_size=10))
def test_a_text_that_begins_later_in_its_file_only_stands_later(text: str, front: str) -> None:
    alone = read(text)[0]
    behind = read(front + text, len(front))[0]

    assert [block.text for block in behind] == [block.text for block in alone]
    for here, there in zip(alone, behind, strict=True):
        assert there.span == Span(start=here.span.start + len(front), end=here.span.end + len(front))
        assert there.source.to_file(0) == here.source.to_file(0) + len(front)


@given(TEXTS, st.booleans())
@example("- a\n\nb\n\n  c", False)
@example("a\n\n| b\n\nc", False)
@example("a\n\n[x]: y\n\n[x]", False)
def test_paragraphs_without_signs_read_the_same_the_long_way(text: str, notes: bool) -> None:
    report, long_report = Report("content/articles/a.md"), Report("content/articles/a.md")
    short = take_apart(text, 0, report, notes)
    env, tokens = environment(notes), []
    parse_lines(short.lines.text, env, tokens)
    long = Body(lines=short.lines, tokens=tokens, env=env)

    assert passages(short, short.tokens, report) == passages(long, tokens, long_report)
    assert short.comments == long.comments


@given(TEXTS)
def test_line_ends_of_windows_change_no_text(text: str) -> None:
    unix = text.replace("\r\n", "\n").replace("\r", "\n")

    assert [b.text for b in read(unix.replace("\n", "\r\n"))[0]] == [b.text for b in read(unix)[0]]


@given(TEXTS.filter(lambda text: not re.search(r"%%|<!--|\[\[|\[\s*@|==|\^|\[!|\|\s*\d", text)))
@example("a  \n b\\\nc ~~d~~ ![e *f*](g) `h  i` &amp; [j](k)")
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_common_markdown_reads_as_markdown_it_reads_it(text: str) -> None:
    found = [re.sub(r"[\n\t\x0c]", " ", block.text) for block in read(text)[0] if block.kind not in ("row", "code")]

    assert [words for words in found if words] == [words for words in stock_texts(text) if words]


def stock_texts(text: str) -> list[str]:
    """The plain texts of all that is neither table nor code, as markdown-it-py's own parser has them."""
    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable(["table", "strikethrough"])
    markdown.disable(["html_inline", "html_block"])
    markdown.normalizeLink = markdown.normalizeLinkText = str  # type: ignore[method-assign]
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    in_cell, texts = False, []
    for token in markdown.parse(text):
        in_cell = token.nesting == 1 if token.type[:2] in ("th", "td") else in_cell
        if token.type == "inline" and not in_cell:
            texts.append("".join(words_of(token.children or [])))
    return texts


def words_of(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.children:
            yield from words_of(token.children)
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        else:
            yield re.sub(r"[\n\t\x0c]", " ", token.content)


@given(TEXTS)
def test_a_text_without_signs_reads_the_same_the_long_way(text: str) -> None:
    content = re.sub(r"[\\`*_\[&<~=%\r\0]| +(?=[\r\n])", "", text).strip(MD_TRIM_CHARS)
    assume(MEANS_SOMETHING.search(content) is None)
    short, long = TextBuilder([(0, 5)]), TextBuilder([(0, 5)])
    report = Report("content/articles/a.md")
    reader = InlineReader(parser(), environment(), report)

    read_plain(content, short)
    reader.read_marked(content, long)

    assert (short.text, short.source(), short.marks) == (long.text, long.source(), long.marks)


def assert_marks_nest(block: Block) -> None:
    open_until: list[int] = []
    last = 0
    for mark in block.marks:
        assert 0 <= last <= mark.start <= mark.end <= len(block.text)
        assert mark.start < mark.end or not isinstance(mark, Break)
        while open_until and open_until[-1] <= mark.start and mark.end > open_until[-1]:
            open_until.pop()
        if open_until:
            assert mark.end <= open_until[-1] or mark.start >= open_until[-1]
        if not isinstance(mark, Embed):
            open_until.append(mark.end)
        last = mark.start


def assert_characters_lead_home(block: Block, text: str) -> None:
    places = [block.source.to_file(offset) for offset in range(len(block.text))]
    assert places == sorted(places)
    for place, character in zip(places, block.text, strict=True):
        assert 0 <= place < len(text)
        there = text[place]
        is_made = there in MADE.get(character, "") or there == "&" or character == "\ufffd"
        assert there == character or is_made, (character, there)
