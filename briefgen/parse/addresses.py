"""Which addresses a link or picture of the content may lead to.

markdown-it-py refuses a few schemes and lets all others through (`ms-word:`, `search-ms:`, `intent:`, `blob:`); this is
the other way round. Addresses are judged as browsers read them, which ignore tabs and line ends within, white space and
control characters around, and take a backslash for a slash.
"""

import re

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_ALLOWED = re.compile(r"https?://[^/?#]|mailto:[^/]", re.IGNORECASE)
_NEVER = re.compile(r"[\x00-\x1f\x7f-\x9f\\\u2028\u2029]|^\s|\s$")


def is_allowed(address: str) -> bool:
    """Whether `address` is http, https or mailto, or relative to the site's root without a host of its own."""
    if not address or _NEVER.search(address):
        return False
    if _SCHEME.match(address):
        return _ALLOWED.match(address) is not None
    first_segment = re.split(r"[/?#]", address, maxsplit=1)[0]
    return not address.startswith("//") and ":" not in first_segment
