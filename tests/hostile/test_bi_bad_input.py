"""BI: what is no sound input is told with its place, and nothing else happens."""

import random

import pytest
from lxml import etree, html

from tests import html_rules
from tests.hostile.commands import run
from tests.projects import a_project, built, tree, write

HOLDERS = {
    "an article": ("content/articles/x.md", "---\ntitle: T\n{}\n---\nWords.\n", 3),
    "a person": ("content/people/x.md", "---\nname: N\n{}\n---\nWords.\n", 3),
    "a term": ("content/glossary/x.md", "---\nterm: T\n{}\n---\nWords.\n", 3),
    "the settings": ("site.yml", "title: T\n{}\n", 2),
}
BOMB = "".join(f"  a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]\n" for n in range(9))
BOMBS = {
    "aliases": f"extra:\n  a0: &a0 x\n{BOMB}",
    "merge keys": "extra:\n  a0: &a0 {x: y}\n"
    + "".join(f"  a{n + 1}: &a{n + 1} {{<<: [{', '.join([f'*a{n}'] * 10)}]}}\n" for n in range(8)),
    "a list in itself": "extra: &a [*a]\n",
}
NESTED = {
    "lists": "extra: " + "[" * 60_000,
    "mappings": "extra: " + "{a: " * 3_000,
    "keys": "extra: " + "? " * 20_000,
}
TAGS = {
    "apply": 'extra: !!python/object/apply:os.system ["touch pwned"]',
    "name": "extra: !!python/name:os.system",
    "include": "extra: !include /etc/passwd",
}


def refused(tmp_path, yaml):
    """The outcome of a project that has `yaml` in a file of every kind; each is told of, with its line."""
    root = a_project(tmp_path, **{path: text.format(yaml) for path, text, _ in HOLDERS.values()})
    done = run(root, "build")
    assert done.code == 2, done.said
    for path, _, line in HOLDERS.values():
        assert [at for at in range(line, line + 12) if f"{path}:{at}:" in done.said], (path, done.said[:2000])
    assert "Traceback" not in done.said
    assert not (root / "site").exists()
    return done


@pytest.mark.parametrize("bomb", BOMBS)
def test_bi_01_what_grows_without_end_is_refused_before_it_grows(tmp_path, bomb):
    done = refused(tmp_path, BOMBS[bomb])

    assert done.memory < 200
    assert len(done.said) < 200_000


@pytest.mark.parametrize("nested", NESTED)
def test_bi_02_no_nesting_ends_the_process(tmp_path, nested):
    done = refused(tmp_path, NESTED[nested])

    assert done.memory < 200
    assert done.seconds < 60


@pytest.mark.parametrize("tag", TAGS)
def test_bi_03_no_tag_makes_anything_but_a_fault(tmp_path, tag):
    done = refused(tmp_path, TAGS[tag])

    assert done.said.count("The tag") == len(HOLDERS)
    assert "root:" not in done.said
    assert not list(tmp_path.rglob("pwned"))


WRONG = {
    "a day that is none": ("title: T\ndate: 2024-02-31", "date", 3),
    "a number of 5,000 digits": (f"title: T\ndate: {'9' * 5000}", "date", 3),
    "a list as a key": ("title: T\n? [a, b]\n: c", "key must be a word", 3),
    "a list": ("- a\n- b", "must be keys with values", 2),
    "two documents": ("title: T\n...\ntitle: U", "not YAML", 4),
}


def test_bi_04_every_wrong_value_of_a_project_is_told_in_one_run(tmp_path):
    files = {f"content/articles/x{n}.md": f"---\n{wrong[0]}\n---\nWords.\n" for n, wrong in enumerate(WRONG.values())}
    done = run(a_project(tmp_path, **files), "build")

    assert done.code == 1
    assert "Traceback" not in done.said
    for number, (_, words, line) in enumerate(WRONG.values()):
        told = [text for text in done.said.split("\n") if text.startswith(f"content/articles/x{number}.md:{line}:")]
        assert told, number
        assert words in " ".join(told), number


def test_bi_05_a_key_that_comes_twice_is_an_error(tmp_path):
    root = a_project(tmp_path, **{"content/pages/x.md": "---\ntitle: One\ntitle: Two\n---\nWords.\n"})
    outcome = built(root)

    assert [(found.diagnostic.code, found.place.line) for found in outcome.report.findings] == [("BG102", 3)]


def test_bi_06_values_stay_the_words_that_were_written(tmp_path):
    titles = ("no", "010", "1.10", "12:30:45", "Null", "~x", "0x1F", "1_000", "2019-01-01", "Yes", "1e3", ".inf")
    files = {
        f"content/pages/x{number}.md": f"---\ntitle: {title}\n---\nWords.\n" for number, title in enumerate(titles)
    }
    root = a_project(tmp_path, **files, **{"content/people/null.md": "---\nname: Null\n---\nWords.\n"})

    assert not built(root, search=False).report.failed
    for number, title in enumerate(titles):
        page = html.fromstring((root / f"site/pages/x{number}/index.html").read_text())
        assert page.xpath("string(//h1)") == title
    assert "Null" in html.fromstring((root / "site/people/null/index.html").read_text()).xpath("string(//h1)")


FENCES = {
    "---js\n{title: (() => { require('child_process').execSync('touch pwned') })()}\n---\n": "BG111",
    "---json\n{}\n---\n": "BG111",
    ";;;\n{}\n;;;\n": "BG111",
    "+++\ntitle = 'x'\n+++\n": "BG111",
    "---\ntitle: x\n": "BG110",
    "\n---\ntitle: x\n---\n": "BG111",
    "---\n---\n": "BG109",
    "---\n": "BG110",
    "": "BG109",
}


@pytest.mark.parametrize("fence", FENCES)
def test_bi_07_front_matter_of_another_kind_is_told_and_never_run(tmp_path, fence):
    root = a_project(tmp_path)
    (root / "content/pages/x.md").write_text(f"{fence}Words.\n" if fence else "")

    assert FENCES[fence] in [found.diagnostic.code for found in built(root).report.findings]
    assert not list(tmp_path.rglob("pwned"))


@pytest.mark.parametrize("text", ["\ufeff---\ntitle: Kept\n---\nWords.\n", "---\r\ntitle: Kept\r\n---\r\nWords.\r\n"])
def test_bi_07_a_byte_order_mark_and_other_line_ends_are_read(tmp_path, text):
    root = a_project(tmp_path)
    (root / "content/pages/x.md").write_bytes(text.encode())

    assert not built(root, search=False).report.failed
    assert "Kept" in (root / "site/pages/x/index.html").read_text()


NO_TEXT = {"invalid": b"\xff", "UTF-16": "x".encode("utf-16"), "NUL": b"a\0b", "a lone surrogate": b"\xed\xa0\x80"}


@pytest.mark.parametrize("kind", NO_TEXT)
def test_bi_08_bytes_that_are_no_text_are_told_with_their_place(tmp_path, kind):
    root = a_project(tmp_path)
    (root / "content/pages/x.md").write_bytes(b"---\ntitle: x\n---\n" + NO_TEXT[kind])
    (finding,) = built(root).report.findings

    assert finding.diagnostic.code in ("BG120", "BG121")
    assert "byte" in finding.diagnostic.message


def test_bi_08_escaped_controls_and_odd_line_ends_leave_every_output_well_formed(tmp_path):
    odd = r"a \u00a0b\u00adc\u200bd\u2060e\ufefff\ue000g\U0010fffdh\u0080i"
    files = {
        "content/briefings/x.md": f'---\ntitle: "{odd}"\ndate: 2019-02-02\nbottom_line: "{odd}"\n---\nOn \u2028 it.\n',
        "content/people/x.md": f'---\nname: "N {odd}"\nsummary: "{odd}"\n---\nWords \u2029 on.\n',
    }
    root = a_project(tmp_path, **files)

    assert not built(root).report.failed
    for name, data in tree(root / "site").items():
        if name.endswith(".xml"):
            etree.fromstring(data)
        if name.endswith((".html", ".xml", ".json")):
            assert not set(data.decode()) & set("\x00\x07\x1f\ufffe\uffff"), name


def test_bi_08_escaped_controls_are_told_with_their_place(tmp_path):
    values = (r"a\u0000b", r"a\u0007b", r"a\u001fb", r"a\u007fb", r"a\ufffeb")
    files = {f"content/pages/x{n}.md": f'---\ntitle: "{value}"\n---\nWords.\n' for n, value in enumerate(values)}
    found = built(a_project(tmp_path, **files)).report.findings

    assert [(each.diagnostic.code, each.place.line) for each in found] == [("BG108", 2)] * len(values)


PIECES = (
    "<![",
    "<!-",
    "</",
    "<?",
    "&#",
    "<!DOCTYPE",
    "<a b='",
    "]]>",
    "-->",
    "*",
    "_",
    "`",
    "[",
    "](",
    "|",
    ">",
    "~~",
    "=",
)


def test_bi_09_ten_thousand_unbalanced_fragments_become_pages_that_are_balanced(tmp_path):
    chance = random.Random(9)
    fragments = ["".join(chance.choices((*PIECES, "a", " "), k=chance.randint(1, 12))) for _ in range(10_000)]
    root = a_project(tmp_path)
    for at in range(0, 10_000, 500):
        text = "\n\n".join(fragments[at : at + 500]).replace("[[", "[")
        (root / f"content/pages/x{at}.md").write_text(f"---\ntitle: T\n---\n{text}\n")
    outcome = built(root, search=False)

    assert {found.diagnostic.code for found in outcome.report.findings if found.severity == "error"} <= {
        "BG142",
        "BG144",
    }
    if outcome.report.failed:
        _without_faults(root, outcome)
    for at in range(0, 10_000, 500):
        page = (root / f"site/pages/x{at}/index.html").read_text()
        assert html_rules.faults(page) == []
        assert len(page) > 15_000


def _without_faults(root, outcome):
    """Takes the blocks with errors out, until none is left."""
    while outcome.report.failed:
        by_file = {}
        for found in outcome.report.findings:
            if found.severity == "error":
                by_file.setdefault(found.diagnostic.path, []).append(found.place.line)
        for path, lines in by_file.items():
            text = (root / path).read_text().split("\n")
            for line in lines:
                text[line - 1] = "x"
            (root / path).write_text("\n".join(text))
        outcome = built(root, search=False)


def test_bi_10_each_reference_that_leads_nowhere_is_told_once_with_its_line(tmp_path):
    again = "the envoys met and the envoys met in the hall of the old town"
    files = {
        "content/pages/x.md": "---\ntitle: X\n---\nSee [[nothing of the kind]].\n\n![[a#p1]]\n",
        "content/people/one.md": "---\nname: One Person\naliases: [Same Name]\n---\nWords.\n",
        "content/people/two.md": "---\nname: Two Person\naliases: [Same Name]\n---\nWords of [[Same Name]].\n",
        "content/articles/twice.md": f"---\ntitle: T\n---\n{again}. {again}.\n",
        "content/annotations/twice.md": "> the envoys met\n\nWhich?\n\n> words that stand in no article\n\nNone.\n",
    }
    outcome = built(a_project(tmp_path, **files))
    told = [
        (found.diagnostic.path.removeprefix("content/"), found.place.line, found.diagnostic.code)
        for found in outcome.report.findings
        if found.severity == "error"
    ]

    assert sorted(told) == [
        ("annotations/twice.md", 1, "BG303"),
        ("annotations/twice.md", 5, "BG301"),
        ("pages/x.md", 4, "BG201"),
        ("pages/x.md", 6, "BG201"),
        ("people/two.md", 5, "BG202"),
    ]


def test_bi_10_embeds_end_however_they_lead_to_each_other(tmp_path):
    def an_article(title, text):
        return f"---\ntitle: {title}\npublisher: P\ndate: 2019-01-01\n---\n{text}\n"

    names = [f"chain-{number}" for number in range(101)]
    files = {
        f"content/articles/{name}.md": an_article(f"The {name}", f"Link of it ![[{after}#p1]]")
        for name, after in zip(names, (*names[1:], "january"), strict=True)
    }
    files["content/articles/one.md"] = an_article("The one", "One ![[two#p1]]")
    files["content/articles/two.md"] = an_article("The two", "Two ![[one#p1]] ![[two#p1]]")
    root = a_project(tmp_path, **files)

    assert not built(root, search=False).report.failed
    sizes = [len(data) for name, data in tree(root / "site").items() if name.startswith("articles/chain")]
    assert len(sizes) > 100
    assert max(sizes) < 100_000


@pytest.mark.parametrize(
    "files", [{}, {"pages/x.md": ""}, {"pages/x.md": "---\ntitle: X\ndraft: true\n---\nWords.\n"}], ids=str
)
def test_bi_11_nothing_to_publish_is_an_empty_site_or_one_clear_message(tmp_path, files):
    write(tmp_path, "site.yml", "title: Empty\n")
    (tmp_path / "content").mkdir()
    for path, text in files.items():
        write(tmp_path / "content", path, text)
    done = run(tmp_path, "build")

    assert "Traceback" not in done.said
    assert (done.code, (tmp_path / "site/index.html").exists()) in ((0, True), (1, False))
