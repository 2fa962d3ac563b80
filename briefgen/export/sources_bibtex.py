r"""The bibliography for LaTeX, in two dialects: BibTeX's own entries, and biblatex's with exact dates.

In a `.bib` file braces must balance even where they are escaped, so a brace of the text is written as a command; an
address stands as it is, for `\url` reads it verbatim, with what would break that percent-encoded.
"""

import re
from collections.abc import Iterable

from briefgen.model.bylines import Bylines
from briefgen.model.site import Article, Site
from briefgen.text.personal_names import PersonalName

Fields = Iterable[tuple[str, str]]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = re.compile(r"[\\{}&%$#_~^]")
_COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_NOT_IN_URL = re.compile(r"[\\{}\s\"<>^`|]")


def sources_bibtex(site: Site) -> bytes:
    """Entries that the classic BibTeX styles print, addresses included; a key is the article's slug."""
    return _document(_bibtex(article, names) for article, names in _with_names(site))


def sources_biblatex(site: Site) -> bytes:
    """Entries for biblatex and Biber, with dates as exact as they are known."""
    return _document(_biblatex(article, names) for article, names in _with_names(site))


def _with_names(site: Site) -> Iterable[tuple[Article, str]]:
    bylines = Bylines(site)
    return ((article, author_field(bylines.of(article))) for article in site.articles)


def author_field(names: Iterable[PersonalName]) -> str:
    """All authors, as BibTeX reads them."""
    return " and ".join(map(_name, names))


def _bibtex(article: Article, names: str) -> str:
    date, url = article.date, escaped_url(article.url)
    in_paper = bool(article.publisher) and article.form in ("full", "digest")
    seen = [rf"\url{{{url}}}" if url else "", f"via {escaped(article.via)}" if article.via else ""]
    note = ", ".join(part for part in seen if part)
    return written_entry(
        "article" if in_paper else "misc",
        article.id,
        [
            ("author", names),
            ("title", _title(article.title)),
            ("journal" if in_paper else "organization", escaped(article.publisher)),
            ("year", f"{date.year:04}" if date else ""),
            ("month", _MONTHS[date.month - 1] if date and date.month else ""),
            ("day", str(date.day) if date and date.day else ""),
            ("note" if in_paper else "howpublished", note),
            ("url", url),
        ],
    )


def _biblatex(article: Article, names: str) -> str:
    in_paper = bool(article.publisher) and article.form in ("full", "digest")
    return written_entry(
        "article" if in_paper else "online",
        article.id,
        [
            ("entrysubtype", "newspaper" if in_paper else ""),
            ("author", names),
            ("title", _title(article.title)),
            ("journaltitle" if in_paper else "organization", escaped(article.publisher)),
            ("date", article.date.iso if article.date else ""),
            ("url", escaped_url(article.url)),
            ("note", f"via {escaped(article.via)}" if article.via else ""),
            ("abstract", escaped(article.summary)),
            ("keywords", escaped(", ".join(article.tags))),
        ],
    )


def _document(entries: Iterable[str]) -> bytes:
    return "\n".join(entries).encode()


def written_entry(kind: str, key: str, fields: Fields) -> str:
    """An entry; a month is a name that BibTeX knows, and so stands without braces."""
    written = (f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n" for name, value in fields if value)
    return f"@{kind}{{{key},\n{''.join(written)}}}\n"


def _title(title: str) -> str:
    """Braced once more, for styles must not change its capitals."""
    return f"{{{escaped(title)}}}"


def _name(name: PersonalName) -> str:
    """`Lee, Ann`; `Doe, Jr., John`; what is not split is braced, for an `and` in it must not part it."""
    if name.literal:
        return f"{{{escaped(name.literal)}}}"
    return ", ".join(escaped(part) for part in (name.family, name.suffix, name.given) if part)


def escaped(text: str) -> str:
    """`text` as LaTeX prints it, on one line."""
    return _SPECIAL.sub(lambda found: _COMMANDS.get(found[0], "\\" + found[0]), " ".join(text.split()))


def escaped_url(url: str) -> str:
    """An address with what would break it in a `.bib` file percent-encoded."""
    return _NOT_IN_URL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)
