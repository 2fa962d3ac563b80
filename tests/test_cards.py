"""Social cards in a whole site: pictures beside pages, named in their heads, and nowhere without being asked for."""

import re

import pytest

from tests.projects import FILES, a_project, built, tree, write

pytest.importorskip("PIL")

ASKED = {"site.yml": FILES["site.yml"].rstrip() + "\n        social_cards: true\n"}
PICTURE = re.compile(r'<meta property="og:image" content="([^"]+)">')


def cards(site):
    return {name: data for name, data in site.items() if name.endswith("card.png")}


def test_each_article_and_briefing_names_its_card(tmp_path):
    assert not built(a_project(tmp_path, **ASKED)).report.failed
    site = tree(tmp_path / "site")

    assert cards(site).keys() == {
        "articles/january/card.png",
        "articles/february/card.png",
        "briefings/before-march/card.png",
    }
    for card in cards(site):
        page = site[card.replace("card.png", "index.html")].decode()
        assert PICTURE.findall(page) == [f"https://example.org/talks/{card}"]
        assert '<meta property="og:image:width" content="1200">' in page
        assert '<meta name="twitter:card" content="summary_large_image">' in page


def test_there_are_none_where_nobody_asks(tmp_path):
    built(a_project(tmp_path))
    site = tree(tmp_path / "site")

    assert cards(site) == {}
    assert "og:image" not in site["articles/january/index.html"].decode()


def test_an_edit_draws_what_it_changed_and_a_clean_build_gives_the_same(tmp_path):
    root = a_project(tmp_path / "one", **ASKED)
    built(root)
    before = cards(tree(root / "site"))
    path = "content/articles/january.md"
    edited = FILES[path].replace("title: Envoys", "title: All envoys")
    write(root, path, edited)
    built(root)
    after = tree(root / "site")

    changed = {name for name, data in cards(after).items() if data != before[name]}
    assert changed == {"articles/january/card.png"}
    clean = a_project(tmp_path / "two", **ASKED, **{path: edited})
    built(clean)
    assert tree(clean / "site") == after


def test_cards_go_with_what_becomes_a_draft_and_when_they_are_no_longer_asked_for(tmp_path):
    root = a_project(tmp_path, **ASKED)
    built(root)
    write(root, "content/briefings/before-march.md", "---\ntitle: T\ndraft: true\n---\nSoon.\n")
    built(root)
    assert "briefings/before-march/card.png" not in tree(root / "site")

    write(root, "site.yml", FILES["site.yml"])
    built(root)
    assert cards(tree(root / "site")) == {}


def test_a_picture_that_somebody_changed_is_drawn_again(tmp_path):
    root = a_project(tmp_path, **ASKED)
    built(root)
    card = root / "site" / "articles" / "january" / "card.png"
    drawn = card.read_bytes()
    card.write_bytes(b"other")

    built(root)
    assert card.read_bytes() == drawn


def test_cards_take_the_colours_of_the_sites_theme(tmp_path):
    root = a_project(tmp_path, **{"site.yml": ASKED["site.yml"] + "        theme: mine\n"})
    write(root, "themes/mine/theme.yml", "card: {accent: '#7a0019'}\n")
    built(root)
    before = cards(tree(root / "site"))
    write(root, "themes/mine/theme.yml", "card: {accent: '#007a19'}\n")

    assert not built(root).report.failed
    after = cards(tree(root / "site"))
    assert [name for name in before if before[name] == after[name]] == []
    assert all(bytes.fromhex("007a19") in data for data in after.values())
