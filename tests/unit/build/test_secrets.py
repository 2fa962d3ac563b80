from briefgen.build.secrets import public_texts, secrets
from briefgen.model.documents import AnnotationsDocument
from tests.builders import a_config, a_note_document, a_person_document, an_article_document, some_annotations
from tests.site_builders import a_note, a_prose, a_site, a_stretch, an_article

TEXT = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"


def texts_of(found):
    return {(secret.path, secret.kind): secret.text for secret in found}


def test_all_words_of_a_draft_are_secret():
    draft = a_person_document("Anna Vale", draft=True, summary="An envoy", body="She waits.", aliases=("A. V.",))

    (secret,) = secrets((draft,), a_site(), drafts=False)

    assert secret.kind == "a draft"
    for words in ("Anna Vale", "An envoy", "She waits.", "A. V."):
        assert words in secret.text


def test_drafts_are_no_secrets_where_they_are_asked_for():
    assert secrets((a_person_document("Anna Vale", draft=True),), a_site(), drafts=True) == ()


def test_draft_notes_are_secret_and_the_others_of_the_file_are_not():
    notes = a_note_document("these words", draft=True, body="Not yet."), a_note_document("others", body="Seen.")
    file = some_annotations("a", *notes)

    (secret,) = secrets((file,), a_site(articles=(an_article("a"),)), drafts=False)

    assert "Not yet." in secret.text
    assert "Seen." not in secret.text


def test_notes_on_what_is_not_published_are_secret():
    file = some_annotations("draft-article", a_note_document("words", body="Of a draft."))
    assert isinstance(file, AnnotationsDocument)

    assert "Of a draft." in secrets((file,), a_site(), drafts=True)[0].text


def test_comments_are_secret_with_or_without_drafts():
    document = an_article_document("a", comments=("ask him", "or her"))

    for drafts in (True, False):
        found = secrets((document,), a_site(articles=(an_article("a"),)), drafts=drafts)
        assert [secret.text for secret in found] == ["ask him", "or her"]


def test_of_an_excerpted_article_the_hidden_words_are_secret_with_seven_on_either_side():
    prose = a_prose(" ".join(f"w{n}" for n in range(40)))
    article = an_article(
        "a", prose=prose, publish="excerpts", shown=(a_stretch(prose, "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9"),)
    )

    (secret,) = secrets((), a_site(articles=(article,)), drafts=False)

    assert secret.text.split() == [f"w{n}" for n in range(3, 40)]
    assert secret.shown == ("w0 w1 w2 w3 w4 w5 w6 w7 w8 w9",)


def test_of_a_reference_every_word_is_secret_and_of_a_full_text_none():
    hidden = an_article("a", TEXT, publish="reference", shown=())
    seen = an_article("b", TEXT)

    (secret,) = secrets((), a_site(articles=(hidden, seen)), drafts=False)

    assert (secret.text.split(), secret.shown) == (TEXT.split(), ())


def test_public_is_what_a_page_may_show():
    prose = a_prose("shown words and hidden words")
    hidden = an_article("b", "never to be seen", publish="reference", shown=(), summary="Its summary")
    site = a_site(
        config=a_config(title="The site"),
        articles=(
            an_article("a", prose=prose, publish="excerpts", shown=(a_stretch(prose, "shown words"),)),
            hidden,
        ),
        notes=(a_note(hidden, "never to be seen", "Our note."),),
    )

    public = "\n".join(public_texts(site))

    for words in ("shown words", "The site", "Its summary", "Our note."):
        assert words in public
    for words in ("hidden words", "never to be seen"):
        assert words not in public
