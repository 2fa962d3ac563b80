from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.percent_encoding import percent_encoded, written_but


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.sampled_from("!$&'()*+,-./:;=?@_~%# ")))
def test_it_is_written_as_the_standard_library_writes_it(text, plain):
    expected = quote(text, safe=plain)
    for unreserved in set("-._~") - set(plain):
        expected = expected.replace(unreserved, f"%{ord(unreserved):02X}")

    assert percent_encoded(text, written_but(plain)) == expected
