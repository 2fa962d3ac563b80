"""Articles of real prose, and quotations from them of every shape, chosen the same way each time."""

import random
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.trust.labelled import plain_block
from briefgen.resolve.notes.anchors import Anchored, AnchorRequest, anchor
from briefgen.resolve.wording.passages import Passages, fold_passages

PARAGRAPHS = Path(__file__).parent / "paragraphs.md"
SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"
ELLIPSES = (" … ", " ... ", " […] ")

_WORD = re.compile(r"[\u3400-\u9fff]|[^\s\u3400-\u9fff]+")


class Text(NamedTuple):
    """An article: its name and its paragraphs, which are Markdown without markup."""

    name: str
    paragraphs: tuple[str, ...]

    def passages(self) -> Passages:
        """Its text made ready for finding words in it."""
        return fold_passages(tuple(plain_block(paragraph) for paragraph in self.paragraphs))


class Piece(NamedTuple):
    """Characters `start` to `end` of a paragraph (all from 0, end exclusive)."""

    paragraph: int
    start: int
    end: int


class Quoted(NamedTuple):
    """A quotation from a text: its pieces in order; those of `crossing` ones touch at a paragraph's end."""

    text: Text
    pieces: tuple[Piece, ...]
    crossing: bool
    words: str


def texts() -> tuple[Text, ...]:
    """The articles that ship, and the seeds where they are at hand."""
    parts = re.split(r"^# (.*)$", PARAGRAPHS.read_text("utf-8"), flags=re.MULTILINE)[1:]
    own = [Text(name, _paragraphs(body)) for name, body in zip(parts[::2], parts[1::2], strict=True)]
    seeds = [Text(path.stem, _paragraphs(path.read_text("utf-8"))) for path in sorted(SEEDS.glob("*.txt"))]
    return (*own, *seeds)


def _paragraphs(body: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", body) if part.strip())


def quotations(text: Text) -> Iterator[Quoted]:
    """Quotations that stand in the text once: within a passage, across two, with words left out."""
    choose = random.Random(zlib.crc32(text.name.encode()))
    passages = text.passages()
    for made in _candidates(text, choose):
        if isinstance(anchor(AnchorRequest(quotation=made.words), passages), Anchored):
            yield made


def _candidates(text: Text, choose: random.Random) -> Iterator[Quoted]:
    for number, paragraph in enumerate(text.paragraphs):
        words = [match.span() for match in _WORD.finditer(paragraph)]
        for _ in range(3):
            yield _quoted(text, [_window(number, words, choose)])
        if len(words) > 16:
            half = len(words) // 2
            pieces = [_window(number, words[:half], choose), _window(number, words[half:], choose)]
            yield _quoted(text, pieces, choose.choice(ELLIPSES))
        if number + 1 < len(text.paragraphs):
            following = [match.span() for match in _WORD.finditer(text.paragraphs[number + 1])]
            tail = Piece(number, words[-min(len(words), choose.randint(3, 8))][0], len(paragraph))
            head = Piece(number + 1, 0, following[min(len(following), choose.randint(3, 8)) - 1][1])
            yield _quoted(text, [tail, head], "\n\n")


def _window(number: int, words: list[tuple[int, int]], choose: random.Random) -> Piece:
    length = min(len(words), choose.randint(4, 16))
    first = choose.randint(0, len(words) - length)
    return Piece(number, words[first][0], words[first + length - 1][1])


def _quoted(text: Text, pieces: list[Piece], between: str = "") -> Quoted:
    words = between.join(text.paragraphs[piece.paragraph][piece.start : piece.end] for piece in pieces)
    return Quoted(text, tuple(pieces), between == "\n\n", words)
