"""Reads the cases of names and speech: `=== TITLE`, then a labelled text as the trust benchmark has them."""

import re
from pathlib import Path

import pytest

from benchmarks.trust.labelled import Labelled, read

CASES = Path(__file__).parents[2] / "cases"


def cases(folder: str) -> list[object]:
    """Every case below tests/cases/FOLDER, each under its own title."""
    found = []
    for path in sorted((CASES / folder).glob("*.md")):
        for title, source in re.findall(r"^=== ([^\n]+)\n(.*?)(?=^=== |\Z)", path.read_text("utf-8"), re.M | re.S):
            found.append(pytest.param(read(title, source), id=f"{path.stem}: {title}"))
    return found


def place_of(case: Labelled, block: int, start: int) -> str:
    """The words around a place, for a failure that can be read."""
    texts = (case.reading.headline, *(block.text for block in case.reading.blocks))
    return texts[block][max(start - 15, 0) : start + 15]
