import random

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.dates import parse_date
from briefgen.model.ids import ArticleId
from briefgen.model.site import SharedPassage
from briefgen.resolve.overlap import MAX_LINKS, OverlapText, Shared, find_shared
from tests.builders import some_blocks

WIRE = (
    "The harbour talks ended after nine hours on Friday without a date for the next round, two envoys said.\n\n"
    "Both sides have asked for guarantees that the depots along the coast will stay closed until the vote in May."
)
OWN = "Our reporter waited in the rain for most of the evening and saw nobody leave by the front door of the hall."
OTHER = "A bakery on the main square has won a prize for its bread, which is made with flour from an old mill nearby."


def a_text(article: str, body: str, date: str = "2019-01-20") -> OverlapText:
    return OverlapText(article=ArticleId(article), date=parse_date(date), blocks=some_blocks(body))


def links(shared: Shared, article: str) -> list[tuple[int, str, int]]:
    passages: tuple[SharedPassage, ...] = next((s.passages for s in shared.passages if s.article == article), ())
    return [(passage.block, passage.other, passage.other_block) for passage in passages]


def groups(shared: Shared) -> list[tuple[str, ...]]:
    return [group.articles for group in shared.groups]


def test_a_passage_that_stands_in_another_article_is_linked_both_ways() -> None:
    shared = find_shared([a_text("a", WIRE), a_text("b", f"{OTHER}\n\n{WIRE}\n\n{OWN}")])

    assert links(shared, "a") == [(1, "b", 2), (2, "b", 3)]
    assert links(shared, "b") == [(2, "a", 1), (3, "a", 2)]


def test_articles_that_share_nothing_are_apart() -> None:
    assert find_shared([a_text("a", WIRE), a_text("b", OTHER)]) == Shared()


def test_edited_words_leave_a_passage_shared() -> None:
    edited = WIRE.replace("on Friday", "late Friday").replace("two envoys", "officials")

    assert links(find_shared([a_text("a", WIRE), a_text("b", edited)]), "b") == [(1, "a", 1), (2, "a", 2)]


def test_a_passage_divided_in_two_is_still_shared() -> None:
    divided = WIRE.replace("nine hours on", "nine hours on\n\n")

    shared = find_shared([a_text("a", WIRE), a_text("b", divided)])

    assert [block for block, *_ in links(shared, "a")] == [1, 2]


def test_a_few_words_in_common_are_not_a_shared_passage() -> None:
    other = "In the harbour talks ended after nine hours on Friday the bakers asked for flour, bread and cheaper ovens."

    assert find_shared([a_text("a", WIRE), a_text("b", other)]).passages == ()


def test_short_passages_are_nobody_s() -> None:
    short = "He gave no details to them."

    assert find_shared([a_text("a", f"{short}\n\n{OWN}"), a_text("b", f"{short}\n\n{OTHER}")]).passages == ()


def test_copies_count_as_one_text() -> None:
    texts = [a_text("b", f"{WIRE}\n\n{OWN}"), a_text("a", WIRE), a_text("c", OTHER)]

    assert groups(find_shared(texts)) == [("a", "b")]


def test_a_digest_of_a_long_article_is_one_text_with_it() -> None:
    long = "\n\n".join((OTHER, WIRE, OWN, OTHER.replace("bakery", "brewery"), OWN.replace("rain", "snow")))

    assert groups(find_shared([a_text("a", WIRE), a_text("b", long)])) == [("a", "b")]


def test_one_shared_sentence_does_not_make_one_text() -> None:
    first, _ = WIRE.split("\n\n")

    shared = find_shared(
        [a_text("a", f"{first}\n\n{OWN}\n\n{OTHER}"), a_text("b", f"{first}\n\n{WIRE[110:]} {OTHER[:90]}")]
    )

    assert links(shared, "a")
    assert groups(shared) == []


def test_the_earliest_articles_are_linked_first_and_no_more_than_so_many() -> None:
    texts = [a_text(f"a{day:02}", WIRE, f"2019-01-{day:02}") for day in range(30, 0, -1)]

    shared = find_shared(texts)

    assert links(shared, "a20")[0] == (1, "a01", 1)
    assert all(len([link for link in links(shared, text.article) if link[0] == 1]) <= MAX_LINKS for text in texts)
    assert len(groups(shared)) == 1


def test_a_line_below_every_article_makes_no_group() -> None:
    line = "Sign up for our newsletter and get a story like this one in your inbox every single morning of the week."
    words = random.Random(7)
    texts = [
        a_text(f"a{number}", "\n\n".join((" ".join(f"w{words.randrange(9999)}" for _ in range(60)), line)))
        for number in range(40)
    ]

    shared = find_shared(texts)

    assert groups(shared) == []
    assert len(shared.passages) == 40


def test_passages_in_chinese_are_compared_character_by_character() -> None:
    text = "双方同意在五月举行下一轮会谈,但没有公布会谈的地点和日期。"

    assert links(find_shared([a_text("a", text), a_text("b", text)]), "b") == [(1, "a", 1)]


@given(st.permutations(range(6)))
def test_the_order_of_the_articles_does_not_matter(order: list[int]) -> None:
    texts = [
        a_text(f"a{number}", WIRE if number % 2 else f"{OTHER}\n\n{OWN}", f"2019-01-0{9 - number}")
        for number in range(6)
    ]

    assert find_shared([texts[number] for number in order]) == find_shared(texts)
