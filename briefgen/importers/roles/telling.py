"""Tells headline, byline, dateline, captions, credits and page furniture apart from the text between them.

The head of a text ends with its first paragraph of prose; where one of the first paragraphs bears a dateline, that is
where the article begins, and what stands before it stands over it. The tail is read from its end. In between, only what
bears a sure mark is taken out. What is taken out is told under a word of its own, never dropped.
"""

import re
from collections.abc import Sequence

import msgspec

from briefgen.importers.drafts import Piece, Run, text_of
from briefgen.importers.roles.captions import is_caption, may_be_caption
from briefgen.importers.roles.datelines import Dateline, find_dateline, is_transcript
from briefgen.importers.roles.people_named import bare_byline_names, byline_names, credited_names, is_credit
from briefgen.importers.roles.phrases import is_furniture, is_page_mark, is_rights_line
from briefgen.importers.roles.written_dates import is_date_line
from briefgen.text.normalize import fold_text

_HEAD = 12
"""Pieces among which a dateline is looked for."""

_MOST_SUBTITLES = 4
"""Lines without a mark between headline and text; where more stand, they are the text."""

_PROSE_WORDS = 25
"""A line of so many words is prose, however it ends."""

_ENDS_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»)\]]*$|[:;,]$")
_SENTENCE_WITHIN = re.compile(r"[a-z\d][.!?][\"'”’»)]* [A-Z\"'“‘]")
_SECTION_NAMES = re.compile(
    r"(?:world|politics|opinion|news|asia|europe|americas?|africa|business|sports?|national|international|analysis|us|uk|"
    r"middle east|science|technology|culture|editorial|commentary|top stories|breaking news|exclusive|live|explainer)",
    re.IGNORECASE,
)


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A text told apart. Lists are in the order of the text; `pieces` are what remains: the article's own text.

    `date_lines` and `page_marks` say dates; `names` are those of bylines, `credited` those of credit lines.
    """

    title: str = ""
    subtitles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    credited: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    date_lines: tuple[str, ...] = ()
    page_marks: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    unsure_captions: bool = False
    dateline: Dateline | None = None
    rights: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    is_transcript: bool = False
    pieces: tuple[Piece, ...] = ()


def tell_apart(pieces: Sequence[Piece], title: str = "", plain: bool = True) -> Told:
    """Tell a text apart. `title` is the headline where it is known; `plain`: the text has no markup of its own."""
    teller = _Teller([piece for piece in pieces if piece.text.strip() or piece.kind == "rule"], title, plain)
    return teller.told()


class _Teller:
    def __init__(self, pieces: list[Piece], title: str, plain: bool) -> None:
        self._pieces = pieces
        self._texts = [" ".join(piece.text.split()) for piece in pieces]
        self._title = title
        self._plain = plain
        self._found: dict[str, list[str]] = {}
        self._unsure = False
        self._transcript = is_transcript(self._texts)

    def told(self) -> Told:
        begin = self._take_title()
        lead = self._lead(begin)
        for at in range(begin, lead):
            self._take_head(at)
        end, tail = self._tail(lead)
        kept = self._body(lead, end)
        for role, text in tail:
            self._note(role, text)
        dateline = None
        if kept and not self._transcript and kept[0].kind == "paragraph":
            dateline = find_dateline(_flat(kept[0]))
        if dateline is not None:
            kept[0] = _without_start(kept[0], dateline.length)
        found = {key: tuple(values) for key, values in self._found.items()}
        return Told(
            title=self._title,
            dateline=dateline,
            unsure_captions=self._unsure,
            is_transcript=self._transcript,
            pieces=tuple(kept),
            names=_unique(name for line in found.get("bylines", ()) for name in _names_of(line)),
            credited=_unique(name for line in found.get("credits", ()) for name in credited_names(line)),
            **found,
        )

    def _note(self, role: str, text: str) -> None:
        self._found.setdefault(role, []).append(text)

    # --- the head

    def _take_title(self) -> int:
        """Take the headline, and what stands before it; gives the index of what follows."""
        if self._title:
            return self._behind_known_title()
        for at, piece in enumerate(self._pieces[:_HEAD]):
            text = self._texts[at]
            if self._own_role(text):
                self._note(self._own_role(text), text)
            elif self._is_kicker(at):
                self._note("left_out", text)
            elif piece.kind == "heading" or (piece.kind == "paragraph" and self._is_headline(at)):
                self._title = text
                return at + 1
            else:
                return at
        return min(_HEAD, len(self._pieces))

    def _behind_known_title(self) -> int:
        wanted = fold_text(self._title).casefold()
        for at in range(min(_HEAD, len(self._pieces))):
            if fold_text(self._texts[at]).casefold() == wanted:
                for before in range(at):
                    self._note(self._own_role(self._texts[before]) or "left_out", self._texts[before])
                return at + 1
            if self._is_prose(at):
                break
        return 0

    def _is_headline(self, at: int) -> bool:
        words = len(self._texts[at].split())
        return words <= 30 and not self._texts[at].endswith((".", ";", ",")) and at + 1 < len(self._pieces)

    def _is_kicker(self, at: int) -> bool:
        text = self._texts[at]
        section = _SECTION_NAMES.fullmatch(text) or (text.isupper() and len(text.split()) <= 3)
        return bool(section) and at + 2 < len(self._pieces) and self._is_headline(at + 1)

    def _lead(self, begin: int) -> int:
        """The index of the first piece of the text."""
        first = next((at for at in range(begin, len(self._pieces)) if self._is_text(at)), len(self._pieces))
        unmarked = [at for at in range(begin, first) if not self._own_role(self._texts[at])]
        if len(unmarked) > _MOST_SUBTITLES:
            return unmarked[0]
        section = self._first_section(begin, first)
        if self._transcript or section is not None:
            return first if section is None else section
        for at in range(begin, min(begin + _HEAD, len(self._pieces))):
            if self._pieces[at].kind == "paragraph" and find_dateline(_flat(self._pieces[at])) and self._is_prose(at):
                unmarked = [before for before in range(begin, at) if self._is_text(before)]
                texts = {self._texts[before] for before in unmarked}
                return at if len(texts) <= 1 else first
        return first

    def _first_section(self, begin: int, first: int) -> int | None:
        """The heading before the first prose, where the text has more of its level: then it is no subtitle."""
        if self._plain or first == begin or self._pieces[first - 1].kind != "heading":
            return None
        level = self._pieces[first - 1].level
        later = any(piece.kind == "heading" and piece.level == level for piece in self._pieces[first:])
        return first - 1 if later else None

    def _is_text(self, at: int) -> bool:
        """Whether a piece is, by itself, part of the article's text."""
        piece, text = self._pieces[at], self._texts[at]
        if piece.kind in ("code", "row", "quotation", "item"):
            return True
        if piece.kind != "paragraph" or self._own_role(text) or self._is_repeated(at):
            return False
        return self._is_prose(at)

    def _is_prose(self, at: int) -> bool:
        text = self._texts[at]
        words = len(text.split())
        several = words >= 8 and _SENTENCE_WITHIN.search(text) is not None
        return several or words >= _PROSE_WORDS or _ENDS_SENTENCE.search(text) is not None

    def _is_repeated(self, at: int) -> bool:
        """Whether the same line stands directly before or after: pages tell a caption twice, once for the machine."""
        neighbours = self._texts[max(at - 1, 0) : at] + self._texts[at + 1 : at + 2]
        return (
            self._pieces[at].kind == "paragraph" and len(self._texts[at].split()) > 4 and self._texts[at] in neighbours
        )

    def _take_head(self, at: int) -> None:
        text = self._texts[at]
        role = self._own_role(text)
        if role:
            self._note(role, text)
        elif self._pieces[at].kind == "rule":
            return
        elif self._is_repeated(at):
            self._note("captions", text)
        elif bare_byline_names(text):
            self._note("bylines", text)
        elif self._is_prose(at) and may_be_caption(text):
            self._unsure = True
            self._note("captions", text)
        else:
            self._note("subtitles", text)

    def _own_role(self, text: str) -> str:
        """What a line is by its own marks, or nothing."""
        if is_page_mark(text):
            return "page_marks"
        if is_date_line(text):
            return "date_lines"
        if is_furniture(text):
            return "left_out"
        if is_rights_line(text):
            return "rights"
        if byline_names(text):
            return "bylines"
        return "captions" if is_caption(text) else ""

    # --- the tail

    def _tail(self, lead: int) -> tuple[int, list[tuple[str, str]]]:
        """The index behind the text's last piece, and what follows it: roles and lines, in the order of the text."""
        end = len(self._pieces)
        taken: list[tuple[str, str]] = []
        while end > lead + 1 and (role := self._tail_role(end - 1)):
            end -= 1
            taken.insert(0, (role, self._texts[end]))
        return end, taken

    def _tail_role(self, at: int) -> str:
        text = self._texts[at]
        if self._pieces[at].kind == "rule":
            return "left_out"
        role = self._own_role(text)
        if role:
            return role
        if is_credit(text):
            return "credits"
        is_line = self._pieces[at].kind in ("paragraph", "heading") and len(text.split()) <= 8
        unfinished = is_line and not re.search(r"[.!?…:;,。！？\"'”’»)\]]$|^[\"'“‘«—–-]", text)
        return "left_out" if unfinished and not self._transcript and self._mostly_prose() else ""

    def _mostly_prose(self) -> bool:
        """Whether lines that end no sentence are rare: else they are the text's own way (a poem, a list)."""
        own = [at for at in range(len(self._pieces)) if not self._own_role(self._texts[at])]
        return sum(1 for at in own if not self._is_prose(at)) * 2 < len(own)

    # --- the body

    def _body(self, lead: int, end: int) -> list[Piece]:
        kept: list[int] = []
        for at in range(lead, end):
            role = self._role_within(at, lead)
            if role:
                self._note(role, self._texts[at])
            else:
                kept.append(at)
        may_be_headings = self._plain and not self._transcript and self._mostly_prose()
        return [
            msgspec.structs.replace(self._pieces[at], kind="heading", level=2)
            if may_be_headings and 0 < number < len(kept) - 1 and self._is_subheading(kept[number - 1 : number + 2])
            else self._pieces[at]
            for number, at in enumerate(kept)
        ]

    def _role_within(self, at: int, lead: int) -> str:
        text, kind = self._texts[at], self._pieces[at].kind
        if kind not in ("paragraph", "heading"):
            return ""
        if is_furniture(text):
            return "left_out"
        if kind == "paragraph" and at > lead and (is_caption(text) or self._is_repeated(at)):
            return "captions"
        return "date_lines" if at > lead and is_date_line(text) and at <= lead + 2 else ""

    def _is_subheading(self, around: list[int]) -> bool:
        """Whether the second of three neighbours is a short line between two of prose."""
        before, at, after = around
        text = self._texts[at]
        short = len(text.split()) <= 10 and text[:1].isupper() and not re.search(r"[.!,;:…\"”’)]$", text)
        return self._pieces[at].kind == "paragraph" and short and self._is_prose(before) and self._is_prose(after)


def _names_of(line: str) -> tuple[str, ...]:
    return byline_names(line) or bare_byline_names(line)


def _unique(names: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))  # type: ignore[call-overload]


def _flat(piece: Piece) -> str:
    return text_of(piece.runs).replace("\u00a0", " ")


def _without_start(piece: Piece, length: int) -> Piece:
    """The piece without its first characters, its styles kept."""
    runs: list[Run] = []
    for run in piece.runs:
        rest = run.text[length:]
        length = max(0, length - len(run.text))
        if rest:
            runs.append(msgspec.structs.replace(run, text=rest))
    return msgspec.structs.replace(piece, runs=tuple(runs))
