from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefgen.export.xml_text import element, xml_document, xml_part, xml_safe


def read(text: str, attribute: str = "") -> etree._Element:
    return etree.fromstring(xml_document(element("a", text, {"b": attribute})))


@given(st.text(st.characters(), min_size=1))
def test_any_text_is_read_back_as_it_was_but_for_what_xml_cannot_hold(text: str) -> None:
    assert (read(text).text or "") == xml_safe(text)


@given(st.text(st.characters(exclude_categories=()), min_size=1))
def test_any_attribute_leaves_the_document_well_formed(text: str) -> None:
    assert (read("x", text).get("b") or "") == xml_safe(text)


def test_control_characters_and_surrogates_are_dropped() -> None:
    assert xml_safe("a\x00\x0b\ud800\ufffe\uffffb\tc\nd🎉") == "ab\tc\nd🎉"


def test_an_attribute_without_a_value_is_left_out() -> None:
    assert "b" not in read("x").attrib


def test_parts_written_before_stand_at_the_end_as_if_they_had_been_written_with_it() -> None:
    first, second = element("b", "</a>", {"c": "</a>"}), element("b", "& more")
    whole, root = element("a"), element("a")
    whole.extend((first, second))
    expected = xml_document(whole)

    root.append(first)
    parted = xml_document(root, [xml_part(element("b", "& more"))])

    assert parted == expected
