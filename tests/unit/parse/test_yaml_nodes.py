import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.parse.report import Report
from briefgen.parse.yaml_nodes import Mapping, Node, Scalar, compose

PIECES = st.sampled_from(
    ["a", "b: ", "- ", "? ", "{", "}", "[", "]", ", ", "'", '"', "|\n ", ">\n ", "# x", "\n", "  ", "é", "😀"]
)


def read(text: str, base: int = 0) -> tuple[Node | None, Report]:
    report = Report("content/articles/a.md")
    return compose(text, base, report), report


def bare(node: Node | None) -> object:
    match node:
        case None:
            return None
        case Scalar():
            return node.value
        case Mapping():
            return {entry.key.value: bare(entry.value) for entry in node.entries}
    return [bare(item) for item in node.items]


@given(st.lists(PIECES, max_size=15).map("".join))
def test_what_is_read_is_what_yaml_says_with_every_scalar_a_string(text: str) -> None:
    node, report = read(text)

    if not report.diagnostics:
        assert bare(node) == yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize("text", ["a: b\nc:\n  - d\n  - 'e'\nf: |\n  g\n  h\n\ni: {j: [k]}\n", "é: 😀\r\nb: c\r\n"])
def test_the_reader_without_libyaml_finds_the_same_in_the_same_places(text: str) -> None:
    slow = compose(text, 0, Report("content/articles/a.md"), loader=yaml.SafeLoader)

    assert slow == read(text)[0]


def test_places_are_in_the_file() -> None:
    node, _ = read("a: bc\n", base=100)

    assert isinstance(node, Mapping)
    entry = node.entries[0]
    assert (entry.key.span.start, entry.value.span.start, entry.value.span.end) == (100, 103, 105)


def test_a_value_ends_with_its_last_word() -> None:
    text = "a:\n  - b\n\n\nc: |\n  d\n\ne: f\n"
    node, _ = read(text)

    assert isinstance(node, Mapping)
    written = [text[entry.value.span.start : entry.value.span.end] for entry in node.entries]
    assert written == ["- b", "|\n  d", "f"]
