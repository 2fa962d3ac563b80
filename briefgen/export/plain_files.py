"""The small files at a site's root that crawlers and hosts look for: robots.txt, llms.txt, .nojekyll."""

import re
from collections.abc import Iterable

from briefgen.export.exporters import EXPORTERS
from briefgen.model.addresses import absolute, address_of
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.model.site import Article, Site

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#])")


def robots_txt(site: Site) -> OutputFile:
    """Everything may be crawled: pages that must not be listed say so themselves, and are crawled to be heard.

    A crawler heeds it at a host's root only (RFC 9309 section 2.3); in a folder of a host it does no harm.
    """
    lines = ["User-agent: *", "Disallow:"]
    if site.config.base_url:
        lines.append(f"Sitemap: {absolute(site.config.base_url, 'sitemap.xml')}")
    return OutputFile(path=SitePath("robots.txt"), data=("\n".join(lines) + "\n").encode())


def nojekyll(site: Site) -> OutputFile:
    """GitHub Pages, publishing from a branch, would else leave out what begins with an underscore."""
    return OutputFile(path=SitePath(".nojekyll"), data=b"")


def llms_txt(site: Site) -> OutputFile:
    """llms.txt (https://llmstxt.org): what the site holds, for language models. Of sources, only the record is told.

    Its `Optional` section, which may be skipped, is the data.
    """
    config = site.config
    head = [f"# {_line(config.title)}", *([f"> {_line(config.description)}"] if config.description else [])]
    told = [_section(title, things, config.base_url) for title, things in _sections(site)]
    text = "\n\n".join((*head, *(section for section in told if section)))
    return OutputFile(path=SitePath("llms.txt"), data=f"{text}\n".encode())


Listed = tuple[str, str, str]
"""An address from the site's root, a name, and what is said of it."""


def _sections(site: Site) -> tuple[tuple[str, Iterable[Listed]], ...]:
    formats = ((exporter, each) for exporter in EXPORTERS for each in exporter.formats)
    return (
        ("Briefings", ((address_of(b.ref), b.title, b.bottom_line or b.summary) for b in site.briefings)),
        ("People", ((address_of(person.ref), person.name, person.summary) for person in site.people)),
        ("Glossary", ((address_of(term.ref), term.term, term.summary) for term in site.terms)),
        ("Sources", ((address_of(article.ref), article.title, _record(article)) for article in site.articles)),
        ("Pages", ((address_of(page.ref), page.title, page.summary) for page in site.pages)),
        ("Optional", ((each.path, f"{exporter.name} ({each.name})", exporter.summary) for exporter, each in formats)),
    )


def _section(title: str, things: Iterable[Listed], base_url: str) -> str:
    lines = [_entry(address, name, note, base_url) for address, name, note in things]
    return "\n".join((f"## {title}", "", *lines)) if lines else ""


def _entry(address: str, name: str, note: str, base_url: str) -> str:
    link = f"- [{_line(name)}]({absolute(base_url, address)})"
    return f"{link}: {_line(note)}" if note else link


def _record(article: Article) -> str:
    facts = (article.publisher, article.date.iso if article.date else "", article.url)
    return ". ".join(part for part in (", ".join(fact for fact in facts if fact), article.summary) if part)


def _line(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
