import pytest

from briefgen.build.kind_words import with_kind_words
from briefgen.model.config import DEFAULT_KINDS, NoteKind, SiteConfig
from briefgen.render.themes import find_theme
from tests.site_builders import a_site

THEME = find_theme("/nowhere", "default")


def labels(language, *kinds):
    config = SiteConfig(title="T", language=language, kinds=kinds or DEFAULT_KINDS)
    return [kind.label for kind in with_kind_words(a_site(config=config), THEME).config.kinds]


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Context"), ("de-AT", "Kontext"), ("ar", "سياق"), ("tlh", "Context")],
)
def test_kinds_of_notes_bear_the_words_of_the_sites_language(language, told):
    assert labels(language)[0] == told


def test_a_word_that_the_site_gives_is_kept_whatever_the_theme_calls_it():
    named = NoteKind(key="context", label="Context", glyph="○", named=True)
    unnamed = NoteKind(key="question", label="Question", glyph="?", color="#123456")

    assert labels("de", named, unnamed) == ["Context", "Frage"]
