"""What briefgen costs: `python -m benchmarks.run --articles 1000 10000`.

Each figure is the median of several runs, each a process of its own. The machine's load stands above the table: on a
machine that does other things as well, processor seconds say more than wall seconds.
"""

import argparse
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.corpus.site import a_corpus, write_site
from benchmarks.machine import machine
from benchmarks.measure import Cost, cost_of, preview, typical

BRIEFGEN = [sys.executable, "-P", "-c", "import sys; from briefgen.cli.main import main; main()"]
_TEMPLATE = "article.html"
_QUIET = 0.2
"""Seconds before a build: a file that was changed a moment ago might be changed again within one tick of its clock."""


class Measured(NamedTuple):
    """A row of the table."""

    what: str
    articles: int
    cost: Cost


class Site:
    """A corpus on disk, and the edits that are made to it; every edit is another one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.article = sorted((folder / "content/articles").rglob("*.md"))[-2]
        self.person = min((folder / "content/people").glob("*.md"))
        self._edits = 0

    def forget(self) -> None:
        """Leave nothing of earlier builds."""
        for name in (".briefgen", "site"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def edit_body(self) -> str:
        """Add words to an article's last paragraph; gives them."""
        self._edits += 1
        words = f"This was corrected {self._edits} times since {time.monotonic_ns()}."
        with self.article.open("a", encoding="utf-8") as file:
            file.write(f"\n{words}\n")
        return words

    def edit_name(self) -> None:
        """Call a person otherwise."""
        self._edits += 1
        lines = self.person.read_text(encoding="utf-8").splitlines(keepends=True)
        lines[1] = f"name: Maximiliane {'I' * self._edits} {lines[1].split()[-1]}\n"
        self.person.write_text("".join(lines), encoding="utf-8")

    def edit_template(self) -> None:
        """Change the template of articles, in the site's own copy."""
        self._edits += 1
        own = self.folder / "themes/default/templates" / _TEMPLATE
        own.parent.mkdir(parents=True, exist_ok=True)
        text = (Path(__file__).parents[1] / "themes/default/templates" / _TEMPLATE).read_text(encoding="utf-8")
        own.write_text(text.replace("</h1>", f"</h1><!-- {self._edits} -->", 1), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.run", description="Measure builds and the preview.")
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--runs", type=int, default=3, help="how often each figure is taken")
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--search", action=argparse.BooleanOptionalAction, default=True, help="with the search index")
    parser.add_argument("--only", choices=("build", "preview"), help="one half of the table")
    asked = parser.parse_args()
    print(machine())
    print(f"| what | articles | wall s | CPU s | MiB |{_RULE}")
    rows = []
    for articles in asked.articles:
        with tempfile.TemporaryDirectory(prefix="briefgen-run-") as folder:
            site = _a_site(Path(folder) / "corpus", articles)
            if asked.only != "preview":
                rows += _builds(site, articles, asked)
            if asked.only != "build":
                rows += _preview(site, articles, asked.runs)
    _growth(rows, asked.articles)
    return 0


_RULE = "\n| --- | ---: | ---: | ---: | ---: |"


def _a_site(folder: Path, articles: int) -> Site:
    write_site(a_corpus(articles), folder)
    return Site(folder)


def _builds(site: Site, articles: int, asked: argparse.Namespace) -> list[Measured]:
    build = [*BRIEFGEN, "build", "--root", str(site.folder), "--no-search"]
    build += ["--jobs", str(asked.jobs)] if asked.jobs else []

    def take(what: str, before: Callable[[], object], command: list[str] = build, runs: int = asked.runs) -> Measured:
        costs = []
        for _ in range(runs):
            before()
            time.sleep(_QUIET)
            costs.append(cost_of(command))
        return _row(what, articles, typical(costs))

    rows = [
        take("cold build", site.forget),
        take("nothing changed", lambda: None),
        take("an article edited", site.edit_body),
        take("a person’s name edited", site.edit_name),
        take("a template edited", site.edit_template),
    ]
    if asked.search:
        rows.append(
            take("cold build, with the search index", site.forget, [each for each in build if each != "--no-search"], 1)
        )
    return rows


def _preview(site: Site, articles: int, runs: int) -> list[Measured]:
    """From a save to the new page, served; then what the preview takes of memory."""
    port = free_port()
    site.forget()
    path = f"/articles/{site.article.stem}/"
    with preview([*BRIEFGEN, "serve", "--root", str(site.folder), "--port", str(port)], port) as shown:
        first = shown.seconds_until(path, site.article.stem.encode(), 1800)
        time.sleep(1)
        waits = []
        for _ in range(max(3, runs)):
            words = site.edit_body()
            waits.append(shown.seconds_until(path, words.encode()))
            time.sleep(1 + first / 4)
        memory = shown.gauge.peak
    return [
        _row("preview: start to first page", articles, Cost(first, 0, memory)),
        _row("preview: save to new page", articles, Cost(median(waits), 0, memory)),
    ]


def free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return int(any_port.getsockname()[1])


def _row(what: str, articles: int, cost: Cost) -> Measured:
    cpu = f"{cost.cpu:.2f}" if cost.cpu else ""
    print(f"| {what} | {articles:,} | {cost.wall:.2f} | {cpu} | {cost.memory:,.0f} |", flush=True)
    return Measured(what, articles, cost)


def _growth(rows: list[Measured], sizes: list[int]) -> None:
    """How often dearer each figure is at the largest size than at the smallest."""
    least, most = min(sizes), max(sizes)
    if least == most:
        return
    print(f"\nFrom {least:,} to {most:,} articles, {most / least:.0f} times as many:")
    before = {row.what: row.cost for row in rows if row.articles == least}
    for row in rows:
        if row.articles == most:
            wall, memory = row.cost.wall / before[row.what].wall, row.cost.memory / max(1, before[row.what].memory)
            print(f"- {row.what}: {wall:.1f} times the time, {memory:.1f} times the memory")


if __name__ == "__main__":
    raise SystemExit(main())
