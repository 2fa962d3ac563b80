from briefgen.model.csl import csl_date, csl_name
from briefgen.model.dates import Date
from briefgen.text.personal_names import PersonalName


def test_a_name_has_the_parts_that_are_known():
    assert csl_name(PersonalName(family="Lee", given="Ann")) == {"family": "Lee", "given": "Ann"}
    assert csl_name(PersonalName(literal="Example Wire")) == {"literal": "Example Wire"}


def test_a_date_is_as_exact_as_it_is_known():
    assert csl_date(Date(year=2019, month=1)) == {"date-parts": [[2019, 1]]}
