"""What a request is answered with, decided on its words alone: no file is looked for that the build did not list."""

import re
from collections.abc import Collection
from typing import Literal, NamedTuple
from urllib.parse import unquote_to_bytes

OWN = "/_briefgen/"
"""Below this address is what the preview adds to the site."""

_HOST = re.compile(r"(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?", re.I)


class Answer(NamedTuple):
    """A file of the site, an address to go to (a page's folder was asked for without its slash), or a refusal."""

    kind: Literal["file", "elsewhere", "nothing", "wrong"]
    path: str = ""


def answer(target: str, files: Collection[str]) -> Answer:
    """What the request target `target` (RFC 9112, section 3.2) means; `files` are the site's, from its root.

    Percent-encoding is undone once. Only a name that is in `files`, letter for letter, is ever a file.
    """
    path = target.partition("?")[0]
    if not path.startswith("/") or "#" in path or "\\" in path:
        return Answer("wrong")
    try:
        name = unquote_to_bytes(path[1:]).decode("utf-8")
    except UnicodeDecodeError:
        return Answer("wrong")
    if "\0" in name:
        return Answer("wrong")
    if name.count("/") != path.count("/") - 1:
        return Answer("nothing")
    page = f"{name}index.html" if name == "" or name.endswith("/") else name
    if page in files:
        return Answer("file", page)
    if f"{page}/index.html" in files and not path.startswith("//"):
        return Answer("elsewhere", f"{path}/")
    return Answer("nothing")


def is_own_host(hosts: list[str]) -> bool:
    """Whether a request means this machine by its `Host` fields.

    Otherwise a page elsewhere could read the preview through a name of its own that leads here (DNS rebinding).
    """
    return len(hosts) == 1 and len(hosts[0]) < 256 and _HOST.fullmatch(hosts[0].strip()) is not None


def is_foreign(site: str | None, mode: str | None, origin: str | None, host: str) -> bool:
    """Whether another site asks for something that it would not merely go to (Fetch Metadata, `Origin`)."""
    if origin is not None and origin not in (f"http://{host}", f"https://{host}"):
        return True
    return site in ("cross-site", "same-site") and mode != "navigate"
