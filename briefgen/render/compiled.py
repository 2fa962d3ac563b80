"""Templates compiled to plainer Python than the engine's own compiler writes.

The engine asks at run time, at every dot and every call, what a value is: a dictionary, a sandboxed object, a function
that wants the context, text that is markup already. Views are frozen structs, every template escapes, and nothing wants
the context, so most of these questions have one answer, known beforehand. Measured on the default theme, a page takes
half the time. What a template may say, and what comes out of it, is the same.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

_TOOLS = f"; from {__name__} import PlainMacro as Macro, shown as escape"
"""What compiled templates use instead of the engine's; on its first line, so that no other line moves."""


_needs_escape = re.compile(r"[&<>'\"]").search


def shown(value: object) -> str:
    """`value` as it stands in a page: markup as it is, all else escaped."""
    if type(value) is str:
        return escape(value) if _needs_escape(value) else value
    return value if type(value) is Markup else escape(value)


class PlainMacro(Macro):
    """A macro that is mostly called with all its arguments, in their order."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """The macro's markup."""
        left = self._argument_count - len(args)
        if kwargs or left < 0 or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*args, **kwargs)
        return str.__new__(Markup, self._func(*args, *(missing,) * left))


class PlainCompiler(CodeGenerator):
    """Writes a dot as a dot, and a call as a call; but in `view.title is defined` it asks, as the engine does."""

    _may_be_missing = False

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  # the engine's own name
        """`view.title`. A view without that attribute raises `AttributeError`, as the engine would raise its own."""
        if self._may_be_missing or node.attr.startswith("_") or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(  # noqa: N802  # the engine's own name
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """`things.link(one, counted=false)`; what is unpacked into a call is left to the engine's own way."""
        if forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(each.key) for each in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802  # the engine's own name
        """`view.pager is defined`."""
        with self._asking(node.name in ("defined", "undefined")):
            super().visit_Test(node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802  # the engine's own name
        """`view.pager|default(none)`."""
        with self._asking(node.name in ("default", "d")):
            super().visit_Filter(node, frame)

    @contextmanager
    def _asking(self, may_be_missing: bool) -> Iterator[None]:
        before, self._may_be_missing = self._may_be_missing, may_be_missing
        try:
            yield
        finally:
            self._may_be_missing = before


class PlainTemplate(Template):
    """A template that is imported once for all pages: what it sees beside its arguments is the same for all."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The page. A page's macros see its context, which holds them: it lets go of them when it is done."""
        context = self.new_context(dict(*args, **kwargs))
        try:
            return self.environment.concat(self.root_render_func(context))
        except Exception:
            self.environment.handle_exception()
        finally:
            context.vars.clear()
            context.blocks.clear()

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        return super()._get_default_module()


class PlainEnvironment(Environment):
    """An engine that compiles so."""

    code_generator_class = PlainCompiler
    template_class = PlainTemplate

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        first, rest = super()._generate(source, name, filename, defer_init).split("\n", 1)
        return f"{first}{_TOOLS}\n{rest}"
