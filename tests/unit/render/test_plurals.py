import pytest

from briefgen.render.plurals import plural_of


@pytest.mark.parametrize(
    ("language", "numbers", "forms"),
    [
        ("en", (0, 1, 2, 11, 21), (1, 0, 1, 1, 1)),
        ("tlh", (0, 1, 2), (1, 0, 1)),
        ("fr-CA", (0, 1, 2), (0, 0, 1)),
        ("ko", (0, 1, 2), (0, 0, 0)),
        ("ru", (1, 2, 5, 11, 12, 21, 22, 25, 111), (0, 1, 2, 2, 2, 0, 1, 2, 2)),
        ("pl", (1, 2, 5, 12, 21, 22), (0, 1, 2, 2, 2, 1)),
        ("cs", (1, 2, 4, 5, 22), (0, 1, 1, 2, 2)),
        ("he", (0, 1, 2, 3), (2, 0, 1, 2)),
        ("ar", (0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111), (0, 1, 2, 3, 3, 4, 4, 5, 5, 5, 3, 4)),
    ],
)
def test_a_number_takes_the_form_that_its_language_asks_for(language, numbers, forms):
    plural = plural_of(language)

    assert tuple(plural.form(n) for n in numbers) == forms
    assert max(forms) < plural.forms
