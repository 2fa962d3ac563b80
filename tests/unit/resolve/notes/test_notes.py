from tests.folders import codes, errors, resolved

ARTICLE = """\
    ---
    title: A second summit
    ---
    No date was set. The venue remains open, officials said.

    Vietnam has offered to be host, *people* familiar with the talks said.
    """


def noted(notes, **more):
    return resolved({"articles/summit.md": ARTICLE, "annotations/summit.md": notes, **more})


def test_a_note_stands_on_its_words_across_markup():
    result = noted(
        """\
        > to be host, people familiar

        Who are they?
        """
    )

    (note,) = result.site.notes
    (stretch,) = note.anchor
    block = result.site.articles[0].prose.blocks[stretch.block - 1]
    assert block.text[stretch.start : stretch.end] == "to be host, people familiar"
    assert errors(result) == []


def test_a_note_may_cross_passages():
    result = noted("> officials said. Vietnam has offered\n\nWords.\n")

    (note,) = result.site.notes
    assert [stretch.block for stretch in note.anchor] == [1, 2]


def test_notes_come_in_the_order_of_the_text_whatever_order_they_were_written_in():
    result = noted("> Vietnam has offered\n\nTwo.\n\n> No date was set\n\nOne.\n")

    assert [note.slug for note in result.site.notes] == ["no-date-was-set", "vietnam-has-offered"]
    assert result.site.articles[0].notes == tuple(note.id for note in result.site.notes)


def test_what_stands_before_the_first_quotation_is_the_headnote():
    result = noted("---\nauthor: Ann\n---\nRead for what is missing.\n\n> No date was set\n\nOne.\n")

    (article,) = result.site.articles
    assert [block.text for block in article.headnote.blocks] == ["Read for what is missing."]
    assert article.headnote_author == "Ann"


def test_a_note_whose_words_were_changed_is_an_error_and_is_not_drawn():
    result = noted("> The date was set\n\nWords.\n")

    assert codes(result) == ["BG302"]
    assert result.site.notes == ()


def test_a_relation_shows_on_both_notes():
    result = noted(
        '{#one contradicts="summit#two"}\n> No date was set\n\nOne.\n\n{#two}\n> Vietnam has offered\n\nTwo.\n'
    )

    one, two = result.site.notes
    assert [(r.kind, r.note, r.inverse) for r in one.relations] == [("contradicts", "summit#two", False)]
    assert [(r.kind, r.note, r.inverse) for r in two.relations] == [("contradicts", "summit#one", True)]


def test_a_relation_to_a_note_that_is_not_there_is_an_error_with_the_nearest_one():
    result = noted('{#one supports="summit#tow"}\n> No date was set\n\nOne.\n\n{#two}\n> Vietnam has offered\n\nTwo.\n')

    (fault,) = errors(result)
    assert (fault.code, fault.hint) == ("BG212", 'Did you mean supports="summit#two"?')


def test_a_note_cannot_be_related_to_itself():
    assert codes(noted('{#one supports="summit#one"}\n> No date was set\n\nOne.\n')) == ["BG212"]


def test_an_unknown_kind_is_an_error_with_the_nearest_one():
    (fault,) = errors(noted("{.questoin}\n> No date was set\n\nOne.\n"))

    assert (fault.code, fault.hint) == ("BG311", "Did you mean .question?")


def test_a_note_says_whom_and_what_it_concerns_and_what_is_not_on_file_is_an_error():
    person = "---\nname: Kim Jong Un\nfamily_name: Kim\n---\n"

    result = noted(
        '{people="kim-jong-un, kim-jong-um"}\n> No date was set\n\nOne.\n', **{"people/kim-jong-un.md": person}
    )

    (fault,) = errors(result)
    assert (fault.code, fault.hint) == ("BG209", "Did you mean kim-jong-un?")
    assert result.site.notes[0].people == ("kim-jong-un",)


def test_a_draft_note_leaves_no_trace():
    result = noted("{.draft}\n> No date was set\n\nHush.\n")

    assert result.site.notes == ()
    assert "Hush" not in repr(result.site)
