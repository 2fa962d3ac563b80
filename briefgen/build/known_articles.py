"""The articles that a project has, for what is imported: which of them is meant, and what stands in it."""

import re
from functools import cached_property
from pathlib import Path

import msgspec

from briefgen.load import load
from briefgen.model.documents import ArticleDocument
from briefgen.model.files import SourceFile
from briefgen.model.rich_text import Block
from briefgen.parse import parse
from briefgen.resolve.wording.passages import Passages, fold_passages

_FRONT_MATTER = re.compile(r"---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FOLDER = "content/articles/"


class KnownArticle(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """An article of the content: whose it is, where else it stands, and its text, read when it is asked for."""

    slug: str
    publisher: str
    url: str
    archive_url: str
    source: SourceFile

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The passages."""
        document = parse(self.source).document
        return document.body if document is not None else ()

    @cached_property
    def text(self) -> str:
        """The plain text, a blank line between passages."""
        return "\n\n".join(block.text for block in self.blocks)

    @cached_property
    def passages(self) -> Passages:
        """The text made ready for finding words in it."""
        return fold_passages(self.blocks)


def known_articles(root: Path) -> dict[str, KnownArticle]:
    """The articles of the project at `root` by slug, drafts included; none where it has no content yet."""
    if not (root / "content").is_dir():
        return {}
    found = (known_article(source) for source in load(root).sources if source.path.startswith(_FOLDER))
    return {article.slug: article for article in found if article is not None}


def known_article(source: SourceFile) -> KnownArticle | None:
    """What an article's file says of it. Its text is left unread: a project may have ten thousand."""
    front = _FRONT_MATTER.match(source.text)
    document = parse(msgspec.structs.replace(source, text=front[0] if front else "")).document
    if not isinstance(document, ArticleDocument):
        return None
    return KnownArticle(
        slug=document.slug,
        publisher=document.publisher,
        url=document.url,
        archive_url=document.archive_url,
        source=source,
    )
