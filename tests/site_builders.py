"""Sites and their parts as understood, for tests: only what the test is about is spelled out."""

from typing import Any

from briefgen.model.config import SiteConfig
from briefgen.model.dates import Date, parse_date
from briefgen.model.ids import ArticleId, BriefingId, ContentPath, PersonId, Slug, TermId, note_id
from briefgen.model.rich_text import Block
from briefgen.model.site import Article, Briefing, Mention, Note, Person, Prose, Site, Speech, Stretch, Term
from briefgen.text.spans import Span
from tests.builders import a_block


def a_date(written: str) -> Date:
    date = parse_date(written)
    assert date is not None, f"no date: {written}"
    return date


def a_prose(*blocks: str | Block, **more: Any) -> Prose:
    return Prose(blocks=tuple(a_block(b) if isinstance(b, str) else b for b in blocks), **more)


def a_stretch(prose: Prose, words: str, block: int = 1) -> Stretch:
    """The first place of `words` in block `block` of a prose."""
    start = prose.blocks[block - 1].text.index(words)
    return Stretch(block=block, start=start, end=start + len(words))


def a_mention(prose: Prose, words: str, entity: str = "", *, block: int = 1, **more: Any) -> Mention:
    """The first place of `words` as a mention of a person, or of one of `candidates`."""
    at = a_stretch(prose, words, block)
    more = {"kind": "person", "reason": "full name", "status": "resolved" if entity else "ambiguous", **more}
    return Mention(block=block, start=at.start, end=at.end, surface=words, entity=entity, **more)


def a_speech(prose: Prose, words: str, speaker: str, *, block: int = 1) -> Speech:
    at = a_stretch(prose, words, block)
    return Speech(block=block, start=at.start, end=at.end, surface=words, speaker=PersonId(speaker))


def everything(prose: Prose) -> tuple[Stretch, ...]:
    return tuple(Stretch(block=n, start=0, end=len(block.text)) for n, block in enumerate(prose.blocks, 1))


def an_article(slug: str = "a", *passages: str, **more: Any) -> Article:
    """An article shown in full, unless told otherwise."""
    prose = more.get("prose", a_prose(*passages))
    given: dict[str, Any] = {
        "title": "A title",
        "publisher": "",
        "via": "",
        "byline": (),
        "date": None,
        "url": "",
        "archive_url": "",
        "language": "en",
        "form": "full",
        "publish": "full",
        "rights": "",
        "summary": "",
        "tags": (),
        "prose": prose,
    }
    given["shown"] = everything(prose) if more.get("publish", "full") == "full" else ()
    path = ContentPath(f"content/articles/{slug}.md")
    return Article(id=ArticleId(slug), path=path, **{**given, **more})


def a_note(article: Article, words: str, said: str = "Said of it.", *, slug: str = "n", **more: Any) -> Note:
    """A note on the first place of `words` in the article's first passage that has them."""
    block = next(n for n, b in enumerate(article.prose.blocks, 1) if words in b.text)
    given: dict[str, Any] = {
        "id": note_id(article.id, slug),
        "slug": Slug(slug),
        "article": article.id,
        "path": ContentPath(f"content/annotations/{article.id}.md"),
        "span": Span(start=0, end=1),
        "kind": "context",
        "quotation": words,
        "state": "exact",
        "anchor": (a_stretch(article.prose, words, block),),
        "prose": a_prose(said),
    }
    return Note(**{**given, **more})


def a_person(slug: str = "ann-lee", name: str = "Ann Lee", **more: Any) -> Person:
    family = more.get("family_name", name.split()[-1])
    given = {"name": name, "family_name": family, "sort_name": name, **more}
    return Person(id=PersonId(slug), path=ContentPath(f"content/people/{slug}.md"), **given)


def a_term(slug: str = "yongbyon", term: str = "Yongbyon", **more: Any) -> Term:
    path = ContentPath(f"content/glossary/{slug}.md")
    return Term(id=TermId(slug), path=path, **{"term": term, "kind": "place", **more})


def a_briefing(slug: str = "brief", *text: str | Block, **more: Any) -> Briefing:
    path = ContentPath(f"content/briefings/{slug}.md")
    return Briefing(id=BriefingId(slug), path=path, **{"title": "A briefing", "prose": a_prose(*text), **more})


def a_site(**more: Any) -> Site:
    """A site at https://example.org/kim/, unless told otherwise."""
    return Site(**{"config": SiteConfig(title="Talks", base_url="https://example.org/kim/"), **more})
