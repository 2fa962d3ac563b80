"""Writes the views in docs/themes.md from their types: every kind of page, every view, every field."""

import inspect
import re
import types
import typing
from collections.abc import Iterator

import msgspec

from briefgen.model import flow, list_views, pages, view_parts, views

_MODULES = (pages, views, list_views, view_parts, flow)
_VIEWS = re.compile(r"(<!-- views -->\n).*?(<!-- /views -->\n)", re.DOTALL)
_UNQUALIFIED = re.compile(r"(?:\w+\.)+(?=\w)")

Struct = type[msgspec.Struct]


def filled(page: str) -> str:
    """The page with its views as the code has them now."""
    return _VIEWS.sub(lambda match: match[1] + "\n".join(_lines()) + "\n" + match[2], page)


def structs() -> tuple[Struct, ...]:
    """Every type that a template can meet, in the order of its definition, pages first."""
    return tuple(
        value
        for module in _MODULES
        for value in vars(module).values()
        if inspect.isclass(value) and issubclass(value, msgspec.Struct) and value.__module__ == module.__name__
    )


def _lines() -> Iterator[str]:
    for struct in structs():
        yield f"\n### {struct.__name__}\n"
        yield inspect.cleandoc(struct.__doc__ or "")
        hints = typing.get_type_hints(struct)
        if hints:
            yield "\n| field | holds |\n| --- | --- |"
        for name, hint in hints.items():
            yield f"| `{name}` | {_cell(hint)} |"


def _cell(hint: object) -> str:
    written = _name(hint).replace("|", "\\|")
    return f"`{written}`"


def _name(hint: object) -> str:
    if hint is types.NoneType:
        return "None"
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return " | ".join(map(_name, typing.get_args(hint)))
    if isinstance(hint, type) and not typing.get_args(hint):
        return hint.__name__
    return _UNQUALIFIED.sub("", str(hint))
