"""Whole projects on the disk, small enough to be built many times."""

import shutil
from pathlib import Path
from textwrap import dedent

from briefgen.build.outcome import Options, Outcome
from briefgen.build.pipeline import build
from briefgen.publish.manifest import MANIFEST

_CHECKOUT = Path(__file__).parents[1]
FILES = {
    "site.yml": """
        title: The talks
        base_url: https://example.org/talks/
        author: The editors
    """,
    "content/articles/january.md": """
        ---
        title: Envoys meet in Stockholm
        publisher: The Courier
        date: 2019-01-19
        url: https://example.org/january
        names: {Vale: anna-vale}
        ---
        Anna Vale met the envoy of the North on Saturday, and neither side named a date for the summit.

        “We have time,” Vale said. The freeze would cover the plant at Halden and nothing else.

        Osvald Brandt, who led the talks until 2017, called the offer thin.
    """,
    "content/articles/february.md": """
        ---
        title: A date, and no place
        publisher: The Ledger
        date: 2019-02-02
        publish: excerpts
        ---
        The summit will be held in March, two officials told the Ledger, who would not say where it would be.

        Brandt doubts that the freeze can be verified by anybody who is not allowed into the plant at Halden.
    """,
    "content/annotations/january.md": """
        ---
        author: M. Editor
        ---
        Read this one for what is missing.

        > neither side named a date

        See [[february]]; [[Osvald Brandt]] had asked for one.

        {#the-offer .question}
        > The freeze would cover the plant at Halden

        Would it? The [[freeze]] of 2012 did not.
    """,
    "content/annotations/february.md": """
        > The summit will be held in March

        No day is given.
    """,
    "content/people/anna-vale.md": """
        ---
        name: Anna Vale
        summary: Envoy to the talks
        roles:
          - {title: Special envoy, from: 2018}
        ---
        She came from the [[Halden]] inspections.
    """,
    "content/people/osvald-brandt.md": """
        ---
        name: Osvald Brandt
        summary: Former negotiator
        ---
        He negotiated the first [[freeze]].
    """,
    "content/glossary/halden.md": """
        ---
        term: Halden
        kind: place
        summary: A town with a plant.
        ---
        It stands on a river.
    """,
    "content/glossary/freeze.md": """
        ---
        term: freeze
        summary: A halt to production.
        ---
        There have been two.
    """,
    "content/briefings/before-march.md": """
        ---
        title: Before March
        date: 2019-02-03
        author: M. Editor
        bottom_line: There is a date and no place.
        ---
        “We have time,” the envoy said [@january, p2]. A date is set [@february]; see [[january#the-offer]].
    """,
    "content/pages/about.md": """
        ---
        title: About
        ---
        Who makes this.
    """,
    "content/static/map.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
}


def write(root: Path, path: str, text: str) -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return file


def a_project(root: Path, **more: str) -> Path:
    """The sample project in a new folder; `more` are files that differ, by path."""
    for path, text in (FILES | more).items():
        write(root, path, text)
    return root


def the_project_that_ships(folder: Path) -> Path:
    """A copy in a new folder: a project is built by one process at a time, and tests run beside each other."""
    shutil.copytree(_CHECKOUT / "content", folder / "content")
    shutil.copy(_CHECKOUT / "site.yml", folder)
    return folder


def built(root: Path, **options: object) -> Outcome:
    return build(root, Options(**{"jobs": 1, **options}))


def built_elsewhere(root: Path, other: Path, **options: object) -> tuple[Outcome, dict[str, bytes]]:
    """A first build of the same content in another place: the outcome and the site."""
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(root, other, ignore=shutil.ignore_patterns("site", ".briefgen"), symlinks=True)
    outcome = built(other, **options)
    return outcome, tree(other / "site")


def tree(folder: Path) -> dict[str, bytes]:
    """The files of a site, the manifest too."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def pages(folder: Path) -> dict[str, bytes]:
    """The files of a site, the manifest left out."""
    found = tree(folder)
    found.pop(MANIFEST, None)
    return found
