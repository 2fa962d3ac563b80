"""What holds for every page: each element closed in its turn, no id twice, no link in a link, no script inline."""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SVG_LEAVES = {"line", "rect", "circle", "path"}
NOT_IN_A_PARAGRAPH = {
    *("address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul"),
}
"""Elements that end an open `<p>` by themselves (HTML Standard, 4.4.1)."""

ALLOWED_PARENTS = {
    "li": {"ul", "ol"},
    "dt": {"div", "dl"},
    "dd": {"div", "dl"},
    "tr": {"thead", "tbody", "table"},
    "td": {"tr"},
    "th": {"tr"},
    "figcaption": {"figure"},
    "summary": {"details"},
}


def faults(html: str) -> list[str]:
    """What is wrong with a page, in the order of the text; nothing where all is well."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [*reader.faults, *(f"<{element}> is never closed" for element in reader.open)]


def ids(html: str) -> set[str]:
    reader = _Reader()
    reader.feed(html)
    return reader.ids


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._check_place(tag)
        self._check_attributes(tag, dict(attrs))
        if len(attrs) != len(dict(attrs)):
            self._say(f"<{tag}> has an attribute twice")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID | SVG_LEAVES:
            self._say(f"<{tag}/> closes itself")
        self._check_attributes(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self._say(f"</{tag}> closes <{self.open[-1] if self.open else ''}>")
        elif self.open:
            self.open.pop()

    def _check_place(self, tag: str) -> None:
        if tag == "a" and "a" in self.open:
            self._say("a link within a link")
        if "p" in self.open and tag in NOT_IN_A_PARAGRAPH:
            self._say(f"<{tag}> within a paragraph")
        parents = ALLOWED_PARENTS.get(tag)
        if parents and (not self.open or self.open[-1] not in parents):
            self._say(f"<{tag}> within <{self.open[-1] if self.open else ''}>")
        if self.open and self.open[-1] in ("ul", "ol") and tag != "li":
            self._say(f"<{tag}> within <{self.open[-1]}>")
        if tag == "style":
            self._say("a style sheet in the page")

    def _check_attributes(self, tag: str, attributes: dict[str, str | None]) -> None:
        for name in attributes:
            if name == "style" or name.startswith("on"):
                self._say(f"<{tag} {name}>")
        if tag == "script" and "src" not in attributes and attributes.get("type") != "application/ld+json":
            self._say("a script in the page")
        own = attributes.get("id")
        if own is not None and (own in self.ids or not own or " " in own):
            self._say(f"id “{own}” twice, or no id")
        self.ids.add(own or "")

    def _say(self, fault: str) -> None:
        self.faults.append(f"line {self.getpos()[0]}: {fault}")
