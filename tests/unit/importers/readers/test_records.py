"""Bibliographies, people and glossaries."""

import json

import pytest

from briefgen.importers.formats import RefusedError
from briefgen.importers.writing.content_file import slug_for
from tests.imports import document_of, only_draft, passages_of, read_here

CSL = {
    "id": "lee-2019",
    "type": "article-newspaper",
    "title": "Talks resume",
    "author": [{"family": "Lee", "given": "Ann"}, {"literal": "The Coast Press"}],
    "container-title": "The Example",
    "issued": {"date-parts": [[2019, 1, 20]]},
    "URL": "https://example.org/a",
    "language": "en",
    "abstract": "What was said.",
    "keyword": "talks, ferries",
}
BIBTEX = r"""
@string{ex = "The Example"}
@article{lee-2019,
  author = {Lee, Ann and {The Coast Press}},
  title = {{Talks \& ferries: 5\% of \"Ostsee \textbraceleft{}sic\textbraceright{}}},
  journal = ex, year = {2019}, month = jan, day = 20, note = {\url{https://example.org/a}, via Free Post},
  keywords = {talks, ferries}, langid = {english},
}
@online{b, author = {van Dijk, Peter}, title = {Other}, date = {2019-02/2019-03}, url = {https://example.org/b_c}}
@comment{nothing}
"""
RIS = """TY  - NEWS
TI  - Talks resume
AU  - Lee, Ann
AU  - Doe, John, Jr.
T2  - The Example
DA  - 2019/01/20/
UR  - https://example.org/a
KW  - talks
KW  - ferries
LA  - en
AB  - What was said,
and what was not.
ER  -

TY  - HEAR
TI  - Hearing on ferries
PY  - 2019
ER  -
"""
POPOLO = {
    "persons": [
        {
            "id": "kim-yong-chol",
            "name": "Kim Yong Chol",
            "family_name": "Kim",
            "sort_name": "Kim Yong Chol",
            "other_names": [{"name": "Kim Yong-chol"}, {"name": "The Envoy", "note": "epithet"}],
            "birth_date": "1946",
            "summary": "An envoy",
            "biography": "First.\n\nSecond.",
            "links": [{"url": "https://example.org/kim", "note": "Page"}],
            "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}],
            "memberships": [
                {"organization_id": "cc", "role": "Vice chairman", "start_date": "2016", "end_date": "2019-04"}
            ],
        }
    ],
    "organizations": [{"id": "cc", "name": "Central Committee"}],
}


class TestSources:
    def test_csl_items_are_records_of_which_no_text_is_published(self):
        draft = only_draft("a.json", json.dumps([CSL]))
        document = document_of(draft)

        assert slug_for(draft) == "lee-2019"
        assert (document.title, document.publisher, document.date.iso) == ("Talks resume", "The Example", "2019-01-20")
        assert document.byline == ("Ann Lee", "The Coast Press")
        assert (document.url, document.language, document.summary) == ("https://example.org/a", "en", "What was said.")
        assert document.tags == ("talks", "ferries")
        assert document.publish == "reference"
        assert document.body == ()

    @pytest.mark.parametrize("wrap", ["items", "references"])
    def test_zoteros_and_pandocs_wrapping_is_taken_off(self, wrap):
        assert only_draft("a.json", json.dumps({wrap: [CSL]})).value("title") == "Talks resume"

    @pytest.mark.parametrize(
        ("issued", "date"),
        [
            ({"date-parts": [[2019]]}, "2019"),
            ({"date-parts": [["2019", "3"]]}, "2019-03"),
            ({"raw": "20 January 2019"}, "2019-01-20"),
            ({"date-parts": [[2019, 2, 31]]}, ""),
            ({}, ""),
        ],
    )
    def test_dates_are_as_exact_as_they_are_known(self, issued, date):
        assert only_draft("a.json", json.dumps([{**CSL, "issued": issued}])).value("date") == date

    def test_bibtex_entries_are_records(self):
        first, second = (document_of(draft) for draft in read_here("a.bib", BIBTEX).drafts)

        assert first.title == "Talks & ferries: 5% of Östsee {sic}"
        assert (first.publisher, first.via, first.date.iso) == ("The Example", "Free Post", "2019-01-20")
        assert first.byline == ("Ann Lee", "The Coast Press")
        assert (first.url, first.language, first.tags) == ("https://example.org/a", "en", ("talks", "ferries"))
        assert (second.byline, second.date.iso, second.url) == (
            ("Peter van Dijk",),
            "2019-02",
            "https://example.org/b_c",
        )

    def test_ris_records_are_records(self):
        first, second = (document_of(draft) for draft in read_here("a.ris", RIS).drafts)

        assert (first.title, first.publisher, first.date.iso) == ("Talks resume", "The Example", "2019-01-20")
        assert first.byline == ("Ann Lee", "John Doe Jr.")
        assert first.summary == "What was said, and what was not."
        assert first.tags == ("talks", "ferries")
        assert (second.form, second.date.iso) == ("transcript", "2019")

    def test_an_address_that_is_none_is_left_out(self):
        assert only_draft("a.json", json.dumps([{**CSL, "URL": "javascript:alert(1)"}])).value("url") == ""

    @pytest.mark.parametrize(
        ("name", "data"), [("a.bib", "@article{a,"), ("a.bib", ""), ("a.ris", ""), ("a.ris", "TY  - NEWS")]
    )
    def test_files_without_a_record_are_refused(self, name, data):
        with pytest.raises(RefusedError):
            read_here(name, data)


class TestPeople:
    def test_popolo_persons_are_people(self):
        draft = only_draft("a.json", json.dumps(POPOLO))
        document = document_of(draft)

        assert slug_for(draft) == "kim-yong-chol"
        assert (document.name, document.family_name, document.sort_name) == ("Kim Yong Chol", "Kim", "")
        assert (document.aliases, document.also_known_as) == (("Kim Yong-chol",), ("The Envoy",))
        assert [(role.title, role.org, role.start.iso, role.end.iso) for role in document.roles] == [
            ("Vice chairman", "Central Committee", "2016", "2019-04")
        ]
        assert {link.name for link in document.links} == {"Page", "Wikidata"}
        assert passages_of(draft) == ["First.", "Second."]

    def test_memberships_may_stand_beside_the_persons(self):
        (person,) = POPOLO["persons"]
        apart = {
            **POPOLO,
            "persons": [{**person, "memberships": []}],
            "memberships": [{"person_id": person["id"], "organization_id": "cc", "role": "Member"}],
        }

        assert document_of(only_draft("a.json", json.dumps(apart))).roles[0].title == "Member"

    def test_a_table_of_people_is_people(self):
        table = (
            "Name;Aliases;Role;Organisation;Since;Wikidata\nAnn Lee;A. Lee|Lee Ann;Envoy;Ministry;2016-05;Q12\n;;;;;\n"
        )
        document = document_of(only_draft("a.csv", table))

        assert (document.name, document.aliases) == ("Ann Lee", ("A. Lee", "Lee Ann"))
        assert (document.roles[0].title, document.roles[0].start.iso) == ("Envoy", "2016-05")
        assert document.links[0].url == "https://www.wikidata.org/wiki/Q12"

    def test_given_and_family_names_make_a_name(self):
        document = document_of(only_draft("a.csv", "first_name,last_name,name,born\nAnn,Lee,,1946\n"))

        assert (document.name, document.born.iso) == ("Ann Lee", "1946")


class TestGlossaries:
    def test_a_table_of_terms_is_a_glossary(self):
        draft = only_draft(
            "a.csv", 'term,definition,synonyms,kind,see\nYongbyon,"A site, in the north.",Nyongbyon,place,Talks A\n'
        )
        document = document_of(draft)

        assert (document.term, document.summary, document.kind) == ("Yongbyon", "A site, in the north.", "place")
        assert (document.aliases, document.see) == (("Nyongbyon",), ("talks-a",))

    def test_a_table_that_could_be_either_asks(self):
        with pytest.raises(RefusedError, match="--as people or --as glossary"):
            read_here("a.csv", "name,summary\nYongbyon,A site\n")

        assert document_of(only_draft("a.csv", "name,summary\nYongbyon,A site\n", kind="glossary")).term == "Yongbyon"
        assert document_of(only_draft("a.csv", "name,summary\nAnn Lee,An envoy\n", kind="people")).name == "Ann Lee"

    @pytest.mark.parametrize("prefix", ["skos:", "http://www.w3.org/2004/02/skos/core#", ""])
    def test_skos_concepts_are_terms(self, prefix):
        data = {
            "@context": {"skos": "http://www.w3.org/2004/02/skos/core#"},
            "@graph": [
                {
                    "@id": "ex:yongbyon",
                    "@type": f"{prefix}Concept",
                    f"{prefix}prefLabel": [
                        {"@value": "영변", "@language": "ko"},
                        {"@value": "Yongbyon", "@language": "en"},
                    ],
                    f"{prefix}altLabel": "Nyongbyon",
                    f"{prefix}definition": {"@value": "A site."},
                    f"{prefix}related": {"@id": "ex:talks"},
                },
                {"@id": "ex:talks", "@type": f"{prefix}Concept", f"{prefix}prefLabel": {"en": "Talks"}},
            ],
        }
        first, second = (document_of(draft) for draft in read_here("a.jsonld", json.dumps(data)).drafts)

        assert (first.term, first.summary) == ("Yongbyon", "A site.")
        assert (first.aliases, first.see) == (("영변", "Nyongbyon"), ("talks",))
        assert second.term == "Talks"

    def test_a_defined_term_set_is_a_glossary(self):
        data = {
            "@context": "https://schema.org",
            "@type": "DefinedTermSet",
            "hasDefinedTerm": [
                {"@type": ["DefinedTerm", "Event"], "name": "Summit", "termCode": "the-summit",
                 "description": "A meeting.",
                 "startDate": "2018-06-11", "endDate": "2018-06-12"},
            ],
        }  # fmt: skip
        draft = only_draft("a.jsonld", json.dumps(data))
        document = document_of(draft)

        assert slug_for(draft) == "the-summit"
        assert (document.term, document.kind) == ("Summit", "event")
        assert (document.date.start.iso, document.date.end.iso) == ("2018-06-11", "2018-06-12")
