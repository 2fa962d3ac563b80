"""A text told apart, and what else is known of it → the draft of an article."""

from collections.abc import Iterable, Sequence

import msgspec

from briefgen.importers.drafts import ARTICLE_KEYS, FileDraft, Piece, Value, Written
from briefgen.importers.roles.phrases import rights_owner
from briefgen.importers.roles.telling import Told, tell_apart
from briefgen.importers.roles.written_dates import find_date
from briefgen.text.normalize import fold_text

_LONGEST_VALUE = 2000
"""Characters: what is longer is no subtitle or caption, and front matter has its limit."""


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What stands about a text beside the text. `guessed` are keys whose values are guesses, each with its basis."""

    title: str = ""
    publisher: str = ""
    byline: tuple[str, ...] = ()
    date: str = ""
    url: str = ""
    archive_url: str = ""
    language: str = ""
    form: str = ""
    rights: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()
    guessed: tuple[tuple[str, str], ...] = ()
    captions: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()


NOTHING = Known()


def article_draft(
    pieces: Sequence[Piece], known: Known = NOTHING, plain: bool = True, name: str = "", whole: bool = False
) -> FileDraft:
    """The draft of an article; what is stated about it wins over what its text suggests.

    `name` is its file's stem. `plain`: the pieces were told apart by blank lines alone. `whole`: all of them are text.
    """
    title_is_sure = known.title and "title" not in dict(known.guessed)
    title = known.title if title_is_sure or not plain else ""
    told = Told(title=title, pieces=tuple(pieces)) if whole else tell_apart(pieces, title=title, plain=plain)
    values = {value.key: value for value in (*_guesses(told, name), *_stated(known))}
    return FileDraft(
        values=tuple(values[key] for key in ARTICLE_KEYS if key in values),
        extra=tuple(_extra(told, known)),
        pieces=told.pieces,
        remarks=known.remarks,
    )


def _stated(known: Known) -> Iterable[Value]:
    guessed = dict(known.guessed)
    values = ((key, getattr(known, key, "")) for key in ARTICLE_KEYS)
    return (Value(key=key, value=value, basis=guessed.get(key, "")) for key, value in values if value)


def _guesses(told: Told, name: str) -> Iterable[Value]:
    if told.title:
        yield Value(key="title", value=told.title, basis="the first line")
    elif name:
        yield Value(key="title", value=name, basis="the file’s name")
    owner = rights_owner(told.rights[-1]) if told.rights else ""
    if owner:
        yield Value(key="publisher", value=owner, basis="a line on rights")
    elif told.dateline is not None and told.dateline.agency:
        yield Value(key="publisher", value=told.dateline.agency, basis="the dateline")
    if told.names:
        yield Value(key="byline", value=told.names, basis=_quoting(told.bylines[0]))
    elif told.credited:
        yield Value(key="byline", value=told.credited, basis="the credits at the end")
    yield from _date(told)
    if told.is_transcript:
        yield Value(key="form", value="transcript", basis="speakers’ names before what they say")
    if told.rights:
        yield Value(key="rights", value=" ".join(told.rights), basis="a line of the text")


def _date(told: Told) -> Iterable[Value]:
    """The date of a line that says one; lines that tell of an update come last."""
    lines = (*sorted(told.date_lines, key=lambda line: "pdated" in line or "odified" in line), *told.page_marks)
    for line in lines:
        date = find_date(line)
        if date is not None and date.sure:
            yield Value(key="date", value=date.iso, basis=_quoting(line))
            return
    for line in lines:
        date = find_date(line)
        if date is not None:
            yield Value(key="date", value=date.iso, basis=f"{_quoting(line)}, which could be two days")
            return


def _quoting(line: str) -> str:
    return f"“{line if len(line) <= 80 else line[:79] + '…'}”"


def _extra(told: Told, known: Known) -> Iterable[Value]:
    """What was taken out of the text, so that nothing is lost."""
    dateline = told.dateline.written if told.dateline else ""
    unsure = "written as captions are, and before the dateline" if told.unsure_captions else ""
    captions = _unlike(known.title, (*told.captions, *known.captions))
    taken_out: tuple[tuple[str, Sequence[str], str], ...] = (
        ("subtitle", _unlike(known.summary, told.subtitles), ""),
        ("dateline", [dateline] if dateline else [], ""),
        ("captions", captions, unsure),
        ("credits", (*told.bylines, *told.credits), ""),
        ("printed", (*told.date_lines, *told.page_marks), ""),
        ("left_out", (*told.left_out, *known.left_out), ""),
    )
    for key, lines, basis in taken_out:
        kept = tuple(line[:_LONGEST_VALUE] for line in dict.fromkeys(lines) if line.strip())
        if kept:
            yield Value(key=key, value=_single(key, kept), basis=basis)
    for key, text in known.extra:
        yield Value(key=key, value=text)


def _single(key: str, lines: tuple[str, ...]) -> Written:
    return lines[0] if key in ("subtitle", "dateline") and len(lines) == 1 else lines


def _unlike(known: str, lines: Sequence[str]) -> list[str]:
    return [line for line in lines if not known or fold_text(line) != fold_text(known)]
