"""Markdown as others write it → pieces of a text, written anew in this project's Markdown."""

import re
from functools import cache

from markdown_it import MarkdownIt

from briefgen.importers.drafts import Piece
from briefgen.importers.readers.html_pieces import html_pieces

_COMMENTS = re.compile(r"%%.*?%%|<!--.*?-->", re.DOTALL)
_SHORTCODES = re.compile(r"\{\{[<%].*?[>%]\}\}|\{%-?.*?-?%\}|\{:\s*[.#][^}]*\}|\{\{.*?\}\}", re.DOTALL)
_EMBEDS = re.compile(r"!\[\[[^\[\]]*\]\]")
_WIKILINKS = re.compile(r"\[\[(?:[^\[\]|]*\|)?(?P<shown>[^\[\]|]+)\]\]")
_BLOCK_IDS = re.compile(r"[ \t]+\^[A-Za-z0-9-]+$", re.MULTILINE)
_MARKS = re.compile(r"==(?=\S)(?P<words>.+?)(?<=\S)==")
_CALLOUTS = re.compile(r"^(?P<quote>(?:>[ \t]?)+)\[![\w-]+\][+-]?[ \t]*", re.MULTILINE)


def markdown_pieces(text: str) -> list[Piece]:
    """The pieces of a Markdown text. What it holds of HTML is read as HTML."""
    return html_pieces(_parser().render(text))


def without_tools_own_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without what only its tool understands (Obsidian's, Hugo's, Jekyll's), and what was taken out of it."""
    taken = tuple(" ".join(found[0].split()) for form in (_EMBEDS, _SHORTCODES) for found in form.finditer(text))
    for form in (_COMMENTS, _EMBEDS, _SHORTCODES, _BLOCK_IDS):
        text = form.sub("", text)
    text = _WIKILINKS.sub(lambda found: found["shown"], text)
    text = _CALLOUTS.sub(lambda found: found["quote"], text)
    return _MARKS.sub(lambda found: found["words"], text), taken


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
