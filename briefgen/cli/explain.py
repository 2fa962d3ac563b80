"""`briefgen explain`: why a code is a fault, or who a word means, place by place."""

from pathlib import Path

import click

from briefgen.cli.options import project_root, root_option
from briefgen.diagnostics.reference import explanation
from briefgen.text.nearby import words_after, words_before

_CONTEXT = 36
"""How many characters on either side show where a place is."""


@click.command()
@click.argument("code", required=False)
@click.argument("file", required=False)
@click.option("--word", help="Say for each place of this word in FILE who it is, or why it is nobody.")
@root_option
def command(code: str | None, file: str | None, word: str | None, root: Path | None) -> None:
    """Explain the diagnostic CODE; or, with --word WORD, who that word means in a file of the content."""
    if word is None:
        if code is None or file is not None:
            raise click.UsageError("Name one diagnostic code (BG401), or a word and a file: --word Kim articles/a.md")
        click.echo(explanation(code))
        return
    if code is None or file is not None:
        raise click.UsageError("Name one file: briefgen explain --word Kim articles/a.md")
    for line in _places(project_root(root), word, code):
        click.echo(line)


def _places(root: Path, word: str, file: str) -> list[str]:
    from briefgen.build.explaining import explain_word_in  # imports all that is heavy

    places = explain_word_in(root, word, file)
    if not places:
        return [f"“{word}” stands nowhere in {file}."]
    lines = []
    for place in places:
        where = f"p{place.stretch.block}" if place.stretch.block else "headline"
        lines.append(f"{place.thing} {where}: {_shown(place.text, place.stretch.start, place.stretch.end)}")
        lines.append(f"    “{place.surface}” is {place.verdict}.")
    return lines


def _shown(text: str, start: int, end: int) -> str:
    """The words from `start` to `end` between those around them."""
    before, after = words_before(text, start, _CONTEXT), words_after(text, end, _CONTEXT)
    first, last = "…" * (len(before) < start), "…" * (end + len(after) < len(text))
    return f"{first}{before}[{text[start:end]}]{after}{last}"
