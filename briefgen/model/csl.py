"""Names and dates as CSL-JSON has them (https://docs.citationstyles.org, version 1.0.2)."""

from briefgen.model.dates import Date
from briefgen.model.json_ld import Node, known
from briefgen.text.personal_names import PersonalName


def csl_name(name: PersonalName) -> Node:
    """A name as the schema has it."""
    return known(family=name.family, given=name.given, suffix=name.suffix, literal=name.literal)


def csl_date(date: Date) -> Node:
    """As exact as it is known: a year, a month, a day."""
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]}
