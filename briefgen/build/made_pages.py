"""What is remembered of the pages that were made: what each asked of the site, and the digest of every answer.

A page of which all answers are as they were would come out as it stands, so it is not made again. Questions go by
numbers, for a site of ten thousand articles asks a million times; a number is the beginning of the question's digest.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from briefgen.build.fingerprint import fingerprint
from briefgen.build.whole_file import read_whole, write_whole
from briefgen.pages.noting import Answers, Question
from briefgen.pages.planned import PlannedPage

_NUMBERS = "Q"
"""The array type of question numbers: eight bytes each."""


class MadePage(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A page as it stands: its plan, the SHA-256 of its bytes, and the numbers of its questions."""

    planned: PlannedPage
    sha256: str
    asked: bytes


class Answered(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A question with its number and the digest of its answer."""

    number: int
    question: Question
    digest: bytes


class MadePages(msgspec.Struct, frozen=True, kw_only=True):
    """The pages of a site as it was put out. `look` is the digest of all that pages depend on besides the site."""

    look: bytes = b""
    pages: tuple[MadePage, ...] = ()
    answered: tuple[Answered, ...] = ()


def read_made_pages(file: Path, look: bytes) -> MadePages:
    """What was kept, where pages still look like that; else nothing."""
    known = read_whole(file, MadePages)
    return known if known is not None and known.look == look else MadePages(look=look)


def write_made_pages(file: Path, made: MadePages) -> None:
    """Keep it; where the disk does not let us, the next build makes all pages."""
    write_whole(file, made)


def number_of(question: Question) -> int:
    """The number that a question goes by."""
    return int.from_bytes(fingerprint(question)[:8], "little")


def packed(numbers: Iterable[int]) -> bytes:
    """The numbers as bytes."""
    return array(_NUMBERS, numbers).tobytes()


def unpacked(numbers: bytes) -> "array[int]":
    """The numbers again."""
    unpacked = array(_NUMBERS)
    unpacked.frombytes(numbers)
    return unpacked


Workers = Callable[[Callable[[Question], bytes], Sequence[Question]], Iterable[bytes]]
"""Calls the first with each of the second, as `map` does."""


class Ledger:
    """Which pages stand as they are, by what is `known` of them and what the site answers now; and what to keep."""

    def __init__(self, known: MadePages, answers: Answers, workers: Workers = map) -> None:
        self._look, self._answers = known.look, answers
        now = workers(answers.digest, [each.question for each in known.answered])
        self._changed = {
            before.number: Answered(number=before.number, question=before.question, digest=digest)
            for before, digest in zip(known.answered, now, strict=True)
            if before.digest != digest
        }
        self._answered = {each.number: each for each in known.answered} | self._changed
        self._known = {page.planned: page for page in known.pages}
        self._pages: list[MadePage] = []

    def untouched(self, planned: PlannedPage) -> MadePage | None:
        """The page of that plan as it stands; None where it has to be made."""
        page = self._known.get(planned)
        if page is None or not self._changed.keys().isdisjoint(unpacked(page.asked)):
            return None
        return page

    def keep(self, page: MadePage, new: Mapping[int, Question] = {}) -> None:
        """Remember a page; `new` are questions, by number, that may not have been asked before."""
        self._pages.append(page)
        for number, question in new.items():
            if number not in self._answered:
                digest = self._answers.digest(question)
                self._answered[number] = Answered(number=number, question=question, digest=digest)

    def closed(self) -> MadePages:
        """All that was kept, without the answers that no page asked for."""
        asked: set[int] = set()
        for page in self._pages:
            asked.update(unpacked(page.asked))
        answered = tuple(self._answered[number] for number in sorted(asked))
        return MadePages(look=self._look, pages=tuple(self._pages), answered=answered)
