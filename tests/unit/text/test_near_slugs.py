import pytest

from briefgen.text.near_slugs import nearest_slug

SLUGS = ("2019-02-28-court-rules", "2019-03-01-talks-end", "anna-keller", "jonas-keller")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("court-rules", "2019-02-28-court-rules"),
        ("Anna-Kelller", "anna-keller"),
        ("jonas", "jonas-keller"),
        ("jona", "jonas-keller"),
        ("keller", ""),
        ("budget", ""),
    ],
)
def test_a_slug_that_leads_nowhere_means_the_one_it_begins_or_ends_or_is_most_like(written, meant):
    assert nearest_slug(written, SLUGS) == meant
