"""What an article's own front matter says of names: `names:` and `not_names:`."""

import re
from collections.abc import Callable, Iterator

from briefgen.model.documents import NameChoice
from briefgen.model.ids import Ref
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.name_forms import tidy
from briefgen.resolve.names.reading import Page

NOBODY = "-"
"""Written as the person of a choice: the word means nobody on file."""


class Choices:
    """The choices of one reading, looked up by word and passage; remembers which were of use."""

    def __init__(self, page: Page, owner_of: Callable[[Ref], int]) -> None:
        """Take the reading's choices; one that leads to nobody on file (`owner_of` is -1) decides nothing."""
        self._page = page
        self._owners = {
            choice.person: owner
            for choice in page.reading.names
            if (owner := owner_of(Ref(kind="person", id=choice.person))) >= 0
        }
        self._choices: dict[tuple[str, int | None], NameChoice] = {}
        for choice in page.reading.names:
            self._choices.setdefault((tidy(choice.word), choice.passage), choice)
        self.used: set[NameChoice] = set()

    def __bool__(self) -> bool:
        return bool(self._choices)

    def decide(self, start: int, end: int) -> Decision | None:
        """What the article says of the word at `start`, or None where it says nothing of it there."""
        word = tidy(self._page.text[start:end])
        block = self._page.block_at(start)
        choice = self._choices.get((word, block)) or self._choices.get((word, None))
        if choice is None or (choice.person != NOBODY and choice.person not in self._owners):
            return None
        self.used.add(choice)
        if choice.person == NOBODY:
            return Decision(start, end, "nobody", "chosen nobody", words=(choice.word,))
        owner = self._owners[choice.person]
        return Decision(start, end, "resolved", "chosen", owner=owner, reason="names:", words=(choice.word,))

    def places(self) -> Iterator[tuple[int, int]]:
        """Every place where a chosen word stands as a whole word, letter for letter."""
        for word in dict.fromkeys(word for word, _ in self._choices):
            yield from _whole_words(self._page.text, word)

    def unused(self) -> tuple[NameChoice, ...]:
        """The choices whose word was never found where they apply, in the order of the file."""
        return tuple(
            choice
            for choice in self._page.reading.names
            if choice not in self.used and (choice.person == NOBODY or choice.person in self._owners)
        )


def excluded_phrases(page: Page) -> Iterator[tuple[int, int]]:
    """Every place where a phrase of `not_names:` stands."""
    for phrase in page.reading.not_names:
        yield from _whole_words(page.text, tidy(phrase))


def _whole_words(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    if not phrase:
        return
    pattern = re.escape(phrase).replace(r"\ ", r"[ ]").replace("'", "['’]").replace(r"\-", "[-\u2010\u2011]")
    first, last = (r"\b" if phrase[at].isalnum() and phrase[at].isascii() else "" for at in (0, -1))
    for match in re.finditer(first + pattern + last, text):
        yield match.start(), match.end()
