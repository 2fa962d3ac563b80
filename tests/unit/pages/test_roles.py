from briefgen.model.documents import Role
from briefgen.pages.chronology import WHOLE
from briefgen.pages.roles import NARROWEST, role_chart, roles_now, roles_then
from tests.site_builders import a_date, a_person

ENVOY = Role(title="Envoy", start=a_date("2016"), end=a_date("2018"))
CHIEF = Role(title="Chief", start=a_date("2019"))
FATHER = Role(title="Father")


def titles(roles):
    return [role.title for role in roles]


def test_who_they_were_that_day():
    person = a_person(roles=(ENVOY, CHIEF))

    assert titles(roles_then(person, a_date("2017-05-01"))) == ["Envoy"]
    assert titles(roles_then(person, None)) == []


def test_a_role_without_an_end_is_present():
    assert titles(roles_now(a_person(roles=(ENVOY, CHIEF, FATHER)))) == ["Chief", "Father"]


def test_the_dead_hold_no_role():
    assert roles_now(a_person(roles=(CHIEF,), died=a_date("2020"))) == ()


def test_bars_stand_one_a_row_from_first_to_last():
    chart = role_chart(a_person(roles=(CHIEF, ENVOY, FATHER)), a_date("2020"))

    assert [(bar.role.title, bar.row) for bar in chart.bars] == [("Envoy", 0), ("Chief", 1)]
    assert [(bar.x, bar.open_end) for bar in chart.bars] == [(0, False), (600, True)]
    assert chart.bars[1].x + chart.bars[1].width == WHOLE


def test_a_role_ends_with_its_holder():
    chart = role_chart(a_person(roles=(ENVOY, CHIEF), died=a_date("2020")), a_date("2030"))

    assert chart.bars[1].x + chart.bars[1].width == WHOLE
    assert not chart.bars[1].open_end


def test_a_role_of_a_day_can_be_seen():
    day = Role(title="Speaker", start=a_date("2020-01-01"), end=a_date("2020-01-01"))

    assert role_chart(a_person(roles=(ENVOY, day)), None).bars[1].width == NARROWEST


def test_there_is_no_chart_without_dates():
    assert role_chart(a_person(roles=(FATHER,)), a_date("2020")).bars == ()
