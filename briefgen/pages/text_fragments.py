"""Text Fragments: addresses that open a page at the words meant, `#:~:text=start,end`.

From the WICG draft "URL Fragment Text Directives": a term is percent-encoded, and within it `-`, `,` and `&` must be,
for they part the directive; one raw hyphen makes the whole directive invalid. A browser looks for whole words, in one
block of the page, letter case aside. Short texts are given whole; a long one as its first and last words, which finds
the same stretch and survives small differences in the middle.
"""

import msgspec

from briefgen.text.percent_encoding import percent_encoded, written_but

LONGEST_WHOLE = 300
"""Code points up to which words are given whole; longer ones by their ends (the draft's own advice)."""

END_WORDS = 6
"""Words of each end of a long text. More makes the address longer; fewer may stand in other places too."""

FEWEST_ALONE = 3
"""Up to so many words are given with their surroundings, for they are likely to stand in several places."""

_WRITTEN = written_but("!$'()*+./:;=?@_~")


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Words of one block of a page, and what stands before and after them (empty where it must not be told).

    `repeated`: they may stand in other places of the page too, so that their surroundings have to choose.
    """

    text: str
    before: str = ""
    after: str = ""
    repeated: bool = False


def with_text_fragment(url: str, places: tuple[Words, ...]) -> str:
    """`url`, opening at `places`; `url` itself where there are none, empty where it is empty."""
    directives = "&".join(f"text={directive}" for words in places if (directive := _directive(words)))
    if not url or not directives:
        return url
    return f"{url}{'' if '#' in url else '#'}:~:{directives}"


def encode(term: str) -> str:
    """A term of a directive, percent-encoded so that nothing of it parts the directive."""
    return percent_encoded(term, _WRITTEN)


def _directive(words: Words) -> str:
    text = " ".join(words.text.split())
    prefix = encode(" ".join(words.before.split()[-END_WORDS:]))
    suffix = encode(" ".join(words.after.split()[:END_WORDS]))
    context = f"{prefix}-," if prefix else "", f",-{suffix}" if suffix else ""
    before, after = context if words.repeated or len(text.split()) <= FEWEST_ALONE else ("", "")
    return f"{before}{_term(text)}{after}" if text else ""


def _term(text: str) -> str:
    ends = text.split()
    if len(text) <= LONGEST_WHOLE or len(ends) < 2 * END_WORDS:
        return encode(text)
    return f"{encode(' '.join(ends[:END_WORDS]))},{encode(' '.join(ends[-END_WORDS:]))}"
