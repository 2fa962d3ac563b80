"""schema.org's data within a web page (JSON-LD): the node that is the article, and plain texts of its values."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

_ARTICLES = re.compile(
    r"\w*Article|\w*BlogPosting|Report|NewsItem|Review|Interview|Statement|Report(?:age)\w*", re.IGNORECASE
)
_LONGEST_JSON = 2_000_000
_DEEPEST = 12


def linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The nodes of all JSON-LD in a page."""
    for script in tree.iter("script"):
        kind = (script.get("type") or "").split(";")[0].strip().lower()
        written = script.text or ""
        if kind != "application/ld+json" or len(written) > _LONGEST_JSON:
            continue
        try:
            yield from _nodes(json.loads(_without_comments(written), strict=False))
        except (ValueError, RecursionError):
            continue


def _without_comments(written: str) -> str:
    return re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$", "", written).strip().rstrip(";")


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _nodes(value.get(key), depth + 1)


def article_of(nodes: Iterator[dict[str, Any]]) -> dict[str, Any]:
    """The node that is the article; the one that says most, where several are."""
    articles = [node for node in nodes if any(_ARTICLES.fullmatch(kind) for kind in _types(node))]
    return max(articles, key=lambda node: ("headline" in node, len(node)), default={})


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def name_of(value: Any) -> str:
    """The name that a value says, or the first of several; an address is no name."""
    if isinstance(value, list):
        return first_of(*(name_of(item) for item in value))
    if isinstance(value, dict):
        return text_of(value.get("name"))
    return "" if text_of(value).startswith("http") else text_of(value)


def text_of(value: Any) -> str:
    """The text of a value, or the first of several; nothing for anything else."""
    if isinstance(value, list):
        return first_of(*(text_of(item) for item in value))
    return unescape(value).strip() if isinstance(value, str) else ""


def first_of(*texts: str) -> str:
    """The first text that says something, on one line."""
    return next((" ".join(text.split()) for text in texts if text.strip()), "")
