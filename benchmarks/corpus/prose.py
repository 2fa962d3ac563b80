"""Sentences from phrases."""

import random
import re
from collections.abc import Mapping

from benchmarks.corpus.phrases import PHRASES

_PLACE = re.compile(r"\{(\w+)\}")
_ARTICLE = re.compile(r"\b([Aa]) (?=[aeiou](?!nion|niversal|seful))")
_PARTICIPLES = {"rewrote": "rewritten", "withdrew": "withdrawn"}


class Prose:
    """Writes sentences; `chance` decides what stands in them."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def write(self, phrase: str, **given: str) -> str:
        """One phrase of that list, or the phrase itself, its places filled with what is `given` or with phrases.

        A place with a capital begins with one; `{did_by}` is a participle, `{noun_}` begins a headline.
        """
        words = self._chance.choice(PHRASES[phrase]) if phrase in PHRASES else phrase
        return _ARTICLE.sub(r"\1n ", _PLACE.sub(lambda found: self._fill(found[1], given), words))

    def _fill(self, name: str, given: Mapping[str, str]) -> str:
        if name in given:
            return given[name]
        if name == "did_by":
            verb = self.write("did")
            return _PARTICIPLES.get(verb, verb)
        if name == "noun_":
            return self.write("adj").capitalize() + " " + self.write("noun")
        if name[0].isupper():
            words = self.write(name.lower(), **given)
            return words[0].upper() + words[1:]
        return self.write(name, **given)
