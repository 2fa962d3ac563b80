"""What a page asked of its site, noted: where every answer is the same again, the page need not be made again.

Whatever pages know of the site they ask of a `SiteIndex`. A `NotedIndex` answers as that does, and notes each question.
It answers nothing else, so nothing that a page was made of goes unnoted.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from briefgen.model.ids import Ref
from briefgen.pages.chronology import Axis
from briefgen.pages.index import SiteIndex, Thing

LOOK_UPS = (
    "article",
    "backlinks",
    "block_element",
    "by_publisher_between",
    "byline",
    "card",
    "cited",
    "concerned_notes",
    "date_of",
    "disputed_on",
    "group_number",
    "happenings_between",
    "has_feed",
    "independent_texts",
    "latest_happenings",
    "mention_count",
    "neighbours",
    "newest_between",
    "note",
    "notes_of",
    "occurrences",
    "order_key",
    "person",
    "personal_name",
    "same_text",
    "shared_passages",
    "source_line",
    "speeches",
    "spoken_of",
    "term",
    "text",
    "thing",
    "title",
)
"""The questions about one thing, or about one stretch of a list."""

TABLES = (
    "axis",
    "by_date",
    "disputed",
    "groups",
    "newest_briefings",
    "notes_by_kind",
    "pages",
    "people",
    "terms",
    "totals",
)
"""What is read as a whole."""

OF_THE_SETTINGS = ("config", "kind_label", "sentences")
"""What depends on nothing but site.yml and the words it is asked about."""

About = Ref | str | int | tuple[str, ...]
"""What a question may be about."""


class Question(NamedTuple):
    """The name of a look-up with what it was asked about, or of a table."""

    name: str
    about: tuple[About, ...] = ()


class NotedIndex(SiteIndex):
    """The answers of another index; the questions are noted in `asked`."""

    def __init__(self, index: SiteIndex) -> None:
        """Ask `index`."""
        self.index = index
        self.asked: set[Question] = set()
        for name in OF_THE_SETTINGS:
            setattr(self, name, getattr(index, name))


def _noted_look_up(name: str) -> Callable[..., Any]:
    def answer(self: NotedIndex, *about: About) -> Any:
        self.asked.add(Question(name, about))
        return getattr(self.index, name)(*about)

    return answer


def _noted_table(name: str) -> property:
    question = Question(name)

    def answer(self: NotedIndex) -> Any:
        self.asked.add(question)
        return getattr(self.index, name)

    return property(answer)


for _name in LOOK_UPS:
    setattr(NotedIndex, _name, _noted_look_up(_name))
for _name in TABLES:
    setattr(NotedIndex, _name, _noted_table(_name))


class Answers:
    """The digests of a site's answers. `digest` gives that of plain data: equal data have equal ones."""

    def __init__(self, index: SiteIndex, digest: Callable[[Any], bytes]) -> None:
        self._index, self._digest = index, digest
        self._things: dict[Ref, bytes] = {}

    def digest(self, question: Question) -> bytes:
        """The digest of the answer; empty where the thing asked about is not there."""
        try:
            answer = getattr(self._index, question.name)
            return self._digest(self._told(answer(*question.about) if question.about else answer))
        except (KeyError, IndexError):
            return b""

    def _told(self, value: Any) -> Any:
        """A value with the digest of each thing in the thing's place, for things are long and stand in many answers."""
        if isinstance(value, Thing):
            return self._thing(value)
        match value:
            case tuple():
                return tuple(map(self._told, value))
            case Mapping():
                return [(self._told(key), self._told(each)) for key, each in value.items()]
            case Axis():
                return value.start, value.end
            case _:
                return value

    def _thing(self, thing: Thing) -> bytes:
        known = self._things.get(thing.ref)
        if known is None:
            known = self._things[thing.ref] = self._digest(thing)
        return known
