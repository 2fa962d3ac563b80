import pickle
from pathlib import Path

import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.model.config import SiteConfig
from briefgen.render.renderer import Renderer
from briefgen.render.themes import find_theme
from tests.view_samples import a_page

CONFIG = SiteConfig(title="Talks")


def a_renderer(root="/nowhere", name="default", **templates):
    for path, text in templates.items():
        file = Path(root, "themes", name, "templates", f"{path}.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Renderer(find_theme(str(root), name), CONFIG)


def rendered(renderer, kind="search", **more):
    return renderer.render(a_page(kind, rich=False, **more)).data.decode()


def test_a_page_becomes_the_file_of_its_path():
    assert a_renderer().render(a_page("home")).path == "home/index.html"


def test_a_template_of_the_sites_own_takes_the_place_of_the_built_in_one(tmp_path):
    assert rendered(a_renderer(tmp_path, search="Mine: {{ page.title }}"), title="<i>") == "Mine: &lt;i&gt;"


def test_an_overriding_template_may_extend_the_one_it_overrides(tmp_path):
    own = '{% extends "default/timeline.html" %}{% block main %}Own words.{{ super() }}{% endblock %}'
    html = rendered(a_renderer(tmp_path, timeline=own), "timeline")

    assert "Own words." in html
    assert "<h1>Timeline</h1>" in html


def test_a_theme_with_a_name_of_its_own_may_extend_the_default(tmp_path):
    own = '{% extends "default/search.html" %}{% block head %}<meta name="own" content="x">{% endblock %}'

    assert '<meta name="own"' in rendered(a_renderer(tmp_path, "mine", search=own))


def test_the_words_are_those_of_the_pages_language():
    german = rendered(a_renderer(), language="de")

    assert '<html lang="de"' in german
    assert "<h1>Suche</h1>" in german


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("\n\n{% if %}", r"themes/default/templates/search\.html:3: "),
        ("\n{{ view.nothing }}", r"themes/default/templates/search\.html:2: .*nothing.*search/index\.html"),
        ("\n\n{{ page.title.nope() }}", r"search\.html:3"),
        ("{{ 1 / 0 }}", r"search\.html:1"),
        ('{% extends "gone.html" %}', "no template “gone.html”"),
        ("{{ nothing }}", r"search\.html:1"),
    ],
)
def test_a_fault_in_a_template_is_told_with_file_and_line(tmp_path, template, told):
    with pytest.raises(BriefgenError, match=told):
        rendered(a_renderer(tmp_path, search=template))


def test_content_is_never_read_as_a_template():
    html = rendered(a_renderer(), title="{{ 7 * 7 }} {% include '/etc/passwd' %}", description="{{ config }}")

    assert "{{ 7 * 7 }} {% include" in html
    assert "{{ config }}" in html


def test_what_a_renderer_is_made_from_can_go_to_another_process():
    theme, config = pickle.loads(pickle.dumps((find_theme("/nowhere", "default"), CONFIG)))
    page = pickle.loads(pickle.dumps(a_page("article")))

    assert Renderer(theme, config).render(page) == a_renderer().render(a_page("article"))


def test_compiled_templates_may_be_kept(tmp_path):
    theme = find_theme("/nowhere", "default")
    cold, warm = (Renderer(theme, CONFIG, str(tmp_path)).render(a_page("article")) for _ in range(2))

    assert list(tmp_path.iterdir())
    assert cold == warm == a_renderer().render(a_page("article"))


def test_the_page_names_its_style_by_what_is_in_it(tmp_path):
    Path(tmp_path, "themes/mine/styles").mkdir(parents=True)
    Path(tmp_path, "themes/mine/theme.yml").write_text("styles: [own.css]")
    own = Path(tmp_path, "themes/mine/styles/own.css")

    seen = []
    for css in ("a{}", "b{}"):
        own.write_text(css)
        seen.append(rendered(a_renderer(tmp_path, "mine")).split("briefgen.css?v=")[1][:8])

    assert seen[0] != seen[1]
