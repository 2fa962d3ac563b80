"""site.yml as understood: every setting has a value."""

import msgspec

from briefgen.model.documents import LinkRule, Publish


class NoteKind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of note: its key in the files, the word and the glyph readers see, its hue (a CSS colour, or empty).

    `named`: site.yml gives the word; else it is the English one, for the theme to put into the site's language.
    """

    key: str
    label: str
    glyph: str
    color: str = ""
    color_dark: str = ""
    named: bool = False


class NavItem(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the site's own in the navigation: a page's slug or an address."""

    title: str
    target: str


class Linking(msgspec.Struct, frozen=True, kw_only=True):
    """How mentions become links. `gloss_words`: at most one term's gloss in so many words of a source's text."""

    people: LinkRule = "first-in-passage"
    terms: LinkRule = "first-in-passage"
    gloss_words: int = 12


DEFAULT_KINDS: tuple[NoteKind, ...] = (
    NoteKind(key="context", label="Context", glyph="○"),
    NoteKind(key="significance", label="Significance", glyph="◆"),
    NoteKind(key="question", label="Question", glyph="?"),
    NoteKind(key="dispute", label="Dispute", glyph="≠"),
    NoteKind(key="correction", label="Correction", glyph="✕"),
    NoteKind(key="translation", label="Translation", glyph="文"),
)


class SiteConfig(msgspec.Struct, frozen=True, kw_only=True):
    """The settings of a site. `base_url` ends in a slash, or is empty where no address is known yet."""

    title: str
    base_url: str = ""
    language: str = "en"
    description: str = ""
    author: str = ""
    theme: str = "default"
    output: str = "site"
    publish: Publish = "full"
    excerpt_limit: int = 300
    links: Linking = Linking()
    kinds: tuple[NoteKind, ...] = DEFAULT_KINDS
    nav: tuple[NavItem, ...] = ()
    spelling_variants: bool = True
    index_full_texts: bool = False
    search: bool = True
    social_cards: bool = False

    def kind(self, key: str) -> NoteKind | None:
        """The kind of note of that key, or None."""
        return next((kind for kind in self.kinds if kind.key == key), None)
