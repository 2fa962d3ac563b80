from briefgen.diagnostics.codes import BY_CODE
from briefgen.diagnostics.model import Diagnostic
from briefgen.model.dates import parse_date
from briefgen.model.documents import ArticleDocument, Field, NameChoice, PersonDocument
from briefgen.resolve.names.lexicon import build_lexicon
from briefgen.resolve.names.mentions import Reading, find_mentions
from briefgen.resolve.names.name_faults import lives_of, name_faults, people_faults, prose_faults
from briefgen.text.spans import Span
from tests.builders import NOWHERE, a_block, a_config, a_person_document, a_term_document, an_article_document

KIM = a_person_document("Kim Jong Un", family_name="Kim")
CHOL = a_person_document("Kim Yong Chol", family_name="Kim")


def faults(article: ArticleDocument, *people: PersonDocument) -> tuple[Diagnostic, ...]:
    lexicon = build_lexicon(people, (), a_config())
    reading = Reading(headline=article.title, blocks=article.body, names=article.names, not_names=article.not_names)
    return name_faults(article, find_mentions(reading, lexicon), lexicon, lives_of(people))


def test_an_ambiguous_name_is_one_warning_with_every_place_and_the_line_to_write() -> None:
    article = an_article_document(body="Kim Jong Un sent Kim Yong Chol.\n\nKim left.\n\nKim slept.")

    (fault,) = faults(article, KIM, CHOL)

    assert fault.code == "BG401"
    assert BY_CODE[fault.code].severity == "warning"
    assert fault.span == Span(start=0, end=3)
    assert fault.message == (
        "“Kim” is linked to nobody in 2 places, because it could be Kim Jong Un or Kim Yong Chol: "
        "both are named in full in this text, or could be meant."
    )
    assert fault.hint == (
        'Write `names: {Kim: kim-yong-chol}`, and for a passage where it is not: `"Kim@p3": kim-jong-un` '
        "(`-` is nobody on file)."
    )
    assert fault.detail == ("p2: [Kim] left.", "p3: [Kim] slept.")


def test_the_hint_adds_to_choices_that_are_there() -> None:
    choice = NameChoice(word="Kim", passage=2, person="kim-jong-un", span=NOWHERE)
    article = an_article_document(body="Kim Jong Un sent Kim Yong Chol.\n\nKim left.\n\nKim slept.", names=(choice,))

    (fault,) = faults(article, KIM, CHOL)

    assert fault.hint.startswith("Write `Kim: kim-jong-un`,")


def test_the_hint_begins_with_whom_the_text_names_most_or_else_named_last() -> None:
    jong_un_last = an_article_document(body="Kim Yong Chol met Kim Jong Un.\n\nKim left.")
    chol_most = an_article_document(body="Kim Yong Chol met Kim Jong Un.\n\nKim left.\n\nKim Yong Chol stayed.")

    assert "{Kim: kim-jong-un}" in faults(jong_un_last, KIM, CHOL)[0].hint
    assert "{Kim: kim-yong-chol}" in faults(chol_most, KIM, CHOL)[0].hint


def test_the_headline_is_pointed_at_by_its_field() -> None:
    field = Field(key="title", span=Span(start=11, end=20), key_span=Span(start=4, end=9))
    article = an_article_document(title="Kim sleeps", body="Kim Jong Un, Kim Yong Chol.", fields=(field,))

    (fault,) = faults(article, KIM, CHOL)

    assert fault.span == Span(start=11, end=20)


def test_a_choice_and_a_phrase_that_are_never_met_are_warnings() -> None:
    choice = NameChoice(word="Kimm", person="kim-jong-un", span=Span(start=5, end=9))
    article = an_article_document(body="Kim Jong Un slept.", names=(choice,), not_names=("Kim Il Sung Square",))

    assert [(fault.code, fault.subject) for fault in faults(article, KIM)] == [
        ("BG402", "Kimm"),
        ("BG403", "Kim Il Sung Square"),
    ]


def test_a_person_not_yet_born_or_dead_is_a_warning_once() -> None:
    person = a_person_document("Kim Il Sung", family_name="Kim", born=parse_date("1912"), died=parse_date("1994-07-08"))
    late = an_article_document(date=parse_date("2019-01-20"), body="Kim Il Sung. Kim Il Sung.")
    early = an_article_document(date=parse_date("1911"), body="Kim Il Sung.")
    living = an_article_document(date=parse_date("1994"), body="Kim Il Sung.")

    assert [fault.message for fault in faults(late, person)] == [
        "Kim Il Sung died in 1994-07-08, and this article is of 2019-01-20."
    ]
    assert [fault.code for fault in faults(early, person)] == ["BG406"]
    assert faults(living, person) == ()


def test_names_that_two_files_claim_are_warnings_on_both() -> None:
    one = a_person_document("Kim Jong Un", family_name="Kim", short_name="Kim")
    two = a_person_document("Kim Yong Chol", family_name="Kim", short_name="Kim", aliases=("the envoy",))
    term = a_term_document("the envoy")
    people = (one, two)

    found = people_faults(people, build_lexicon(people, (term,), a_config()))

    assert [(fault.code, fault.subject) for fault in found] == [
        ("BG404", "kim-jong-un"),
        ("BG404", "kim-yong-chol"),
        ("BG405", "kim-yong-chol"),
    ]


def test_a_family_name_that_is_in_no_name_is_a_warning() -> None:
    person = a_person_document("Kim Yong Chol", family_name="Chul")

    (fault,) = people_faults((person,), build_lexicon((person,), (), a_config()))

    assert fault.code == "BG407"


def test_our_own_prose_is_mended_by_a_link() -> None:
    lexicon = build_lexicon((KIM, CHOL), (), a_config())
    blocks = (a_block("Kim Jong Un sent Kim Yong Chol. Kim left."),)
    found = find_mentions(Reading(blocks=blocks, is_source=False), lexicon)

    (fault,) = prose_faults(KIM.path, blocks, found, lexicon)

    assert fault.code == "BG408"
    assert fault.hint == "Write the full name, or a link: `[[kim-jong-un|Kim]]`."
    assert fault.span == Span(start=32, end=35)
