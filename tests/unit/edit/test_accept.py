import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen.edit import accept_note, set_place
from briefgen.edit.escapes import escaped
from briefgen.model.dates import Date
from briefgen.model.documents import AnnotationsDocument, NoteDocument
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath
from briefgen.parse import parse
from briefgen.resolve.notes.anchors import Ambiguous, Anchored, AnchorRequest, Changed, anchor
from briefgen.resolve.wording.passages import fold_passages
from briefgen.text.normalize import fold_text
from tests.builders import a_block

TODAY = Date(year=2019, month=2, day=1)
FILE = """---
article: talks
---
A headnote  with two spaces.

{#venue .question at=p7\tpeople="kim"}
> No word yet
> on the *location* of talks

Said of it.

  > Vietnam has been
  > considered

\tcode
"""
AWKWARD = st.lists(
    st.sampled_from(
        (
            *("one", "two*", "_three_", "`four`", "[five]", "<b>", "&amp;", "\\six", "~~", "==", "%%", "#", "-", "+"),
            *("1.", ">", "“yes”", "…", "{x}", "[[a]]", "![b](c)", "^id", "—", "20"),
        )
    ),
    min_size=1,
    max_size=12,
).map(" ".join)
ARTICLE_WORDS = (
    *(
        "the",
        "envoys",
        "met*",
        "in",
        "May,",
        "and",
        "_asked_",
        "for",
        "20",
        "depots.",
        "“No,”",
        "said",
        "Kim’s",
        "aide",
    ),
    *("—", "list", "was", "not", "[given]", "by", "ministry", "on", "Friday", "of", "coast", "talks", "vote", "closed"),
)
PROSE = st.text(alphabet="abc “”'’*_#>-+.{}[]%&<\\\t\n", max_size=60)


def a_source(text: str) -> SourceFile:
    return SourceFile(path=ContentPath("content/annotations/talks.md"), text=text)


def notes_of(text: str) -> tuple[NoteDocument, ...]:
    document = parse(a_source(text)).document
    assert isinstance(document, AnnotationsDocument)
    return document.notes


def accepted(text: str, words: str, number: int = 0) -> str:
    return accept_note(a_source(text), notes_of(text)[number], words, TODAY)


def test_new_words_stand_in_the_old_one_s_place_and_the_old_ones_beside_the_date() -> None:
    assert accepted(FILE, "A word on the location of talks") == FILE.replace(
        "> No word yet\n> on the *location* of talks", "> A word\n> on the location of talks"
    ).replace('"kim"}', '"kim" reworded=2019-02-01 was="No word yet on the location of talks"}')


def test_a_note_without_attributes_gets_a_line_of_them() -> None:
    assert accepted(FILE, "Hawaii has been considered", 1) == FILE.replace(
        "  > Vietnam has been\n  > considered",
        '{reworded=2019-02-01 was="Vietnam has been considered"}\n  > Hawaii has been\n  > considered',
    )


def test_line_ends_stay_as_they_were() -> None:
    windows = FILE.replace("\n", "\r\n")

    assert accepted(windows, "A word\n\nanother") == windows.replace(
        "> No word yet\r\n> on the *location* of talks", "> A word\r\n>\r\n> another"
    ).replace('"kim"}', '"kim" reworded=2019-02-01 was="No word yet on the location of talks"}')


def test_words_first_quoted_are_kept_when_the_source_changes_again() -> None:
    twice = accepted(accepted(FILE, "A word on location"), "One word on location")

    assert notes_of(twice)[0].was == "No word yet on the location of talks"
    assert notes_of(twice)[0].quotation == "One word on location"


def test_words_that_come_back_take_the_marks_away() -> None:
    changed = accepted(FILE, "Hawaii has been\nconsidered", 1)

    assert accepted(changed, "Vietnam has been considered", 1) == FILE


def test_quotation_marks_and_braces_are_kept_in_what_was() -> None:
    text = '> a "word" in {braces} \\\\ here\n'

    assert notes_of(accepted(text, "another"))[0].was == 'a "word" in {braces} \\ here'


def test_a_place_is_mended_where_it_stood() -> None:
    assert set_place(a_source(FILE), notes_of(FILE)[0], at=9) == FILE.replace("at=p7", "at=p9")


def test_words_beside_are_mended_and_taken_away() -> None:
    text = '{prefix="at=p3" suffix="x"}\n> No word\n'

    assert set_place(a_source(text), notes_of(text)[0], at=4, prefix="in “May”", suffix="") == (
        '{prefix="in “May”" at=p4}\n> No word\n'
    )


def test_nothing_to_set_changes_nothing() -> None:
    assert set_place(a_source(FILE), notes_of(FILE)[0]) == FILE


@pytest.mark.parametrize("start", ["# no heading", "- no list", "1. no list", "> no quotation", "=== no line", "~~~"])
def test_words_that_look_like_markup_stay_words(start: str) -> None:
    words = f"{start} here [a](b) [[c]] *d* `e` &amp; ^f"

    assert notes_of(accepted(FILE, words))[0].quotation == words


@given(AWKWARD, PROSE, PROSE, st.sampled_from(["\n", "\r\n"]))
def test_all_but_the_note_s_own_lines_stays_as_it_was(words: str, before: str, after: str, end: str) -> None:
    head = f"{before.replace('>', ' ').replace('{', ' ')}\n\n".replace("\n", end)
    tail = f"\n\n{after.replace('>', ' ').replace('{', ' ')}".replace("\n", end)
    text = f"{head}> some words that were quoted{tail}"
    notes = notes_of(text)
    if len(notes) != 1:
        return

    edited = accept_note(a_source(text), notes[0], words, TODAY)

    assert edited.startswith(text[: notes[0].quotation_span.start])
    assert edited.endswith(text[notes[0].quotation_span.end :])
    assert [fold_text(note.quotation) for note in notes_of(edited)] == [fold_text(words)]
    assert notes_of(edited)[0].was == "some words that were quoted"


@given(st.lists(st.sampled_from(ARTICLE_WORDS), min_size=12, max_size=40), st.data())
def test_accepted_words_are_anchored_when_the_file_is_read_again(words: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(4, len(words) - 4))
    text = fold_passages((a_block(" ".join(words[:cut])), a_block(" ".join(words[cut:]))))
    first = data.draw(st.integers(0, len(words) - 10))
    quoted = [*words[first : first + 4], "elsewhere", *words[first + 5 : first + 10]]
    source = a_source(f"> {escaped(' '.join(quoted))}\n")
    found = anchor(AnchorRequest(quotation=notes_of(source.text)[0].quotation), text)
    assume(isinstance(found, Changed) and len(set(words)) > 8)
    assert isinstance(found, Changed)

    edited = accept_note(source, notes_of(source.text)[0], found.wording, TODAY)

    again = anchor(AnchorRequest(quotation=notes_of(edited)[0].quotation), text)
    assert isinstance(again, Anchored | Ambiguous)
    if isinstance(again, Anchored):
        assert again.state in ("exact", "folded")
