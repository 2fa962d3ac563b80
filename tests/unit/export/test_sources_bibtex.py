import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from briefgen.export.sources_bibtex import sources_biblatex, sources_bibtex
from briefgen.text.bibtex import escaped
from tests.site_builders import a_date, a_person, a_site, an_article

PLAIN = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), min_size=1)


def entry(write, *articles, **site):
    """The one entry, as an independent reader of BibTeX has it."""
    (found,) = parse_string(write(a_site(articles=articles, **site)).decode(), "bibtex").entries.values()
    return found


@pytest.mark.parametrize("write", [sources_bibtex, sources_biblatex])
@given(title=PLAIN, publisher=PLAIN)
def test_any_title_and_publisher_are_read_back(write, title: str, publisher: str) -> None:
    fields = entry(write, an_article(title=title, publisher=publisher)).fields

    assert fields["title"] == f"{{{escaped(title)}}}"
    assert fields.get("journal", fields.get("journaltitle")) == escaped(publisher)


def test_names_are_split_and_bodies_kept_whole() -> None:
    kim = a_person("kim", "Kim Yong Chol", family_name="Kim")
    article = an_article(byline=("Ann Lee", "Kim Yong Chol", "Food and Drug News", "John Doe Jr.", "Otto von Ems"))

    people = entry(sources_bibtex, article, people=(kim,)).persons["author"]

    assert [" ".join(person.last_names) for person in people] == ["Lee", "Kim", "{Food and Drug News}", "Doe", "Ems"]
    given_names = [" ".join(person.first_names + person.middle_names) for person in people]
    assert given_names == ["Ann", "Yong Chol", "", "John", "Otto"]
    assert people[3].lineage_names == ["Jr."]
    assert people[4].prelast_names == ["von"]


def test_an_article_of_a_paper_prints_its_address_in_both_dialects() -> None:
    article = an_article(
        "2019-envoy", publisher="The Example", date=a_date("2019-01-20"), url="https://x.example/a%20b?c={d}&e=é#f_g"
    )

    classic, modern = entry(sources_bibtex, article), entry(sources_biblatex, article)

    url = "https://x.example/a%20b?c=%7Bd%7D&e=é#f_g"
    assert (classic.type, classic.key) == ("article", "2019-envoy")
    assert (classic.fields["year"], classic.fields["month"]) == ("2019", "January")
    assert classic.fields["note"] == rf"\url{{{url}}}"
    assert (modern.fields["date"], modern.fields["url"]) == ("2019-01-20", url)
    assert modern.fields["entrysubtype"] == "newspaper"


def test_a_document_is_no_papers_article() -> None:
    article = an_article(form="document", publisher="A Ministry", url="https://x.example/")

    assert entry(sources_bibtex, article).type == "misc"
    assert entry(sources_bibtex, article).fields["howpublished"] == r"\url{https://x.example/}"
    assert entry(sources_biblatex, article).type == "online"


def test_a_month_that_is_not_known_is_left_out() -> None:
    fields = entry(sources_bibtex, an_article(date=a_date("2019"))).fields

    assert "month" not in fields


def test_each_article_is_an_entry_under_its_slug() -> None:
    made = sources_bibtex(a_site(articles=(an_article("a"), an_article("b-2")))).decode()

    assert list(parse_string(made, "bibtex").entries) == ["a", "b-2"]
