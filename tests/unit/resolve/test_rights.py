from briefgen.model.site import Stretch
from briefgen.resolve.rights import merged, over_limit, rule_for, shown_stretches
from tests.builders import a_config, an_article_document

TEXT = "One two three four five.\n\nSix seven eight nine ten."


def stretch(block, start, end):
    return Stretch(block=block, start=start, end=end)


def test_an_article_without_a_rule_of_its_own_has_the_sites():
    assert rule_for(an_article_document(), a_config(publish="reference")) == "reference"


def test_a_full_article_shows_all_of_every_passage():
    document = an_article_document(body=TEXT)

    assert shown_stretches(document, document.body, a_config(), (), ()) == (stretch(1, 0, 24), stretch(2, 0, 25))


def test_a_reference_shows_no_word_even_where_a_note_stands():
    document = an_article_document(body=TEXT, publish="reference")

    assert shown_stretches(document, document.body, a_config(), [stretch(1, 0, 7)], [stretch(2, 0, 9)]) == ()


def test_excerpts_show_the_quoted_words_and_no_others():
    document = an_article_document(body=TEXT, publish="excerpts")

    shown = shown_stretches(document, document.body, a_config(), [stretch(2, 0, 3), stretch(1, 4, 7)], ())

    assert shown == (stretch(1, 4, 7), stretch(2, 0, 3))


def test_attributed_speech_is_shown_as_far_as_the_limit_has_room():
    document = an_article_document(body=TEXT, publish="excerpts")

    shown = shown_stretches(
        document, document.body, a_config(excerpt_limit=3), [stretch(1, 0, 7)], [stretch(1, 8, 23), stretch(2, 0, 3)]
    )

    assert shown == (stretch(1, 0, 7), stretch(2, 0, 3))


def test_stretches_that_overlap_or_touch_become_one():
    assert merged([stretch(1, 5, 9), stretch(1, 0, 3), stretch(1, 3, 6)]) == (stretch(1, 0, 9),)


def test_more_quoted_words_than_the_limit_are_an_error():
    document = an_article_document(body=TEXT, publish="excerpts")

    (fault,) = over_limit(document, document.body, (stretch(1, 0, 24),), a_config(excerpt_limit=4))

    assert (fault.code, fault.message) == ("BG601", "5 words of this article are quoted; excerpt_limit allows 4.")


def test_as_many_quoted_words_as_the_limit_are_none():
    document = an_article_document(body=TEXT, publish="excerpts")

    assert over_limit(document, document.body, (stretch(1, 0, 24),), a_config(excerpt_limit=5)) == ()
