"""`briefgen suggest`."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import click

from briefgen.build.suggesting import Suggestions, suggestions, write_stubs
from briefgen.cli.options import project_root, root_option
from briefgen.cli.terminal import prefix_to
from briefgen.diagnostics.errors import BriefgenError
from briefgen.diagnostics.exit_codes import DONE
from briefgen.resolve.suggestions.proposals import Likely, Proposal
from briefgen.resolve.suggestions.upkeep import Upkeep, Want

_MOST_SENTENCE = 160
_HEADINGS: dict[Want, str] = {
    "unused": "On file, but nothing mentions them",
    "undefined": "On file, but nothing is said of them",
    "single source": "Sentences that rest on a single source",
    "review": "To be looked at again",
}


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--write", is_flag=True, help="Begin a file, as a draft, for each NAME, or for all that are sure.")
@click.option(
    "--as",
    "kind",
    type=click.Choice(["person", "term"]),
    help="What the NAMEs are, where that is unsure; without any, begin only these.",
)
@click.option("--least", type=click.IntRange(min=1), default=2, show_default=True, help="How often it must stand.")
@click.option("--most", type=click.IntRange(min=0), default=50, show_default=True, help="How many to list; 0: all.")
@click.option(
    "--today", default="", metavar="DATE", help="The day that `review_after` is held against [default: today]."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or as JSON Lines.",
)
@root_option
def command(
    names: tuple[str, ...],
    write: bool,
    kind: Likely | None,
    least: int,
    most: int,
    today: str,
    form: Literal["text", "json"],
    root: Path | None,
) -> int:
    """List names and terms that recur and are on no file, and what on file wants looking after.

    Each name stands with how often it was found, all its forms, what it is likely to be and why, and a sentence. What
    nothing beside it decides is unsure, and stands last. Countries, great cities, days, titles and words that only a
    sentence's beginning capitalises are left out, as are names in `not:` and `not_names:`, publishers, and who wrote
    the article.

    With --write, a draft is begun for each; nothing is ever written over, and a draft is published nowhere.
    """
    project = project_root(root)
    if names and not write:
        raise click.UsageError("NAMEs say what --write is to begin; add --write.")
    found = suggestions(project, _day(today), least)
    prefix = prefix_to(project)
    if write:
        for begun in write_stubs(project, found.found, names, kind):
            click.echo(
                prefix + begun.path if begun.is_new else f"{prefix}{begun.path}: kept as it is", err=not begun.is_new
            )
        return DONE
    for line in _json_lines(found) if form == "json" else _text_lines(found, most, prefix):
        click.echo(line)
    return DONE


def _day(written: str) -> datetime.date:
    if not written:
        return datetime.date.today()
    try:
        return datetime.date.fromisoformat(written)
    except ValueError as error:
        raise BriefgenError(f"{written!r} is no day; write 2019-01-20.") from error


def _text_lines(found: Suggestions, most: int, prefix: str) -> Iterator[str]:
    everything = found.found.proposals
    listed = everything[:most] if most else everything
    for proposal in listed:
        yield from _proposal_lines(proposal, found, prefix)
    if len(listed) < len(everything):
        yield f"… and {len(everything) - len(listed)} more: --most 0"
    if not everything:
        yield "No name or term recurs that is on no file."
    for want, heading in _HEADINGS.items():
        entries = [entry for entry in found.found.upkeep if entry.want == want]
        if entries:
            yield f"\n{heading} ({len(entries)}):"
        for entry in entries:
            yield f"  {_upkeep_line(entry, found, prefix)}"


def _proposal_lines(proposal: Proposal, found: Suggestions, prefix: str) -> Iterator[str]:
    example = proposal.example
    articles = len(proposal.articles)
    also = "".join(f", {form}" for form in (*proposal.aliases, *proposal.bare))
    what = "unsure" if proposal.likely == "unsure" else f"{proposal.term_kind or proposal.likely}"
    yield (
        f"{proposal.count:>4} × {proposal.name}{also} ({what}: {proposal.reason}; "
        f"{articles} article{'' if articles == 1 else 's'})"
    )
    place = f"{prefix}{example.path}:{found.line(example.path, example.span)}"
    yield f"       {place}: {_cut(example.sentence, proposal.name)}"


def _upkeep_line(entry: Upkeep, found: Suggestions, prefix: str) -> str:
    place = f"{prefix}{entry.path}:{found.line(entry.path, entry.span)}"
    told = {"single source": f" — {entry.detail}", "review": f" (review_after: {entry.detail})"}.get(entry.want, "")
    return f"{place}: {_cut(entry.name, '')}{told}"


def _cut(sentence: str, name: str) -> str:
    """The sentence, or as much of it around the name as a line can hold."""
    if len(sentence) <= _MOST_SENTENCE:
        return sentence
    start = max(0, min(sentence.find(name) - _MOST_SENTENCE // 2, len(sentence) - _MOST_SENTENCE))
    end = start + _MOST_SENTENCE
    return f"{'…' if start else ''}{sentence[start:end].strip()}{'…' if end < len(sentence) else ''}"


def _json_lines(found: Suggestions) -> Iterator[str]:
    for proposal in found.found.proposals:
        example = proposal.example
        yield _json(
            what="name",
            name=proposal.name,
            likely=proposal.likely,
            reason=proposal.reason,
            kind=proposal.term_kind,
            aliases=proposal.aliases,
            bare=proposal.bare,
            count=proposal.count,
            articles=proposal.articles,
            path=example.path,
            line=found.line(example.path, example.span),
            sentence=example.sentence,
        )
    for entry in found.found.upkeep:
        line = found.line(entry.path, entry.span)
        yield _json(what=entry.want, name=entry.name, path=entry.path, line=line, detail=entry.detail)


def _json(**values: object) -> str:
    return json.dumps(values, ensure_ascii=False)
