"""What editors write about the articles: notes, briefings, biographies and definitions."""

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.corpus.articles import Article
from benchmarks.corpus.cast import Cast, Somebody, Something
from benchmarks.corpus.prose import Prose

BRIEFINGS = 20
EVERY_TH_HAS_NOTES = 20

_SENTENCE = re.compile(r"(?<=[.”]) (?=[A-Z“])")
_NEGATIONS = {"not", "no", "nobody", "Nobody", "Neither", "nor", "without", "Without"}
_KINDS = ("context", "significance", "question", "dispute", "correction")
_CONFIDENCE = ("low", "moderate", "high")


class Text(NamedTuple):
    """A file of the content: the lines of its front matter, and its text."""

    front: list[str]
    body: str

    def __str__(self) -> str:
        return "\n".join(["---", *self.front, "---", self.body, ""])


def notes(seed: int, article: Article) -> Text | None:
    """Two to four notes on one article in twenty."""
    chance = random.Random(f"notes {seed} {article.slug}")
    if chance.random() * EVERY_TH_HAS_NOTES >= 1:
        return None
    prose = Prose(chance)
    parts = [prose.write("{Plain}")]
    for number, (_, words) in enumerate(_quotable(chance, article, chance.randint(2, 4))):
        attributes = [f"#note-{number}", f".{chance.choice(_KINDS)}", f"confidence={chance.choice(_CONFIDENCE)}"]
        if chance.random() < 0.5:
            attributes.append(f"people={chance.choice(article.people).slug}")
        about = f"See [[{chance.choice(article.terms).term}]]. " if chance.random() < 0.5 else ""
        parts.append(f"{{{' '.join(attributes)}}}\n> {words}\n\n{about}{prose.write('{Plain} {Plain}')}")
    return Text([f"article: {article.slug}", "author: The editors"], "\n\n".join(parts))


def briefing(seed: int, number: int, articles: list[Article]) -> Text:
    """A briefing of a dozen paragraphs; each rests on an article and quotes its words."""
    chance = random.Random(f"briefing {seed} {number}")
    prose = Prose(chance)
    chosen = chance.sample(articles, min(8, len(articles)))
    parts = []
    for article in chosen:
        for place, words in _quotable(chance, article, 1):
            person = chance.choice(article.people)
            parts.append(f"{prose.write('acted', who=person.name)} {prose.write('{Plain}')}")
            parts.append(f"The report says: “{words}” [@{article.slug}, p{place}]. {prose.write('{Plain}')}")
    title = prose.write("After {number} days: the {adj} {noun} and the {adj} {noun}")
    last = max(article.date for article in chosen)
    front = [f"title: '{title}'", f"date: {last}", "author: The editors", f"bottom_line: '{prose.write('{Plain}')}'"]
    return Text(front, "\n\n".join(_sentence(part) for part in parts))


def biography(seed: int, person: Somebody, cast: Cast) -> Text:
    """Who somebody is: three paragraphs, with another person and two terms in them."""
    chance = random.Random(f"person {seed} {person.slug}")
    prose = Prose(chance)
    other, (first, second) = chance.choice(cast.people), chance.sample(cast.terms, 2)
    front = [
        f"name: {person.name}",
        f"summary: {_sentence(person.office)}",
        f"roles: [{{title: {person.title}, org: {first.term}, from: {chance.randint(2008, 2018)}}}]",
        f"born: {chance.randint(1941, 1988)}",
    ]
    body = [
        prose.write(
            f"{person.name} worked for [[{first.term}]] before {{people}} {{did}} the {{adj}} {{noun}}. {{Plain}}"
        ),
        prose.write("{Plain} {Plain} {Plain}"),
        prose.write("{There} {Met}", term=second.in_text, one=other.name, office=other.office, titled=other.name),
    ]
    return Text(front, "\n\n".join(body))


def definition(seed: int, thing: Something, cast: Cast) -> Text:
    """What a term means: a sentence for the card, and two paragraphs."""
    chance = random.Random(f"term {seed} {thing.slug}")
    prose = Prose(chance)
    others = [other for other in chance.sample(cast.terms, 3) if other != thing][:2]
    front = [f"term: {thing.term}", f"kind: {thing.kind}", f"summary: '{_sentence(prose.write('{Plain}'))}'"]
    front.append(f"see: [{', '.join(other.slug for other in others)}]")
    if thing.kind == "event":
        front.append(f"date: {chance.randint(2015, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}")
    body = [prose.write("{Plain} {Plain}"), prose.write("{There} {Plain}", term=others[0].in_text)]
    return Text(front, "\n\n".join(body))


def _quotable(chance: random.Random, article: Article, number: int) -> Iterator[tuple[int, str]]:
    """Runs of words that stand once in the article, each with its passage, from 1, in order."""
    whole = "\n".join(article.paragraphs)
    for place in sorted(chance.sample(article.plain, min(number, len(article.plain)))):
        words = _SENTENCE.split(article.paragraphs[place])[-1].strip("“”.").split(" ")
        begin, end = 1 if len(words) > 9 else 0, chance.randint(8, 14)
        run, around = " ".join(words[begin:end]).rstrip(",;:"), {words[0], *words[end : end + 1]}
        if whole.count(run) == 1 and not set(run) & set("“”") and not run[-1].isdigit() and not around & _NEGATIONS:
            yield place + 1, run


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]
