"""Lines of a plain text → its paragraphs, whether lines were wrapped or each is a paragraph."""

import re
from collections.abc import Iterator

from briefgen.importers.drafts import Piece, Run, paragraph

_NARROWEST, _WIDEST = 40, 100
"""Columns: texts that are wrapped by hand or by machine have lines of about so many at most."""

_BULLET = re.compile(r"(?P<sign>[•‣◦▪●·*+–-]|(?P<number>\d{1,3})[.)])[ \t]+(?=\S)")


def pieces_of(text: str) -> list[Piece]:
    """The paragraphs and lists of a plain text."""
    return [piece for block in _blocks(text) for piece in _pieces(block)]


def _blocks(text: str) -> Iterator[list[str]]:
    """Lines between blank lines; lines that belong to one paragraph made one."""
    lines = re.split(r"\r\n?|\n|\u2028|\f", text)
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    wrapped = _are_wrapped(blocks)
    for block in blocks:
        if block:
            yield _unwrapped(block) if wrapped else [line.strip() for line in block]


def _are_wrapped(blocks: list[list[str]]) -> bool:
    """Whether lines end where the page did: most that are followed by another are about as long as the longest."""
    longest = max((len(line.rstrip()) for block in blocks for line in block), default=0)
    followed = [len(line.rstrip()) for block in blocks for line in block[:-1]]
    if not _NARROWEST <= longest <= _WIDEST or len(followed) < 3:
        return False
    return sum(1 for length in followed if length > longest * 0.7) >= len(followed) * 0.75


def _unwrapped(block: list[str]) -> list[str]:
    """Wrapped lines joined; an indented line or a bullet begins anew."""
    joined: list[str] = []
    for line in block:
        begins = not joined or _BULLET.match(line.strip()) or (line[:1] in " \t" and block[0][:1] not in " \t")
        if begins:
            joined.append(line.strip())
        else:
            joined[-1] = f"{joined[-1]} {line.strip()}"
    return joined


def _pieces(lines: list[str]) -> Iterator[Piece]:
    bullets = [_BULLET.match(line) for line in lines]
    for number, (line, bullet) in enumerate(zip(lines, bullets, strict=True)):
        neighbours = bullets[max(number - 1, 0) : number] + bullets[number + 1 : number + 2]
        if bullet is None or not (any(neighbours) or bullet["sign"] == "•"):
            yield paragraph(line)
            continue
        runs = (Run(text=line[bullet.end() :]),)
        yield Piece(kind="item", runs=runs, ordered=bool(bullet["number"]), number=int(bullet["number"] or 1))
