import re

from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.bibtex import escaped, escaped_url, written_entry

PLAIN = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), min_size=1)
COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
}


def printed(latex: str) -> str:
    """What LaTeX prints of escaped text."""
    return re.sub(r"\\text[a-z]+\{\}|\\[&%$#_]", lambda found: COMMANDS.get(found[0], found[0][1:]), latex)


@given(PLAIN)
def test_any_text_is_printed_as_it_is(text: str) -> None:
    assert printed(escaped(text)) == text


def test_an_address_keeps_what_is_percent_encoded_and_balances_its_braces():
    assert escaped_url("https://x.example/a%20b?c={d}#f_g") == "https://x.example/a%20b?c=%7Bd%7D#f_g"


def test_an_entry_leaves_out_empty_fields_and_braces_no_month():
    entry = written_entry("misc", "key", [("title", "A & B"), ("month", "jan"), ("url", "")])

    assert entry == "@misc{key,\n  title = {A & B},\n  month = jan,\n}\n"
