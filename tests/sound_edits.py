"""Edits of the sample project that leave it sound, each of another kind; they are made one after the other."""

from pathlib import Path
from typing import NamedTuple

JANUARY, FEBRUARY = "content/articles/january.md", "content/articles/february.md"
NOTES, HALDEN = "content/annotations/january.md", "content/glossary/halden.md"
VALE, BRANDT = "content/people/anna-vale.md", "content/people/osvald-brandt.md"

_COPIED = (
    "Anna Vale met the envoy of the North on Saturday, and neither side named a date for the summit.\n\n"
    "“We have time,” Vale said. The freeze would cover the plant at Halden and nothing else."
)


class Edit(NamedTuple):
    """Words in place of others; a new file where there are none before, and none where there are none after."""

    path: str
    before: str
    after: str

    def make(self, root: Path) -> None:
        """Do it."""
        file = root / self.path
        if not self.after:
            file.unlink()
            return
        text = file.read_text() if self.before else ""
        assert text.count(self.before) == 1, self
        file.write_text(text.replace(self.before, self.after) if self.before else self.after)


def _new_article(slug: str, date: str, text: str) -> Edit:
    head = (
        f"title: The {slug} one\npublisher: Anna Vale\ndate: {date}\nbyline: Osvald Brandt\nnames: {{Vale: anna-vale}}"
    )
    return Edit(f"content/articles/{slug}.md", "", f"---\n{head}\n---\n{text}\n")


SOUND_EDITS = {
    "a mention more": Edit(JANUARY, "called the offer thin", "and Anna Vale called the offer thin"),
    "a title": Edit(JANUARY, "Envoys meet in", "Envoys met in"),
    "a publisher": Edit(FEBRUARY, "publisher: The Ledger", "publisher: Anna Vale"),
    "a day": Edit(FEBRUARY, "date: 2019-02-02", "date: 2019-01-18"),
    "an older year": Edit(FEBRUARY, "date: 2019-01-18", "date: 2011-01-18"),
    "rights": Edit(FEBRUARY, "publish: excerpts", "publish: full"),
    "an alias": Edit(VALE, "name: Anna Vale", "name: Anna Vale\naliases: [the envoy of the North]"),
    "a role": Edit(VALE, "title: Special envoy", "title: First envoy"),
    "a role's beginning": Edit(VALE, "from: 2018", "from: 2019-02"),
    "a death": Edit(VALE, "summary: Envoy to the talks", "summary: Envoy to the talks\ndied: 2020"),
    "a summary": Edit(BRANDT, "summary: Former negotiator", "summary: A negotiator"),
    "a link": Edit(BRANDT, "first [[freeze]]", "[[freeze]], and knew [[Anna Vale]]"),
    "a term's alias": Edit(HALDEN, "kind: place", "kind: place\naliases: [the offer]"),
    "a term's link rule": Edit(HALDEN, "kind: place", "kind: place\nlink: none"),
    "an event": Edit(HALDEN, "kind: place", "kind: event\ndate: 2012-05"),
    "a note's kind": Edit(NOTES, ".question", ".dispute"),
    "a note's words": Edit(NOTES, "had asked for one", "wanted one, as did [[Anna Vale]]"),
    "a briefing's words": Edit("content/briefings/before-march.md", "A date is set", "A day is set at Halden"),
    "a briefing's date": Edit("content/briefings/before-march.md", "2019-02-03", "2019-02-04"),
    "a page's title": Edit("content/pages/about.md", "title: About", "title: About us"),
    "an article between": _new_article("early", "2019-01-25", "Osvald Brandt came to Halden."),
    "a first article": _new_article("first", "2001-01-25", "Nobody came."),
    "the same text again": _new_article("copied", "2019-01-20", _COPIED),
    "an article gone": Edit("content/articles/early.md", "all of it", ""),
    "a person more": Edit("content/people/cy-stockholm.md", "", "---\nname: Cy Stockholm\n---\nOf the talks.\n"),
    "a person gone": Edit("content/people/cy-stockholm.md", "all of it", ""),
    "other words for links": Edit("site.yml", "author: The editors", "author: The editors\nlinks: {people: all}"),
}
