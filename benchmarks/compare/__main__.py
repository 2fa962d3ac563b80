"""The same articles, built by each generator in turn: `python -m benchmarks.compare --articles 10000`.

Of each, a cold build and one after an edit of an article; of Hugo, which has a preview of its own, also the time from
a save to the new page. Ratios are briefgen's figures to the other's, taken in the same run.
"""

import argparse
import platform
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import briefgen
from benchmarks.compare.eleventy import Eleventy
from benchmarks.compare.generator import Generator
from benchmarks.compare.hugo import Hugo
from benchmarks.compare.mkdocs import MkDocs
from benchmarks.compare.pelican import Pelican
from benchmarks.corpus.site import Corpus, a_corpus, write_site
from benchmarks.machine import machine
from benchmarks.measure import Cost, RunError, cost_of, preview, typical
from benchmarks.run import BRIEFGEN, Site, free_port

TOOLS: dict[str, Callable[[], Generator]] = {
    "hugo": Hugo,
    "eleventy": Eleventy,
    "pelican": Pelican,
    "mkdocs": MkDocs,
}
"""Fastest first."""

_LIMIT = 900
"""Seconds after which a build is given up."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.compare", description="Build the same articles with others.")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--tools", nargs="+", choices=sorted(TOOLS), default=["hugo"])
    parser.add_argument("--place", type=Path, default=Path(".benchmarks"), help="where the programs are kept")
    parser.add_argument("--no-preview", action="store_true")
    asked = parser.parse_args()
    versions, others = _installed(asked.tools, asked.place.resolve() / "tools")
    print(machine())
    print(", ".join([f"briefgen {briefgen.__version__} on Python {platform.python_version()}", *versions]))
    corpus = a_corpus(asked.articles)
    cast = corpus.cast
    print(
        f"{asked.articles:,} articles, {len(cast.people):,} people, {len(cast.terms):,} terms; medians of {asked.runs}."
    )
    with tempfile.TemporaryDirectory(prefix="briefgen-compare-") as folder:
        ours = _Ours(corpus, Path(folder) / "briefgen")
        theirs = [_Theirs(other, corpus, Path(folder) / other.name.lower()) for other in others]
        _table([ours, *theirs], asked.runs)
        hugo = next((other for other in theirs if other.name == Hugo.name), None)
        if hugo is not None and not asked.no_preview:
            _previews(ours, hugo, asked.runs)
    return 0


def _installed(names: list[str], place: Path) -> tuple[list[str], list[Generator]]:
    """The generators that can be had, with their versions; of another, why not."""
    versions, found = [], []
    for name in names:
        generator = TOOLS[name]()
        try:
            versions.append(f"{generator.name} {generator.install(place)}")
            found.append(generator)
        except (RuntimeError, OSError) as error:
            print(f"<!-- {generator.name} cannot be installed: {error} -->")
    return versions, found


class _Ours:
    """briefgen, without the search index, which the others do not make."""

    name = "briefgen"

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        write_site(corpus, folder)
        self.site = Site(folder)
        self._build = [*BRIEFGEN, "build", "--root", str(folder), "--no-search"]

    def cold(self) -> Cost:
        self.site.forget()
        return cost_of(self._build, seconds=_LIMIT)

    def unchanged(self) -> Cost:
        time.sleep(0.2)
        return cost_of(self._build, seconds=_LIMIT)

    def edited(self) -> Cost:
        self.site.edit_body()
        return self.unchanged()

    def previewed(self, runs: int) -> tuple[float, float]:
        port, command = free_port(), [*BRIEFGEN, "serve", "--root", str(self.site.folder)]
        return _save_to_page([*command, "--port", str(port)], port, self.site, runs)


class _Theirs:
    """Another generator, at its best: what it can keep from one build to the next is left to it."""

    def __init__(self, generator: Generator, corpus: Corpus, folder: Path) -> None:
        self.name, self._generator, self._folder = generator.name, generator, folder
        generator.write(corpus, folder)
        self._article = next(folder.glob(f"content/**/{corpus.articles[-2].slug}.md"))

    def cold(self) -> Cost:
        shutil.rmtree(self._folder / "public", ignore_errors=True)
        return self.unchanged()

    def unchanged(self) -> Cost:
        return cost_of(self._generator.command(self._folder), self._folder, seconds=_LIMIT)

    def edited(self) -> Cost:
        with self._article.open("a", encoding="utf-8") as file:
            file.write("\nThis was corrected.\n")
        return self.unchanged()

    def previewed(self, runs: int) -> tuple[float, float]:
        assert isinstance(self._generator, Hugo)
        port, site = free_port(), _Article(self._article)
        return _save_to_page(self._generator.server(self._folder, port), port, site, runs)


class _Article:
    """An article to be edited; as `Site`."""

    def __init__(self, article: Path) -> None:
        self.article = article

    def edit_body(self) -> str:
        words = f"This was corrected at {time.monotonic_ns()}."
        with self.article.open("a", encoding="utf-8") as file:
            file.write(f"\n{words}\n")
        return words


def _save_to_page(command: list[str], port: int, site: Site | _Article, runs: int) -> tuple[float, float]:
    """Seconds from a save to the new page, and MiB."""
    path = f"/articles/{site.article.stem}/"
    with preview(command, port) as shown:
        first = shown.seconds_until(path, site.article.stem.encode(), _LIMIT)
        waits = []
        for _ in range(max(3, runs)):
            time.sleep(2 + first / 4)
            words = site.edit_body()
            waits.append(shown.seconds_until(path, words.encode()))
        return median(waits), shown.gauge.peak


def _table(all_of_them: "list[_Ours | _Theirs]", runs: int) -> None:
    print("\n| | generator | wall s | CPU s | MiB | briefgen’s part of its wall | of its CPU | of its memory |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for what in ("cold", "unchanged", "edited"):
        costs: dict[str, list[Cost]] = {each.name: [] for each in all_of_them}
        for _ in range(runs):
            for each in all_of_them:
                try:
                    costs[each.name].append(getattr(each, what)())
                except RunError as error:
                    print(f"<!-- {error} -->")
        ours = typical(costs["briefgen"])
        for name, taken in costs.items():
            if taken:
                _row(what, name, typical(taken), ours)


def _row(what: str, name: str, cost: Cost, ours: Cost) -> None:
    parts = (
        "" if name == "briefgen" else " | ".join(f"{own / other:.2f}" for own, other in zip(ours, cost, strict=True))
    )
    print(
        f"| {what} | {name} | {cost.wall:.2f} | {cost.cpu:.2f} | {cost.memory:,.0f} | {parts or ' | | '} |", flush=True
    )


def _previews(ours: _Ours, hugo: _Theirs, runs: int) -> None:
    print("\n| preview | save to new page, s | MiB |\n| --- | ---: | ---: |")
    for each in (hugo, ours):
        seconds, memory = each.previewed(runs)
        print(f"| {each.name} | {seconds:.3f} | {memory:,.0f} |", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
