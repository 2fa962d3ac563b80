"""Write the corpus: `python -m benchmarks.corpus DIR --articles 10000`."""

import argparse
import time
from pathlib import Path

from benchmarks.corpus.site import SEED, a_corpus, write_site


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.corpus", description="Write a made-up site, always the same.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    begun = time.perf_counter()
    corpus = a_corpus(asked.articles, asked.seed)
    write_site(corpus, asked.folder)
    characters = sum(len(text) for article in corpus.articles for text in article.paragraphs) / len(corpus.articles)
    print(f"{len(corpus.articles):,} articles of {characters:,.0f} characters, ", end="")
    print(f"{len(corpus.cast.people):,} people, {len(corpus.cast.terms):,} terms: {asked.folder}", end="")
    print(f" ({time.perf_counter() - begun:.1f} s)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
