"""The bibliography for LaTeX, in two dialects: BibTeX's own entries, and biblatex's with exact dates."""

from collections.abc import Iterable

from briefgen.model.bylines import Bylines
from briefgen.model.site import Article, Site
from briefgen.text.bibtex import author_field, escaped, escaped_url, written_entry
from briefgen.text.months import MONTHS


def sources_bibtex(site: Site) -> bytes:
    """Entries that the classic BibTeX styles print, addresses included; a key is the article's slug."""
    return _document(_bibtex(article, names) for article, names in _with_names(site))


def sources_biblatex(site: Site) -> bytes:
    """Entries for biblatex and Biber, with dates as exact as they are known."""
    return _document(_biblatex(article, names) for article, names in _with_names(site))


def _with_names(site: Site) -> Iterable[tuple[Article, str]]:
    bylines = Bylines(site)
    return ((article, author_field(bylines.of(article))) for article in site.articles)


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
            ("month", MONTHS[date.month - 1] if date and date.month else ""),
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


def _title(title: str) -> str:
    """Braced once more, for styles must not change its capitals."""
    return f"{{{escaped(title)}}}"
