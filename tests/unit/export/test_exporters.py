import pytest

from briefgen.export.exporters import EXPORTERS, exporter
from tests.example_site import example_site

FORMATS = [(each.name, form.name) for each in EXPORTERS for form in each.formats]


def test_there_is_every_export_that_the_command_promises() -> None:
    names = [each.name for each in EXPORTERS]

    assert names == ["mentions", "quotes", "annotations", "people", "sources", "glossary", "graph"]


@pytest.mark.parametrize(("name", "form"), FORMATS)
def test_each_format_of_each_export_writes_something_at_an_address_of_its_own(name: str, form: str) -> None:
    found = exporter(name).format(form)

    assert found.write(example_site())
    assert [other.path for each in EXPORTERS for other in each.formats].count(found.path) == 1


def test_the_first_format_is_written_where_none_is_asked_for() -> None:
    sources = exporter("sources")

    assert sources.default_format == "csl-json"
    assert sources.format("") is sources.format("csl-json")


def test_what_is_not_on_offer_is_none() -> None:
    assert exporter("sauces") is None
    assert exporter("sources").format("ris") is None
