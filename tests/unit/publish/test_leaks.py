import os
import pickle
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.files import OutputFile
from briefgen.model.ids import ContentPath, SitePath
from briefgen.publish.leaks import RUN, Gate, Secret, leaks
from briefgen.publish.plain_words import words

DRAFT = Secret(
    path=ContentPath("content/briefings/draft.md"),
    kind="a draft",
    text="The delegation will leave before the second day, and nobody has told the press about it.",
)


def a_file(text, path="index.html"):
    return OutputFile(path=SitePath(path), data=text.encode())


def found(files, secrets=(DRAFT,), public=(), sources=None):
    gate = Gate(tuple(secrets))
    return leaks([gate(file) for file in files], secrets, lambda: public, sources or {})


def test_eight_words_of_a_draft_are_an_error_that_names_the_file():
    (leak,) = found([a_file("<p>We hear the delegation will <b>leave</b> before the second day.</p>", "a/index.html")])

    assert (leak.code, leak.path, leak.subject) == ("BG602", DRAFT.path, "a/index.html")
    assert "a/index.html" in leak.message


def test_the_place_is_that_of_the_words_in_the_draft():
    source = f"---\ntitle: T\n---\n{DRAFT.text}\n"
    (leak,) = found([a_file("and nobody has told the press about it")], sources={DRAFT.path: source})
    assert source[leak.span.start : leak.span.end] == "and nobody has told the press about it"


def test_seven_words_are_nobodys():
    assert found([a_file("The delegation will leave before the second")]) == ()


def test_a_file_name_is_looked_at():
    (leak,) = found([a_file("", "notes/the-delegation-will-leave-before-the-second-day.html")])

    assert leak.subject == "notes/the-delegation-will-leave-before-the-second-day.html"


def test_what_is_public_elsewhere_is_no_secret():
    assert found([a_file(DRAFT.text)], public=["He said: “the delegation will leave before the second day”."]) != ()
    assert found([a_file(DRAFT.text)], public=[f"He said: “{DRAFT.text}”."]) == ()


def test_what_may_be_quoted_is_no_leak_and_one_word_more_is():
    text = "one two three four five six seven eight nine ten eleven twelve"
    source = Secret(path=ContentPath("content/articles/a.md"), kind="an article", text=text, shown=(text[:39],))

    assert found([a_file("… one two three four five six seven eight …")], [source]) == ()
    assert len(found([a_file("… two three four five six seven eight nine …")], [source])) == 1


def test_each_secret_is_named_once_for_a_file():
    other = Secret(path=ContentPath("content/people/x.md"), kind="a comment", text="a b c d e f g h i j k")

    faults = found([a_file(DRAFT.text + other.text), a_file(other.text, "b.html")], [DRAFT, other])

    assert [(fault.path, fault.subject) for fault in faults] == [
        (DRAFT.path, "index.html"),
        (other.path, "index.html"),
        (other.path, "b.html"),
    ]


def test_public_texts_are_not_asked_for_where_there_is_no_suspicion():
    def never():
        raise AssertionError

    gate = Gate((DRAFT,))
    assert leaks([gate(a_file("nothing of the kind stands here, and no one minds that"))], (DRAFT,), never, {}) == ()


def test_without_secrets_the_gate_is_not_needed():
    short = Secret(path=ContentPath("content/a.md"), kind="a draft", text="only seven words are not a leak")

    assert not Gate(()).is_needed
    assert not Gate((short,)).is_needed
    assert Gate((DRAFT,)).is_needed


def test_a_gate_that_was_sent_to_a_process_with_other_hashes_finds_the_same(tmp_path):
    (tmp_path / "gate").write_bytes(pickle.dumps(Gate((DRAFT,))))
    code = (
        "import pickle, sys; from tests.unit.publish.test_leaks import DRAFT, a_file; "
        "gate = pickle.load(open(sys.argv[1], 'rb')); print(len(gate(a_file(DRAFT.text)).runs))"
    )
    command = [sys.executable, "-W", "ignore", "-c", code, tmp_path / "gate"]
    done = subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": "77"}, capture_output=True, check=True)

    assert int(done.stdout) == len(words(DRAFT.text.encode())) - RUN + 1


@given(
    st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]), min_size=8, max_size=40),
    st.lists(st.sampled_from(["iota", "kappa", "lambda"]), max_size=30),
    st.data(),
)
def test_any_eight_words_of_a_secret_anywhere_are_found(secret, around, data):
    start = data.draw(st.integers(0, len(secret) - RUN))
    at = data.draw(st.integers(0, len(around)))
    text = " ".join((*around[:at], *secret[start : start + RUN], *around[at:]))

    assert found([a_file(text)], [Secret(path=ContentPath("content/a.md"), kind="a draft", text=" ".join(secret))])
