"""The offices of a person: on a day, now, and over the years.

Nothing here asks the clock: a role is present where it has no end and its holder has not died.
"""

from collections.abc import Iterable

from briefgen.model.dates import Date
from briefgen.model.documents import Role
from briefgen.model.site import Person
from briefgen.model.view_parts import RoleBar, RoleChart, RoleView
from briefgen.pages.chronology import WHOLE, Axis, axis_over

NARROWEST = 8
"""A bar's least width, so that a role of a day can be seen."""


def role_views(person: Person, roles: Iterable[Role]) -> tuple[RoleView, ...]:
    """Roles of `person` as pages show them, in the given order."""
    return tuple(
        RoleView(title=role.title, org=role.org, start=role.start, end=role.end, present=_is_present(person, role))
        for role in roles
    )


def roles_now(person: Person) -> tuple[RoleView, ...]:
    """The present roles."""
    return role_views(person, (role for role in person.roles if _is_present(person, role)))


def roles_then(person: Person, day: Date | None) -> tuple[RoleView, ...]:
    """The roles held on `day`; none where no day is known."""
    return role_views(person, person.roles_on(day)) if day else ()


def _is_present(person: Person, role: Role) -> bool:
    return role.end is None and person.died is None


def role_chart(person: Person, latest: Date | None) -> RoleChart:
    """The dated roles as bars, one a row, earliest first. A role without an end goes on to `latest`, or to death."""
    dated = sorted((role for role in person.roles if role.start or role.end), key=_begun)
    close = [date for date in (person.died or latest,) if date]
    axis = axis_over([date for role in dated for date in (role.start, role.end) if date] + close)
    if axis is None or not dated:
        return RoleChart()
    bars = tuple(_bar(person, role, row, axis) for row, role in enumerate(dated))
    return RoleChart(bars=bars, ticks=axis.ticks(), rows=len(bars))


def _begun(role: Role) -> tuple[str, str, str]:
    start = role.start.first_day if role.start else ""
    return start, role.end.last_day if role.end else "9999", role.title


def _bar(person: Person, role: Role, row: int, axis: Axis) -> RoleBar:
    start = axis.x(role.start.first_day) if role.start else 0
    end = axis.x(role.end.last_day) if role.end else WHOLE
    if role.end is None and person.died is not None:
        end = axis.x(person.died.last_day)
    start = min(start, WHOLE - NARROWEST)
    return RoleBar(
        role=role_views(person, (role,))[0],
        row=row,
        x=start,
        width=max(end - start, NARROWEST),
        open_start=role.start is None,
        open_end=role.end is None and person.died is None,
    )
