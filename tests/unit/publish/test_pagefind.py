import sys

import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish import pagefind

pytestmark = pytest.mark.skipif(not pagefind.is_installed(), reason="Pagefind is not installed")
PAGE = "<html lang=en><body data-pagefind-body><p>Talks</p></body></html>"


@pytest.fixture
def instead(monkeypatch, tmp_path):
    """A program in place of Pagefind's."""
    import pagefind_bin

    def use(script):
        program = tmp_path / "pagefind"
        program.write_text(f"#!{sys.executable}\n{script}")
        program.chmod(0o755)
        monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)

    return use


def test_an_index_comes_back_as_files():
    files = pagefind.index_files([("a/", PAGE), ("b/", PAGE)], "en")

    assert len([path for path in files if path.startswith("fragment/")]) == 2
    assert b'"page_count":2' in files["pagefind-entry.json"]


def test_more_can_be_asked_than_a_pipe_holds():
    pages = ((f"a/{number}/", PAGE.replace("Talks", "Talks go on. " * 2000)) for number in range(40))

    assert len([path for path in pagefind.index_files(pages, "en") if path.startswith("fragment/")]) == 40


def test_it_is_known_which_release_makes_the_index():
    assert pagefind.release().startswith("1.")


def test_a_program_that_ends_early_is_told_in_a_sentence(instead):
    instead("import sys; sys.exit(1)")

    with pytest.raises(BriefgenError, match="Pagefind ended before"):
        pagefind.index_files([("a/", PAGE * 10_000)], "en")


def test_what_the_program_complains_of_is_told(instead):
    instead(
        "import base64, json, sys\n"
        "answer = {'message_id': 1, 'payload': {'type': 'Error', 'message': 'no such language'}}\n"
        "sys.stdout.write(base64.b64encode(json.dumps(answer).encode()).decode() + ',')\n"
    )

    with pytest.raises(BriefgenError, match="no such language"):
        pagefind.index_files([("a/", PAGE)], "en")
