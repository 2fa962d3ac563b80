from briefgen.render.card_look import card_look
from briefgen.render.themes import find_theme


def test_a_sites_theme_changes_what_it_names_and_keeps_the_rest(tmp_path):
    folder = tmp_path / "themes" / "mine"
    folder.mkdir(parents=True)
    (folder / "theme.yml").write_text("card: {title: [own.ttf], accent: '#7a0019'}\n")
    (folder / "own.ttf").write_bytes(b"a font")

    default, mine = (card_look(find_theme(str(tmp_path), name)) for name in ("default", "mine"))

    assert (mine.accent, mine.ink) == ("#7a0019", default.ink)
    assert mine.title == (b"a font", *default.title)
    assert mine.text == default.text
