from briefgen.text.nearby import words_after, words_before

TEXT = "The envoy met the president"


def test_a_word_that_the_edge_cuts_is_left_out():
    assert words_before(TEXT, TEXT.index("met"), 8) == "envoy "
    assert words_after(TEXT, TEXT.index(" the"), 8) == " the"


def test_a_text_that_ends_sooner_is_near_as_a_whole():
    assert words_before(TEXT, 4, 8) == "The "
    assert words_after(TEXT, TEXT.index("president"), 9) == "president"
