"""Hypothesis strategies for whole projects: files under any names, with any front matter, Markdown, notes and settings.

Most of a project is sound, so that pages come of it; all of it is hostile. What nobody may see bears `SENTINEL`.
"""

import json
from collections.abc import Callable

from hypothesis import strategies as st

from tests.fuzz.fragments import BAD_LINKS, FAULTY, GOOD_ADDRESSES, LINES, TEXTS

SENTINEL = "zyxunseen"
"""Stands in drafts, comments and texts that may not be shown, and nowhere else."""

Files = dict[str, bytes]

_SLUGS = (
    *(
        "a",
        "b",
        "c",
        "kim",
        "kim-jong-un",
        "index",
        "feed",
        "p7",
        "con1",
        "x" * 150,
        "金正恩",
        "é",
        "2019-01-19-summit",
    ),
)
_BAD_NAMES = (
    "CON",
    "nul",
    "A",
    "e\u0301",
    "a.",
    "-x",
    "_x",
    "a b",
    "x" * 210,
    "a.md",
    "\u202ex",
    "ß",
    "İ",
    "a\nb",
    "%2e%2e",
)
_NAMES = (
    *("Kim Jong Un", "Kim Yong Chol", "Kim", "Jong Un", "Anna Vale", "Anna Vale-Kim", "Vale", "de la Vale", "O’Neil"),
    *("Mr. Kim", "김정은", "An", "U", "J. R. R. Kim", "KIM", "kim", "The General", "Kim Il Sung Square"),
)
_TERMS = ("Yongbyon", "START", "freeze", "the freeze", "summits", "a", "金", "Kim", "talks on talks", "CVID")
_SAID = "the envoys met in Stockholm on Friday no date was set for talks and Kim said that a freeze would hold"
_WORDS = tuple(_SAID.split())
_DATES = ("2019-01-19", "2019-01", "2019", "0001-01-01", "9999-12-31", "2019-01-19T23:59+14:00", "2020-02-29")
_BAD_VALUES = (
    "2019-02-31",
    "no",
    "[",
    "{a: b}",
    "[a, [b]]",
    "9" * 40,
    "&a [*a]",
    "!!python/name:os.system x",
    "*",
    "1e9",
)

words = st.lists(st.sampled_from(_WORDS), min_size=3, max_size=12).map(" ".join)
line = st.one_of(st.sampled_from(LINES), st.sampled_from(_NAMES), words, st.text(max_size=12))
slug = st.sampled_from(_SLUGS)


@st.composite
def passage(draw: st.DrawFn) -> str:
    """A block of Markdown."""
    pieces = st.one_of(
        words,
        words,
        st.sampled_from((*_NAMES, *_TERMS)),
        st.sampled_from(_NAMES).map(lambda name: f"“No date was set,” {name} said"),
        st.sampled_from(TEXTS),
        slug.map(lambda name: f"[[{name}]]"),
        slug.map(lambda name: f"[@{name}]"),
        st.tuples(words, slug).map(lambda pair: f"“{pair[0]}” [@{pair[1]}, p1]"),
        slug.map(lambda name: f"![[{name}#p1]]"),
        _seldom(st.one_of(st.sampled_from((*FAULTY, *BAD_LINKS)), st.text(max_size=20)), words),
    )
    start = draw(st.sampled_from(("", "", "", "", "# ", "> ", "- ", "1. ", "    ", "| a |\n|---|\n| ", "```\n")))
    text = " ".join(draw(st.lists(pieces, min_size=1, max_size=5))).replace("\r", " ")
    return f"{start}{text}\n```" if start == "```\n" else start + text


commented = words.map(lambda said: f"{said} %%{SENTINEL} in a comment%% {said}")
"""A passage of its own: within code, a comment is code."""

prose = st.lists(st.one_of(passage(), passage(), passage(), commented), min_size=1, max_size=4).map("\n\n".join)


def _seldom(odd: st.SearchStrategy[str], usual: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.integers(0, 24).flatmap(lambda number: odd if number == 24 else usual)


def _front(draw: st.DrawFn, fields: dict[str, object], odd: bool) -> str:
    written = {key: json.dumps(value, ensure_ascii=False) for key, value in fields.items() if value is not None}
    if odd and written:
        written[draw(st.sampled_from([*written, "draft", "unknown", "<b>"]))] = draw(st.sampled_from(_BAD_VALUES))
    return "".join(("---\n", *(f"{key}: {value}\n" for key, value in written.items()), "---\n"))


def _maybe(draw: st.DrawFn, values: st.SearchStrategy[object]) -> object:
    return draw(st.one_of(st.none(), values))


def _article(draw: st.DrawFn, body: str) -> dict[str, object]:
    return {
        "title": draw(line),
        "publisher": _maybe(draw, line),
        "byline": _maybe(draw, st.lists(line, max_size=2)),
        "date": _maybe(draw, st.sampled_from(_DATES)),
        "url": _maybe(draw, st.sampled_from(GOOD_ADDRESSES[:2])),
        "summary": _maybe(draw, line),
        "tags": _maybe(draw, st.lists(line, max_size=2)),
        "publish": _maybe(draw, st.sampled_from(("full", "excerpts"))),
        "names": _maybe(draw, st.just({"Kim": "kim"})),
    }


def _person(draw: st.DrawFn, body: str) -> dict[str, object]:
    return {
        "name": draw(st.one_of(st.sampled_from(_NAMES), line)),
        "aliases": _maybe(draw, st.lists(st.sampled_from(_NAMES), max_size=2)),
        "short_name": _maybe(draw, st.sampled_from(("Kim", "Vale"))),
        "also_known_as": _maybe(draw, st.lists(line, max_size=1)),
        "summary": _maybe(draw, line),
        "roles": _maybe(draw, line.map(lambda title: [{"title": title or "x", "from": "2018"}])),
        "born": _maybe(draw, st.just("1946")),
    }


def _term(draw: st.DrawFn, body: str) -> dict[str, object]:
    return {
        "term": draw(st.one_of(st.sampled_from(_TERMS), line)),
        "kind": _maybe(draw, st.sampled_from(("place", "event", "<b>"))),
        "aliases": _maybe(draw, st.lists(st.sampled_from(_TERMS), max_size=2)),
        "summary": _maybe(draw, line),
        "date": _maybe(draw, st.sampled_from(_DATES[:3])),
    }


def _briefing(draw: st.DrawFn, body: str) -> dict[str, object]:
    return {
        "title": draw(line),
        "date": _maybe(draw, st.sampled_from(_DATES)),
        "author": _maybe(draw, line),
        "bottom_line": _maybe(draw, line),
        "tags": _maybe(draw, st.lists(line, max_size=2)),
    }


def _page(draw: st.DrawFn, body: str) -> dict[str, object]:
    return {"title": draw(line), "summary": _maybe(draw, line)}


_KINDS: dict[str, Callable[[st.DrawFn, str], dict[str, object]]] = {
    "articles": _article,
    "people": _person,
    "glossary": _term,
    "briefings": _briefing,
    "pages": _page,
}
_HEADLINE = {"people": "name", "glossary": "term"}


@st.composite
def content_file(draw: st.DrawFn, folder: str) -> tuple[str, bytes]:
    """A file's path and bytes; one in two dozen has a fault of some sort, and one in eight is a draft."""
    odd = draw(st.integers(0, 23))
    name = draw(st.sampled_from(_BAD_NAMES)) if odd == 1 else draw(slug)
    body = draw(prose)
    fields = _KINDS[folder](draw, body)
    if draw(st.integers(0, 7)) == 7:
        fields = {_HEADLINE.get(folder, "title"): f"The {SENTINEL}", "draft": True}
        name, body = f"{SENTINEL}-{name}"[:100].rstrip("-"), f"{SENTINEL} {draw(words)} {SENTINEL}.\n\n{body}"
    text = f"{_front(draw, fields, odd == 2)}{body}\n"
    path = f"content/{folder}/{name}.md"
    return path, draw(st.binary(max_size=60)) if odd == 3 else text.encode("utf-8", "surrogatepass")


@st.composite
def notes_file(draw: st.DrawFn, slugs: list[str], texts: dict[str, str]) -> tuple[str, bytes]:
    """Notes on an article, most of them on words that stand in it."""
    name = draw(st.sampled_from(slugs))
    parts = [f"---\narticle: {name}\nauthor: {json.dumps(draw(line), ensure_ascii=False)}\n---\n", draw(words), "\n\n"]
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(
            st.sampled_from(("{.question}", "{#note confidence=low}", f'{{tags="x" was="{SENTINEL}" .draft}}', ""))
        )
        said = f"{SENTINEL} {SENTINEL}" if "draft" in kind else draw(prose)
        parts += [f"{kind}\n> {_quotation(draw, texts[name])}\n\n{said}\n\n"]
    return f"content/annotations/{draw(slug)}.md", "".join(parts).encode("utf-8", "surrogatepass")


def _quotation(draw: st.DrawFn, text: str) -> str:
    found = [part for part in text.split("\n\n") if part[:1].isalpha()] or ["nothing of the kind"]
    chosen = draw(st.sampled_from(found)).split()
    start = draw(st.integers(0, max(0, len(chosen) - 3)))
    return " ".join(chosen[start : start + draw(st.integers(3, 8))])


@st.composite
def project(draw: st.DrawFn) -> Files:
    """A project's files, by path."""
    files = {"site.yml": draw(settings()).encode("utf-8", "surrogatepass")}
    for folder, most in (("articles", 4), ("people", 4), ("glossary", 3), ("briefings", 2), ("pages", 2)):
        files |= dict(draw(st.lists(content_file(folder), max_size=most)))
    texts = {
        path.removeprefix("content/articles/")[:-3]: data.decode("utf-8", "replace").rpartition("---\n")[2]
        for path, data in files.items()
        if path.startswith("content/articles/")
    }
    if texts:
        files |= dict(draw(st.lists(notes_file(sorted(texts), texts), max_size=2)))
    files |= dict(draw(st.lists(static_file(), max_size=2)))
    return files


@st.composite
def settings(draw: st.DrawFn) -> str:
    """A site.yml."""
    fields: dict[str, object] = {
        "title": draw(line.filter(str.strip)),
        "base_url": _maybe(draw, st.just("https://example.org/a/")),
        "language": _maybe(draw, st.sampled_from(("en", "de", "ko", "ar"))),
        "description": _maybe(draw, line),
        "author": _maybe(draw, line),
        "links": _maybe(draw, st.sampled_from(({"people": "all"}, {"terms": "none", "gloss_words": "0"}))),
        "kinds": _maybe(draw, line.map(lambda label: {"rumour": {"label": label.strip() or "x", "glyph": "<"}})),
    }
    return _front(draw, fields, draw(st.integers(0, 11)) == 0).strip("-\n") + "\n"


@st.composite
def static_file(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file that is copied as it is."""
    name = draw(st.sampled_from(("a.svg", "b/c.txt", "é.png", "A.svg", "index.html", "x.html", ".env", "a.svg~")))
    hidden = name.startswith(".") or name.endswith("~")
    return f"content/static/{name}", SENTINEL.encode() if hidden else draw(st.binary(max_size=20))


@st.composite
def changes(draw: st.DrawFn, before: Files) -> Files:
    """The project after some edits: files that are other, new, renamed or gone."""
    after = dict(before)
    for _ in range(draw(st.integers(1, 4))):
        content = sorted(path for path in after if path.startswith("content/") and "static" not in path)
        kind = draw(st.sampled_from(("change", "new", "rename", "delete", "settings")))
        if kind == "settings":
            after["site.yml"] = draw(settings()).encode("utf-8", "surrogatepass")
        elif kind == "new" or not content:
            after |= dict([draw(st.sampled_from(sorted(_KINDS)).flatmap(content_file))])
        else:
            path = draw(st.sampled_from(content))
            data = after.pop(path)
            if kind == "change":
                after[path] = data + draw(words).encode()
            elif kind == "rename":
                after[f"{path.rpartition('/')[0]}/{draw(slug)}.md"] = data
    return after


def any_history() -> st.SearchStrategy[tuple[Files, Files]]:
    """A project, and the same after some edits."""
    return project().flatmap(lambda files: st.tuples(st.just(files), changes(files)))
