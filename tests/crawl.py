"""Follows every link of a built site as a browser would, at any address it may be published under."""

from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html

_ADDRESSES = (("href", "//*[@href]"), ("src", "//*[@src]"))
_REFRESH = "//meta[@http-equiv='refresh']/@content"
_ELSEWHERE = ("http:", "https:", "mailto:")
_HELD = "data:"


class Tree:
    """A built site in a folder, mounted at an address: `http://host/`, `http://host/repo/`, `file:///any/folder/`."""

    def __init__(self, folder: Path, mount: str) -> None:
        self.folder, self.mount = folder, mount
        self.pages = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.html"))}
        self._ids: dict[str, frozenset[str]] = {}

    def broken(self) -> list[str]:
        """Each link that leads nowhere, as `page: address`; addresses elsewhere are not followed."""
        return [
            f"{name}: {address}" for name in self.pages for address in self.links(name) if not self.works(name, address)
        ]

    def links(self, name: str) -> list[str]:
        """Every address of a page that is on the site, or means to be; what an address holds itself is no link."""
        document = self._document(name)
        found = [element.get(key) for key, path in _ADDRESSES for element in document.xpath(path)]
        found += [content.partition("url=")[2] for content in document.xpath(_REFRESH)]
        leading = (address for address in found if not address.startswith(_HELD))
        return [each for each in leading if not each.startswith(_ELSEWHERE) or each.startswith(self.mount)]

    def works(self, name: str, address: str) -> bool:
        """Whether `address`, written in the page `name`, leads to a file of the site and its fragment to an element."""
        target, fragment = urldefrag(urljoin(self.mount + name, address))
        if not target.startswith(self.mount):
            return False
        path = unquote(urlsplit(target).path).removeprefix(unquote(urlsplit(self.mount).path))
        path = self._index_of(path)
        if not (self.folder / path).is_file():
            return False
        return not fragment or not path.endswith(".html") or unquote(fragment) in self.ids(path)

    def _index_of(self, path: str) -> str:
        """The file that a server gives for a folder; from disk, none is given."""
        is_folder = path == "" or path.endswith("/")
        return f"{path}index.html" if is_folder and not self.mount.startswith("file:") else path

    def ids(self, name: str) -> frozenset[str]:
        """Every id of the page."""
        if name not in self._ids:
            self._ids[name] = frozenset(self._document(name).xpath("//@id"))
        return self._ids[name]

    def _document(self, name: str) -> html.HtmlElement:
        return html.parse(str(self.pages[name]), html.HTMLParser(encoding="utf-8")).getroot()
