"""Callouts: boxes that say in a word what they are, some of which readers can fold.

The word stands before the writer's title, and alone where there is none, so that no colour and no sign has to say it.
A box that folds needs no script, and on paper it is always open.
"""

from html import escape

from briefgen.model.rich_text import Container
from briefgen.render.words import Words

KINDS = {
    "note": "Note",
    "abstract": "Summary",
    "info": "Information",
    "todo": "To do",
    "tip": "Tip",
    "success": "Done",
    "question": "Question",
    "warning": "Warning",
    "failure": "Failure",
    "danger": "Danger",
    "bug": "Error",
    "example": "Example",
    "quote": "Quotation",
}
"""Obsidian's types and their words, in the English of the interface."""


def opening(callout: Container, words: Words) -> str:
    """The start of a callout, with its word where no title follows."""
    classes = f"callout callout-{escape(callout.callout)}"
    if callout.fold:
        start = f'<details class="{classes}"{" open" if callout.fold == "open" else ""}>'
    else:
        start = f'<div class="{classes}" role="note">'
    return start if callout.titled else start + title(callout, words, "")


def title(callout: Container, words: Words, written: str, classes: str = "", attributes: str = "") -> str:
    """The callout's word and the title `written` (HTML), in one line; `classes` and `attributes` are its element's."""
    kind = f'<span class="callout-kind">{escape(_word(callout.callout, words))}</span>'
    element = "summary" if callout.fold else "p"
    both = f'{kind} <span class="callout-words">{written}</span>' if written else kind
    return f'<{element} class="callout-title{classes}"{attributes}>{both}</{element}>'


def closing(callout: Container) -> str:
    """The end of a callout."""
    return "</details>" if callout.fold else "</div>"


def _word(kind: str, words: Words) -> str:
    """The word for a type; a type of the writer's own is its own word."""
    return words(KINDS[kind]) if kind in KINDS else kind.replace("-", " ").capitalize()
