"""What is measured is the same everywhere, is sound, and is built by those it is compared with."""

import pytest

from benchmarks.compare.eleventy import Eleventy
from benchmarks.compare.hugo import Hugo
from benchmarks.compare.mkdocs import MkDocs
from benchmarks.compare.pelican import Pelican
from benchmarks.corpus.cast import a_cast
from benchmarks.corpus.site import a_corpus, write_site
from benchmarks.measure import RunError, cost_of, typical
from benchmarks.run import BRIEFGEN, Site
from tests.projects import built, tree


@pytest.fixture(scope="module")
def corpus():
    return a_corpus(60)


def test_a_corpus_is_the_same_every_time(tmp_path, corpus):
    write_site(corpus, tmp_path / "one")
    write_site(a_corpus(60), tmp_path / "other")

    assert tree(tmp_path / "one") == tree(tmp_path / "other")


def test_an_article_has_the_length_and_the_names_of_news(corpus):
    characters = sum(len("".join(article.paragraphs)) for article in corpus.articles) / 60
    people = sum(len(article.people) for article in corpus.articles) / 60

    assert 3_800 < characters < 4_800
    assert 6 < people < 10


def test_people_share_their_family_names():
    people = a_cast(1, people=200, terms=50).people

    assert len({person.slug for person in people}) == 200
    assert len({person.family for person in people}) < 160


def test_a_corpus_is_without_errors_and_its_names_are_found(tmp_path, corpus):
    write_site(corpus, tmp_path)

    outcome = built(tmp_path, search=False)

    assert not outcome.report.failed
    assert len(outcome.report.findings) < 6
    assert outcome.report.counts.mentions > 20 * 60
    assert outcome.report.counts.quotations > 50
    assert outcome.report.counts.notes > 0


def test_a_folder_that_holds_anything_else_is_left_alone(tmp_path, corpus):
    (tmp_path / "thesis.txt").write_text("mine")

    with pytest.raises(ValueError, match="holds no corpus"):
        write_site(corpus, tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_the_edits_that_are_measured_leave_a_site_without_errors(tmp_path, corpus):
    write_site(corpus, tmp_path)
    site = Site(tmp_path)
    first = built(tmp_path, search=False)
    words = site.edit_body()
    body = built(tmp_path, search=False)
    site.edit_name()
    name = built(tmp_path, search=False)
    site.edit_template()
    template = built(tmp_path, search=False)

    assert not any(outcome.report.failed for outcome in (first, body, name, template))
    page = tmp_path / "site/articles" / site.article.stem / "index.html"
    assert words.encode() in page.read_bytes()
    assert 0 < body.written < 30
    assert template.written >= 60


@pytest.mark.parametrize("generator", [Hugo(), Pelican(), MkDocs(), Eleventy()], ids=lambda each: each.name)
def test_others_get_every_article_with_who_and_what_it_names(tmp_path, corpus, generator):
    generator.write(corpus, tmp_path)
    written = tree(tmp_path)

    for article in corpus.articles:
        [data] = [data for path, data in written.items() if path.endswith(f"{article.slug}.md")]
        assert article.paragraphs[-1] in data.decode()
    everything = b"\n".join(written.values()).decode()
    for person in corpus.cast.people:
        assert person.slug in everything or person.name in everything


def test_a_command_costs_time_and_memory_and_one_that_fails_says_why():
    cost = cost_of([*BRIEFGEN, "--version"])

    assert 0 < cost.wall < 60
    assert 0 < cost.cpu < 10
    assert typical([cost, cost, cost]) == cost
    with pytest.raises(RunError, match="no-such-command"):
        cost_of([*BRIEFGEN, "no-such-command"])
