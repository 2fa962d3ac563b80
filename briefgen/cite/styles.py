"""Works to citations, in the full form of a bibliography and in the short one that cites a passage within a text.

In the full form no work depends on another: in a bibliography, two works of one author and year would become 2019a and
2019b. It lacks the full stop at its end that a bibliography has (Hayagriva 0.9), which is set here.

The short form is Chicago's shortened note and APA's brackets. It gets a number that stands nowhere in the work; where
that comes out is the place for the number of any passage. A work counts as cited before once APA has cited it, which
makes Chicago's note the shortened one. Authors of one family name that are cited together have their initials.
"""

import re
from collections.abc import Callable, Sequence

from briefgen.cite.processor import APA, CHICAGO, Runs, Styled, processed
from briefgen.model.citations import CitationRun, StyledCitation
from briefgen.model.works import Work

_NAMES = {CHICAGO: "Chicago", APA: "APA"}
"""What readers call the styles, in the order in which they are shown."""

_FULL = """#for key in json(bytes(sys.inputs.keys)) {
  for style in json(bytes(sys.inputs.styles)) { html.elem("p", cite(label(key), form: "full", style: style)) }
}
#bibliography(bytes(sys.inputs.works), style: "apa")
"""
_IN_PASSING = """#for (number, key) in json(bytes(sys.inputs.keys)).enumerate() {
  let place = "para. " + json(bytes(sys.inputs.places)).at(number)
  html.elem("p", cite(label(key), style: "apa", supplement: place))
  html.elem("div", cite(label(key), style: "chicago-notes", supplement: place))
}
#bibliography(bytes(sys.inputs.works), style: "apa")
"""
_LETTER = re.compile(r"(\b\d{4})[a-z]{1,2}(?=, para\. )")
"""By which APA tells works of an author and year apart that are cited together; one that stands alone has none."""

_Cite = Callable[[Sequence[Work]], tuple[Styled, ...] | None]


def styled(works: Sequence[Work]) -> tuple[Styled, ...]:
    """The citations of each work, one for each style; none for a work that cannot be cited."""
    return _by_halves(_styled, works)


def styled_passages(works: Sequence[Work]) -> tuple[Styled, ...]:
    """The citations of a passage of each work; the run that is its number `is_place`."""
    return _by_halves(_styled_passages, works)


def _by_halves(cite: _Cite, works: Sequence[Work]) -> tuple[Styled, ...]:
    cited = cite(works)
    if cited is not None:
        return cited
    if len(works) == 1:
        return ((),)
    half = len(works) // 2
    return (*_by_halves(cite, works[:half]), *_by_halves(cite, works[half:]))


def _styled(works: Sequence[Work]) -> tuple[Styled, ...] | None:
    found = processed(_FULL, works, styles=list(_NAMES))
    if found is None:
        return None
    each = len(_NAMES)
    parts = (found.paragraphs[at : at + each] for at in range(0, each * len(works), each))
    return tuple(_named([_ended(style, runs) for style, runs in zip(_NAMES, part, strict=True)]) for part in parts)


def _styled_passages(works: Sequence[Work]) -> tuple[Styled, ...] | None:
    places = [_number_apart(work) for work in works]
    found = processed(_IN_PASSING, works, places=places)
    if found is None:
        return None
    pairs = zip(places, found.notes, found.paragraphs, strict=True)
    return tuple(_named([_with_place(note, place), _with_place(apa, place)]) for place, note, apa in pairs)


def _named(found: list[tuple[CitationRun, ...]]) -> Styled:
    pairs = zip(_NAMES.values(), found, strict=True)
    return tuple(StyledCitation(style=name, runs=runs) for name, runs in pairs if runs)


def _ended(style: str, runs: Runs) -> tuple[CitationRun, ...]:
    """With a full stop, where the style has one: APA ends an address without."""
    if not runs or style == APA or runs[-1].text.endswith((".", "?", "!", ".”", "?”", "!”")):
        return tuple(runs)
    return (*runs, CitationRun(text="."))


def _number_apart(work: Work) -> str:
    """A number that stands nowhere in the work."""
    number, text = 7777, repr(work)
    while str(number) in text:
        number += 1111
    return str(number)


def _with_place(runs: Runs, number: str) -> tuple[CitationRun, ...]:
    """The runs with the place for a passage's number where `number` stands; none where it does not come out."""
    placed: list[CitationRun] = []
    for run in runs:
        before, found, after = _LETTER.sub(r"\1", run.text).partition(number)
        placed.append(CitationRun(text=before, italic=run.italic))
        if found:
            placed += (CitationRun(text=number, is_place=True), CitationRun(text=after, italic=run.italic))
    kept = tuple(run for run in placed if run.text)
    return kept if any(run.is_place for run in kept) else ()
