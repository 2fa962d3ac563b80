"""What somebody meant who wrote a citation that cannot be read: `[@a, pp. 2–3]` is two passages, cited one by one."""

import re
from collections.abc import Iterator

LONGEST_RANGE = 4
"""Of more passages than these only the first and the last are proposed: nobody checks a claim against ten."""

_PART = re.compile(r"\s*@(?P<target>[^\s,;#@]+)(?P<passages>[^;@]*)")
_TOKEN = re.compile(r"\d+|[^\W\d_]+|\S")
_NUMBER = re.compile(r"[1-9]\d{0,5}", re.ASCII)
_TO = frozenset(("-", "‐", "‑", "‒", "–", "—", "to"))
_WORDS = "p pp page pages passage passages par para paras paragraph paragraphs and"
_SAYS_NOTHING = frozenset((*_WORDS.split(), "&", ",", ".", "#", "¶", "§"))


def meant_citation(brackets: str) -> str:
    """The citation that `brackets` were probably meant to be, or an empty string where that cannot be told."""
    items: list[str] = []
    target = ""
    for part in brackets[1:-1].split(";"):
        named = _PART.fullmatch(part)
        target = named["target"] if named else target
        written = named["passages"] if named else part
        passages = _passages(written)
        if not target or (written.strip() and not passages) or not (named or passages):
            return ""
        items += [f"@{target}, p{passage}" for passage in passages] or [f"@{target}"]
    return f"[{'; '.join(dict.fromkeys(items))}]"


def _passages(written: str) -> tuple[int, ...]:
    """The passages that words such as `, pp. 2–3 and 7` name; none where there is a word that says something else."""
    tokens = [token.lower() for token in _TOKEN.findall(written)]
    if not all(token in _SAYS_NOTHING or token in _TO or _NUMBER.fullmatch(token) for token in tokens):
        return ()
    return tuple(_numbers(token for token in tokens if token not in _SAYS_NOTHING))


def _numbers(tokens: Iterator[str]) -> Iterator[int]:
    last, is_range = 0, False
    for token in tokens:
        if token in _TO:
            is_range = True
            continue
        number = int(token)
        if is_range and last and 0 < number - last < LONGEST_RANGE:
            yield from range(last + 1, number)
        yield number
        last, is_range = number, False
