from briefgen.model.ids import Ref
from briefgen.model.site import Redirect
from briefgen.resolve.references.duplicates import redirects, shared_names, without_clashes
from briefgen.resolve.references.index import Index
from tests.builders import a_person_document, a_term_document, an_article_document


def test_two_files_with_one_slug_are_an_error_at_the_later_one():
    first = an_article_document("summit", path="content/articles/2018/summit.md")
    second = an_article_document("summit", path="content/articles/2019/summit.md")

    kept, (fault,) = without_clashes((first, second))

    assert kept == (first,)
    assert (fault.code, fault.path) == ("BG206", second.path)
    assert first.path in fault.message


def test_slugs_of_two_collections_do_not_clash():
    documents = (an_article_document("stockholm"), a_term_document("Stockholm"))

    assert without_clashes(documents) == (documents, ())


def test_an_old_address_leads_to_the_thing():
    made, faults = redirects((a_person_document("Kim Yong Chol", redirect_from=("kim-yong-chul",)),))

    assert made == (Redirect(old="kim-yong-chul", ref=Ref(kind="person", id="kim-yong-chol")),)
    assert faults == ()


def test_an_address_in_use_cannot_lead_elsewhere():
    kim = a_person_document("Kim Yong Chol", redirect_from=("lee-do-hoon",))
    lee = a_person_document("Lee Do-hoon")

    made, (fault,) = redirects((kim, lee))

    assert made == ()
    assert (fault.code, fault.path) == ("BG207", kim.path)


def test_two_files_cannot_claim_one_old_address():
    first = a_person_document("Kim Yong Chol", redirect_from=("kim",))
    second = a_person_document("Kim Jong Un", redirect_from=("kim",))

    made, (fault,) = redirects((first, second))

    assert [redirect.ref.id for redirect in made] == ["kim-jong-un"]
    assert fault.path == first.path


def test_a_name_on_file_for_two_terms_is_a_warning_at_the_later_file():
    index = Index(
        (a_term_document("Stockholm talks", aliases=("Stockholm",)), a_term_document("Sweden", aliases=("Stockholm",)))
    )

    (warning,) = shared_names(index)

    assert (warning.code, warning.path, warning.subject) == ("BG208", "content/glossary/sweden.md", "Stockholm")
