"""What holds of every site, whatever it was made from."""

import gzip
import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
from lxml import etree
from pybtex.database import parse_string

from briefgen.build.outcome import Outcome
from briefgen.diagnostics.codes import BY_CODE
from tests import html_rules
from tests.crawl import Tree
from tests.fuzz.sites import SENTINEL, Files
from tests.projects import built, tree

_JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_NOT_FOUND = "404.html"


class Bench:
    """A place where one project after the other is built. Compiled templates, which no project changes, are kept."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._templates = folder, folder / "templates"
        self._templates.mkdir()
        self.built = self.published = 0

    def fresh(self, name: str, files: Files) -> Path:
        """A project that was never built."""
        root = self._folder / name
        shutil.rmtree(root, ignore_errors=True)
        (root / "content").mkdir(parents=True)
        (root / ".briefgen" / "cache").mkdir(parents=True)
        (root / ".briefgen" / "cache" / "templates").symlink_to(self._templates)
        put(root, files)
        return root

    def build(self, root: Path) -> Outcome:
        """Build, and hold the outcome to what is promised of every one."""
        outcome = built(root, search=False)
        self.built += 1
        self.published += not outcome.report.failed
        for finding in outcome.report.findings:
            assert finding.diagnostic.code in BY_CODE
            assert finding.diagnostic.message
        return outcome

    def build_without_faults(self, root: Path, files: Files, rounds: int = 6) -> tuple[Outcome, Files]:
        """Build what is left of the project when each file with an error is taken away."""
        left = dict(files)
        outcome = self.build(root)
        for _ in range(rounds):
            if not outcome.report.failed:
                break
            for path in faulty(outcome):
                left[path] = b"title: Mended\n" if path == "site.yml" else left.pop(path, b"")
                if path != "site.yml":
                    del left[path]
            put(root, left)
            outcome = self.build(root)
        return outcome, left


def put(root: Path, files: Files) -> None:
    """Let the project have these files, and no others."""
    shutil.rmtree(root / "content")
    (root / "content").mkdir()
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def faulty(outcome: Outcome) -> set[str]:
    """The files that have errors."""
    return {str(finding.diagnostic.path) for finding in outcome.report.findings if finding.severity == "error"}


def hold(site: Path) -> None:
    """Every output parses, every link leads somewhere, and no byte is of what nobody may see."""
    for name, data in tree(site).items():
        for part in (name.encode(), data, gzip.decompress(data) if data[:2] == b"\x1f\x8b" else b""):
            assert SENTINEL.encode() not in part.lower(), name
        if not name.startswith("static/"):
            _PARSERS.get(name.rpartition(".")[2], _nothing)(name, data)
    crawled = Tree(site, "http://localhost/")
    crawled.pages = {name: file for name, file in crawled.pages.items() if not name.startswith(("static/", _NOT_FOUND))}
    assert crawled.broken() == []


def unlike(one: Path, other: Path) -> list[str]:
    """The files in which two sites differ."""
    ours, theirs = tree(one), tree(other)
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))


def same(one: Outcome, other: Outcome) -> bool:
    """Whether two builds found the same, and counted the same."""
    return msgspec.structs.replace(one.report, remarks=()) == msgspec.structs.replace(other.report, remarks=())


def _html(name: str, data: bytes) -> None:
    html = data.decode()
    assert html_rules.faults(html) == [], name
    for text in _JSON_LD.findall(html):
        assert not set(text) & set("<>\u2028\u2029"), name
        json.loads(text)


def _xml(name: str, data: bytes) -> None:
    etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _json(name: str, data: bytes) -> None:
    json.loads(data)


def _json_lines(name: str, data: bytes) -> None:
    for line in data.decode().split("\n")[:-1]:
        json.loads(line)


def _bibtex(name: str, data: bytes) -> None:
    parse_string(data.decode(), "bibtex")


def _ris(name: str, data: bytes) -> None:
    for line in io.StringIO(data.decode(), newline="\n"):
        assert re.match(r"[A-Z][A-Z0-9]  - |\s*$", line), (name, line)


def _text(name: str, data: bytes) -> None:
    data.decode()


def _nothing(name: str, data: bytes) -> None:
    pass


_PARSERS = {
    "html": _html,
    "xml": _xml,
    "json": _json,
    "jsonld": _json,
    "jsonl": _json_lines,
    "bib": _bibtex,
    "ris": _ris,
    "txt": _text,
    "css": _text,
}


def histories(bench: Bench, before: Files, after: Files) -> Iterator[str]:
    """Build a project, its edited form in the same place, and that in a place of its own; what came of it."""
    root = bench.fresh("project", before)
    outcome, left = bench.build_without_faults(root, before)
    if not outcome.report.failed:
        hold(root / "site")
        yield "published"
    put(root, after)
    remembered, left = bench.build_without_faults(root, after)
    clean_root = bench.fresh("clean", left)
    clean = bench.build(clean_root)
    assert same(remembered, clean)
    if not clean.report.failed:
        assert unlike(root / "site", clean_root / "site") == []
        hold(root / "site")
        yield "published after edits"
