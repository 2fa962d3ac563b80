"""The page on safety: every row is there, and every test that it names."""

import ast
import re
from functools import cache
from itertools import chain
from pathlib import Path

TESTS = Path(__file__).parent
PAGE = (TESTS.parent / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = {"BI": 11, "HC": 19, "OS": 12, "PS": 15, "PB": 11, "CF": 10, "DT": 6, "SC": 6}
"""How many faults of each sort there are to guard against."""

ROW = re.compile(r"\| ([A-Z]{2}-\d\d) \| ([ABC]) \| ([^|]+) \| ([^|]*)\|")
NAMED = re.compile(r"`((?:[\w/]+\.py::)?test_\w+)`")


def rows() -> list[tuple[str, str, str, list[str]]]:
    return [(row, grade, state.strip(), NAMED.findall(tests)) for row, grade, state, tests in ROW.findall(PAGE)]


@cache
def functions(file: Path) -> frozenset[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def hostile() -> frozenset[str]:
    files = (TESTS / "hostile").glob("test_*.py")
    return frozenset(name for name in chain.from_iterable(map(functions, files)) if name.startswith("test_"))


def test_every_row_stands_there_once_and_in_order() -> None:
    expected = [f"{sort}-{number:02}" for sort, count in ROWS.items() for number in range(1, count + 1)]

    assert [row for row, *_ in rows()] == expected


def test_every_test_that_is_named_exists() -> None:
    for row, _, _, named in rows():
        for test in named:
            file, _, function = test.rpartition("::")
            assert function in (functions(TESTS / file) if file else hostile()), (row, test)


def test_what_is_held_or_held_in_part_names_a_test() -> None:
    for row, grade, state, named in rows():
        assert state.startswith(("held", "in part", "does not apply", "measured")), row
        if state.startswith(("held", "in part")):
            assert named, (row, grade)
        else:
            assert ":" in state, (row, "says why")


def test_every_test_of_a_row_is_named_in_that_row() -> None:
    named = {(row, test) for row, _, _, tests in rows() for test in tests}

    for test in hostile():
        sort, numbers = test[5:7].upper(), re.findall(r"_(\d\d)(?=_)", test)
        assert numbers, test
        for number in numbers:
            assert (f"{sort}-{number}", test) in named, test
