"""Works to citations, by Hayagriva, the CSL processor that Typst brings, with the styles that it brings.

Each work is cited in its `full` form, in which no work depends on another: in a bibliography, two works of one author
and year would become 2019a and 2019b. Works reach Typst as data, so no sign in a title is a command. Facts of
Hayagriva 0.9 that are mended here: the full form lacks the full stop at its end that a bibliography has; what is dated
by its year alone is `(2019,)` in APA; a title that asks has a full stop after its question mark. A work that it cannot
read is left without a citation, not the others.
"""

import importlib.util
import json
import re
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Any

from briefgen.model.citations import CitationRun, StyledCitation
from briefgen.model.works import Work
from briefgen.text.personal_names import PersonalName

STYLES = (("Chicago", "chicago-notes"), ("APA", "apa"))
"""The names for readers, and the processor's: Chicago's notes and bibliography, APA's seventh edition."""

_NO_STOP = "APA"
"""The style that ends an address without a full stop; all else ends with one."""

_SPECIAL = re.compile(r"[\\{}$]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
_MENDS = ((re.compile(r"\((\d{4}),\)"), r"(\1)"), (re.compile(r"([?!])\."), r"\1"))
_SOURCE = """#for key in json(bytes(sys.inputs.keys)) {
  for style in json(bytes(sys.inputs.styles)) { html.elem("p", cite(label(key), form: "full", style: style)) }
}
#bibliography(bytes(sys.inputs.works), style: "apa")
"""

Styled = tuple[StyledCitation, ...]


def is_available() -> bool:
    """Whether the processor is installed."""
    return importlib.util.find_spec("typst") is not None


def styled(works: Sequence[Work]) -> tuple[Styled, ...]:
    """The citations of each work, one for each style; none for a work that cannot be cited."""
    import typst

    try:
        page = typst.compile(_SOURCE.encode(), format="html", sys_inputs=_inputs(works)) if works else b""
    except (typst.TypstError, RuntimeError):
        if len(works) == 1:
            return ((),)
        half = len(works) // 2
        return (*styled(works[:half]), *styled(works[half:]))
    reader = _Paragraphs()
    reader.feed(page.decode() if isinstance(page, bytes) else "")
    each = len(STYLES)
    return tuple(_named(reader.found[at : at + each]) for at in range(0, each * len(works), each))


def _inputs(works: Sequence[Work]) -> dict[str, str]:
    keys = [f"w{number}" for number in range(len(works))]
    entries = {key: _entry(work) for key, work in zip(keys, works, strict=True)}
    return {
        "keys": json.dumps(keys),
        "styles": json.dumps([style for _, style in STYLES]),
        "works": json.dumps(entries, ensure_ascii=False),
    }


def _named(found: list[list[CitationRun]]) -> Styled:
    pairs = zip((name for name, _ in STYLES), found, strict=True)
    return tuple(StyledCitation(style=name, runs=_ended(name, runs)) for name, runs in pairs if runs)


def _ended(style: str, runs: list[CitationRun]) -> tuple[CitationRun, ...]:
    last = runs[-1].text
    if style == _NO_STOP or last.endswith((".", "?", "!", ".”", "?”", "!”")):
        return tuple(runs)
    return (*runs, CitationRun(text="."))


def _entry(work: Work) -> dict[str, Any]:
    """A work as Hayagriva reads it (its file format, version 0.9).

    A paper's report without an author goes as a page of the web: else the paper is taken for the author.
    """
    in_paper = work.kind == "newspaper" and work.authors and work.container
    entry: dict[str, Any] = {"type": "article" if in_paper else "web", "title": _text(work.title)}
    if work.kind == "document":
        entry["type"] = "misc" if work.container or work.url else "report"
    if work.authors:
        entry["author"] = [_name(name) for name in work.authors]
    if work.container and work.kind == "document":
        entry["publisher"] = _text(work.container)
    elif work.container:
        entry["parent"] = {"type": "newspaper" if in_paper else "web", "title": _text(work.container)}
    if work.date:
        entry["date"] = work.date.iso
    if work.url:
        entry["url"] = work.url
    if _LANGUAGE.fullmatch(work.language):
        entry["language"] = work.language
    return entry


def _name(name: PersonalName) -> dict[str, str]:
    if name.literal:
        return {"name": name.literal}
    parts = {"name": name.family, "given-name": name.given, "suffix": name.suffix}
    return {key: part for key, part in parts.items() if part}


def _text(text: str) -> str:
    return _SPECIAL.sub(lambda found: "\\" + found[0], " ".join(text.split()))


class _Paragraphs(HTMLParser):
    """The runs of each paragraph; all markup but emphasis is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[list[CitationRun]] = []
        self._italic = 0
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "p":
            self.found.append([])
            self._inside = True
        self._italic += tag in ("em", "i")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "p"
        self._italic -= tag in ("em", "i")

    def handle_data(self, data: str) -> None:
        if self._inside and data:
            runs, italic = self.found[-1], bool(self._italic)
            before = runs.pop().text if runs and runs[-1].italic == italic else ""
            text = before + data
            for wrong, right in _MENDS:
                text = wrong.sub(right, text)
            runs.append(CitationRun(text=text, italic=italic))
