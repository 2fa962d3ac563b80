"""OS: a build writes into its output folder alone, two things never share an address, and nothing private gets out."""

import os
import re
import sys
import unicodedata
from pathlib import Path

import pytest

from briefgen.diagnostics.model import BriefgenError
from tests.crawl import Tree
from tests.projects import a_project, built, tree, write

PAGE = "---\ntitle: X\n---\nWords.\n"


def errors(outcome):
    return sorted(
        (found.diagnostic.path, found.diagnostic.code) for found in outcome.report.findings if found.severity == "error"
    )


@pytest.mark.parametrize(
    "output",
    [".", "..", "/", "~", "content", "content/static/site", "CONTENT", "themes", ".git", ".briefgen/x", "link", "full"],
)
def test_os_01_a_dangerous_output_folder_is_refused_and_nothing_is_touched(tmp_path, output):
    root = a_project(tmp_path / "project")
    (root / ".git").mkdir()
    (root / "themes").mkdir()
    (root / "link").symlink_to(root / "content")
    write(root, "full/notes.txt", "mine")
    before = tree(tmp_path)

    with pytest.raises(BriefgenError, match="Nothing was written: the output folder"):
        built(root, output=os.path.expanduser(output))
    left = {path: data for path, data in tree(tmp_path).items() if "/.briefgen/" not in path}
    assert left == before


def test_os_02_files_of_others_stay_and_a_renamed_page_leaves_nothing_behind(tmp_path):
    root = a_project(tmp_path)
    built(root, search=False)
    for path in ("site/CNAME", "site/.git/HEAD", "site/notes.txt", "site/pages/about/own.txt"):
        write(root, path, "mine")
    (root / "content/pages/about.md").rename(root / "content/pages/who.md")
    outcome = built(root, search=False)

    assert set(outcome.foreign) >= {"CNAME", "notes.txt"}
    assert not (root / "site/pages/about/index.html").exists()
    assert {"CNAME", ".git/HEAD", "notes.txt", "pages/about/own.txt"} <= tree(root / "site").keys()


CLASHES = {
    "a file copied over a page": {"content/static/x": "", "content/root/pages/about/index.html": "x"},
    "an old address of two": {
        "content/pages/a1.md": "---\ntitle: A\nredirect_from: [old]\n---\nx\n",
        "content/pages/b1.md": "---\ntitle: B\nredirect_from: [old]\n---\nx\n",
    },
    "an old address over a page": {"content/pages/a1.md": "---\ntitle: A\nredirect_from: [about]\n---\nx\n"},
    "one name in two folders": {
        "content/articles/2018/same.md": "---\ntitle: A\ndate: 2018\npublisher: P\n---\nx\n",
        "content/articles/2019/same.md": "---\ntitle: B\ndate: 2019\npublisher: P\n---\nx\n",
    },
}


@pytest.mark.parametrize("kind", CLASHES)
def test_os_03_two_sources_of_one_address_are_an_error_that_names_both(tmp_path, kind):
    root = a_project(tmp_path, **CLASHES[kind])
    outcome = built(root, search=False)

    found = [each.diagnostic for each in outcome.report.findings if each.severity == "error"]
    assert found, kind
    assert not (root / "site").exists()


@pytest.mark.parametrize(
    ("one", "other"),
    [("content/static/Map.svg", "content/static/map.svg"), ("content/static/é.svg", "content/static/É.svg")],
)
def test_os_04_letter_case_tells_no_two_addresses_apart(tmp_path, one, other):
    outcome = built(a_project(tmp_path, **{one: "<svg/>", other: "<svg/>"}))

    assert "BG701" in [code for _, code in errors(outcome)]


def test_os_04_no_page_has_capitals_in_its_address(tmp_path):
    outcome = built(a_project(tmp_path, **{"content/glossary/CO2.md": "---\nterm: CO2\n---\nx\n"}))

    assert errors(outcome) == [("content/glossary/CO2.md", "BG130")]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_os_05_both_forms_of_a_name_have_one_address_and_are_linked_to(tmp_path, form):
    other = {"NFC": "NFD", "NFD": "NFC"}[form]
    name, link = unicodedata.normalize(form, "café-né"), unicodedata.normalize(other, "café-né")
    root = a_project(tmp_path)
    (root / f"content/glossary/{name}.md").write_text("---\nterm: The Place\n---\nx\n")
    (root / "content/pages/x.md").write_text(f"---\ntitle: X\n---\nSee [[{link}]].\n")

    assert errors(built(root, search=False)) == []
    address = unicodedata.normalize("NFC", "café-né")
    assert f"glossary/{address}/index.html" in tree(root / "site")
    crawled = Tree(root / "site", "http://localhost/")
    del crawled.pages["404.html"]
    assert crawled.broken() == []


def test_os_05_two_files_of_one_name_in_two_forms_are_an_error(tmp_path):
    root = a_project(tmp_path)
    for form in ("NFC", "NFD"):
        (root / f"content/pages/{unicodedata.normalize(form, 'é')}.md").write_text(PAGE)

    assert "BG206" in [code for _, code in errors(built(root))]


BAD_NAMES = (
    "con",
    "NUL",
    "aux",
    "COM1",
    "COM¹",
    "a.",
    "a ",
    "a:b",
    "x?",
    "x" * 240,
    "-x",
    "_x",
    "a\\b",
    "🙂",
    "%2e%2e",
)


@pytest.mark.parametrize("name", BAD_NAMES)
def test_os_06_a_name_that_some_system_cannot_hold_is_an_error_with_a_better_one(tmp_path, name):
    root = a_project(tmp_path)
    (root / f"content/pages/{name}.md").write_text(PAGE)

    assert {code for _, code in errors(built(root))} & {"BG130", "BG131"}
    assert not (root / "site").exists()


BAD_SLUGS = ("../../x", "/abs", "a\\\\b", "%2e%2e/x", "a/b", "..", "C:x", "a\\u0000b")


def test_os_07_no_field_leads_a_page_out_of_the_output(tmp_path):
    root = a_project(tmp_path / "project")
    for number, slug in enumerate(BAD_SLUGS):
        (root / f"content/pages/x{number}.md").write_text(f'---\ntitle: X\nredirect_from: ["{slug}"]\n---\nx\n')
        (root / f"content/people/y{number}.md").write_text(f'---\nname: Y{number} Z\nslug: "{slug}"\n---\nx\n')
        (root / f"content/glossary/z{number}.md").write_text(f'---\nterm: Z{number}\nid: "{slug}"\n---\nx\n')
    found = errors(built(root, drafts=True))

    assert len({path for path, _ in found}) == 3 * len(BAD_SLUGS)
    assert not (root / "site").exists()


@pytest.mark.parametrize("output", ["../..", "/tmp", "site/../../x", "../site"])
def test_os_07_nor_does_the_setting_of_the_output(tmp_path, output):
    root = a_project(tmp_path / "project", **{"site.yml": f"title: X\noutput: {output}\n"})

    assert errors(built(root)) == [("site.yml", "BG008")]


def test_os_07_a_build_writes_nowhere_but_in_its_output_and_its_workshop(tmp_path):
    root = a_project(tmp_path / "project")
    written, allowed = set(), (f"{root}/site", f"{root}/.site.briefgen", f"{root}/.briefgen", "/dev/null")

    def watch(event, arguments):
        if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
            written.add(os.path.realpath(os.fsdecode(arguments[0])) if not isinstance(arguments[0], int) else "")
        elif event in ("os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.symlink"):
            written.add(
                os.path.realpath(os.fsdecode(arguments[-3] if event in ("os.rename", "os.link") else arguments[0]))
            )

    sys.addaudithook(watch)
    built(root, search=False)

    assert len(written) > 20
    assert not [path for path in written if path and not path.startswith(allowed) and str(tmp_path) in path]


def test_os_08_links_in_the_content_are_never_followed_wherever_they_stand(tmp_path):
    outside = tmp_path / "outside"
    write(outside, "people/secret.md", "---\nname: Secret Person\n---\nzyxsecret\n")
    write(outside, "secret.txt", "zyxsecret")
    root = a_project(tmp_path / "project")
    (root / "content/people/link.md").symlink_to(outside / "people/secret.md")
    (root / "content/people/folder").symlink_to(outside / "people")
    (root / "content/people/loop").symlink_to(root / "content")
    (root / "content/people/.#a.md").symlink_to("nobody@nowhere.1")
    (root / "content/static/link.txt").symlink_to(outside / "secret.txt")
    (root / "content/static/inner").symlink_to(outside)
    found = [each.diagnostic for each in built(root, search=False).report.findings]

    assert [each.code for each in found] == ["BG125"] * 5
    assert not [name for name, data in tree(root / "site").items() if b"zyxsecret" in data]


def test_os_09_the_output_holds_files_only_and_nothing_of_this_machine(tmp_path):
    root = a_project(tmp_path / "zyxproject")
    built(root, drafts=False)
    for file in (root / "site").rglob("*"):
        assert not file.is_symlink()
        assert file.is_dir() or file.stat().st_nlink == 1, file
    for name, data in tree(root / "site").items():
        assert not [
            part for part in name.split("/") if part.startswith(".") and part not in (".nojekyll", ".well-known")
        ]
        assert not name.endswith(".map")
        if not name.startswith("pagefind/"):
            for words in (
                str(tmp_path).encode(),
                b"localhost",
                b"file://",
                b"_briefgen",
                b"zyxproject",
                b"sourceMapping",
            ):
                assert words not in data, (name, words)


def test_os_10_every_kind_of_secret_is_looked_for_in_every_byte():
    """`tests/test_sentinels.py` does the looking; here is that it looks for every kind that there is."""
    source = (Path(__file__).parents[1] / "test_sentinels.py").read_text()

    for kind in ("draft: true", "publish: reference", "publish: excerpts", "%%", "<!--", "draft=true", "pangolin.env"):
        assert kind in source
    assert set(re.findall(r'"content/(\w+)/axolotl', source)) == {
        *("articles", "annotations", "people", "glossary", "briefings", "pages")
    }
