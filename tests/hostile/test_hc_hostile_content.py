"""HC: whatever the content says, a page shows it as text, runs nothing of it and loads nothing from elsewhere."""

import json
import os
import re
import sys
from pathlib import Path

import feedparser
import pytest
from lxml import etree, html

from briefgen.model.work_entries import FORMATS
from briefgen.render.environment import make_environment
from briefgen.render.themes import find_theme
from tests import html_rules
from tests.fuzz.fragments import BAD_ADDRESSES, HTML, TEMPLATES, linked
from tests.hostile.commands import can, run
from tests.projects import a_project, built, tree
from tests.time_limits import takes_at_most

URL_ATTRIBUTES = ("href", "src", "cite", "srcset", "poster", "action", "formaction", "data", "ping", "background")
HEAD = "---\ntitle: T\npublisher: P\ndate: 2019-01-01\n---\n"


def pages(root):
    return {name: html.fromstring(data) for name, data in tree(root / "site").items() if name.endswith(".html")}


def front(**fields):
    return "".join(
        ("---\n", *(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items()), "---\n")
    )


def addresses(root):
    """Every address of every page, and of its JSON-LD and the feeds."""
    for page in pages(root).values():
        for name in URL_ATTRIBUTES:
            yield from page.xpath(f"//@{name}")
        yield from page.xpath("//@*[name()='xlink:href']")
        for text in page.xpath("//script[@type='application/ld+json']/text()"):
            yield from _urls_of(json.loads(text))
    feed = feedparser.parse((root / "site/feed.xml").read_bytes())
    for entry in feed.entries:
        yield entry.link
    yield from (item["url"] for item in json.loads((root / "site/feed.json").read_text())["items"])


def _urls_of(value):
    if isinstance(value, dict):
        for key, each in value.items():
            if key in ("url", "@id", "sameAs", "image", "contentUrl") and isinstance(each, str):
                yield each
            yield from _urls_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from _urls_of(each)


SCHEMES = tuple(address for address in BAD_ADDRESSES if "passwd" not in address)


def test_hc_01_02_no_address_of_another_scheme_is_led_to_from_anywhere(tmp_path):
    written = [words for address in SCHEMES for words in linked(address)]
    lines = front(title="T", summary=" ".join(SCHEMES[4:])) + "\n\n".join(written)
    root = a_project(tmp_path, **{"content/briefings/b.md": HEAD.replace("publisher: P\n", "") + "Words.\n"})
    for folder in ("pages", "briefings", "articles"):
        (root / f"content/{folder}/x.md").write_text(lines.replace("\x01", ""))
    refused = {found.place.line for found in built(root).report.findings if found.diagnostic.code == "BG142"}
    for folder in ("pages", "briefings", "articles"):
        file = root / f"content/{folder}/x.md"
        kept = (text for at, text in enumerate(file.read_text().split("\n"), 1) if at not in refused)
        file.write_text("\n".join(kept))
    outcome = built(root, search=False)
    held = tuple(f"data:{form.kind.media_type};charset=utf-8," for form in FORMATS)
    found = {url.lower() for url in addresses(root) if not url.startswith(held)}

    assert len(refused) > len(SCHEMES)
    assert not outcome.report.failed, outcome.report.findings
    assert len(found) > 50
    assert {url for url in found if re.match(r"[\x00-\x20]*[a-z+.-]+:", url)} == {
        url for url in found if url.startswith(("https://example.org/", "https://schema.org"))
    }
    assert not [url for url in found if url.startswith(("//", "\\", "/\\"))]


FIELDS = {
    "content/articles/x.md": (("url", "archive_url"), front(title="T")),
    "content/people/x.md": (("links", "image"), front(name="N")),
    "site.yml": (("base_url",), front(title="T")),
}


@pytest.mark.parametrize("path", FIELDS)
def test_hc_01_an_address_in_front_matter_is_http_or_an_error(tmp_path, path):
    root, (keys, sound) = a_project(tmp_path), FIELDS[path]
    sound = sound.strip("-\n") if path == "site.yml" else sound.removesuffix("---\n")
    for address in SCHEMES:
        for key in keys:
            value = json.dumps({"A": address} if key == "links" else address)
            end = "" if path == "site.yml" else "---\nWords.\n"
            (root / path).write_text(f"{sound}\n{key}: {value}\n{end}".replace("\n\n", "\n"))

            codes = {found.diagnostic.code for found in built(root, search=False).report.findings}
            assert codes & {"BG108", "BG008", "BG211"}, (key, address)
    assert not (root / "site").exists()


QUOTES = '"\'><img src=x onerror=pwned()>`{}\\ onmouseover=pwned() a="b" \u2028'


def a_page_of_everything(tmp_path, words):
    """A site in which `words` stand wherever one line of text may."""
    line, prose = words.replace("\u2028", " "), words.replace("<!--", "&lt;!--")
    root = a_project(
        tmp_path,
        **{
            "content/articles/x.md": front(
                title=line, publisher=line, via=line, byline=[line], rights=line, summary=line, tags=[line], date="2019"
            )
            + f"Marker stands here alone.\n\n{prose}\n",
            "content/annotations/x.md": f"{front(author=line)}> Marker stands here alone\n\nNote: {prose}\n",
            "content/people/x.md": front(
                name=line, aliases=[line], also_known_as=[line], summary=line, roles=[{"title": line, "org": line}]
            )
            + "Words.\n",
            "content/glossary/x.md": front(term=line, kind=line, summary=line) + "Words.\n",
            "content/briefings/x.md": front(
                title=line, date="2019-02-02", author=line, bottom_line=line, summary=line, tags=[line]
            )
            + 'See [@x, p1] and [a](https://example.org/ "title").\n',
        },
    )
    settings = {"title": line, "description": line, "author": line, "base_url": "https://example.org/"}
    settings["kinds"] = {"rumour": {"label": line, "glyph": "<"}}
    (root / "site.yml").write_text(front(**settings).strip("-\n") + "\n")
    return root


def test_hc_03_quotation_marks_end_no_attribute_wherever_they_stand(tmp_path):
    root = a_page_of_everything(tmp_path, QUOTES)
    outcome = built(root)

    assert not outcome.report.failed, outcome.report.findings
    found = pages(root)
    assert len(found) > 15
    for name, page in found.items():
        assert html_rules.faults((root / "site" / name).read_text()) == [], name
        assert not [key for element in page.iter() for key in element.attrib if key.startswith("on")], name
        assert not page.xpath("//img[@src='x']"), name
    assert "onerror=pwned()" in found["people/x/index.html"].xpath("string(//h1)")


@pytest.mark.parametrize("fragment", HTML, ids=range(len(HTML)))
def test_hc_05_html_is_the_text_it_is(fragment, corpus):
    shown, text = corpus

    assert _shown(fragment) in text
    assert shown.xpath("count(//main//script | //main//style | //main//iframe | //main//form | //main//svg)") <= 0


def _shown(fragment):
    """What Markdown makes of it where no HTML is: entities are signs, and `__` is strong."""
    unescaped = html.fromstring(f"<p>{fragment.replace('<', '&lt;')}</p>").text_content()
    return " ".join(unescaped.replace("__", "").split())


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """A page that has the whole of it, and its text."""
    root = a_project(tmp_path_factory.mktemp("corpus"))
    said = "\n\n".join("a " + fragment.replace("<!--", "\\<!--") for fragment in HTML)
    (root / "content/pages/x.md").write_text(f"---\ntitle: T\n---\n{said}\n")
    assert not built(root, search=False).report.failed
    page = html.fromstring((root / "site/pages/x/index.html").read_text())
    return page, " ".join(page.text_content().split())


CLOBBERING = ("main", "toc", "site-search", "proto", "glosses", "constructor")


def test_hc_06_ids_of_the_content_are_apart_from_those_of_the_theme(tmp_path):
    said = "".join(f"Words that stand here as number {n}. ^{name}\n\n" for n, name in enumerate(CLOBBERING))
    notes = "".join(
        f"{{#{name}}}\n> stand here as number {n}\n\nNote.\n\n"
        for n, name in enumerate(CLOBBERING[:6])
        if name[0] != "_"
    )
    root = a_project(tmp_path, **{"content/articles/x.md": HEAD + said, "content/annotations/x.md": notes})
    plain = {"content/articles/y.md": HEAD + re.sub(r" \^\S+", "", said)}
    for path, text in plain.items():
        (root / path).write_text(text)

    assert not built(root, search=False).report.failed
    hostile, sound = ((root / f"site/articles/{name}/index.html").read_text() for name in "xy")
    assert html_rules.faults(hostile) == []
    new = html_rules.ids(hostile) - html_rules.ids(sound)
    assert new
    assert not [name for name in new if not re.match(r"(note|anchor)-|p\d", name)], new


def test_hc_07_nothing_of_the_content_becomes_a_cite_attribute(tmp_path):
    text = "---\ntitle: T\n---\n> <blockquote cite='javascript:1'>x</blockquote>\n\n> said [@january, p1]\n"
    root = a_project(tmp_path, **{"content/pages/x.md": text})
    built(root, search=False)

    assert not [url for page in pages(root).values() for url in page.xpath("//@cite") if ":" in url.partition("//")[0]]
    assert "javascript:1" in pages(root)["pages/x/index.html"].text_content()


def test_hc_08_nothing_of_the_content_speaks_to_the_search_index(tmp_path):
    words = "<p data-pagefind-meta='title:Zzz' data-pagefind-filter=a:b data-pagefind-body data-pagefind-ignore>x</p>"
    root = a_page_of_everything(tmp_path, words)

    assert not built(root, search=False).report.failed
    for name, page in pages(root).items():
        assert not page.xpath("//*[@data-pagefind-meta or @data-pagefind-filter or @data-pagefind-ignore]"), name
    assert "data-pagefind-meta" in pages(root)["articles/x/index.html"].text_content()


SCRIPT = "</script><script>alert(1)</script><!--<script> & \u2028 ]]> \U0001f600"


def test_hc_09_no_title_ends_a_script_and_data_reads_back_as_it_was(tmp_path):
    root = a_page_of_everything(tmp_path, SCRIPT)
    line = SCRIPT.replace("\u2028", " ")

    assert not built(root).report.failed
    read = []
    for name, data in tree(root / "site").items():
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', data.decode("utf-8", "replace")):
            assert name.endswith(".html")
            assert not set(text) & set("<>&\u2028\u2029"), name
            read.append(json.dumps(json.loads(text), ensure_ascii=False))
    assert sum(json.dumps(line, ensure_ascii=False)[1:-1] in text for text in read) > 3


def test_hc_10_feeds_and_the_sitemap_are_well_formed_and_say_what_was_written(tmp_path):
    root = a_page_of_everything(tmp_path, SCRIPT + " &amp; <b>")
    line = (SCRIPT + " &amp; <b>").replace("\u2028", " ")

    assert not built(root, search=False).report.failed
    feeds = [data for name, data in tree(root / "site").items() if name.endswith(".xml")]
    assert len(feeds) > 3
    for data in feeds:
        etree.fromstring(data)
    titles = [element.text for element in etree.fromstring((root / "site/feed.xml").read_bytes()).iter("{*}title")]
    assert line in titles
    assert line in [item["title"] for item in json.loads((root / "site/feed.json").read_text())["items"]]


@pytest.mark.parametrize("template", TEMPLATES)
def test_hc_11_template_languages_are_text_everywhere(tmp_path, template):
    root = a_page_of_everything(tmp_path, f"Begin {template} end")

    assert not built(root, search=False).report.failed
    for name in ("articles/x", "people/x", "glossary/x", "briefings/x"):
        page = pages(root)[f"{name}/index.html"]
        assert f"Begin {template} end" in " ".join(page.xpath("string(//h1)").split())
    everything = b"".join(tree(root / "site").values())
    assert b"root:x:0" not in everything
    assert not list(tmp_path.rglob("pwned"))


def test_hc_11_templates_escape_always_and_are_never_made_of_content():
    environment = make_environment(find_theme("/nowhere", "default"), {})
    source = "".join(file.read_text() for file in (Path(__file__).parents[2] / "briefgen").rglob("*.py"))
    templates = "".join(file.read_text() for file in (Path(__file__).parents[2] / "themes").rglob("*.html"))

    assert environment.autoescape is True
    assert "from_string(" not in source
    assert "xmlattr" not in templates
    assert set(re.findall(r"[\w.]+\s*\|\s*safe\b", templates)) <= {"page.metadata.json_ld|safe"}


OUTSIDE = (
    *("![[../../../etc/passwd]]", "![a](/etc/passwd)", "![a](../../../../../../etc/passwd)", "[a](content/..%2f)"),
    *("![a](file:///etc/passwd)", "![a](\\\\srv\\share)", "![a](..%2f..%2fsite.yml)", "[a](static/../../site.yml)"),
)


def test_hc_12_paths_that_lead_out_are_errors_and_nothing_is_read_there(tmp_path):
    root = a_project(tmp_path)
    for number, text in enumerate(OUTSIDE):
        (root / f"content/pages/x{number}.md").write_text(f"---\ntitle: T\n---\n{text}\n")
    opened = []
    sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
    faulty = {found.diagnostic.path for found in built(root, search=False).report.findings}

    assert faulty == {f"content/pages/x{number}.md" for number in range(len(OUTSIDE))}
    assert "/etc/passwd" not in opened
    assert not (root / "site").exists()


WITHOUT_NET = ("unshare", "--net", *(() if os.geteuid() == 0 else ("--map-root-user",)), "--")
"""A command behind this has no network, not even the machine's own."""

needs_a_namespace = pytest.mark.skipif(
    not can(*WITHOUT_NET, "true"), reason="only some systems let a process be cut off"
)

REMOTE = """
![p](https://evil.example/a.png) ![q](http://evil.example/b.png "t") <img src=https://evil.example/c.png>

<link rel=stylesheet href=https://evil.example/d.css> <iframe src=https://evil.example/e></iframe>
"""


@needs_a_namespace
def test_hc_13_a_build_needs_no_net_and_its_pages_load_nothing_from_elsewhere(tmp_path):
    root = a_project(tmp_path, **{"content/pages/x.md": f"---\ntitle: T\n---\n{REMOTE}"})
    done = run(root, "build", before=WITHOUT_NET)

    assert done.code == 0, done.said
    loading = ("//@src", "//@srcset", "//@poster", "//@data", "//link[@rel='stylesheet' or @rel='icon']/@href")
    loaded = [url for page in pages(root).values() for path in loading for url in page.xpath(path)]
    assert len(loaded) > 50
    assert not [url for url in loaded if "//" in url]
    css = b"".join(data for name, data in tree(root / "site").items() if name.endswith((".css", ".js")))
    assert not re.findall(rb"url\(['\"]?(?:https?:)?//|@import|fetch\(['\"]https?:", css)
    for name, page in pages(root).items():
        policy = page.xpath("//head/*[1][@http-equiv='Content-Security-Policy']/@content")
        assert policy, name
        assert "default-src 'none'" in policy[0], name


def test_hc_13_a_build_opens_no_connection(tmp_path):
    asked = []
    sys.addaudithook(
        lambda event, args: asked.append(args) if event in ("socket.connect", "socket.getaddrinfo") else None
    )
    assert not built(a_project(tmp_path), search=False).report.failed

    assert asked == []


LONG = {
    "brackets": "[" * 200_000,
    "links": "[a](" * 50_000,
    "smart quotes": "'\"a " * 25_000 + 'a" ' * 25_000,
    "images": "![[]()" * 30_000,
    "emphasis": "*a **a " * 30_000,
    "backticks": "".join("`" * (n % 300) + " " for n in range(1300)),
    "lazy quotations": ">" * 100 + "a\n" * 90_000,
    "a table": "|a" * 500 + "\n" + "|-" * 500 + "\n" + ("|b" * 400 + "\n") * 200,
    "nested lists": "".join(" " * n + "- a\n" for n in range(600)),
    "entities": "&#x41;" * 33_000,
    "comments": "%%" * 100_000,
    "names": "Kim " * 50_000,
    "hyphens": "A-" * 100_000,
    "quotations": "“a” " * 50_000,
}


def test_hc_14_no_pattern_takes_more_than_seconds_and_other_files_are_read(tmp_path):
    root = a_project(tmp_path)
    for kind, text in LONG.items():
        (root / f"content/articles/{kind.replace(' ', '-')}.md").write_text(HEAD + text + "\n")
    with takes_at_most(10 * len(LONG)):
        outcome = built(root, search=False, drafts=True)

    assert not [found for found in outcome.report.findings if found.diagnostic.path.endswith("january.md")]


LARGE = {
    "nested": ("<div>" * 40_000, False),
    "one-line": ("word " * 200_000, False),
    "attributes": ("<p " + "a=1 " * 100_000 + ">", False),
    "ten-megabytes": ("word " * 2_000_000, True),
    "more-signs-than-any-text": ("*_" * 500_000, True),
}


@pytest.mark.parametrize("kind", LARGE)
def test_hc_15_what_is_too_large_is_refused_and_the_rest_read_in_seconds(tmp_path, kind):
    text, too_large = LARGE[kind]
    root = a_project(tmp_path)
    (root / "content/articles/x.md").write_text(f"{HEAD}{text}\n")
    with takes_at_most(30):
        outcome = built(root, search=False)

    errors = [found for found in outcome.report.findings if found.severity == "error"]
    assert bool(errors) is too_large, errors
    assert {found.diagnostic.path for found in errors} <= {"content/articles/x.md"}


def test_hc_15_of_a_file_with_fifty_thousand_faults_some_are_shown_and_the_rest_counted(tmp_path):
    root = a_project(tmp_path)
    (root / "content/pages/x.md").write_text("---\ntitle: T\n---\n" + "[[nobody]] " * 50_000 + "\n")
    done = run(root, "build")

    assert done.code == 1
    assert "There are 49,900 more faults of this kind in this file." in done.said
    assert len(done.said) < 200_000
    assert done.memory < 800


TURNED = "\u202egnp.eulb\u202c"


def test_hc_16_names_that_turn_the_direction_of_writing_are_kept_to_themselves(tmp_path):
    root = a_page_of_everything(tmp_path, f"Ann {TURNED} Lee")
    outcome = built(root, search=False)

    assert not outcome.report.failed
    assert "BG807" in {finding.diagnostic.code for finding in outcome.report.findings}
    page = pages(root)["people/x/index.html"]
    for element in page.xpath("//main//*[contains(text(), '\u202e')]"):
        chain = [element, *element.iterancestors()]
        assert [each for each in chain if each.tag in ("bdi", "p", "h1", "h2", "li", "dd", "a") or each.get("dir")]
    assert page.xpath("//h1/bdi")


@needs_a_namespace
def test_hc_18_nothing_is_imported_from_an_address(tmp_path):
    root = a_project(tmp_path)
    for address in ("http://127.0.0.1:1/x.html", "http://2130706433/", "http://[::1]/", "file:///etc/passwd"):
        done = run(root, "import", address, before=WITHOUT_NET)
        assert done.code in (1, 2), done.said
        assert "Traceback" not in done.said
        assert "root:" not in done.said
    assert sorted(path.name for path in (root / "content/articles").iterdir()) == ["february.md", "january.md"]
