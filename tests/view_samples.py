"""Views made from their own types, so that a field added to a view is drawn in the tests without anybody's doing.

`a_page(kind, rich=True)` has something in every field; `rich=False` has nothing wherever nothing is allowed.
"""

import types
import typing
from typing import Any, Literal, Union

import msgspec

from briefgen.model import flow
from briefgen.model.dates import Date
from briefgen.model.ids import SitePath
from briefgen.model.pages import Frame, Page, PageKind, View
from briefgen.model.view_parts import Card, SectionLink
from briefgen.model.views import PassageView

HOSTILE = "<b>&\"'"
"""Stands at the end of every sample string: where a template forgets to escape, the page is no longer well-formed."""

KINDS: tuple[PageKind, ...] = typing.get_args(PageKind)
_VIEWS = {msgspec.inspect.type_info(view).tag: view for view in typing.get_args(View)}  # type: ignore[union-attr]
_PLAIN = {"language": "en", "key": "context", "json_ld": '{"@graph":[]}', "element": "em", "coins": "url_ver=1"}
_DEPTH = 7


def a_view(kind: PageKind, *, rich: bool = True) -> Any:
    return _Sampler(rich).struct(_VIEWS[kind])


def a_page(kind: PageKind, *, rich: bool = True, **more: Any) -> Page:
    sampler = _Sampler(rich)
    fields: dict[str, Any] = {
        "path": SitePath(f"{kind}/index.html"),
        "kind": kind,
        "view": sampler.struct(_VIEWS[kind]),
    }
    return sampler.struct(Page, **{**fields, "title": "A title", **more})


def a_frame(**more: Any) -> Frame:
    return _Sampler(True).struct(Frame, **more)


class _Sampler:
    def __init__(self, rich: bool) -> None:
        self._rich = rich
        self._count = 0

    def struct(self, struct: type, depth: int = 0, /, **given: Any) -> Any:
        hints = typing.get_type_hints(struct)
        fields = {f.name: hints[f.name] for f in msgspec.structs.fields(struct)}
        values = {
            name: given[name] if name in given else self._value(name, hint, depth + 1) for name, hint in fields.items()
        }
        return self._mended(struct(**values))

    def _value(self, name: str, hint: Any, depth: int) -> Any:
        origin, args = typing.get_origin(hint), typing.get_args(hint)
        if hint is str or isinstance(hint, typing.NewType):
            return self._string(name)
        if name == "column":  # from 0: the sample has one
            return 0
        if hint in (int, bool):
            return hint(self._rich) * (3 if hint is int else 1) or hint()
        if origin is Literal:
            return args[0]
        if origin in (Union, types.UnionType):
            return self._one_of(name, args, depth)
        if origin is tuple:
            return self._several(name, args, depth)
        if hint is Date:
            return Date(year=2019, month=1, day=19) if name != "date" or depth % 2 else Date(year=2019, month=1)
        return self.struct(hint, depth)

    def _one_of(self, name: str, args: tuple[Any, ...], depth: int) -> Any:
        if type(None) in args:
            kind = next(arg for arg in args if arg is not type(None))
            return self._value(name, kind, depth) if self._rich and depth < _DEPTH else None
        if flow.TextNode in args:
            return flow.TextNode(text=f"words{HOSTILE}")
        return self._value(name, args[0], depth)

    def _several(self, name: str, args: tuple[Any, ...], depth: int) -> Any:
        if args[-1] is not Ellipsis:
            return tuple(self._value(name, arg, depth) for arg in args)
        if not self._rich or depth > _DEPTH:
            return ()
        if args[0] is flow.Node or args[0] == flow.Node:
            return self._nodes(depth)
        return (self._value(name, args[0], depth), self._value(name, args[0], depth))

    def _nodes(self, depth: int) -> tuple[flow.Node, ...]:
        """Every kind of node near the top of a view; below, words alone."""
        if depth > 3:
            return (flow.TextNode(text=f"words{HOSTILE}"), flow.MarkedNode(children=(flow.TextNode(text="marked"),)))
        kinds = [kind for kind in typing.get_args(flow.Node) if kind is not flow.CellNode]
        return tuple(self.struct(kind, _DEPTH) for kind in kinds)

    def _string(self, name: str) -> str:
        if name in _PLAIN:
            return _PLAIN[name]
        if name == "id" or name.endswith("_id"):
            self._count += 1
            return f"id-{self._count}"
        if not self._rich and name not in (
            "title",
            "name",
            "text",
            "label",
            "glyph",
            "term",
            "href",
            "kind",
            "slug",
            "root",
        ):
            return ""
        if name in ("href", "src", "image", "url", "canonical", "permalink") or name.endswith(("_href", "_url")):
            return f"https://example.org/?a=1&b={self._count}" if "url" in name else "../x/index.html#p7"
        if name in ("slug", "card", "note", "root"):
            return {"root": "../../"}.get(name, f"{name}-1")
        return f"{name}{HOSTILE}"

    def _mended(self, value: Any) -> Any:
        """What the types do not say: a passage opens and closes what is around it."""
        if isinstance(value, flow.RichBlock):
            self._count += 1
            return msgspec.structs.replace(
                value, opens=(), closes=0, kind="paragraph", level=0, rule_before=self._rich, id=""
            )
        if isinstance(value, PassageView):
            return msgspec.structs.replace(
                value, block=msgspec.structs.replace(value.block, number=self._count, id=f"p{self._count}")
            )
        if isinstance(value, (Card, SectionLink)):
            return value
        return value
