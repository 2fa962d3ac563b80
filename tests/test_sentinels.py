"""What may not be seen is not there: words that stand nowhere else, looked for in every byte of the output."""

import gzip
import io
import re
import zipfile
from textwrap import dedent

import pytest

from tests.projects import FILES, a_project, built, tree, write

DRAFTS = {
    "content/articles/axolotl-article.md": """
        ---
        title: The axolotl headline
        publisher: The Axolotl Post
        date: 2019-02-02
        byline: [Axolotl Byline]
        tags: [axolotltag]
        redirect_from: [axolotl-once]
        draft: true
        ---
        The axolotl talks began in secret, Anna Vale said. “No axolotl is safe,” she added.
    """,
    "content/annotations/axolotl-article.md": """
        Headnote of an axolotl.

        > The axolotl talks began in secret

        A note on axolotl talks, of which [[Anna Vale]] knows.
    """,
    "content/people/axolotl-person.md": """
        ---
        name: Ximena Axolotl
        aliases: [The Axolotl]
        summary: Envoy of the axolotl
        draft: true
        ---
        She keeps an axolotl.
    """,
    "content/glossary/axolotl-term.md": """
        ---
        term: axolotl clause
        summary: A clause on the axolotl
        draft: true
        ---
        The axolotl clause of [[Anna Vale]].
    """,
    "content/briefings/axolotl-briefing.md": """
        ---
        title: The axolotl briefing
        date: 2019-02-03
        bottom_line: Beware of the axolotl.
        tags: [axolotltag]
        draft: true
        ---
        “We have time,” the axolotl said [@january, p2].
    """,
    "content/pages/axolotl-page.md": """
        ---
        title: Axolotl page
        draft: true
        ---
        On the axolotl.
    """,
}
WITHHELD = {
    "content/articles/march.md": """
        ---
        title: Nothing may be printed
        publisher: The Review
        date: 2019-03-01
        publish: reference
        ---
        Anna Vale met the okapi on Friday. “An okapi is no deal,” Vale said of the freeze.
    """,
    "content/annotations/march.md": """
        > met the okapi on Friday

        We may say that we read it.
    """,
}
EXCERPTED = {
    "content/articles/february.md": """
        ---
        title: A date, and no place
        publisher: The Ledger
        date: 2019-02-02
        publish: excerpts
        ---
        The numbat knows. The summit will be held in March, two officials told the Ledger, as the numbat wished.

        Brandt doubts that the numbat can be verified. “We have time,” Anna Vale told the numbat at Halden.
    """,
}
COMMENTS = {
    "content/articles/january.md": FILES["content/articles/january.md"]
    .replace("title: Envoys", "# a YAML comment on the pangolin\n        title: Envoys")
    .replace("for the summit.", "for the summit. %%the pangolin again%%")
    .replace("“We have time,”", "<!-- a pangolin in HTML -->\n        “We have time,”"),
    "content/annotations/january.md": FILES["content/annotations/january.md"]
    + """
        %% A pangolin
        over several lines,

        and paragraphs of pangolin. %%

        {draft=true}
        > in the North on Saturday

        A draft note on the pangolin.
    """.replace("in the North on", "envoy of the North on"),
    "content/people/osvald-brandt.md": FILES["content/people/osvald-brandt.md"].replace(
        "name: Osvald Brandt", "name: Osvald Brandt\n        extra: {source: pangolin, pangolin: 1}"
    )
    + "\n        %%pangolin%% He left.\n",
    "content/briefings/before-march.md": FILES["content/briefings/before-march.md"] + "\n        %%pangolin%%\n",
    "content/static/.pangolin.env": "PANGOLIN=1",
    "content/static/notes.txt~": "pangolin",
}
SECRET = {"axolotl": DRAFTS, "okapi": WITHHELD, "numbat": EXCERPTED, "pangolin": COMMENTS}


def everything(root):
    """The sample project with every secret in it."""
    return a_project(root, **{path: text for files in SECRET.values() for path, text in files.items()})


def holding(folder, word):
    """The files of a folder that hold `word`, whatever its case, in their bytes or their names."""
    sought = re.compile(re.escape(word.encode()), re.IGNORECASE)
    return sorted(name for name, data in tree(folder).items() if sought.search(name.encode() + b"\n" + unpacked(data)))


def unpacked(data):
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


@pytest.mark.parametrize("word", SECRET)
def test_no_byte_of_what_may_not_be_seen_is_anywhere_in_the_output(tmp_path, word):
    outcome = built(everything(tmp_path))

    assert not outcome.report.failed, outcome.report.findings
    assert holding(tmp_path / "site", word) == []


def test_with_drafts_they_are_there_so_the_search_for_them_can_fail(tmp_path):
    assert not built(everything(tmp_path), drafts=True).report.failed
    found = holding(tmp_path / "site", "axolotl")

    assert {name.partition("/")[0] for name in found} >= {
        "articles",
        "people",
        "glossary",
        "briefings",
        "pages",
        "data",
    }
    assert "feed.xml" in found
    assert "sitemap.xml" in found


@pytest.mark.parametrize(
    "path",
    [
        "content/articles/axolotl-article.md",
        "content/people/axolotl-person.md",
        "content/glossary/axolotl-term.md",
        "content/briefings/axolotl-briefing.md",
        "content/pages/axolotl-page.md",
    ],
)
def test_what_becomes_a_draft_again_leaves_nothing_behind(tmp_path, path):
    text = DRAFTS[path]
    a_project(tmp_path, **{path: text.replace("        draft: true\n", "")})
    assert not built(tmp_path).report.failed
    assert holding(tmp_path / "site", "axolotl")

    write(tmp_path, path, text)
    assert not built(tmp_path).report.failed
    assert holding(tmp_path / "site", "axolotl") == []


def test_a_text_that_is_withheld_later_leaves_nothing_behind(tmp_path):
    path = "content/articles/march.md"
    a_project(tmp_path, **{**WITHHELD, path: WITHHELD[path].replace("reference", "full")})
    assert not built(tmp_path).report.failed
    assert holding(tmp_path / "site", "okapi")

    write(tmp_path, path, WITHHELD[path])
    assert not built(tmp_path).report.failed
    assert holding(tmp_path / "site", "okapi") == []


LEAK = "the envoys have already agreed on a house by the lake"
DRAFT = {"content/briefings/draft.md": f"---\ntitle: Soon\ndraft: true\n---\nWe hear that {LEAK}.\n"}


def zipped(text):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "text/plain")
        file.writestr("word/document.xml", f"<w:t>{text}</w:t>")
    return archive.getvalue()


PLANTED = {
    "text": ("talk.txt", f"A rumour: {LEAK}!".encode()),
    "data": ("talk.json", LEAK.replace(" ", "\\u0020").encode()),
    "a page": ("talk.html", LEAK.replace(" ", "</b> <b>").encode()),
    "compressed": ("talk.txt.gz", gzip.compress(LEAK.encode())),
    "compressed in parts": ("talk.gz", gzip.compress(b"nothing here") + gzip.compress(LEAK.encode())),
    "an archive": ("talk.docx", zipped(LEAK)),
    "UTF-16": ("talk.csv", LEAK.encode("utf-16")),
    "a name": (f"{LEAK.replace(' ', '-')}.txt", b""),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_leak_in_a_copied_file_is_caught_and_nothing_is_written(tmp_path, kind):
    name, data = PLANTED[kind]
    a_project(tmp_path, **DRAFT)
    assert not built(tmp_path).report.failed
    before = tree(tmp_path / "site")
    (tmp_path / "content/static" / name).write_bytes(data)

    outcome = built(tmp_path)

    (finding,) = outcome.report.findings
    assert (finding.diagnostic.code, finding.diagnostic.path, finding.diagnostic.subject) == (
        "BG602",
        "content/briefings/draft.md",
        f"static/{name}",
    )
    assert tree(tmp_path / "site") == before


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("templates/not-found.html", f"{{% extends 'base.html' %}}{{% block main %}}<p>{LEAK}</p>{{% endblock %}}"),
        ("assets/talk.txt", LEAK),
    ],
)
def test_a_leak_in_a_theme_is_caught(tmp_path, file, text):
    a_project(tmp_path, **DRAFT, **{"site.yml": f"{dedent(FILES['site.yml'])}theme: mine\n"})
    write(tmp_path, "themes/mine/theme.yml", "extends: default\n")
    write(tmp_path, f"themes/mine/{file}", text)

    assert [finding.diagnostic.code for finding in built(tmp_path).report.findings] == ["BG602"]
