"""Defence in depth: whatever stands in a view, a page's `href` or `src` has a scheme that is allowed, or none."""

import re

from briefgen.model.view_parts import CitationFile
from briefgen.model.work_entries import FORMATS
from briefgen.text.data_urls import data_url

_SCHEME = re.compile(r"[a-z][a-z0-9+.\-]*:", re.IGNORECASE)
_ALLOWED = ("http:", "https:", "mailto:")
_DROPPED = dict.fromkeys((*range(33), 127, *range(128, 160), 0xFEFF))
"""White space and control characters, which browsers drop from an address before they read its scheme."""

_FILE_TYPES = frozenset(form.kind.media_type for form in FORMATS)

_WITHIN = (".", "#")
"""How most addresses of this site begin: no scheme and no host begins so."""


def safe_href(href: str) -> str:
    r"""`href`, or nothing where it would lead elsewhere than to http, https, mailto, or into this site.

    Addresses of another host without a scheme (`//host`, `\\host`) are refused too, for they lead out of the site.
    """
    if href[:1] in _WITHIN:
        return href
    bare = href.translate(_DROPPED)
    if bare.startswith(("//", "\\", "/\\")):
        return ""
    scheme = _SCHEME.match(bare)
    if scheme is None or scheme[0].lower() in _ALLOWED:
        return href
    return ""


def data_href(file: CitationFile) -> str:
    """The address that holds a file itself, or nothing where it is of a type that a browser might open and run."""
    return data_url(file.media_type, file.content) if file.media_type in _FILE_TYPES else ""
