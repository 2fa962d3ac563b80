"""What themes may rely on, and what every page of the built-in one keeps, whatever its view holds."""

import itertools
import re
import typing
from pathlib import Path

import jinja2
import jinja2.nodes
import msgspec
import pytest
from lxml import html as lxml_html

from briefgen.model import pages as page_models
from briefgen.model.config import DEFAULT_KINDS, SiteConfig
from briefgen.render import callouts
from briefgen.render.plurals import plural_of
from briefgen.render.renderer import Renderer
from briefgen.render.themes import built_in_themes, find_theme
from briefgen.render.words import Words
from tests.html_rules import faults
from tests.view_samples import HOSTILE, KINDS, a_page

THEME = built_in_themes() / "default"
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))
AMOUNTS = pytest.mark.parametrize("rich", [True, False], ids=["something everywhere", "nothing anywhere"])
KINDS_OF_TERMS = {"concept", "place", "event", "organisation", "document", "weapon"}
"""Those that the reference of the file format names."""

LISTS = {"home", "briefings", "articles", "people", "glossary", "timeline", "sources", "coverage", "notes", "search"}
EVERY_KIND = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(scope="module")
def renderer():
    return Renderer(find_theme("/nowhere", "default"), SiteConfig(title="Talks"))


def rendered(renderer, kind, rich):
    return renderer.render(a_page(kind, rich=rich)).data.decode()


@EVERY_KIND
@AMOUNTS
def test_every_kind_of_page_is_drawn_and_well_formed(renderer, kind, rich):
    assert faults(rendered(renderer, kind, rich)) == []


@EVERY_KIND
@AMOUNTS
def test_the_content_security_policy_is_the_first_element_of_the_head(renderer, kind, rich):
    head = lxml_html.document_fromstring(rendered(renderer, kind, rich)).find("head")

    assert head[0].get("http-equiv") == "Content-Security-Policy"
    assert "default-src 'none'" in head[0].get("content")
    assert "unsafe-inline" not in head[0].get("content")


@EVERY_KIND
@AMOUNTS
def test_every_page_says_its_language_its_title_and_where_its_content_begins(renderer, kind, rich):
    page = lxml_html.document_fromstring(rendered(renderer, kind, rich))

    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    assert page.findtext("head/title").startswith("A title")
    assert [element.get("id") for element in page.iter("main")] == ["main"]
    assert page.xpath("//body/a[@href='#main']")
    assert len(page.xpath("//h1")) == 1


@EVERY_KIND
def test_every_page_has_a_name_of_its_own_in_the_window_and_in_the_list_of_results(renderer, kind):
    page = lxml_html.document_fromstring(renderer.render(a_page(kind, title="")).data.decode())
    named = page.findtext("head/title")

    assert not named.startswith((" ", "·", "("))
    assert named == page.get("data-running")
    if kind in LISTS - {"home"}:
        assert named.partition(" (Page")[0].partition(" · ")[0] == page.findtext(".//h1")


@EVERY_KIND
def test_headings_go_down_one_step_at_a_time(renderer, kind):
    page = lxml_html.document_fromstring(rendered(renderer, kind, True))
    levels = [int(element.tag[1]) for element in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]

    assert levels[0] == 1
    assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []


@EVERY_KIND
def test_what_is_written_in_a_view_is_text_and_never_markup(renderer, kind):
    page = lxml_html.document_fromstring(rendered(renderer, kind, True))

    assert HOSTILE in rendered(renderer, kind, True).replace("&lt;", "<").replace("&gt;", ">").replace(
        "&#34;", '"'
    ).replace("&quot;", '"').replace("&#39;", "'").replace("&#x27;", "'").replace("&amp;", "&")
    assert page.xpath("//b") == []


@EVERY_KIND
def test_no_page_asks_another_host_for_anything(renderer, kind):
    page = lxml_html.document_fromstring(rendered(renderer, kind, True))
    asked = page.xpath("//link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href | //@src | //@srcset")

    assert asked
    assert [address for address in asked if re.match(r"[a-z]+:|//", address)] == []


@EVERY_KIND
def test_the_same_view_gives_the_same_bytes(kind):
    theme = find_theme("/nowhere", "default")
    first, second = (Renderer(theme, SiteConfig(title="Talks")) for _ in range(2))

    assert first.render(a_page(kind)) == second.render(a_page(kind))


def test_every_address_in_a_template_passes_the_door():
    written = re.compile(r"""(?:href|src|action)="\{\{(?P<what>[^}]*)\}\}""")
    found = [(path.name, match["what"]) for path in TEMPLATES for match in written.finditer(path.read_text())]

    assert len(found) > 50
    assert [place for place in found if not place[1].strip().endswith(("|href", "|data_href"))] == []


def test_templates_use_no_field_that_no_view_has():
    known = _field_names() | _offered_to_templates()
    used = {(path.name, name) for path in TEMPLATES for name in _attributes(path)}

    assert sorted(place for place in used if place[1] not in known) == []


def test_every_kind_of_page_has_its_template():
    names = {path.relative_to(THEME / "templates").as_posix() for path in TEMPLATES}

    assert {f"{kind}.html" for kind in KINDS} <= names


def test_every_list_that_may_be_empty_says_what_would_stand_there(renderer):
    silent = [kind for kind in sorted(LISTS) if 'class="empty"' not in rendered(renderer, kind, False)]

    assert silent == []


def test_the_words_of_other_languages_are_words_that_templates_use():
    used = _words_used()
    catalogues = {path: catalogue(path) for path in sorted((THEME / "words").glob("*.yml"))}

    assert {path.stem for path in catalogues} >= {"ar", "de"}
    for path, words in catalogues.items():
        assert set(words) - used == set(), f"{path.name} has words that nothing shows"
        assert used - set(words) == set(), f"{path.name} lacks words"


def test_words_of_other_languages_have_the_blanks_of_the_english_ones():
    blanks = re.compile(r"\{\w*\}")
    for path in sorted((THEME / "words").glob("*.yml")):
        for english, words in catalogue(path).items():
            assert set(blanks.findall(words)) == set(blanks.findall(english)), (path.name, english)


def test_counts_have_as_many_forms_as_their_language_or_one_for_all():
    for path in sorted((THEME / "words").glob("*.yml")):
        for english, words in catalogue(path).items():
            forms = words.count("|") + 1
            assert forms in ({1, plural_of(path.stem).forms} if "|" in english else {1}), (path.name, english)


def test_a_whole_page_in_another_language_has_no_english_of_the_interface_left():
    english = {words for words in _words_used() if len(words) > 3 and "{" not in words}
    arabic = Renderer(find_theme("/nowhere", "default"), SiteConfig(title="T", language="ar"))
    for kind, rich in itertools.product(KINDS, (True, False)):
        page = lxml_html.document_fromstring(arabic.render(a_page(kind, rich=rich, language="ar")).data)
        shown = {text.strip() for text in page.xpath("//body//text() | //@aria-label | //body//@title")}

        assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
        assert shown & english == set(), kind


def catalogue(path: Path) -> dict[str, str]:
    return msgspec.yaml.decode(path.read_bytes(), type=dict[str, str])


def _words_used() -> set[str]:
    sources = [*TEMPLATES, *(Path(page_models.__file__).parent.parent / "render").glob("*.py")]
    calls = re.compile(r'\b(?:t|words|self|_words)(?:\.count)?\(\s*"([^"]+)"')
    shown = {found for path in sources for found in calls.findall(path.read_text()) if not found.startswith("themes/")}
    return shown | {kind.label for kind in DEFAULT_KINDS} | KINDS_OF_TERMS | {*callouts.KINDS.values()}


def _field_names() -> set[str]:
    """The names of all fields that can be reached from a page."""
    waiting: list[typing.Any] = [page_models.Page]
    known: dict[typing.Any, set[str]] = {}
    while waiting:
        hint = waiting.pop()
        waiting += [argument for argument in typing.get_args(hint) if argument not in known]
        if isinstance(hint, type) and issubclass(hint, msgspec.Struct) and hint not in known:
            hints = typing.get_type_hints(hint)
            known[hint] = set(hints)
            waiting += hints.values()
    return {name for names in known.values() for name in names}


def _offered_to_templates() -> set[str]:
    """What templates have besides views: the words, dates' own properties, rows, config, and Jinja's own."""
    from briefgen.model.dates import Date
    from briefgen.render import margin, stretches

    offered = {name for name in dir(Words) if not name.startswith("_")} | {"language"}
    offered |= {name for name in dir(Date) if not name.startswith("_")}
    for module in (margin, stretches):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, msgspec.Struct):
                offered |= set(typing.get_type_hints(value))
    loop = {"first", "last", "index", "index0", "previtem"}
    return offered | loop


def _attributes(path: Path) -> set[str]:
    tree = jinja2.Environment(autoescape=True).parse(path.read_text())
    imported = {node.target for node in tree.find_all(jinja2.nodes.Import)} | {"frame_parts", "card_parts"}
    return {
        node.attr
        for node in tree.find_all(jinja2.nodes.Getattr)
        if not (isinstance(node.node, jinja2.nodes.Name) and node.node.name in imported)
    }
