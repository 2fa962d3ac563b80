"""The quick way of deciding on a name is the slow way's, wherever it is taken."""

import pytest

from benchmarks.trust.labelled import Labelled, texts
from briefgen.resolve.names.choices import Choices
from briefgen.resolve.names.finds import Context, judge
from briefgen.resolve.names.plain_finds import bare_plainly, full_plainly, stands_plainly
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.scanner import scanner_of


@pytest.mark.parametrize("text", texts(), ids=lambda text: text.name)
def test_a_find_among_plain_words_is_judged_as_the_rules_about_its_surroundings_judge_it(text: Labelled) -> None:
    page, scanner = Page(text.reading), scanner_of(text.lexicon)
    hits = scanner.hits(page)
    context = Context(page, text.lexicon, hits, Choices(page, scanner.owner_of), scanner.owner_of)
    plain = [hit for hit in hits if hit.roles.is_plain and stands_plainly(page.text, hit.start, hit.end)]

    for hit in plain if context.is_plain else ():
        assert (full_plainly(hit) if hit.roles.full else bare_plainly(hit)) == judge(context, hit)


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ("as Kim left early", True),
        ("met Kim.", True),
        ("Kim’s train", True),
        ("by Kim, who", True),
        ("a Kim left early", False),
        ("Mr. Kim left early", False),
        ("van Kim left early", False),
        ("in Kim, Ohio", False),
        ("for Kim v. Poole", False),
        ("met Kim-led", False),
        ("met Kim Kye", False),
        ("the Kim family", False),
        ("met Kim’s Law", False),
        ("met Kim.com", False),
    ],
)
def test_titles_particles_capitals_and_ties_are_not_plain(text: str, is_plain: bool) -> None:
    start = text.index("Kim")

    assert stands_plainly(text, start, start + 3) is is_plain
