"""A folded text cut into words, numbers and marks, with an index of where each stands."""

import bisect
import re

from briefgen.text.spans import Span

_CURRENCY = "$€£¥₩₹₽₪₫₴฿"
_MARKS = (  # punctuation and symbols; whatever is none of it, and no white space, belongs to a word
    r"!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u2010-\u205e\u20a0-\u20c0\u2190-\u2bff\u3001-\u3004\u3008-\u3020\u30fb"
)
_UNPARTED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_TOKEN = re.compile(
    rf"(?P<number>(?:(?<![^\s(])[-+±])?[{_CURRENCY}]?\d+(?:[.,:/]\d+)*(?:(?![{_UNPARTED}])[^\W\d_])*[%‰°]?[{_CURRENCY}]?)"
    rf"|(?P<unparted>[{_UNPARTED}])"
    rf"|(?P<word>[^\s{_MARKS}{_UNPARTED}]+(?:'[^\s{_MARKS}{_UNPARTED}]+)*)"
    r"|(?P<mark>\S)"
)


class Words:
    """The tokens of one folded text, in order: words, whole numbers with their signs, single marks.

    `tokens` are as written, `keys` without regard to case, `spans` their places in the text (code points from 0, end
    exclusive), `is_mark` tells punctuation. In scripts without spaces each character is a word.
    """

    def __init__(self, text: str) -> None:
        """Cut `text`, which is folded."""
        matches = list(_TOKEN.finditer(text))
        self.text = text
        self.tokens = [match.group() for match in matches]
        self.keys = [token.casefold() for token in self.tokens]
        self.spans = [Span(start=match.start(), end=match.end()) for match in matches]
        self.is_mark = [match.lastgroup == "mark" for match in matches]
        self._places: dict[str, list[int]] = {}
        for number, key in enumerate(self.keys):
            if not self.is_mark[number]:
                self._places.setdefault(key, []).append(number)

    def __len__(self) -> int:
        return len(self.tokens)

    def places(self, key: str) -> list[int]:
        """The numbers (from 0) of the tokens that are the word `key`."""
        return self._places.get(key, [])

    def covering(self, span: Span) -> tuple[int, int]:
        """The first token that `span` touches, and the end (exclusive) of those it touches."""
        first = bisect.bisect_right(self.spans, span.start, key=lambda token: token.end)
        return first, max(first, bisect.bisect_left(self.spans, span.end, key=lambda token: token.start))

    def span(self, first: int, end: int) -> Span:
        """The characters of the tokens `first` to `end` (exclusive), at least one."""
        return Span(start=self.spans[first].start, end=self.spans[end - 1].end)
