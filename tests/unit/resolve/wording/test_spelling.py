import pytest

from briefgen.resolve.wording.spelling import same_spelled_otherwise

SAME = [
    ("denuclearisation", "denuclearization"),
    ("Organised", "Organized"),
    ("labour", "labor"),
    ("favourable", "favorable"),
    ("centre", "center"),
    ("defence", "defense"),
    ("travelled", "traveled"),
    ("cancelled", "canceled"),
    ("sceptical", "skeptical"),
    ("analysed", "analyzed"),
    ("Nguyễn", "Nguyen"),
    ("They", "they"),
    ("cease - fire", "ceasefire"),
]

OTHER = [
    ("martial", "marital"),
    ("unable", "able"),
    ("prised", "prized"),
    ("filled", "filed"),
    ("refilled", "refiled"),
    ("re - sign", "resign"),
    ("US", "us"),
    ("March", "march"),
    ("exposé", "expose"),
    ("your", "yor"),
    ("agreed", "agrees"),
    ("20", "60"),
    ("non - aligned", "aligned"),
    ("small - business", "small business"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_word_in_another_spelling_is_the_same(one: str, other: str) -> None:
    assert same_spelled_otherwise(one.split(), other.split())
    assert same_spelled_otherwise(other.split(), one.split())


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_words_that_could_be_two_are_not_the_same(one: str, other: str) -> None:
    assert not same_spelled_otherwise(one.split(), other.split())
