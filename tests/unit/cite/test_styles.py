import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.cite import is_available, styled, styled_passages
from briefgen.model.works import Work
from briefgen.text.personal_names import PersonalName
from tests.site_builders import a_date

pytest.importorskip("typst")

LEE = PersonalName(family="Lee", given="Ann")


def a_work(**more):
    return Work(**{"key": "a", "kind": "newspaper", "title": "Envoy meets the president", "language": "en", **more})


def cited(work):
    """The citations by style, with italics between underscores."""
    (citations,) = styled([work])
    return {one.style: "".join(f"_{run.text}_" if run.italic else run.text for run in one.runs) for one in citations}


@pytest.mark.parametrize(
    ("work", "chicago", "apa"),
    [
        (
            a_work(
                authors=(LEE, PersonalName(literal="Example Wire")),
                container="The Example Times",
                date=a_date("2019-01-19"),
                url="https://times.example/envoy?id=1&lang=en",
            ),
            "Lee, Ann, and Example Wire. “Envoy Meets the President.” _The Example Times_, January 19, 2019. "
            "https://times.example/envoy?id=1&lang=en.",
            "Lee, A., & Example Wire. (2019, January 19). Envoy meets the president. _The Example Times_. "
            "https://times.example/envoy?id=1&lang=en",
        ),
        (
            a_work(authors=(LEE,), container="The Example Times", date=a_date("2019"), title="Who gave way?"),
            "Lee, Ann. “Who Gave Way?” _The Example Times_, 2019.",
            "Lee, A. (2019). Who gave way? _The Example Times_.",
        ),
        (
            a_work(container="The Example Times", date=a_date("2019-02")),
            "The Example Times. “Envoy Meets the President.” February 2019.",
            "_Envoy meets the president_. (2019, February). The Example Times.",
        ),
        (
            a_work(kind="document", container="State Department", date=a_date("2019-02"), title="A speech"),
            "“A Speech.” State Department, February 2019.",
            "_A speech_. (2019, February). State Department.",
        ),
        (
            a_work(kind="document", authors=(PersonalName(family="Beethoven", given="Ludwig van"),), title="A speech"),
            "Beethoven, Ludwig van. _A Speech_. n.d.",
            "Beethoven, L. van. (n.d.). _A speech_.",
        ),
        (
            a_work(
                kind="web",
                title="Note on ‘Summit soon’",
                container="The talks",
                authors=(LEE,),
                date=a_date("2019-02-03"),
            ),
            "Lee, Ann. “Note on ‘Summit Soon’.” The Talks, February 3, 2019.",
            "Lee, A. (2019, February 3). _Note on ‘Summit soon’_. The Talks.",
        ),
        (
            a_work(
                title="Die Reise nach Hanoi", language="de", container="Der Bote", authors=(LEE,), date=a_date("2019")
            ),
            "Lee, Ann. “Die Reise nach Hanoi.” _Der Bote_, 2019.",
            "Lee, A. (2019). Die Reise nach Hanoi. _Der Bote_.",
        ),
    ],
    ids=["signed", "unsigned-year", "unsigned", "document", "undated", "note", "german"],
)
def test_a_work_is_cited_as_chicago_and_apa_print_it(work, chicago, apa):
    assert cited(work) == {"Chicago": chicago, "APA": apa}


def test_no_sign_in_a_title_is_a_command():
    signs = r"The $1 {deal} \ & <b> #let x = 1 @y [z] *a* _b_ `c`"

    found = cited(a_work(title=signs, language="de", container=signs, authors=(LEE,)))

    assert found["APA"] == f"Lee, A. (n.d.). {signs}. _{signs}_."


def test_signs_beyond_the_first_plane_are_cited_like_others():
    assert "The 🏳️‍🌈 vote" in cited(a_work(title="The 🏳️‍🌈 vote"))["APA"]


def test_works_of_one_author_and_year_do_not_depend_on_each_other():
    works = [a_work(key=key, authors=(LEE,), container="Times", date=a_date("2019"), title=key) for key in "abc"]

    assert styled(works) == tuple(styled([work])[0] for work in works)


def test_a_work_that_cannot_be_read_takes_no_other_with_it():
    works = [a_work(container="Times", authors=(LEE,)), a_work(url="no address at all"), a_work(title="Third")]

    first, second, third = styled(works)

    assert (bool(first), bool(third)) == (True, True)
    assert second == ()


def test_nothing_is_cited_of_nothing():
    assert styled([]) == ()


def test_the_processor_is_known_to_be_there():
    assert is_available()


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=10), st.sampled_from(["en", "", "ko", "xx-bad-!"]))
def test_any_words_can_be_cited(title, container, name, language):
    work = a_work(title=title, container=container, authors=(PersonalName(literal=name),), language=language)

    for citation in styled([work])[0]:
        assert citation.runs


def in_passing(*works):
    """The citations of a passage by style, its number between angles, of each work."""
    shown = []
    for citations in styled_passages(works):
        texts = ("".join(f"<{run.text}>" if run.is_place else run.text for run in one.runs) for one in citations)
        shown.append(tuple(texts))
    return shown


@pytest.mark.parametrize(
    ("work", "chicago", "apa"),
    [
        (
            a_work(authors=(LEE,), container="The Times", date=a_date("2019-01-19"), url="https://times.example/"),
            "Lee, “Envoy Meets the President,” para. <7777>.",
            "(Lee, 2019, para. <7777>)",
        ),
        (
            a_work(container="The Times", date=a_date("2019-01-19")),
            "The Times, “Envoy Meets the President,” para. <7777>.",
            "(Envoy Meets the President, 2019, para. <7777>)",
        ),
        (
            a_work(authors=(LEE,), title="The 7777 days", date=a_date("2019")),
            "Lee, “The 7777 Days,” para. <8888>.",
            "(Lee, 2019, para. <8888>)",
        ),
        (
            a_work(kind="document", title="Who gave way?"),
            "Who Gave Way?, para. <7777>.",
            "(Who Gave Way?, n.d., para. <7777>)",
        ),
    ],
    ids=["signed", "unsigned", "a-number-in-it", "undated"],
)
def test_a_passage_is_cited_in_short_with_a_place_for_its_number(work, chicago, apa):
    assert in_passing(work) == [(chicago, apa)]


def test_a_passage_that_is_cited_alone_needs_no_letter_after_the_year():
    one, other = (a_work(key=title, title=title, authors=(LEE,), date=a_date("2019")) for title in ("One", "Other"))

    assert [apa for _, apa in in_passing(one, other)] == ["(Lee, 2019, para. <7777>)"] * 2


def test_of_a_document_whose_title_asks_no_full_stop_follows():
    assert cited(a_work(kind="document", title="Who gave way?"))["Chicago"] == "_Who Gave Way?_ n.d."
