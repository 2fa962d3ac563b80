"""The template engine: strict, escaping always, and with nothing in it that would run content as a template."""

from collections.abc import Mapping
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)

from briefgen.render.addresses import data_href, safe_href
from briefgen.render.compiled import PlainEnvironment
from briefgen.render.themes import Theme


def make_environment(theme: Theme, given: Mapping[str, Any], bytecode: str = "") -> Environment:
    """The engine for `theme`; templates and their macros see the globals `given`. `bytecode` is a folder, or empty.

    `article.html` is the nearest of that name; `default/article.html` the one of the built-in theme `default`, for
    an overriding template to extend.
    """
    environment = PlainEnvironment(
        loader=_loader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,  # a theme has few templates, and each page asks for a dozen of them: a plain table
        bytecode_cache=FileSystemBytecodeCache(bytecode) if bytecode else None,
    )
    environment.filters |= {"href": safe_href, "data_href": data_href}
    environment.globals.update(given)
    return environment


def _loader(theme: Theme) -> BaseLoader:
    folders = [f"{layer.folder}/templates" for layer in theme.layers]
    last_of = {layer.name: at for at, layer in enumerate(theme.layers)}
    named = {name: FileSystemLoader(folders[at:]) for name, at in last_of.items()}
    return ChoiceLoader([FileSystemLoader(folders), PrefixLoader(named)])
