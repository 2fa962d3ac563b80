import subprocess
import sys

from briefgen.build.fingerprint import canonical, code_fingerprint, fingerprint
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath

SOURCE = SourceFile(path=ContentPath("content/a.md"), text="words")


def test_equal_values_have_equal_digests():
    assert fingerprint(SOURCE, 1) == fingerprint(SourceFile(path=ContentPath("content/a.md"), text="words"), 1)


def test_values_that_differ_anywhere_have_other_digests():
    others = [
        fingerprint(SourceFile(path=ContentPath("content/b.md"), text="words"), 1),
        fingerprint(SourceFile(path=ContentPath("content/a.md"), text="word"), 1),
        fingerprint(SOURCE, 2),
        fingerprint(1, SOURCE),
        fingerprint((SOURCE, 1)),
    ]

    assert fingerprint(SOURCE, 1) not in others


def test_the_order_in_which_a_mapping_was_filled_does_not_show():
    assert canonical({"a": 1, "b": 2}) == canonical({"b": 2, "a": 1})


def test_another_process_with_another_hash_seed_digests_the_same():
    code = "from tests.unit.build.test_fingerprint import *; print(fingerprint(SOURCE, 'x', code_fingerprint()).hex())"
    seeds = [
        subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in ("1", "2")
    ]

    assert {done.stdout.decode().strip() for done in seeds} == {fingerprint(SOURCE, "x", code_fingerprint()).hex()}
