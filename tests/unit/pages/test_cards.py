from briefgen.model.documents import Role
from briefgen.model.ids import Ref
from briefgen.pages.cards import LONGEST_SUMMARY
from tests.site_builders import a_date, a_note, a_person, a_site, an_article

ROLES = (
    Role(title="Envoy", start=a_date("2016"), end=a_date("2018")),
    Role(title="Chief", start=a_date("2019")),
)


def card_of(sheet, kind, slug):
    return sheet.cards[sheet.card(Ref(kind=kind, id=slug))]


def test_a_card_tells_who_they_were_that_day_and_who_they_are(a_sheet):
    site = a_site(people=(a_person(roles=ROLES, summary="A chemist"),))
    card = card_of(a_sheet(site, as_of=a_date("2017-03-01")), "person", "ann-lee")

    assert [role.title for role in card.roles_then] == ["Envoy"]
    assert [role.title for role in card.roles_now] == ["Chief"]
    assert (card.as_of.iso, card.summary) == ("2017-03-01", "A chemist")


def test_the_present_role_is_told_once_where_it_was_the_same_then(a_sheet):
    site = a_site(people=(a_person(roles=ROLES),))
    card = card_of(a_sheet(site, as_of=a_date("2020")), "person", "ann-lee")

    assert ([role.title for role in card.roles_then], card.roles_now) == (["Chief"], ())


def test_a_card_is_listed_once(a_sheet):
    sheet = a_sheet(a_site(people=(a_person(),)))
    first, second = (sheet.card(Ref(kind="person", id="ann-lee")) for _ in range(2))

    assert (first, len(sheet.cards)) == (second, 1)


def test_a_long_note_is_told_in_part(a_sheet):
    article = an_article("a", "Some words here.", title="T")
    site = a_site(articles=(article,), notes=(a_note(article, "words", "Said so. " * 100),))
    card = card_of(a_sheet(site), "note", "a#n")

    assert card.summary.endswith(" …")
    assert len(card.summary) <= LONGEST_SUMMARY + 2
    assert (card.title, card.label, card.href) == ("T", "Context", "../../articles/a/index.html#note-n")
