"""The two seed articles with their names and speakers marked by hand: by passage and offset, never by their text.

The marks are in `seeds/NAME.yml`; the texts are read from beside the project at run time, and are left out where they
are not there. A mark is `p3 12-20 surface slug` (`p0` is the headline; offsets are code points from 0, end exclusive);
a speech is `p3 12 slug`, by where its words begin.
"""

from pathlib import Path
from typing import Any

import yaml

from benchmarks.trust.labelled import Label, Labelled, choices_of, lexicon_of, plain_block
from briefgen.resolve.names.reading import Reading

FOLDER = Path(__file__).parents[2] / ".." / "shared" / "seeds"
MARKS = Path(__file__).parent / "seeds"


def seeds() -> tuple[Labelled, ...]:
    """The marked seeds that are at hand."""
    found = []
    for marks in sorted(MARKS.glob("*.yml")):
        text = FOLDER / f"{marks.stem}.txt"
        if text.is_file():
            found.append(_seed(marks.stem, yaml.safe_load(marks.read_text("utf-8")), text.read_text("utf-8")))
    return tuple(found)


def _seed(name: str, fields: dict[str, Any], text: str) -> Labelled:
    headline, *blocks = text.split("\n\n")
    reading = Reading(
        headline=headline,
        blocks=tuple(plain_block(block) for block in blocks),
        names=tuple(choices_of(fields.get("names", {}))),
    )
    return Labelled(
        name=name,
        reading=reading,
        lexicon=lexicon_of(fields),
        people=tuple(_label(mark) for mark in fields["mentions"]["people"]),
        terms=tuple(_label(mark) for mark in fields["mentions"]["terms"]),
        speeches=tuple(_speech(mark) for mark in fields["speeches"]),
    )


def _label(mark: str) -> Label:
    place, offsets, *surface, entity = mark.split(" ")
    start, end = offsets.split("-")
    return Label(int(place[1:]), int(start), int(end), " ".join(surface), entity)


def _speech(mark: str) -> Label:
    place, start, speaker = mark.split(" ")
    return Label(int(place[1:]), int(start), 0, "", speaker)
