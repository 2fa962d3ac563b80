import msgspec
import pytest

from briefgen.build.carding import MISSING, NO_ADDRESS, Pictures, with_cards
from briefgen.build.memo import Memory
from briefgen.build.record import CardRecord
from briefgen.build.store import MemoryStore, NoStore
from briefgen.build.workers import serial
from briefgen.diagnostics.model import BriefgenError
from briefgen.model.config import SiteConfig
from briefgen.model.ids import Ref
from briefgen.render.themes import find_theme
from tests.card_faces import a_face_of
from tests.counting_workers import Counting
from tests.site_builders import a_briefing, a_date, a_site, an_article

pytest.importorskip("PIL")

ASKED = SiteConfig(title="The talks", base_url="https://example.org/", social_cards=True)
THEME = find_theme("/nowhere", "default")


def some(config=ASKED, *, titles=("One", "Two")):
    articles = tuple(
        an_article(f"a{number}", "Text.", title=title, publisher="The Paper", date=a_date("2019-01-19"))
        for number, title in enumerate(titles)
    )
    return a_site(config=config, articles=articles, briefings=(a_briefing("b", author="M. Editor"),))


def carded(site, *, memory=None, theme=THEME, can_draw=True):
    return with_cards(site, theme, memory or Memory(NoStore(), serial, b""), can_draw=can_draw)


def words_of(card):
    return [text.words for text in card.texts]


def test_articles_and_briefings_have_cards_where_they_are_asked_for():
    site, remarks = carded(some())

    assert [card.ref.kind for card in site.cards] == ["article", "article", "briefing"]
    assert words_of(site.cards[0]) == ["The talks", "One", "The Paper · 19 January 2019"]
    assert remarks == ()
    assert carded(some(SiteConfig(title="T", base_url="https://example.org/")))[0].cards == ()


def test_without_an_address_there_are_none_and_that_is_said():
    site, remarks = carded(some(msgspec.structs.replace(ASKED, base_url="")))

    assert (site.cards, remarks) == ((), (NO_ADDRESS,))


def test_without_pillow_there_are_none_and_what_to_install_is_said():
    assert carded(some(), can_draw=False)[1] == (MISSING,)


def test_a_title_that_no_face_can_set_has_no_card_and_that_is_said_once():
    site, (remark,) = carded(some(titles=("One", "한국", "北京")))

    assert [card.ref.id for card in site.cards] == ["a0", "b"]
    assert "content/articles/a1.md (한국), content/articles/a2.md (北京)." in remark


def test_only_what_changed_is_laid_out_again():
    first, second, store = Counting(), Counting(), MemoryStore()
    carded(some(), memory=Memory(store, first, b""))

    carded(some(titles=("One", "Three")), memory=Memory(store, second, b""))
    assert (first.computed, second.computed) == (3, 1)


def test_only_what_changed_is_drawn_again():
    workers, site = Counting(), carded(some())[0]
    drawn = list(Pictures(site, THEME, {}).drawn(workers))
    known = {path: CardRecord(path=path, key=key, sha256="…") for path, key, _ in drawn}

    pictures = Pictures(carded(some(titles=("One", "Three")))[0], THEME, known)

    assert (workers.computed, len(pictures)) == (3, 1)
    assert [card.path for card in pictures.kept] == ["articles/a0/card.png", "briefings/b/card.png"]
    assert [path for path, _, _ in pictures.drawn(serial)] == ["articles/a1/card.png"]


def test_a_briefing_without_an_author_is_the_sites_own():
    site = a_site(config=msgspec.structs.replace(ASKED, author="The editors"), briefings=(a_briefing("b"),))

    (card,) = carded(site)[0].cards
    assert card.ref == Ref(kind="briefing", id="b")
    assert words_of(card)[-1].startswith("The editors")


def test_a_theme_brings_faces_for_what_the_default_lacks_and_colours_of_its_own(tmp_path):
    a_theme(tmp_path, "card: {title: [own.ttf], accent: '#7a0019'}", a_face_of("한국"))
    theme = find_theme(str(tmp_path), "mine")

    site, remarks = carded(some(titles=("한국",)), theme=theme)
    assert (len(site.cards), remarks) == (2, ())


@pytest.mark.parametrize(
    ("card", "data", "said"),
    [
        ("{title: [own.ttf]}", b"wOF2", "cannot be used"),
        ("{title: [none.ttf]}", b"", "no such file"),
    ],
)
def test_a_face_that_cannot_be_used_is_the_worlds_fault(tmp_path, card, data, said):
    a_theme(tmp_path, f"card: {card}", data)

    with pytest.raises(BriefgenError, match=said):
        carded(some(), theme=find_theme(str(tmp_path), "mine"))


def test_a_colour_that_is_none_is_refused(tmp_path):
    a_theme(tmp_path, "card: {ink: navy}", b"")

    with pytest.raises(BriefgenError, match=r"card\.ink"):
        find_theme(str(tmp_path), "mine")


def a_theme(root, settings, face):
    folder = root / "themes" / "mine"
    folder.mkdir(parents=True)
    (folder / "theme.yml").write_text(settings + "\n")
    (folder / "own.ttf").write_bytes(face)
