"""`briefgen explain --word`: who a word means in a file, place by place, and why."""

import pytest
from click.testing import CliRunner

from briefgen.cli.explain import command
from briefgen.diagnostics.errors import BriefgenError

FILES = {
    "site.yml": "title: T\n",
    "content/people/kim-jong-un.md": "---\nname: Kim Jong Un\nfamily_name: Kim\n---\nHe leads.\n",
    "content/people/kim-yong-chol.md": "---\nname: Kim Yong Chol\nfamily_name: Kim\n---\nHe went.\n",
    "content/articles/one.md": "---\ntitle: One\n---\nKim Jong Un agreed. Kim left. Kim Il Sung Square was full.\n",
    "content/articles/two.md": "---\ntitle: Two\n---\nKim Jong Un met Kim Yong Chol. Then Kim left.\n",
    "content/annotations/one.md": "> agreed\n\nKim had refused.\n",
}


@pytest.fixture
def ask(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)

    def run(*arguments):
        return CliRunner().invoke(
            command, [*arguments, "--root", str(tmp_path)], catch_exceptions=False, standalone_mode=False
        )

    return run


def test_each_place_is_told_with_who_it_is_and_why(ask):
    told = ask("--word", "Kim", "articles/one.md").output

    assert "one p1: [Kim Jong Un] agreed." in told
    assert "“Kim” is Kim Jong Un, the only one of that name who is named in full in this text." in told
    assert told.count("one p1: ") == 3


def test_what_stands_around_a_place_is_told_in_whole_words(ask, tmp_path):
    text = "The ministers of both states went back to the table with Kim, who had never before been in that harbour."
    (tmp_path / "content/articles/one.md").write_text(f"---\ntitle: One\n---\n{text}\n")

    line = ask("--word", "Kim", "articles/one.md").output.split("\n")[0]

    assert line == "one p1: …states went back to the table with [Kim], who had never before been in that…"


def test_a_name_that_could_be_two_people_is_said_to_be_unsure(ask):
    assert "“Kim” is not sure: Kim Jong Un or Kim Yong Chol" in ask("--word", "Kim", "articles/two.md").output


def test_a_note_is_read_in_the_company_of_its_article(ask):
    assert "“Kim” is Kim Jong Un" in ask("--word", "kim", "annotations/one").output


def test_a_word_that_is_not_there_is_said_to_be_nowhere(ask):
    assert ask("--word", "Moon", "articles/one.md").output == "“Moon” stands nowhere in articles/one.md.\n"


def test_a_file_that_is_not_there_is_said_with_the_nearest_one(ask):
    with pytest.raises(
        BriefgenError, match=r"There is no content file articles/on\.md\. Did you mean content/articles/one"
    ):
        ask("--word", "Kim", "articles/on.md")
