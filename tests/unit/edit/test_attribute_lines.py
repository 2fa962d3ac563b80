import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.edit.attribute_lines import with_attribute
from briefgen.parse.attributes import read_attributes

CASES = [
    ("{#id .kind}", "at", "p7", "{#id .kind at=p7}"),
    ("{}", "at", "p7", "{at=p7}"),
    ("{ #id }", "at", "p7", "{ #id at=p7 }"),
    ("{at=p3 .kind}", "at", "p7", "{at=p7 .kind}"),
    ('{was="at=p3" at=p3}', "at", "p7", '{was="at=p3" at=p7}'),
    ('{prefix="a \\" b" .kind}', "prefix", "c", "{prefix=c .kind}"),
    ('{.kind  prefix="a"\tat=p1}', "prefix", "", "{.kind\tat=p1}"),
    ('{prefix="a" at=p1}', "prefix", "", "{at=p1}"),
    ("{.kind}", "prefix", "", "{.kind}"),
    ("{.a}\n{.b}", "at", "p7", "{.a}\n{.b at=p7}"),
    ("{was=“old words” .kind}", "was", "new words", '{was="new words" .kind}'),
]


@pytest.mark.parametrize(("line", "key", "value", "expected"), CASES)
def test_one_value_changes_and_the_rest_stays(line: str, key: str, value: str, expected: str) -> None:
    assert with_attribute(line, key, value) == expected


@given(st.text(alphabet='ab "\\{}“”=#.% 漢', min_size=1, max_size=20))
def test_every_value_is_read_back_as_it_was(value: str) -> None:
    line = with_attribute("{#id}", "was", value)

    read = read_attributes(line, 0)

    assert not read.unreadable
    expected = [" ".join(value.split())] if value.strip() else []
    assert [item.value for item in read.items if item.key == "was"] == expected
