"""Which words of a source may appear: the promise of `publish`, worked out once and kept by every output.

`full` shows the text. `excerpts` shows the words that notes and checked quotations stand on, at most `excerpt_limit` of
the whole (more is an error), and attributed speech as far as that limit has room for it: speech is found by rule, so a
writer could not mend it. `reference` shows no word of the text.
"""

from collections.abc import Iterable

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.config import SiteConfig
from briefgen.model.documents import ArticleDocument, Publish
from briefgen.model.rich_text import Block
from briefgen.model.site import Stretch


def rule_for(document: ArticleDocument, config: SiteConfig) -> Publish:
    """The rule in force for the article: its own, else the site's."""
    return document.publish or config.publish


def shown_stretches(
    document: ArticleDocument,
    blocks: tuple[Block, ...],
    config: SiteConfig,
    quoted: Iterable[Stretch],
    spoken: Iterable[Stretch],
) -> tuple[Stretch, ...]:
    """The stretches of `blocks`, the article's passages, that may be shown, in order, none touching another."""
    rule = rule_for(document, config)
    if rule == "reference":
        return ()
    if rule == "full":
        return tuple(Stretch(block=n, start=0, end=len(block.text)) for n, block in enumerate(blocks, 1))
    shown = merged(quoted)
    for speech in spoken:
        wider = merged((*shown, speech))
        if words_in(wider, blocks) <= config.excerpt_limit:
            shown = wider
    return shown


def merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """`stretches` in order, those that overlap or touch made one."""
    joined: list[Stretch] = []
    for stretch in sorted(stretches):
        last = joined[-1] if joined else None
        if last is not None and last.block == stretch.block and stretch.start <= last.end:
            joined[-1] = Stretch(block=last.block, start=last.start, end=max(last.end, stretch.end))
        else:
            joined.append(stretch)
    return tuple(joined)


def words_in(stretches: Iterable[Stretch], blocks: tuple[Block, ...]) -> int:
    """How many words (between white space) stand in `stretches`."""
    return sum(len(blocks[s.block - 1].text[s.start : s.end].split()) for s in stretches if s.block)


def over_limit(
    document: ArticleDocument, blocks: tuple[Block, ...], shown: tuple[Stretch, ...], config: SiteConfig
) -> tuple[Diagnostic, ...]:
    """The error for an article of which more words are quoted than `excerpt_limit` allows; else nothing."""
    words = words_in(shown, blocks)
    if rule_for(document, config) != "excerpts" or words <= config.excerpt_limit:
        return ()
    fault = Diagnostic(
        code="BG601",
        path=document.path,
        span=document.span_of("publish") or document.span_of("title"),
        message=f"{words} words of this article are quoted; excerpt_limit allows {config.excerpt_limit}.",
        hint="Quote less of it in notes and briefings, or raise excerpt_limit in site.yml if the rights allow it.",
        subject=document.slug,
    )
    return (fault,)
