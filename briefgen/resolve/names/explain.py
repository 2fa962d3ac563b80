"""Why each occurrence of a word is who it is: `briefgen explain --word`.

Made from the very decisions that mentions are made from; what has no decision was never on file.
"""

import re
from collections.abc import Iterator

import msgspec

from briefgen.model.ids import Ref
from briefgen.model.site import Stretch
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.names.name_forms import tidy
from briefgen.resolve.names.reading import Page, Reading
from briefgen.resolve.names.reasons import say
from briefgen.resolve.names.verdicts import decide


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """What a place of the word was taken for: `surface` is the name it is part of, or the word itself.

    `verdict` ends the sentence that the surface begins; `entity` is None where it is nobody, or not sure.
    """

    stretch: Stretch
    surface: str
    verdict: str
    entity: Ref | None = None


def explain_word(word: str, reading: Reading, lexicon: Lexicon) -> tuple[Explanation, ...]:
    """For each place of `word` (letter case aside) in `reading`, in order: who it is, or why it is nobody."""
    verdicts = decide(reading, lexicon)
    page = verdicts.page
    return tuple(
        _explanation(page, start, end, _covering(verdicts.decisions, start, end), lexicon)
        for start, end in _places(page, tidy(word))
    )


def explain_block(block: int, reading: Reading, lexicon: Lexicon) -> tuple[Explanation, ...]:
    """Every name and term in a block (0 is the headline) that was decided on, in order: who it is, or why nobody."""
    verdicts = decide(reading, lexicon)
    inside = (d for d in verdicts.decisions if verdicts.page.block_at(d.start) == block)
    return tuple(_explanation(verdicts.page, d.start, d.end, d, lexicon) for d in inside)


def _places(page: Page, word: str) -> Iterator[tuple[int, int]]:
    pattern = r"\s+".join(re.escape(part) for part in word.split()).replace("'", "['’]")
    edges = [r"(?<![^\W_])" if word[:1].isascii() else "", r"(?![^\W_])" if word[-1:].isascii() else ""]
    for match in re.finditer(edges[0] + pattern + edges[1], page.text, re.IGNORECASE) if word else ():
        yield match.start(), match.end()


def _covering(decisions: tuple[Decision, ...], start: int, end: int) -> Decision | None:
    """The decision on the name that the word is, or is part of; one that means somebody before one that does not."""
    over = [decision for decision in decisions if decision.start < end and start < decision.end]
    return min(over, key=lambda d: (d.status == "nobody", d.start - d.end), default=None)


def _explanation(page: Page, start: int, end: int, decision: Decision | None, lexicon: Lexicon) -> Explanation:
    if decision is None:
        stretch = page.locate(start, end)
        return Explanation(stretch=stretch, surface=page.surface(stretch), verdict=_unknown(page.text[start:end]))
    stretch = page.locate(decision.start, decision.end)
    entity = None
    if decision.status == "resolved":
        entity = Ref(kind=decision.kind, id=lexicon.id_of(decision.owner))
    return Explanation(
        stretch=stretch, surface=page.surface(stretch), verdict=_verdict(decision, lexicon), entity=entity
    )


def _unknown(surface: str) -> str:
    if surface[:1].islower():
        return "nobody: no term on file is written so, and a name has a capital"
    return "nobody: no name or term on file is written so"


def _verdict(decision: Decision, lexicon: Lexicon) -> str:
    said = say(decision, lexicon)
    return f"not sure: {said}" if decision.status == "ambiguous" else said
