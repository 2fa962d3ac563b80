"""Templates compiled to plainer Python say what the engine's own compiler would have them say."""

import gc
import weakref

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from briefgen.render.compiled import PlainEnvironment
from tests.view_samples import HOSTILE, a_view

TEMPLATES = {
    "a dot": "{{ view.name }}",
    "a method": "{{ view.name.upper() }}",
    "a number": "{{ 3 + 4 }} {{ 2.5 }} {{ none }} {{ true }}",
    "markup": "{{ safe }} {{ safe ~ view.name }}",
    "a filter": "{{ view.names|join(', ') }} {{ view.names|length }}",
    "a loop": "{% for name in view.names %}{{ loop.index }}{{ name }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "a macro": "{% macro bold(text, mark='*') %}{{ mark }}<b>{{ text }}</b>{% endmacro %}{{ bold(view.name) }}",
    "all arguments": "{% macro two(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ two('<', '>') }}{{ two(b='1', a='2') }}",
    "a caller": "{% macro box() %}[{{ caller() }}]{% endmacro %}{% call box() %}{{ view.name }}{% endcall %}",
    "more arguments": "{% macro all() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ all(1, two=2) }}",
    "unpacked": "{% macro two(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ two(*['x', 'y']) }}{{ two(**{'a': 1, 'b': 2}) }}",
    "a keyword": "{{ made(**{'from': 1}) }}",
    "what may be missing": "{{ view.nmae is defined }}{{ view.name.nmae is undefined }}{{ view.nmae|default('none') }}",
    "a set block": "{% set words %}<i>{{ view.name }}</i>{% endset %}{{ words }}",
    "an import": "{% import 'a part' as part %}{{ part.title(view.name) }}",
    "a part": "{% macro title(text) %}<h2>{{ text }} {{ made() }}</h2>{% endmacro %}",
    "a parent": "<p>{% block main %}{{ view.name }}{% endblock %}</p>",
    "a child": "{% extends 'a parent' %}{% block main %}{{ super() }}!{% endblock %}",
}


class Named:
    """A view of which one can see whether it is still alive."""

    def __init__(self, name):
        self.name = name


def rendered(engine, name):
    environment = engine(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    environment.globals.update(safe=Markup("<br>"), made=lambda **values: f"<{sorted(values)}>")
    return environment.get_template(name).render(view=a_view("person"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_says_what_it_says_in_the_engines_own_compiler(name):
    expected = rendered(Environment, name)

    assert rendered(PlainEnvironment, name) == expected


def test_what_stands_in_a_view_is_escaped():
    assert HOSTILE not in rendered(PlainEnvironment, "a macro")


def test_what_is_not_there_is_a_fault():
    with pytest.raises(UndefinedError, match="nothing"):
        PlainEnvironment(undefined=StrictUndefined).from_string("{{ nothing }}").render()


def test_a_field_that_a_view_has_not_is_a_fault():
    with pytest.raises(AttributeError, match="nmae"):
        PlainEnvironment(undefined=StrictUndefined).from_string("{{ view.nmae }}").render(view=a_view("person"))


def test_a_page_that_is_done_holds_on_to_nothing():
    template = PlainEnvironment(
        loader=DictLoader({"a page": "{% macro own() %}{{ view.name }}{% endmacro %}{{ own() }}"})
    ).get_template("a page")
    view = Named("Anna Vale")
    living = weakref.ref(view)
    gc.disable()
    try:
        assert template.render(view=view) == "Anna Vale"
        del view
        assert living() is None
    finally:
        gc.enable()
