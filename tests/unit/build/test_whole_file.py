import pytest

from briefgen.build.outcome import Counts
from briefgen.build.whole_file import read_whole, write_whole

VALUE = Counts(articles=3, notes=2)


def test_a_value_is_read_as_it_was_written(tmp_path):
    write_whole(tmp_path / "value", VALUE)

    assert read_whole(tmp_path / "value", Counts) == VALUE


@pytest.mark.parametrize("damage", [lambda d: b"", lambda d: d[:-1], lambda d: d[:9] + b"\xff" + d[10:]])
def test_a_damaged_value_is_none(tmp_path, damage):
    write_whole(tmp_path / "value", VALUE)
    (tmp_path / "value").write_bytes(damage((tmp_path / "value").read_bytes()))

    assert read_whole(tmp_path / "value", Counts) is None


def test_no_value_is_none_and_one_that_cannot_be_written_is_no_fault(tmp_path):
    write_whole(tmp_path / "missing" / "value", VALUE)

    assert read_whole(tmp_path / "missing" / "value", Counts) is None
