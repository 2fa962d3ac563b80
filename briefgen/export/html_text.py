"""HTML written element by element: every text and every attribute is escaped on its way in."""

import html
import re

from briefgen.model.addresses import absolute

_ELSEWHERE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_WITH_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_VOID = ("br", "hr", "img")


def escaped(text: str) -> str:
    """`text` as HTML that shows it."""
    return html.escape(text, quote=False)


def tag(name: str, inner: str = "", **attributes: str) -> str:
    """An element around `inner`, which is HTML already."""
    written = "".join(f' {key}="{html.escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>" if name in _VOID else f"<{name}{written}>{inner}</{name}>"


def is_elsewhere(address: str) -> bool:
    """Whether `address` leads away from the site, or is no address that may be followed."""
    return _WITH_SCHEME.match(address) is not None


def link(base: str, address: str, inner: str) -> str:
    """A link around `inner` to an address from the site's root, or to http, https or mailto; else `inner` alone."""
    if _ELSEWHERE.match(address):
        return tag("a", inner, href=address)
    return inner if is_elsewhere(address) else tag("a", inner, href=absolute(base, address.lstrip("/")))
