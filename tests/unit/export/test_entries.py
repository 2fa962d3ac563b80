import msgspec

from briefgen.export.entries import Entries
from briefgen.model.config import NoteKind, SiteConfig
from tests.site_builders import a_briefing, a_date, a_mention, a_note, a_person, a_prose, a_site, a_stretch, an_article


def entries(**site) -> Entries:
    return Entries(a_site(**site), "https://e.org/")


def addresses(found) -> list[str]:
    return [entry.address for entry in found]


def naming(words: str, **more):
    prose = a_prose(f"{words} spoke.")
    return msgspec.structs.replace(prose, mentions=(a_mention(prose, words, "ann-lee"),), **more)


def test_briefings_and_notes_are_told_newest_first() -> None:
    article = an_article("a", "Words.", date=a_date("2019-01-20"))
    briefings = (
        a_briefing("old", date=a_date("2018")),
        a_briefing("new", date=a_date("2017"), updated=a_date("2019-02-01")),
    )

    found = entries(articles=(article,), notes=(a_note(article, "Words"),), briefings=briefings)

    assert addresses(found.of_site) == ["briefings/new/", "articles/a/#note-n", "briefings/old/"]


def test_what_is_of_one_moment_is_in_the_order_of_addresses() -> None:
    found = entries(briefings=(a_briefing("b", date=a_date("2019")), a_briefing("a", date=a_date("2019-01-01"))))

    assert addresses(found.of_site) == ["briefings/a/", "briefings/b/"]


def test_a_note_without_a_date_has_its_articles() -> None:
    article = an_article("a", "Words.", date=a_date("2019-01-20"))

    (entry,) = entries(articles=(article,), notes=(a_note(article, "Words"),)).of_site

    assert (entry.updated, entry.published) == (a_date("2019-01-20"), None)


def test_a_note_whose_source_was_reworded_is_updated_that_day() -> None:
    article = an_article("a", "Words.")
    note = a_note(article, "Words", date=a_date("2019-01-20"), reworded=a_date("2019-03-01"))

    (entry,) = entries(articles=(article,), notes=(note,)).of_site

    assert (entry.updated, entry.published) == (a_date("2019-03-01"), a_date("2019-01-20"))


def test_a_briefing_without_a_date_has_that_of_its_newest_source() -> None:
    sources = (an_article("a", date=a_date("2018")), an_article("b", date=a_date("2019-05")), an_article("c"))

    found = entries(articles=sources, briefings=(a_briefing(sources=("a", "b", "c")),))

    assert found.of_site[0].updated == a_date("2019-05")


def test_what_has_no_date_at_all_is_in_no_feed() -> None:
    article = an_article("a", "Words.")

    assert entries(articles=(article,), notes=(a_note(article, "Words"),), briefings=(a_briefing(),)).of_site == ()


def test_a_note_is_called_by_its_kind_as_the_site_has_it_and_by_its_article() -> None:
    article = an_article("a", "Words.", title="Talks", date=a_date("2019"))
    config = SiteConfig(title="T", kinds=(NoteKind(key="context", label="Hintergrund", glyph="○"),))

    (entry,) = entries(config=config, articles=(article,), notes=(a_note(article, "Words"),)).of_site

    assert entry.title == "Hintergrund: Talks"


def test_a_note_shows_its_words_what_it_says_and_its_source() -> None:
    article = an_article("a", "Words.", title="Talks", url="https://source.example/a", date=a_date("2019-01-20"))

    (entry,) = entries(articles=(article,), notes=(a_note(article, "Words", "Said."),)).of_site

    assert entry.html == (
        "<blockquote><p>Words</p></blockquote><p>Said.</p>"
        '<p><a href="https://e.org/articles/a/#p1">Talks</a>, 2019-01-20</p>'
    )
    assert entry.source_url == "https://source.example/a"


def test_a_note_on_a_reference_shows_no_word_of_it() -> None:
    article = an_article("a", "Words.", publish="reference", date=a_date("2019"))

    (entry,) = entries(articles=(article,), notes=(a_note(article, "Words", "Said."),)).of_site

    assert "Words" not in entry.html


def test_a_person_is_told_of_briefings_notes_and_articles_that_name_them() -> None:
    date = a_date("2019")
    named, silent = an_article("a", prose=naming("Ann Lee"), date=date), an_article("b", "Words.", date=date)
    notes = (
        a_note(silent, "Words", slug="says", prose=naming("Ann Lee")),
        a_note(silent, "Words", slug="filed", people=("ann-lee",)),
        a_note(silent, "Words", slug="other"),
        a_note(named, "Lee spoke", slug="stands"),
        a_note(named, "spoke", slug="beside"),
    )
    briefings = (a_briefing("names", prose=naming("Ann Lee"), date=date), a_briefing("silent", date=date))

    found = entries(articles=(named, silent), notes=notes, briefings=briefings, people=(a_person(),))

    assert addresses(found.by_person["ann-lee"]) == [
        "articles/a/",
        "articles/a/#note-stands",
        "articles/b/#note-filed",
        "articles/b/#note-says",
        "briefings/names/",
    ]


def test_a_mention_in_withheld_words_tells_nobody() -> None:
    prose = naming("Ann Lee")
    articles = (
        an_article("a", prose=prose, publish="reference", date=a_date("2019")),
        an_article("b", prose=prose, publish="excerpts", shown=(a_stretch(prose, "spoke"),), date=a_date("2019")),
    )

    assert entries(articles=articles, people=(a_person(),)).by_person == {}
