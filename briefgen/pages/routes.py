"""All addresses: which file each page is, and how one page links to another.

A link between two pages is relative and names the file (`../../people/kim-jong-un/index.html#p7`), so that the same
bytes work at the root of a host, in a folder of it, and from disk. It is `root`, the way from the page to the site's
root, followed by the target's path.
"""

from urllib.parse import quote

from briefgen.model.addresses import FOLDERS
from briefgen.model.ids import Ref, SitePath
from briefgen.model.view_parts import Section

HOME = SitePath("index.html")
NOT_FOUND = SitePath("404.html")
HEADNOTE = "headnote"
"""The element id of the editors' note on an article as a whole."""

FEED = SitePath("feed.xml")

SECTIONS: dict[Section, SitePath] = {
    "home": HOME,
    "briefings": SitePath("briefings/index.html"),
    "articles": SitePath("articles/index.html"),
    "people": SitePath("people/index.html"),
    "glossary": SitePath("glossary/index.html"),
    "timeline": SitePath("timeline/index.html"),
    "sources": SitePath("sources/index.html"),
    "coverage": SitePath("coverage/index.html"),
    "notes": SitePath("notes/index.html"),
    "search": SitePath("search/index.html"),
}
"""The page of each section, in the order of the navigation."""

_SCHEMES = ("http", "https", "mailto")
_PATH_SAFE = "/!$&'()*+,;=:@~"


def path_of(ref: Ref) -> SitePath:
    """The page on which a thing stands: its own, or for a note its article's."""
    if ref.kind == "note":
        return SitePath(f"{FOLDERS['article']}/{ref.id.partition('#')[0]}/index.html")
    return SitePath(f"{FOLDERS[ref.kind]}/{ref.id}/index.html")


def old_path(ref: Ref, old: str) -> SitePath:
    """The page that a thing had when its slug was `old`."""
    return SitePath(f"{FOLDERS[ref.kind]}/{old}/index.html")


def list_path(section: Section, number: int = 1, part: str = "") -> SitePath:
    """Page `number` (from 1) of a section's list, or of its part: `notes/kind/question/page/2/index.html`."""
    folder = SECTIONS[section].removesuffix("index.html") + (f"kind/{part}/" if part else "")
    return SitePath(f"{folder}index.html" if number == 1 else f"{folder}page/{number}/index.html")


def thing_path(ref: Ref, number: int) -> SitePath:
    """Page `number` (from 1) of what a thing's page tells: `people/ann-lee/page/2/index.html`."""
    first = path_of(ref)
    return first if number == 1 else SitePath(first.removesuffix("index.html") + f"page/{number}/index.html")


def print_path(ref: Ref) -> SitePath:
    """The page on which a thing stands ready to be printed whole: `briefings/before/print/index.html`."""
    return SitePath(path_of(ref).removesuffix("index.html") + "print/index.html")


def note_element(slug: str) -> str:
    """The element id of a note on its article's page."""
    return f"note-{slug}"


def anchor_element(slug: str) -> str:
    """The element id of the words that a note stands on."""
    return f"anchor-{slug}"


def root_of(path: SitePath) -> str:
    """The way from a page to the site's root: `../../` for `people/ann-lee/index.html`, empty at the root."""
    return "../" * path.count("/")


def href(root: str, path: SitePath, fragment: str = "") -> str:
    """The link to `path` (and the element `fragment` there) from a page whose way to the root is `root`."""
    return f"{root}{path}#{fragment}" if fragment else f"{root}{path}"


def file_href(root: str, path: str) -> str:
    """The link to a copied file, whose name may hold anything: percent-encoded (RFC 3986), other scripts too."""
    return root + quote(path, safe=_PATH_SAFE)


def base_path(base_url: str) -> str:
    """The path of the site on its host, with slashes around it: `/repo/`; `/` where no address is known."""
    _, _, after_scheme = base_url.partition("://")
    _, slash, path = after_scheme.partition("/")
    return f"/{path}" if slash else "/"


def elsewhere(address: str) -> str:
    """An address on another host as it may be linked to: http, https or mailto; empty for anything else."""
    scheme, colon, _ = address.partition(":")
    return address if colon and scheme.lower() in _SCHEMES else ""


def address_of_path(path: SitePath) -> str:
    """The public address of a page, from the site's root: its folder's, without `index.html`."""
    return path.removesuffix("index.html") if path.endswith("/index.html") or path == HOME else path
