import pytest

from briefgen.importers.formats import RefusedError
from briefgen.importers.writing.content_file import file_text
from tests.imports import CASES, SEEDS, document_of, only_draft, parsed, passages_of, read_here, words_of

TEXTS = sorted((CASES / "text").glob("*.txt"))
FEBRUARY, SECOND = "004_a4831d768eb609a9.txt", "000_a8ae13eb1451a861.txt"
needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real texts are not here")


def seed(name: str):
    return only_draft(name, (SEEDS / name).read_bytes())


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_each_text_becomes_the_file_beside_it(path):
    assert file_text(only_draft(path.name, path.read_bytes())) == path.with_suffix(".md").read_text()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_each_file_is_read_without_a_fault(path):
    assert parsed(path.with_suffix(".md").read_text()).body


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_word_is_lost(path):
    draft = only_draft(path.name, path.read_bytes())
    text = path.read_bytes().decode("cp1252" if "1252" in path.name else "utf-8")

    assert not words_of(text) - words_of(file_text(draft).replace("\\", ""))


@needs_seeds
@pytest.mark.parametrize(
    ("name", "title", "first_words", "passages"),
    [
        (SECOND, "Trump agrees to second Kim summit as nuke deal remains elusive", "US President Donald Trump", 17),
        (FEBRUARY, "Trump, Kim schedule summit for February", "President Donald Trump will meet", 31),
    ],
)
def test_a_real_text_is_its_paragraphs_and_nothing_else(name, title, first_words, passages):
    draft = seed(name)
    document = document_of(draft)

    assert document.title == title
    assert document.body[0].text.startswith(first_words)
    assert len(document.body) == passages
    assert {block.kind for block in document.body} == {"paragraph"}


@needs_seeds
@pytest.mark.parametrize("name", [SECOND, FEBRUARY])
def test_no_word_of_a_real_text_is_lost(name):
    source = (SEEDS / name).read_text()

    lost = words_of(source) - words_of(file_text(seed(name)).replace("\\", ""))

    repeated = words_of("\n".join({line for line in source.split("\n") if line and source.split("\n").count(line) > 1}))
    assert not lost - repeated


@needs_seeds
def test_the_caption_the_dateline_and_the_headline_of_a_real_text_are_not_in_its_body():
    body = "\n".join(passages_of(seed(SECOND)))

    assert "(Bloomberg pic)" not in body
    assert "WASHINGTON" not in body
    assert "remains elusive" not in body


@needs_seeds
def test_a_real_text_with_credits_gives_its_day_and_who_wrote_it():
    document = document_of(seed(FEBRUARY))
    body = "\n".join(passages_of(seed(FEBRUARY)))

    assert document.date.iso == "2019-01-19"
    assert document.byline == ("Matthew Lee", "Deb Riechmann", "Jan M. Olsen", "Mark Landler", "David E. Sanger")
    assert not any(words in body for words in ("Information for", "A Section", "Upcoming Events", "No word yet"))
    assert "Dupont Circle Hotel" not in body


def test_what_is_guessed_is_marked_as_a_guess():
    text = file_text(only_draft("a.txt", "A headline\n\nPublished: 14 May 2021\n\nThe text begins here.\n"))

    assert "date: 2021-05-14  # guessed: “Published: 14 May 2021”" in text


def test_a_paragraph_before_the_dateline_that_could_be_the_text_stays_in_it():
    text = "A headline\n\nThe first paragraph.\n\nThe second one.\n\nSEOUL -- The third."

    assert passages_of(only_draft("a.txt", text)) == ["The first paragraph.", "The second one.", "SEOUL -- The third."]


def test_a_file_of_other_bytes_is_refused():
    with pytest.raises(RefusedError, match="bytes that no text has"):
        read_here("a.txt", b"\x7fELF\x00\x00")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_texts_of_common_encodings_are_read(encoding):
    draft = only_draft("a.txt", "Überschrift\n\nDer erste Satz – „so“ steht er da.".encode(encoding))

    assert passages_of(draft) == ["Der erste Satz – „so“ steht er da."]
