"""Whoever computes, the site is the same."""

import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest
from distributed import Client, LocalCluster

from briefgen.build.executors import workers_for
from briefgen.build.outcome import Options
from briefgen.diagnostics.errors import BriefgenError
from tests.projects import a_project, built, built_elsewhere

MANY = {
    f"content/people/p{n}.md": f"---\nname: Person Number{n}\n---\nKnows Anna Vale and Person Number{n - 1}.\n"
    for n in range(1, 80)
}


OPENED = []


@pytest.fixture(autouse=True)
def _nothing_stays_open():
    yield
    while OPENED:
        OPENED.pop(0).close()


def threads():
    return ThreadPoolExecutor(2)


def processes():
    return ProcessPoolExecutor(2)


def dask():
    """As a user would write it, but for the cluster, which is made here and now."""
    cluster = LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None)
    client = Client(cluster)
    OPENED.extend((client, cluster))
    return client.get_executor()


class Counting(ThreadPoolExecutor):
    def __init__(self):
        super().__init__(2)
        self.tasks = 0

    def submit(self, function, /, *items, **more):
        self.tasks += 1
        return super().submit(function, *items, **more)


def no_executor():
    return "nobody"


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("factory", ["threads", "processes", "dask"])
def test_an_executor_makes_the_site_that_this_process_makes(tmp_path, factory):
    root = a_project(tmp_path / "p", **MANY)
    one = built(root, search=False)

    other, site = built_elsewhere(root, tmp_path / "other", search=False, executor=f"{__name__}:{factory}")

    assert other.report == one.report
    assert site == {
        file.relative_to(root / "site").as_posix(): file.read_bytes()
        for file in (root / "site").rglob("*")
        if file.is_file()
    }


def test_an_executor_is_shut_down_when_the_build_is_done():
    with workers_for(Options(executor=f"{__name__}:threads")) as workers:
        assert list(workers(str, range(3))) == ["0", "1", "2"]
        executor = workers.args[0]

    with pytest.raises(RuntimeError, match="shutdown"):
        executor.submit(str, 1)


def test_a_module_beside_the_project_is_found(tmp_path, monkeypatch):
    (tmp_path / "our_cluster.py").write_text(
        "from concurrent.futures import ThreadPoolExecutor\ndef executor():\n    return ThreadPoolExecutor(1)\n"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))

    with workers_for(Options(executor="our_cluster:executor")) as workers:
        assert list(workers(str, [1])) == ["1"]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("threads", "MODULE:FUNCTION"),
        ("no_such_module:executor", "No module named"),
        (f"{__name__}:nothing", "cannot be found"),
        (f"{__name__}:MANY", "is no function"),
        (f"{__name__}:no_executor", "gave str"),
    ],
)
def test_what_is_no_executor_is_said_in_one_sentence(place, said):
    with pytest.raises(BriefgenError, match=said), workers_for(Options(executor=place)):
        pass


def test_few_items_are_not_worth_sending_and_many_are_sent_in_few_pieces():
    with workers_for(Options(executor=f"{__name__}:Counting", jobs=2)) as workers:
        assert list(workers(str, range(10))) == [str(number) for number in range(10)]
        few = workers.args[0].tasks
        assert list(workers(str, range(1000))) == [str(number) for number in range(1000)]
        many = workers.args[0].tasks

    assert few == 0
    assert 2 <= many <= 8
