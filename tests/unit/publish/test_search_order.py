import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.search_order import decode, encode, in_order

VALUES = st.recursive(st.integers(0, 2**64 - 1) | st.text(), lambda inner: st.lists(inner, max_size=30), max_leaves=60)


def packed(value):
    return gzip.compress(b"pagefind_dcd" + encode(value))


def an_index(*filters):
    """As Pagefind writes it, with its filters in the order given."""
    files = {f"filter/en_{number}.pf_filter": packed(each) for number, each in enumerate(filters)}
    names = [[each[0], f"en_{number}"] for number, each in enumerate(filters)]
    files["pagefind.en_abc.pf_meta"] = packed(["1.5.2", [["en_1", 3]], [], names, [], ["title"]])
    files["pagefind-entry.json"] = json.dumps({"version": "1.5.2", "languages": {"en": {"hash": "en_abc"}}}).encode()
    files["fragment/en_1.pf_fragment"] = b"as it is"
    return files


KIND, YEAR = ["kind", [["note", [1]], ["article", [0]]]], ["year", [["2018", [1]], ["2019", [0, 300]]]]


@given(VALUES)
def test_what_is_encoded_is_read_back(value):
    assert decode(encode(value)) == value


def test_the_same_filters_in_any_order_give_the_same_files():
    other = [KIND[0], KIND[1][::-1]]

    assert in_order(an_index(KIND, YEAR)) == in_order(an_index(YEAR, other))


def test_other_filters_have_other_names():
    assert set(in_order(an_index(KIND))) != set(in_order(an_index(["kind", [["note", [2]], ["article", [0]]]])))


def test_every_file_that_is_named_is_there_and_nothing_is_lost():
    files = in_order(an_index(KIND, YEAR))
    name = json.loads(files["pagefind-entry.json"])["languages"]["en"]["hash"]
    index = decode(files[f"pagefind.{name}.pf_meta"].removeprefix(b"pagefind_dcd"))

    found = {key: decode(files[f"filter/{file}.pf_filter"].removeprefix(b"pagefind_dcd")) for key, file in index[3]}
    assert found == {"kind": ["kind", sorted(KIND[1])], "year": ["year", sorted(YEAR[1])]}
    assert len(files) == 5


@pytest.mark.parametrize("data", [b"something else", b"pagefind_dcd\xa0", b"pagefind_dcd\x01\x01"])
def test_files_of_another_making_are_refused(data):
    files = an_index(KIND) | {"filter/en_0.pf_filter": gzip.compress(data)}

    with pytest.raises(BriefgenError, match=r"Pagefind 1\.5"):
        in_order(files)
