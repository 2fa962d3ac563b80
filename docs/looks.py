"""The pictures of docs/looks.md: what each shows, and the page itself. docs/screenshots.py takes them."""

from pathlib import Path
from typing import Literal, NamedTuple

IMAGES = Path(__file__).parent / "images"
LARGEST = 200_000
"""Bytes that a picture may have."""


class Shot(NamedTuple):
    """A picture of the page at `path`, from the element `at` (or the top) on; `caption` says what is to be seen."""

    name: str
    path: str
    caption: str
    at: str = ""
    width: int = 1200
    height: int = 760
    scheme: Literal["light", "dark"] = "light"
    hover: str = ""


ARTICLE = "articles/2019-01-20-second-summit/"
SHOTS = (
    Shot("article", ARTICLE, "An article with the editors’ notes beside the words they are about.", at="#p3"),
    Shot("article-dark", ARTICLE, "The same in the dark, which has colours of its own.", at="#p3", scheme="dark"),
    Shot(
        "article-phone",
        ARTICLE,
        "On a telephone a note folds under its passage, and opens from the words.",
        at="#p6",
        width=390,
    ),
    Shot(
        "card",
        ARTICLE,
        "Who somebody is, without leaving the line: on hover, focus or tap.",
        at="#p2",
        height=420,
        hover="#p2 [data-card]",
    ),
    Shot("home", "", "The first page leads with the newest briefing’s bottom line."),
    Shot(
        "briefing",
        "briefings/before-the-second-summit/",
        "A briefing: the bottom line set apart, and each claim with its source.",
    ),
    Shot("person", "people/kim-yong-chol/", "A person: offices over the years, and where they appear."),
    Shot("glossary", "glossary/", "The glossary is one page that can be read through and printed."),
    Shot("timeline", "timeline/", "Events and publications by date, each as exact as it is known."),
    Shot("coverage", "coverage/", "Which article names whom and what."),
)


def page() -> str:
    """docs/looks.md: every picture with its caption."""
    lines = [
        "# How it looks",
        "",
        "The site that ships with this project, in the default theme, in Debian’s Chromium.",
        "`python -m docs.screenshots` takes the pictures anew.",
    ]
    for shot in SHOTS:
        lines += ["", shot.caption, "", f"![{shot.caption}](images/{shot.name}.png)"]
    return "\n".join(lines) + "\n"
