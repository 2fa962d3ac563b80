"""`==marked words==`: an inline rule in the manner of `~~struck words~~`."""

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

_SIGN = ord("=")


def highlight(state: StateInline, silent: bool) -> bool:
    """Take in two equals signs, no more and no fewer, as a delimiter."""
    if silent or state.src[state.pos] != "=":
        return False
    scanned = state.scanDelims(state.pos, True)
    token = state.push("text", "", 0)
    token.content = "=" * scanned.length
    if scanned.length == 2:
        here = len(state.tokens) - 1
        state.delimiters.append(
            Delimiter(marker=_SIGN, length=0, token=here, end=-1, open=scanned.can_open, close=scanned.can_close)
        )
    state.pos += scanned.length
    return True


def pair_highlights(state: StateInline) -> None:
    """Make elements of the delimiters that found a partner."""
    for delimiters in (state.delimiters, *(meta["delimiters"] for meta in state.tokens_meta if meta)):
        for opener in delimiters:
            if opener.marker == _SIGN and opener.end != -1:
                _make(state, opener, "mark_open", 1)
                _make(state, delimiters[opener.end], "mark_close", -1)


def _make(state: StateInline, delimiter: Delimiter, kind: str, nesting: int) -> None:
    token = state.tokens[delimiter.token]
    token.type, token.tag, token.content = kind, "mark", ""
    token.nesting = 1 if nesting > 0 else -1
