"""Pieces of a text → Markdown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from briefgen.importers.drafts import Piece, Run
from briefgen.importers.writing.escaping import (
    escape_inline,
    escape_within_brackets,
    guard_heading,
    guard_lines,
    printable,
    tidy,
)

_ADDRESS = re.compile(
    r"(?:https?://[^/?#\s\x00-\x1f\\]|mailto:[^/\s\x00-\x1f\\])[^\x00-\x20\x7f-\x9f\\\u2028\u2029]*", re.IGNORECASE
)
_UNSAFE = re.compile(r"[()<>\[\]`|*\"]")
_BACKTICKS = re.compile("`+")
_TILDES_OR_TICKS = re.compile("[`~]{3,}")


def markdown_of(pieces: Iterable[Piece], quote_mark: str = "") -> str:
    """The pieces as Markdown, without a line feed at the end; empty ones are left out.

    `quote_mark` is a first line for quotations (`[!quote]`), where a bare one would mean something else.
    """
    kept = [piece for piece in pieces if tidy(piece.text) or piece.kind == "rule" or _shows_something(piece)]
    return "\n\n".join(_groups(_without_outer_rules(kept), quote_mark))


def _shows_something(piece: Piece) -> bool:
    return any(run.cite for run in piece.runs)


def _without_outer_rules(pieces: list[Piece]) -> list[Piece]:
    inner = [number for number, piece in enumerate(pieces) if piece.kind != "rule"]
    return pieces[inner[0] : inner[-1] + 1] if inner else []


def _groups(pieces: Sequence[Piece], quote_mark: str) -> Iterator[str]:
    for kind, group in groupby(pieces, key=lambda piece: piece.kind):
        match kind:
            case "item":
                yield _list(list(group))
            case "quotation":
                yield _quotation(list(group), quote_mark)
            case "row":
                yield _table([piece.cells for piece in group])
            case "rule":
                yield "---"
            case _:
                yield from (_block(piece) for piece in group)


def _block(piece: Piece) -> str:
    if piece.kind == "code":
        return _fenced(piece.text)
    if piece.kind == "heading":
        return f"{'#' * min(max(piece.level, 1), 6)} {guard_heading(inline(_on_one_line(piece.runs)))}"
    return guard_lines(inline(piece.runs))


def _fenced(text: str) -> str:
    longest = max((len(found) for found in _TILDES_OR_TICKS.findall(text)), default=2)
    fence = "`" * (longest + 1)
    even = "\n".join(line.rstrip() for line in printable(text).replace("\t", "    ").strip("\n").split("\n"))
    return f"{fence}\n{even}\n{fence}"


def _list(items: list[Piece]) -> str:
    lines: list[str] = []
    widths: list[int] = []
    """Of the markers of the items around, outermost first."""
    for number, item in enumerate(items):
        goes_on = item.continues and bool(widths)
        depth = min(max(item.level, 1), len(widths) + (not goes_on))
        marker = "" if goes_on else f"{min(max(item.number, 0), 10**9 - 1)}. " if item.ordered else "- "
        cannot_interrupt = item.ordered and item.number != 1 and depth > len(widths)
        if goes_on or (number and cannot_interrupt):
            lines.append("")
        widths = [*widths[: depth - 1], len(marker)] if marker else widths[:depth]
        within = sum(widths[:depth])
        first, *more = guard_lines(inline(item.runs)).split("\n")
        lines.append(" " * (within - len(marker)) + marker + first)
        lines += [" " * within + line for line in more]
    return "\n".join(lines)


def _quotation(paragraphs: list[Piece], mark: str) -> str:
    blocks = [*([mark] if mark else []), *(guard_lines(inline(piece.runs)) for piece in paragraphs)]
    return "\n".join("> " + line if line else ">" for line in "\n\n".join(blocks).split("\n"))


def _table(rows: list[tuple[tuple[Run, ...], ...]]) -> str:
    width = max(len(cells) for cells in rows)
    written = [[inline(_on_one_line(cell)).replace("|", "\\|") for cell in cells] for cells in rows]
    head, *body = [[*cells, *([""] * (width - len(cells)))] for cells in written]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * width, *body))


def _on_one_line(runs: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(msgspec.structs.replace(run, text=printable(run.text).replace("\n", " ")) for run in runs)


def inline(runs: Iterable[Run]) -> str:
    """Runs as inline Markdown. A style that would need markup where Markdown cannot have it is left out, not a word."""
    even = _merged(_tidied([run for run in runs if run.text or run.cite]))
    parts = []
    for number, run in enumerate(even):
        before = even[number - 1] if number else None
        after = even[number + 1] if number + 1 < len(even) else None
        parts.append(_run(run, before, after))
    return "".join(parts).replace("\n", "\\\n")


def _run(run: Run, before: Run | None, after: Run | None) -> str:
    if run.cite:
        return f"![[{run.cite[1:]}]]" if run.cite.startswith("!") else f"[{run.cite}]"
    if run.wiki:
        return _wikilink(run)
    if run.code:
        return _code(run.text)
    if run.href:
        return f"[{escape_within_brackets(run.text)}]({_target(run.href)})"
    if _is_styled(run) and _may_be_marked(before, after):
        sign = "**" if run.strong else "*"
        return sign + escape_inline(run.text) + sign
    text = escape_inline(run.text, at_end=after is None)
    bracket_follows = after is not None and (after.href or after.wiki or after.cite)
    return f"{text[:-1]}\\!" if bracket_follows and text.endswith("!") else text


def _wikilink(run: Run) -> str:
    label = re.sub(r"[\[\]|\s]+", " ", run.text).strip()
    return f"[[{run.wiki}|{label}]]" if label and label != run.wiki else f"[[{run.wiki}]]"


def _code(text: str) -> str:
    even = " ".join(text.split("\n"))
    fence = "`" * (max((len(found) for found in _BACKTICKS.findall(even)), default=0) + 1)
    padded = f" {even} " if even[:1] in "` " or even[-1:] in "` " else even
    return fence + padded + fence


def _target(href: str) -> str:
    even = _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", href)
    return re.sub(r"&(?=#?\w+;)", "&amp;", even)


def _is_styled(run: Run) -> bool:
    return run.em or run.strong


def _may_be_marked(before: Run | None, after: Run | None) -> bool:
    """Whether signs of emphasis open and close here (CommonMark 0.31, section 6.2): white space stands around."""
    opens = before is None or (not _is_styled(before) and before.text[-1:].isspace())
    closes = after is None or (not _is_styled(after) and (after.text[:1].isspace() or after.text[:1] in ".,;:!?)”’"))
    return opens and closes


def _tidied(runs: list[Run]) -> list[Run]:
    """Runs with blanks only between words: those at the edges of a style stand outside of it, none are doubled."""
    out: list[Run] = []
    for run in runs:
        run = _in_one_style(run)
        if run.cite:
            out.append(run)
            continue
        text = printable(run.text)
        core = re.sub("\n+", "\n", tidy(text))
        lead = _edge(text[: len(text) - len(text.lstrip())])
        trail = _edge(text[len(text.rstrip()) :]) if core else ""
        out += [Run(text=lead)] if lead else []
        out += [msgspec.structs.replace(run, text=core)] if core else []
        out += [Run(text=trail)] if trail else []
    return _trimmed(out)


def _in_one_style(run: Run) -> Run:
    """The run as Markdown can have it: a link to where links may lead, else code, else emphasis of one sort."""
    href = run.href.strip()
    if run.wiki or run.cite:
        return Run(text=run.text, wiki=run.wiki, cite=run.cite)
    if _ADDRESS.fullmatch(href):
        return Run(text=run.text, href=href)
    if run.code:
        return Run(text=run.text, code=True)
    return Run(text=run.text, strong=run.strong, em=run.em and not run.strong)


def _edge(blank: str) -> str:
    return "\n" if "\n" in blank else " " if blank else ""


def _trimmed(runs: list[Run]) -> list[Run]:
    """Runs with no blank at either end and never two together."""
    out: list[Run] = []
    for run in runs:
        text = run.text
        if not run.cite and text[:1].isspace() and (not out or out[-1].text[-1:].isspace()):
            text = text.lstrip()
        if text or run.cite:
            out.append(msgspec.structs.replace(run, text=text))
    while out and not out[-1].cite and not out[-1].text.strip():
        out.pop()
    return out


def _merged(runs: list[Run]) -> list[Run]:
    out: list[Run] = []
    for run in runs:
        if out and _style(out[-1]) == _style(run) and not run.cite:
            out[-1] = msgspec.structs.replace(run, text=out[-1].text + run.text)
        else:
            out.append(run)
    return out


def _style(run: Run) -> tuple[bool | str, ...]:
    return (run.strong, run.em, run.code, run.href, run.wiki, run.cite)
