import pytest

from briefgen.model.works import cited_works, first_words
from tests.site_builders import a_note, a_prose, a_site, an_article


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("No date was named.", "No date was named"),
        ("Who is to verify it?", "Who is to verify it?"),
        ("One two three four five six seven, eight nine.", "One two three four five six seven, eight …"),
        ("One two three four five six seven eight, nine.", "One two three four five six seven eight …"),
        ("", ""),
    ],
)
def test_a_text_is_known_by_its_first_words(text, title):
    assert first_words(a_prose(text)) == title
    assert first_words(a_prose()) == ""


def test_a_note_is_cited_by_its_first_words_and_what_it_is_on():
    article = an_article("a", "The envoy met.", title="Envoy meets")
    said, silent = (
        a_note(article, "met", slug=slug, prose=prose) for slug, prose in (("n", a_prose("No.")), ("m", a_prose()))
    )
    ((_, works),) = cited_works(a_site(articles=(article,), notes=(said, silent)))

    assert {ref.id: work.title for ref, work in works} == {
        "a": "Envoy meets",
        "a#n": "No (note on ‘Envoy meets’)",
        "a#m": "Note on ‘Envoy meets’",
    }
