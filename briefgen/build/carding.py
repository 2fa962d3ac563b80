"""Social cards for a whole site: laid out before its pages, which say that they have one, and drawn where they changed.

What a card says is remembered; a picture is not, for it stands in the output folder, and stays there as long as its
card is laid out as it was.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from briefgen.build.fingerprint import code_fingerprint, fingerprint
from briefgen.build.memo import Memory
from briefgen.build.record import CardRecord
from briefgen.build.workers import Workers
from briefgen.cards import Laid, drawn, laid_out
from briefgen.diagnostics.extras import install
from briefgen.diagnostics.model import BriefgenError
from briefgen.model.cards import Card, CardLook, CardWords, card_path
from briefgen.model.ids import SitePath
from briefgen.model.site import Article, Briefing, Site
from briefgen.render.card_look import card_look
from briefgen.render.themes import Theme
from briefgen.render.words import Words, words_of

MISSING = f"No social cards: Pillow is not installed. Install it with `{install('PIL')}`."
NO_ADDRESS = "No social cards: site.yml has no `base_url`, and a card is known by its whole address only."

_SHOWN = 5


def with_cards(site: Site, theme: Theme, memory: Memory, *, can_draw: bool) -> tuple[Site, tuple[str, ...]]:
    """The site with its cards laid out, and what is to be said of those it should have and has not."""
    if not site.config.social_cards:
        return site, ()
    if not (site.config.base_url and can_draw):
        return site, (MISSING if site.config.base_url else NO_ADDRESS,)
    look, words = card_look(theme), words_of(theme, site.config.language)
    things: tuple[Article | Briefing, ...] = (*site.articles, *site.briefings)
    said = tuple(_words(thing, site, words) for thing in things)
    try:
        laid = memory(_laid, look, said, result=Laid, salt=fingerprint(look))
    except ValueError as error:
        raise BriefgenError(f"A face for social cards of the theme “{theme.name}” cannot be used: {error}.") from error
    cards = tuple(each.card for each in laid if each.card is not None)
    without = [(thing.path, each) for thing, each in zip(things, laid, strict=True) if each.card is None]
    return msgspec.structs.replace(site, cards=cards), _remarks(without)


class Pictures:
    """The pictures of a site's cards: which may stay, as `known` of the last build, and which are to be drawn."""

    def __init__(self, site: Site, theme: Theme, known: Mapping[SitePath, CardRecord]) -> None:
        """Compare what each card is drawn from with what the one in the output was drawn from."""
        self._look = card_look(theme) if site.cards else None
        salt = fingerprint(code_fingerprint(), self._look)
        self.kept: list[CardRecord] = []
        self._wanted: list[tuple[bytes, Card]] = []
        for card in site.cards:
            key, before = fingerprint(salt, card), known.get(card_path(card.ref))
            if before is not None and before.key == key:
                self.kept.append(before)
            else:
                self._wanted.append((key, card))

    def __len__(self) -> int:
        return len(self._wanted)

    def drawn(self, workers: Workers) -> Iterator[tuple[SitePath, bytes, bytes]]:
        """The path, the key and the bytes of each picture that is to be drawn."""
        if self._look is not None:
            made = workers(functools.partial(drawn, self._look), [card for _, card in self._wanted])
            for (key, card), data in zip(self._wanted, made, strict=True):
                yield card_path(card.ref), key, data


def _laid(look: CardLook, words: CardWords) -> Laid:
    return laid_out(look, words)


def _words(thing: Article | Briefing, site: Site, words: Words) -> CardWords:
    who = thing.publisher if isinstance(thing, Article) else thing.author or site.config.author
    date = words.date(thing.date) if thing.date else ""
    line = " · ".join(part for part in (who, date) if part)
    return CardWords(ref=thing.ref, title=thing.title, line=line, site=site.config.title)


def _remarks(without: Sequence[tuple[str, Laid]]) -> tuple[str, ...]:
    if not without:
        return ()
    files = ", ".join(f"{path} ({each.lacking or each.too_long})" for path, each in without[:_SHOWN])
    more = f" and {len(without) - _SHOWN} more" if len(without) > _SHOWN else ""
    return (
        f"No social card for what the theme’s faces for cards cannot set: {files}{more}. "
        "A theme of your own can name faces that have these characters (card: in theme.yml).",
    )
