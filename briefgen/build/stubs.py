"""`briefgen new`: a content file to fill in, with every field that it may have, each with what it means."""

import datetime
from pathlib import Path
from typing import NamedTuple

from briefgen.build.known_articles import KnownArticle, known_articles
from briefgen.diagnostics.errors import BriefgenError
from briefgen.importers.placing import place
from briefgen.importers.writing.yaml_text import scalar
from briefgen.parse.fields import FieldSpec
from briefgen.parse.reference import TABLES
from briefgen.text.near_slugs import nearest_slug
from briefgen.text.slugs import slugify

KINDS: dict[str, str] = {
    "article": "articles",
    "person": "people",
    "term": "glossary",
    "briefing": "briefings",
    "notes": "annotations",
}
"""What can be begun, and the folder it goes to."""

_NAMES = {"article": "title", "person": "name", "term": "term", "briefing": "title"}
_RARE = frozenset(("redirect_from", "extra", "not_names", "link"))
Said = str | tuple[str, ...]
"""What a field of a stub says: a text, or a list of texts."""

_PASSAGE_SHOWN = 90
_MOST_SHOWN = 40_000
"""Characters of passages in a file of notes, of the 65,536 that front matter may have."""


def begin(root: Path, kind: str, name: str, today: datetime.date) -> str:
    """Write the stub of a thing called `name`, or of notes on the article `name`; gives the path from the root.

    Raises BriefgenError where a file of that name is there already, or no name can be made.
    """
    text = _notes(root, name) if kind == "notes" else _page(kind, name, today)
    slug = _article(root, name).slug if kind == "notes" else slugify(name)
    path = f"content/{KINDS[kind]}/{_slug(slug, name)}.md"
    if (root / path).exists() or place(root, path, text) == "kept":
        raise BriefgenError(f"{path} is there already; it was left as it is.")
    return path


def _slug(slug: str, name: str) -> str:
    if not slug:
        raise BriefgenError(f"No file's name can be made of {name!r}: it has no letter and no digit.")
    return slug


class Begun(NamedTuple):
    """A stub: its path from the root; not `is_new` where a file of that name was there, and was left as it is."""

    path: str
    is_new: bool


def begin_stub(root: Path, kind: str, name: str, said: dict[str, Said]) -> Begun:
    """Write the stub of a thing called `name`, of which more is `said`, unless there is a file of that name.

    Raises BriefgenError where no file's name can be made.
    """
    path = f"content/{KINDS[kind]}/{_slug(slugify(name), name)}.md"
    if (root / path).exists():
        return Begun(path, is_new=False)
    text = _stub(kind, {_NAMES[kind]: " ".join(name.split()), **said})
    return Begun(path, is_new=place(root, path, text) == "written")


def _page(kind: str, name: str, today: datetime.date) -> str:
    said: dict[str, Said] = {_NAMES[kind]: " ".join(name.split())}
    return _stub(kind, said | ({"date": today.isoformat()} if kind == "briefing" else {}))


def _stub(kind: str, said: dict[str, Said]) -> str:
    specs = (*TABLES[kind], *TABLES["common"])
    lines = [line for spec in specs if spec.key not in _RARE for line in _field(spec, said)]
    return "\n".join(("---", *lines, "---", "", ""))


def _field(spec: FieldSpec, said: dict[str, Said]) -> tuple[str, ...]:
    """A field that has a value stands as it is; the others are comments, with an example."""
    value = said.get(spec.key)
    if value is not None:
        written = scalar(value) if isinstance(value, str) else f"[{', '.join(map(scalar, value))}]"
        return (f"{spec.key}: {'true' if value == 'true' else written}",)
    return (f"# {spec.doc}", f"# {spec.key}: {spec.example}")


def _article(root: Path, name: str) -> KnownArticle:
    known = known_articles(root)
    slug = name.removesuffix(".md").rpartition("/")[2]
    if slug in known:
        return known[slug]
    near = nearest_slug(slug, known)
    raise BriefgenError(f"There is no article {slug}." + (f" Did you mean {near}?" if near else ""))


def _notes(root: Path, name: str) -> str:
    article = _article(root, name)
    lines = ["# A note is words copied out of the article, then what you say of them:", "#"]
    lines += ["#   {.question confidence=moderate at=p2}", "#   > words of the article", "#", "#   What you say.", "#"]
    shown = 0
    for number, block in enumerate(article.blocks, 1):
        text = block.text.replace("\t", " | ") if block.kind == "row" else block.text
        words = " ".join(text.split())
        cut = words if len(words) <= _PASSAGE_SHOWN else f"{words[: _PASSAGE_SHOWN - 1]}…"
        shown += len(cut) + 8
        if shown > _MOST_SHOWN:
            lines.append(f"# … and so on, {len(article.blocks)} passages in all")
            break
        lines.append(f"# p{number} {cut}")
    return "\n".join(("---", f"article: {article.slug}", "# author: M. Editor", *lines, "---", "", ""))
