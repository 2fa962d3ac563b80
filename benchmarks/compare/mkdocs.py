"""MkDocs: no taxonomies; people and terms are pages that list the articles which name them."""

from pathlib import Path

from benchmarks.compare.generator import put, python_tool, said_by
from benchmarks.corpus.editors import biography, definition
from benchmarks.corpus.site import Corpus

_CONFIG = """\
site_name: The harbour papers
docs_dir: content
site_dir: public
theme: {name: mkdocs, highlightjs: false}
plugins: []
nav:
- Home: index.md
- People: people.md
- Glossary: terms.md
validation: {omitted_files: ignore, absolute_links: ignore, unrecognized_links: ignore}
"""


class MkDocs:
    """See https://www.mkdocs.org."""

    name = "MkDocs"

    def install(self, tools: Path) -> str:
        """MkDocs before its second version, which is another program."""
        self._program = python_tool(tools, "mkdocs", "mkdocs<2") / "mkdocs"
        return said_by(self._program, "--version").split()[2]

    def write(self, corpus: Corpus, folder: Path) -> None:
        """Every article, person and term as a page, and a list of each."""
        put(folder, "mkdocs.yml", _CONFIG)
        named: dict[str, list[str]] = {}
        for article in corpus.articles:
            for slug in (*(person.slug for person in article.people), *(term.slug for term in article.terms)):
                named.setdefault(slug, []).append(f"- [{article.title}](../articles/{article.slug}.md)")
            text = "\n\n".join((f"# {article.title}", f"{article.publisher}, {article.date}", *article.paragraphs))
            put(folder, f"content/articles/{article.slug}.md", text)
        people = {each.slug: (each.name, biography(corpus.seed, each, corpus.cast).body) for each in corpus.cast.people}
        terms = {each.slug: (each.term, definition(corpus.seed, each, corpus.cast).body) for each in corpus.cast.terms}
        for name, things in (("people", people), ("terms", terms)):
            put(folder, f"content/{name}.md", "\n".join(f"- [{things[slug][0]}]({name}/{slug}.md)" for slug in things))
            for slug, (title, body) in things.items():
                listed = "\n".join(named.get(slug, ()))
                put(folder, f"content/{name}/{slug}.md", f"# {title}\n\n{body}\n\n{listed}\n")
        lines = (f"- [{article.title}](articles/{article.slug}.md)" for article in corpus.articles)
        put(folder, "content/index.md", "\n".join(lines))

    def command(self, folder: Path) -> list[str]:
        """A build of all."""
        return [str(self._program), "build", "--quiet"]
