"""Words as a browser copied them → as the article has them.

A browser's selection over paragraphs runs them together, or puts line ends anywhere; all else must be the same. Nothing
but white space is passed over here: what differs more is for a person to judge.
"""

import re

from briefgen.text.normalize import fold
from briefgen.text.spans import Span

_BLANK = re.compile(r"\s+")


def respaced(words: str, text: str) -> str:
    """The one stretch of `text` that is `words` but for white space, with the text's own; empty where there is not one.

    `text` has a blank line between paragraphs.
    """
    folded = fold(text)
    places = [place for place, sign in enumerate(folded.text) if not sign.isspace()]
    bare = "".join(folded.text[place] for place in places)
    wanted = _BLANK.sub("", fold(words).text)
    at = bare.find(wanted) if wanted else -1
    if at < 0 or bare.find(wanted, at + 1) >= 0:
        return ""
    span = folded.to_original(Span(start=places[at], end=places[at + len(wanted) - 1] + 1))
    return text[span.start : span.end]
