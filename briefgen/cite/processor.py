"""Hayagriva, the CSL processor that Typst brings: works and a program in, paragraphs and notes of citations out.

Works reach Typst as data, so no sign in a title is a command. A work that it cannot read is left without a citation,
not the others. Facts of Hayagriva 0.9 that are mended here: what is dated by its year alone is `(2019,)` in APA; a
title that asks has a full stop after its question mark.
"""

import importlib.util
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from html.parser import HTMLParser
from typing import Any, NamedTuple

from briefgen.model.citations import CitationRun, StyledCitation
from briefgen.model.works import Work
from briefgen.text.personal_names import PersonalName

CHICAGO, APA = "chicago-notes", "apa"
"""The processor's names of the styles: Chicago's notes and bibliography, APA's seventh edition."""

_SPECIAL = re.compile(r"[\\{}$]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
_MENDS = ((re.compile(r"\((\d{4}),\)"), r"(\1)"), (re.compile(r"([?!])\."), r"\1"))

Runs = list[CitationRun]
Styled = tuple[StyledCitation, ...]


class Processed(NamedTuple):
    """What came out, in order: the paragraphs that the program makes, and the notes that styles made of themselves."""

    paragraphs: list[Runs]
    notes: list[Runs]


def is_available() -> bool:
    """Whether the processor is installed."""
    return importlib.util.find_spec("typst") is not None


def processed(program: str, works: Sequence[Work], **inputs: Any) -> Processed | None:
    """What the program makes of the works; None where one of them cannot be read.

    The program finds the keys of the works in `sys.inputs.keys`, as it does `inputs`, each as JSON, and the works
    themselves, as a bibliography, in `sys.inputs.works`.
    """
    import typst

    keys = [f"w{number}" for number in range(len(works))]
    entries = {key: _entry(work) for key, work in zip(keys, works, strict=True)}
    given = {"keys": keys, "works": entries, **inputs}
    try:
        page = _compiled(program, _encoded(given)) if works else b""
    except (typst.TypstError, RuntimeError):
        return None
    reader = _Reader()
    reader.feed(page.decode() if isinstance(page, bytes) else "")
    return Processed(reader.paragraphs, reader.notes)


def _compiled(program: str, inputs: dict[str, str]) -> Any:
    import typst

    return typst.compile(program.encode(), format="html", sys_inputs=inputs, font_paths=_no_fonts())


@cache
def _no_fonts() -> Any:
    """HTML needs no fonts, and looking for those of the system takes longer than citing ten works."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)


def _encoded(inputs: Mapping[str, Any]) -> dict[str, str]:
    return {name: json.dumps(value, ensure_ascii=False) for name, value in inputs.items()}


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


def _asks(runs: Runs) -> bool:
    return bool(runs) and runs[-1].text.endswith(("?", "!"))


class _Reader(HTMLParser):
    """The runs of each paragraph and of each note; all markup but emphasis is left out, raised numbers too."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Runs] = []
        self.notes: list[Runs] = []
        self._open: Runs | None = None
        self._italic = self._raised = 0
        self._among_notes = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "section":
            self._among_notes = ("role", "doc-endnotes") in attrs
        if tag == "p" or (tag == "li" and self._among_notes):
            self._open = []
            (self.paragraphs if tag == "p" else self.notes).append(self._open)
        self._italic += tag in ("em", "i")
        self._raised += tag == "sup"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("p", "li"):
            self._open = None
        self._italic -= tag in ("em", "i")
        self._raised -= tag == "sup"

    def handle_data(self, data: str) -> None:
        if self._open is None or self._raised or not data:
            return
        runs, italic = self._open, bool(self._italic)
        before = runs.pop().text if runs and runs[-1].italic == italic else ""
        text = before + (data.removeprefix(".") if not before and _asks(runs) else data)
        for wrong, right in _MENDS:
            text = wrong.sub(right, text)
        runs.append(CitationRun(text=text, italic=italic))
