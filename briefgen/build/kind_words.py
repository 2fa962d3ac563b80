"""The words for the kinds of notes, in the site's language: site.yml's own, or else the theme's."""

import msgspec

from briefgen.model.config import NoteKind
from briefgen.model.site import Site
from briefgen.render.themes import Theme
from briefgen.render.words import words_of


def with_kind_words(site: Site, theme: Theme) -> Site:
    """The site with its kinds in its language, for pages, feeds, data and search alike."""
    words = words_of(theme, site.config.language)

    def told(kind: NoteKind) -> NoteKind:
        return kind if kind.named else msgspec.structs.replace(kind, label=words(kind.label))

    config = msgspec.structs.replace(site.config, kinds=tuple(map(told, site.config.kinds)))
    return msgspec.structs.replace(site, config=config)
