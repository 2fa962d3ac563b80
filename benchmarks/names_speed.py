"""What finding names costs: 10,000 news articles of some 4,200 characters against 20,000 forms.

Run as `python -m benchmarks.names_speed`. Target: at most 0.3 ms an article for mentions.
"""

import itertools
import random
import time

from briefgen.model.config import SiteConfig
from briefgen.model.documents import PersonDocument, TermDocument
from briefgen.model.ids import ContentPath, Slug
from briefgen.model.rich_text import Block
from briefgen.resolve.names.lexicon import Lexicon, build_lexicon
from briefgen.resolve.names.mentions import Reading, find_mentions
from briefgen.resolve.speech.speech import find_speech
from briefgen.text.spans import SourceMap, Span

TARGET_FORMS = 20_000
ARTICLES = 10_000
MILLISECONDS = 0.3

_SYLLABLES = [
    "ba",
    "ker",
    "do",
    "ran",
    "li",
    "mo",
    "sen",
    "ta",
    "vo",
    "wil",
    "ha",
    "rit",
    "ne",
    "zu",
    "pa",
    "shi",
    "kor",
    "el",
    "an",
    "ge",
    "fer",
    "dun",
    "mac",
    "ros",
]
_WORDS = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "that",
    "on",
    "said",
    "would",
    "with",
    "for",
    "was",
    "from",
    "by",
    "which",
    "talks",
    "leaders",
    "officials",
    "agreed",
    "summit",
    "meeting",
    "sanctions",
    "weapons",
    "country",
    "government",
    "ministers",
    "week",
    "before",
    "after",
    "about",
    "against",
    "between",
    "several",
    "months",
    "further",
]


def a_name(chance: random.Random) -> str:
    words = ("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))).capitalize() for _ in range(2))
    return " ".join(words)


def a_lexicon(chance: random.Random) -> tuple[Lexicon, list[str]]:
    names = list(dict.fromkeys(a_name(chance) for _ in range(8_000)))
    people = tuple(
        PersonDocument(slug=Slug(f"p{at}"), path=ContentPath("p"), name=name) for at, name in enumerate(names)
    )
    terms = tuple(
        TermDocument(slug=Slug(f"t{at}"), path=ContentPath("t"), term=f"{a_name(chance).lower()} deal")
        for at in range(2_000)
    )
    return build_lexicon(people, terms, SiteConfig(title="Speed")), names


def a_sentence(chance: random.Random, cast: list[str]) -> str:
    words = chance.choices(_WORDS, k=22)
    words[chance.randrange(1, 21)] = chance.choice(cast if chance.random() < 0.3 else [n.split()[1] for n in cast])
    return " ".join(("The", *words)) + "."


def an_article(chance: random.Random, names: list[str]) -> Reading:
    cast = chance.sample(names, 6)
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < 4_200:
        paragraphs.append(" ".join(a_sentence(chance, cast) for _ in range(2)))
        paragraphs.append(f"“{a_sentence(chance, cast)[:-1]},” {chance.choice(cast).split()[1]} said.")
    blocks = tuple(
        Block(kind="paragraph", text=text, span=Span(start=0, end=len(text)), source=SourceMap(steps=((0, 0),)))
        for text in paragraphs
    )
    return Reading(headline=f"{cast[0]} and {cast[1]} agree to meet", blocks=blocks)


def main() -> int:
    chance = random.Random(7)
    begun = time.process_time()
    lexicon, names = a_lexicon(chance)
    built = time.process_time() - begun
    articles = [an_article(chance, names) for _ in range(ARTICLES)]
    begun = time.process_time()
    find_mentions(Reading(), lexicon)
    automaton = time.process_time() - begun
    begun = time.process_time()
    found = [find_mentions(article, lexicon) for article in articles]
    mentions = (time.process_time() - begun) / ARTICLES * 1000
    begun = time.process_time()
    spoken = [find_speech(a, f.mentions, lexicon) for a, f in zip(articles, found, strict=True)]
    speech = (time.process_time() - begun) / ARTICLES * 1000
    characters = sum(len(block.text) for block in itertools.chain.from_iterable(a.blocks for a in articles)) / ARTICLES
    print(f"{len(lexicon.forms):,} forms: lexicon {built:.2f} s, automaton {automaton:.2f} s")
    print(f"{characters:,.0f} characters, {sum(len(f.mentions) for f in found) / ARTICLES:.1f} mentions, ", end="")
    print(f"{sum(map(len, spoken)) / ARTICLES:.1f} speeches an article")
    print(f"mentions {mentions:.3f} ms, speech {speech:.3f} ms an article (target for mentions: {MILLISECONDS} ms)")
    return 0 if mentions <= MILLISECONDS else 1


if __name__ == "__main__":
    raise SystemExit(main())
