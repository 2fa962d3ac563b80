"""DT: the same content gives the same bytes, whenever and wherever."""

import os
import random
import shutil

from tests.hostile.commands import run
from tests.projects import a_project, built, tree

CIRCUMSTANCES = (
    {},
    {
        "PYTHONHASHSEED": "1",
        "TZ": "Pacific/Kiritimati",
        "LANG": "C",
        "LC_ALL": "C",
        "HOME": "/nonexistent",
        "USER": "x",
    },
    {"PYTHONHASHSEED": "77", "TZ": "America/New_York", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "COLUMNS": "20"},
    {"SOURCE_DATE_EPOCH": "0"},
    {"SOURCE_DATE_EPOCH": "4102444800", "PYTHONOPTIMIZE": "2"},
)


def test_dt_01_02_neither_clock_nor_locale_nor_place_nor_order_of_files_shows(tmp_path):
    sites = []
    for number, environment in enumerate(CIRCUMSTANCES):
        root = a_project(tmp_path / f"{'deep/' * number}project-{number}")
        files = [path for path in root.rglob("*") if path.is_file()]
        random.Random(number).shuffle(files)
        for file in files:
            data = file.read_bytes()
            file.unlink()
            file.write_bytes(data)
            os.utime(file, (number * 1e8, number * 1e8))
        umask = os.umask(0o077 if number % 2 else 0o022)
        done = run(root, "build", "--jobs", str(number % 3 + 1), **environment)
        os.umask(umask)
        assert done.code == 0, done.said
        sites.append(tree(root / "site"))

    assert all(site == sites[0] for site in sites)
    assert len(sites[0]) > 50


def test_dt_05_search_and_all_else_are_the_same_a_second_time(tmp_path):
    root = a_project(tmp_path)
    built(root, jobs=1)
    first = tree(root / "site")
    for folder in ("site", ".briefgen"):
        shutil.rmtree(root / folder)
    built(root, jobs=2)

    assert any(name.startswith("pagefind/") for name in first)
    assert tree(root / "site") == first
