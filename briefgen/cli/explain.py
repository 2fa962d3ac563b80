"""`briefgen explain`: why a code is a fault, or who a word means, place by place."""

import click

from briefgen.diagnostics.reference import explanation


@click.command()
@click.argument("code")
def command(code: str) -> None:
    """Explain the diagnostic CODE."""
    click.echo(explanation(code))
