"""markdown-it-py's inline parser, taught to say where each token stands in the content it parses.

Every token gets `map = [offset]`: where its own text begins, or for tokens without text where their markup does. Text
that the original would join afterwards stays in the pieces it was found in; they are joined on the way into a passage.
"""

from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType


class TracedState(StateInline):
    """An inline state whose tokens know their place."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self._pending_start = 0
        self._run_at = -1

    def append_pending(self, text: str) -> None:
        """Append literal text; rules call this before they move on, so the position is the text's own."""
        if not self._pending_buffer and not self._pending:
            self._pending_start = self.pos
        self._pending_buffer.append(text)

    def pushPending(self) -> Token:  # noqa: N802 (the name is markdown-it-py's)
        """Make a token of the literal text so far."""
        token = super().pushPending()
        token.map = [self._pending_start]
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token at the current position.

        The delimiter rules push a run such as `***` one token after the other without moving: each of those stands
        behind the one before.
        """
        before = self.tokens[-1] if self.tokens and self._run_at == self.pos and not self.pending else None
        token = super().push(ttype, tag, nesting)
        at = self.pos
        if before is not None and before.type == "text" and before.map:
            at = before.map[0] + len(before.content)
        token.map = [at]
        self._run_at = self.pos
        return token


class TracedInline(ParserInline):
    """An inline parser whose tokens know their place."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse `src` into `tokens`."""
        state = TracedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens
