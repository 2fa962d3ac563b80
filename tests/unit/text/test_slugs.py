import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.slugs import LONGEST_SLUG, is_slug, slugify


@pytest.mark.parametrize("slug", ["kim-jong-un", "2019-01-20", "a", "3", "a--b", "김정은", "café", "नमस्ते", "conrad"])
def test_letters_digits_and_hyphens_of_any_script_are_a_slug(slug: str) -> None:
    assert is_slug(slug)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-a",
        "a-",
        "-",
        "Kim",
        "a b",
        "a_b",
        "a.b",
        "a/b",
        "..",
        "a\\b",
        "%2e",
        "a\x00",
        "con",
        "nul",
        "com1",
        "com¹",
        "😀",
        unicodedata.normalize("NFD", "café"),
        "a\u200db",
        "a\u202eb",
        "\u0301a",
        "a" * (LONGEST_SLUG + 1),
        "\ud800",
    ],
)
def test_what_another_system_would_refuse_or_read_otherwise_is_no_slug(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Kim Jong Un", "kim-jong-un"),
        ("Trump’s “tweet”", "trumps-tweet"),
        ("  CO₂ & more! ", "co2-more"),
        ("Café Müller", "café-müller"),
        ("김정은", "김정은"),
        ("CON", "con-1"),
        ("../../etc/passwd", "etc-passwd"),
        ("😀", ""),
        ("a_b.c", "a-b-c"),
    ],
)
def test_a_slug_is_suggested_for_any_text(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_text_is_cut_between_words() -> None:
    slug = slugify("word " * 100)

    assert is_slug(slug)
    assert slug.endswith("-word")


@given(st.text(max_size=300))
def test_whatever_is_suggested_is_a_slug_and_suggests_itself(text: str) -> None:
    slug = slugify(text)

    assert slug == "" or is_slug(slug)
    assert slugify(slug) == slug
