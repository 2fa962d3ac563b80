from briefgen.model.flow import plain


def test_a_term_has_its_definition_and_what_to_see(pages):
    view = pages["glossary/yongbyon/index.html"].view

    assert plain(view.text[0].nodes) == "A reactor; see the offer."
    assert [link.title for link in view.see] == ["The summit"]
    assert [link.title for link in view.people] == ["Bo Kim"]


def test_a_term_is_mentioned_in_sentences_and_in_rows(pages):
    (group,) = pages["glossary/yongbyon/index.html"].view.mentions

    assert [plain(line.sentence.nodes) for line in group.lines] == ["Yongbyon would close.", "Yongbyon | open"]
    assert not any(line.speaks for line in group.lines)


def test_an_event_has_its_dates(pages):
    dates = pages["glossary/summit/index.html"].view.dates

    assert (dates.start.iso, dates.end.iso) == ("2018-06", "2018-07")
