"""The corpus as a folder that briefgen builds."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import editors
from benchmarks.corpus.articles import Article, an_article
from benchmarks.corpus.cast import Cast, a_cast

SEED = 1
_CONFIG = """\
title: The harbour papers
description: A corpus that is made up, for measuring.
author: The editors
base_url: https://example.org/
language: en
publish: full
"""


class Corpus(NamedTuple):
    """All that is built: `articles` in order of date."""

    seed: int
    cast: Cast
    articles: list[Article]


def a_corpus(articles: int, seed: int = SEED) -> Corpus:
    """So many articles, a fifth as many people, a twentieth as many terms."""
    cast = a_cast(seed, max(20, articles // 5), max(20, articles // 20))
    make = partial(_article, seed, articles, cast)
    if articles < 500:
        return Corpus(seed, cast, [make(number) for number in range(articles)])
    with ProcessPoolExecutor() as pool:
        return Corpus(seed, cast, list(pool.map(make, range(articles), chunksize=100)))


def _article(seed: int, total: int, cast: Cast, number: int) -> Article:
    return an_article(seed, number, total, cast)


def write_site(corpus: Corpus, folder: Path) -> None:
    """Write the site into `folder`, which is emptied first if it holds a corpus, and else must be empty."""
    clear(folder)
    (folder / "site.yml").write_text(_CONFIG)
    for path, text in _files(corpus):
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(str(text))


def clear(folder: Path) -> None:
    """Make the folder, and empty it of an earlier corpus; raises ValueError where it holds anything else."""
    mark = folder / ".made-by-benchmarks"
    if folder.exists() and any(folder.iterdir()) and not mark.exists():
        raise ValueError(f"{folder} is not empty, and holds no corpus.")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    mark.touch()


def article_text(article: Article) -> editors.Text:
    """The article's file."""
    front = [
        f"title: '{article.title.replace(chr(39), chr(39) * 2)}'",
        f"publisher: {article.publisher}",
        f"date: {article.date}",
        f"url: https://example.org/{article.slug}",
        f"tags: [{', '.join(article.subjects)}]",
    ]
    return editors.Text(front, "\n\n".join(article.paragraphs))


def _files(corpus: Corpus) -> Iterator[tuple[str, editors.Text]]:
    seed, cast = corpus.seed, corpus.cast
    for article in corpus.articles:
        yield f"articles/{article.date.year}/{article.slug}.md", article_text(article)
        written = editors.notes(seed, article)
        if written is not None:
            yield f"annotations/{article.slug}.md", written
    for person in cast.people:
        yield f"people/{person.slug}.md", editors.biography(seed, person, cast)
    for thing in cast.terms:
        yield f"glossary/{thing.slug}.md", editors.definition(seed, thing, cast)
    for number in range(editors.BRIEFINGS):
        yield f"briefings/briefing-{number + 1}.md", editors.briefing(seed, number, corpus.articles)
    yield "pages/about.md", editors.Text(["title: About"], "This site is made up, for measuring.")
