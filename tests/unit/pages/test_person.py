from briefgen.model.flow import MarkedNode, plain
from briefgen.pages.plan import PageMaker
from briefgen.pages.presence import ON_A_PAGE
from tests.site_builders import a_date, a_mention, a_person, a_prose, a_site, a_speech, an_article


def test_mentions_are_grouped_by_article_oldest_first(pages):
    groups = pages["people/ann-lee/index.html"].view.mentions

    assert [(group.source.slug, group.count) for group in groups] == [("record", 1), ("offer", 2)]


def test_each_mention_is_a_sentence_told_apart_as_speech_or_not(pages):
    group = pages["people/ann-lee/index.html"].view.mentions[1]

    assert [(plain(line.sentence.nodes), line.speaks) for line in group.lines] == [
        ("The offer was modest, Ann Lee said.", True),
        ("Ann Lee left Seoul.", False),
    ]


def test_withheld_mentions_are_counted_and_not_told(pages):
    group = pages["people/ann-lee/index.html"].view.mentions[0]

    assert (group.count, group.lines) == (1, ())


def test_a_group_tells_the_role_on_the_articles_date(pages):
    group = pages["people/ann-lee/index.html"].view.mentions[1]

    assert [role.title for role in group.roles] == ["Envoy"]


def test_their_words_are_told_with_their_passage_and_without_the_comma_before_the_speaker(pages):
    (said,) = pages["people/bo-kim/index.html"].view.words

    assert plain(said.words.nodes) == "We will not close it"
    assert said.words.href == "../../articles/reply/index.html#p1"
    assert said.words.publisher_href.startswith("https://example.org/reply#:~:text=We%20will")


def test_a_word_or_three_of_theirs_stand_marked_in_their_sentence():
    prose = a_prose("It rained. Ann Lee said the offer was “quite modest,” and left. Nobody came.")
    told = a_prose(*prose.blocks, speeches=(a_speech(prose, "quite modest,", "ann-lee"),))
    maker = PageMaker(a_site(people=(a_person(),), articles=(an_article("offer", prose=told),)))

    (said,) = next(page for page in maker.pages() if page.path == "people/ann-lee/index.html").view.words

    assert plain(said.words.nodes) == "Ann Lee said the offer was “quite modest,” and left."
    assert [plain(node.children) for node in said.words.nodes if isinstance(node, MarkedNode)] == ["quite modest"]


def test_notes_concern_those_they_name_are_filed_under_or_stand_on(pages):
    lee, kim = (pages[f"people/{slug}/index.html"].view.notes for slug in ("ann-lee", "bo-kim"))

    assert [note.href.rpartition("#")[2] for note in lee] == ["note-whisper"]
    assert [note.href.rpartition("#")[2] for note in kim] == ["note-closing"]


def test_the_company_is_counted_by_passages(pages):
    view = pages["people/ann-lee/index.html"].view

    assert [(link.title, link.count) for link in view.company] == [("Bo Kim", 1)]
    assert [(link.title, link.count) for link in view.company_terms] == [("Yongbyon", 1)]


def test_briefings_that_speak_of_them_are_told_with_the_sentence(pages):
    (place,) = pages["people/bo-kim/index.html"].view.briefings

    assert [plain(line.nodes) for line in place.lines] == ["Bo Kim refused."]
    assert place.lines[0].href == "../../briefings/before/index.html#b1"


def test_somebody_never_mentioned_has_a_page_all_the_same(pages):
    view = pages["people/cy-lee/index.html"].view

    assert (view.count, view.mentions, view.words, view.strip.points) == (0, (), (), ())


def test_the_picture_is_a_file_of_the_site(pages):
    assert pages["people/ann-lee/index.html"].view.image == "../../images/ann.jpg"


def test_who_is_named_in_many_articles_has_several_pages():
    prose = a_prose("“We will,” Ann Lee said.")
    mentions, speeches = (a_mention(prose, "Ann Lee", "ann-lee"),), (a_speech(prose, "We will", "ann-lee"),)
    told = a_prose(*prose.blocks, mentions=mentions, speeches=speeches)
    articles = tuple(an_article(f"a{n:04}", prose=told, date=a_date("2019")) for n in range(ON_A_PAGE + 1))
    maker = PageMaker(a_site(articles=articles, people=(a_person(),)))
    first, second = (maker.page(page) for page in maker.plan if page.path.startswith("people/ann-lee/"))

    assert (len(first.view.mentions), first.view.pager.next) == (ON_A_PAGE, "../../people/ann-lee/page/2/index.html")
    assert [group.source.slug for group in second.view.mentions] == [f"a{ON_A_PAGE:04}"]
    assert (len(second.view.words), second.kind, second.path) == (1, "mentions", "people/ann-lee/page/2/index.html")
    assert second.view.pager.previous == "../../../../people/ann-lee/index.html"
    assert first.view.count == second.view.thing.count == ON_A_PAGE + 1
