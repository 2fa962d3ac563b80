"""Pelican: people, terms and subjects are tags, which is what it has for several things of an article."""

from pathlib import Path

from benchmarks.compare.generator import put, python_tool, said_by
from benchmarks.corpus.site import Corpus

_SETTINGS = """\
SITENAME = "The harbour papers"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "public"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
THEME = "simple"
DEFAULT_PAGINATION = 100
DELETE_OUTPUT_DIRECTORY = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


class Pelican:
    """See https://getpelican.com."""

    name = "Pelican"

    def install(self, tools: Path) -> str:
        """Pelican with its Markdown reader."""
        programs = python_tool(tools, "pelican", "pelican[markdown]")
        self._program = programs / "pelican"
        return said_by(self._program, "--version")

    def write(self, corpus: Corpus, folder: Path) -> None:
        """Articles by publisher, which is their category."""
        put(folder, "pelicanconf.py", _SETTINGS)
        for article in corpus.articles:
            named = [*(person.name for person in article.people), *(term.term for term in article.terms)]
            head = [
                f"Title: {article.title}",
                f"Date: {article.date}",
                f"Category: {article.publisher}",
                f"Tags: {', '.join((*named, *article.subjects))}",
                f"Slug: {article.slug}",
            ]
            put(folder, f"content/{article.slug}.md", "\n".join(head) + "\n\n" + "\n\n".join(article.paragraphs) + "\n")

    def command(self, folder: Path) -> list[str]:
        """A build of all."""
        return [str(self._program), "--quiet", "--settings", "pelicanconf.py"]
