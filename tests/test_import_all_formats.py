"""Every format that can be imported: twice is once, and killed at any moment it leaves whole files or none."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefgen.build.importing import Wishes, import_files
from briefgen.importers.formats import FORMATS
from tests.imports import CASES
from tests.unit.importers.foreign_files import docx, pdf, warc

TEXT = "The two coastal states went back to the table on Monday to divide the winter timetable of the island ferries."
PAGE = (CASES / "html" / "wordpress-classic-yoast.html").read_text()


def mail() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Ferry talks by mail", "Anna Holm <a@example.org>"
    message["Date"] = "Tue, 03 Mar 2020 08:15:00 +0100"
    message.set_content(f"{TEXT}\n\n{TEXT}\n")
    return message.as_bytes()


def annotations() -> dict[str, object]:
    selector = {"type": "TextQuoteSelector", "exact": "two coastal states"}
    row = {"id": "1", "uri": "https://example.org/known", "user": "acct:ann@h", "text": "Which?", "tags": ["ferries"]}
    world = {"read": ["group:__world__"]}
    return {
        "rows": [{**row, "created": "2020-03-04T00:00:00Z", "permissions": world, "target": [{"selector": [selector]}]}]
    }


FILES: dict[str, str | bytes] = {
    "text.txt": f"Ferry talks in a text\n\nBy Anna Holm\n\n{TEXT}\n\n{TEXT}\n",
    "page.html": PAGE,
    "note.md": f"---\ntitle: Ferry talks in Markdown\n---\n{TEXT}\n",
    "document.docx": docx(("Title", "Ferry talks in Word"), ("", TEXT), ("", TEXT)),
    "paper.pdf": pdf([("Ferry talks on paper", 72, 760, 24), *((TEXT[:80], 72, 700 - 14 * n, 11) for n in range(5))]),
    "mail.eml": mail(),
    "archive.warc": warc(("https://example.org/archived", "200", PAGE.replace("lighthouse", "beacon"))),
    "hypothesis.json": json.dumps(annotations()),
    "csl.json": json.dumps(
        [{"id": "lee2020", "type": "article-newspaper", "title": "From CSL", "author": [{"family": "Lee"}]}]
    ),
    "popolo.json": json.dumps({"persons": [{"name": "Anna Vale", "summary": "A pilot"}, {"name": "Tom Reyk"}]}),
    "terms.jsonld": json.dumps(
        {
            "@type": "DefinedTermSet",
            "hasDefinedTerm": [{"@type": "DefinedTerm", "name": "Quay", "description": "A wall."}],
        }
    ),
    "people.csv": "name,role,organisation\nOle Brandt,minister,Transport\nIngrid Moss,keeper,Lighthouse\n",
    "glossary.tsv": "term\tdefinition\nDredger\tA ship that deepens harbours.\n",
    "refs.bib": "@article{ray2020, title={From BibTeX}, author={Ray, Bob}, journal={The Example}, year={2020}}\n",
    "refs.ris": "TY  - NEWS\nTI  - From RIS\nAU  - Vale, Anna\nPY  - 2020\nER  - \n",
}
KNOWN = f"---\ntitle: Known\nurl: https://example.org/known\n---\n{TEXT}\n"


def a_project(folder: Path) -> Path:
    (folder / "content" / "articles").mkdir(parents=True)
    (folder / "site.yml").write_text("title: Talks\n")
    (folder / "content" / "articles" / "known.md").write_text(KNOWN)
    return folder


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("foreign")
    for name, data in FILES.items():
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return sorted(folder.iterdir())


def tree(root):
    found = ((path, path.relative_to(root).as_posix()) for path in (root / "content").rglob("*") if path.is_file())
    return {name: path.read_bytes() for path, name in found if not path.name.startswith(".")}


@pytest.fixture(scope="module")
def whole(files, tmp_path_factory):
    """What an import that nothing disturbs makes, and how long it takes."""
    root = a_project(tmp_path_factory.mktemp("whole"))
    begun = time.monotonic()
    results = [*import_files(root, files, Wishes())]
    assert [each.refused for each in results if each.refused] == []
    return root, tree(root), time.monotonic() - begun


def test_there_is_a_file_of_every_format(files):
    suffixes = {path.suffix for path in files}

    assert [form.module for form in FORMATS if not suffixes & set(form.suffixes)] == []


def test_every_format_makes_its_content(whole):
    _, made, _ = whole

    folders = {name.split("/")[1] for name in made}
    assert folders == {"articles", "annotations", "people", "glossary"}
    assert len(made) == 18


def test_importing_all_of_it_twice_is_importing_it_once(files, whole):
    root, made, _ = whole

    again = [*import_files(root, files, Wishes())]

    assert {file.outcome for result in again for file in result.files} == {"unchanged"}
    assert tree(root) == made


@pytest.mark.parametrize("seed", range(int(os.environ.get("BRIEFGEN_KILLS", "2"))))
def test_killed_at_any_moment_it_leaves_whole_files_or_none_and_can_be_gone_on_with(files, whole, tmp_path, seed):
    _, made, seconds = whole
    root = a_project(tmp_path / "project")
    process = subprocess.Popen(
        [sys.executable, "-m", "briefgen", "import", "--root", str(root), *map(str, files)], stdout=-3, stderr=-3
    )

    time.sleep(random.Random(seed).uniform(0.1, 1.0) * seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()

    left = tree(root)
    assert left.items() <= made.items()
    assert all(result.refused == "" for result in import_files(root, files, Wishes()))
    assert tree(root) == made
