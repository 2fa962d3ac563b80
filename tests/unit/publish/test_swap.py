import sys

import pytest

from briefgen.publish.swap import exchange


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="other systems know no such step")
def test_two_folders_change_places(tmp_path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)

    assert exchange(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one" / "file").read_text() == "other"
    assert (tmp_path / "other" / "file").read_text() == "one"


def test_what_cannot_be_exchanged_is_left_as_it_is(tmp_path):
    (tmp_path / "one").mkdir()

    assert not exchange(tmp_path / "one", tmp_path / "missing")
    assert (tmp_path / "one").is_dir()
