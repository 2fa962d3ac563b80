import pytest

from briefgen.importers.apart import read_apart
from briefgen.importers.formats import MEBIBYTE, Format, RefusedError, Source, format_of

TEXT = Source(name="a.txt", data=b"A headline\n\nThe text of it.\n")


def a_format(module: str, **more) -> Format:
    return Format(**{"module": module, "what": "Tests", "suffixes": (".x",), "seconds": 2, **more})


def hostile(tmp_path, monkeypatch, code: str) -> Format:
    """A format whose reader is `code`, on the path of the process that reads."""
    name = "hostile_reader"
    (tmp_path / f"{name}.py").write_text(f"def read(source):\n    {code}\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "sitecustomize.py").write_text(
        "import sys, importlib.util, importlib.abc\n"
        "class F(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'briefgen.importers.readers.hostile_reader':\n"
        f"            return importlib.util.spec_from_file_location(name, {str(tmp_path / (name + '.py'))!r})\n"
        "sys.meta_path.insert(0, F())\n"
    )
    return a_format(name)


def test_a_file_is_read_in_a_process_of_its_own():
    read = read_apart(TEXT, format_of("a.txt"))

    assert read.drafts[0].value("title") == "A headline"


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("while True: pass", "more than 2 seconds"),
        ("return bytearray(1 << 40)", "too much memory"),
        ("import os; os._exit(3)", "cannot be read"),
        ("import os; os.kill(os.getpid(), 11)", "too much memory"),
        ("raise ValueError('bad\\x1b[2J')", r"ValueError: bad\[2J"),
        ("import surely_not_installed", "pip install 'briefgen\\[import\\]'"),
        ("return read(source)", "nested too deep"),
        ("print('noise'); raise __import__('briefgen.importers.formats').importers.formats.RefusedError('No.')", "No."),
    ],
)
def test_what_goes_wrong_in_it_is_one_sentence(tmp_path, monkeypatch, code, sentence):
    form = hostile(tmp_path, monkeypatch, code)

    with pytest.raises(RefusedError, match=sentence):
        read_apart(TEXT, form, patience=120)


def test_a_process_that_waits_is_ended(tmp_path, monkeypatch):
    form = hostile(tmp_path, monkeypatch, "import time; time.sleep(60)")

    with pytest.raises(RefusedError, match="longer than 3 seconds"):
        read_apart(TEXT, form, patience=3)


def test_it_can_write_no_file(tmp_path, monkeypatch):
    target = tmp_path / "pwned"
    form = hostile(tmp_path, monkeypatch, f"open({str(target)!r}, 'w').write('x' * 10)")

    with pytest.raises(RefusedError):
        read_apart(TEXT, form)

    assert not target.exists() or target.read_bytes() == b""


def test_a_file_larger_than_its_format_allows_is_refused_unread():
    with pytest.raises(RefusedError, match="too large: 2 MiB, where 1 MiB is the most"):
        read_apart(Source(name="a", data=bytes(2 * MEBIBYTE)), a_format("plain_text", most_bytes=MEBIBYTE))
