"""Where the words of a card stand: the site above, the title as large as it fits, where the thing is from below."""

import msgspec

from briefgen.cards.lines import broken, shortened
from briefgen.cards.setting import Setting, tidy
from briefgen.model.cards import WIDTH, Card, CardLook, CardText, CardWords, Ink

LEFT = 92
COLUMN = WIDTH - 2 * LEFT
RULE = 516
"""Where the rule above the last line stands, from the top."""

_SITE_BASE, _LINE_BASE = 100, 574
_TITLE_TOP, _TITLE_ROOM = 160, 330
_TITLE_SIZES, _TINY_SIZES = range(88, 39, -4), range(36, 23, -4)
_SMALL_SIZES = range(34, 23, -2)
_LEADING = 1.14
"""From baseline to baseline, in ems of the title."""

_CAP = 0.70
"""How high capitals are, in ems: what hangs below the top."""


class Laid(msgspec.Struct, frozen=True, kw_only=True):
    """A card, or why there is none: characters that no face has, or a `too_long` word."""

    card: Card | None = None
    lacking: str = ""
    too_long: str = ""


def laid_out(look: CardLook, words: CardWords) -> Laid:
    """The card of those words: all of them, set in the faces of the look, or none."""
    title, text = Setting(look.title), Setting(look.text)
    said, line, site = (tidy(part) for part in (words.title, words.line, words.site))
    lacking = "".join(dict.fromkeys(title.lacking(said) + text.lacking(line + site)))
    if lacking:
        return Laid(lacking=lacking)
    texts = [_small(text, site, "accent", _SITE_BASE), _title(title, said), _small(text, line, "quiet", _LINE_BASE)]
    if any(part is None for part in texts):
        return Laid(too_long=max((said + " " + line + " " + site).split(), key=len))
    alt = " · ".join(part for part in (said, line, site) if part)
    return Laid(card=Card(ref=words.ref, alt=alt, texts=tuple(each for part in texts if part for each in part)))


def _title(setting: Setting, words: str) -> tuple[CardText, ...] | None:
    """The largest size at which the whole title has room, or the smallest for its first words.

    Only a title with a word that is wider than the column gets smaller still.
    """
    if not words:
        return ()
    sizes = (size for size in _TITLE_SIZES if _has_room(setting, words, size))
    size = next(sizes, _TITLE_SIZES[-1])
    if broken(words, setting.width, COLUMN / size) is None:
        size = next((size for size in _TINY_SIZES if _has_room(setting, words, size)), 0)
    elif not _has_room(setting, words, size):
        words = shortened(words, lambda fewer: _has_room(setting, fewer, size))
    return _title_at(setting, words, size) if size and words else None


def _has_room(setting: Setting, words: str, size: int) -> bool:
    lines = broken(words, setting.width, COLUMN / size)
    return lines is not None and len(lines) <= (_TITLE_ROOM - round(size * _CAP)) // round(size * _LEADING) + 1


def _title_at(setting: Setting, words: str, size: int) -> tuple[CardText, ...]:
    top, leading = _TITLE_TOP + round(size * _CAP), round(size * _LEADING)
    return tuple(
        CardText(words=line, face="title", ink="ink", size=size, x=LEFT, y=top + number * leading)
        for number, line in enumerate(broken(words, setting.width, COLUMN / size) or ())
    )


def _small(setting: Setting, words: str, ink: Ink, base: int) -> tuple[CardText, ...] | None:
    """One line, smaller where it must be; at the smallest, its first words."""
    if not words:
        return ()
    size = next((size for size in _SMALL_SIZES if setting.width(words) * size <= COLUMN), 0)
    if not size:
        size = _SMALL_SIZES[-1]
        words = shortened(words, lambda fewer: setting.width(fewer) * size <= COLUMN)
    return _line(words, ink, size, base) if words else None


def _line(words: str, ink: Ink, size: int, base: int) -> tuple[CardText, ...]:
    return (CardText(words=words, face="text", ink=ink, size=size, x=LEFT, y=base),)
