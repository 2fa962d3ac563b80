"""Texts whose names and speakers somebody has marked by hand, in a form that people can read.

    ---
    people:
      - {name: Kim Jong Un, family_name: Kim}
      - Mike Pompeo                      # a name alone
    terms: [sanctions relief]
    names: {Kim: kim-jong-un}
    ---
    # Trump, {Kim=kim-jong-un} to meet
    “@mike-pompeo: We want {sanctions relief=#sanctions-relief},” {Pompeo=mike-pompeo} said.

`{surface=slug}` is a person's mention, `{surface=#slug}` a term's, `{surface=?}` a name that must be reported as
unsure. `@slug: ` directly after an opening mark says whose speech the quotation is; in a block quotation (`> `) it says
whose the whole block is. Whatever is not marked must not be found. The first line after `# ` is the headline; blank
lines part the blocks.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from briefgen.model.config import SiteConfig
from briefgen.model.dates import parse_date
from briefgen.model.documents import NameChoice, PersonDocument, Role, TermDocument
from briefgen.model.ids import ContentPath, PersonId, Slug
from briefgen.model.rich_text import Block, BlockKind, Container, Emphasis
from briefgen.resolve.names.lexicon import Lexicon, build_lexicon
from briefgen.resolve.names.reading import Reading
from briefgen.text.slugs import slugify
from briefgen.text.spans import SourceMap, Span

_MARKUP = re.compile(
    r"\{(?P<surface>[^{}=]+)=(?P<entity>[^{}]+)\}|(?P<open>[“\"‘'«„「])?@(?P<speaker>[^ :]+): |`(?P<code>[^`]+)`"
)
_NOWHERE = Span(start=0, end=0)

TEXTS = Path(__file__).parent / "texts"


class Label(NamedTuple):
    """A marked stretch: of block `block` (0 is the headline) from `start` to `end`; `entity` is `?` where unsure."""

    block: int
    start: int
    end: int
    surface: str
    entity: str


class Labelled(NamedTuple):
    """A text with all that must be found in it; `speeches` are marked by block, start and speaker (`end` is 0)."""

    name: str
    reading: Reading
    lexicon: Lexicon
    people: tuple[Label, ...]
    terms: tuple[Label, ...]
    speeches: tuple[Label, ...]


def read(name: str, source: str) -> Labelled:
    """The labelled text that `source` is written as."""
    _, front, body = source.split("---\n", 2)
    fields: dict[str, Any] = yaml.safe_load(front) or {}
    blocks: list[Block] = []
    labels: list[Label] = []
    headline = ""
    for written in (part.strip("\n") for part in re.split(r"\n\s*\n", body.strip("\n"))):
        number = 0 if written.startswith("# ") else len(blocks) + 1
        block, found = _block(written, number)
        labels += found
        if number:
            blocks.append(block)
        else:
            headline = block.text
    reading = Reading(
        headline=headline,
        blocks=tuple(blocks),
        names=tuple(choices_of(fields.get("names", {}))),
        not_names=tuple(fields.get("not_names", ())),
        language=fields.get("language", "en"),
        is_source=fields.get("is_source", True),
        named_nearby=tuple(PersonId(slug) for slug in fields.get("named_nearby", ())),
    )
    return Labelled(
        name=name,
        reading=reading,
        lexicon=lexicon_of(fields),
        people=tuple(label for label in labels if label.end and label.entity[0] != "#"),
        terms=tuple(label._replace(entity=label.entity[1:]) for label in labels if label.entity[0] == "#"),
        speeches=tuple(label for label in labels if not label.end),
    )


def lexicon_of(fields: dict[str, Any]) -> Lexicon:
    people = tuple(_person(entry) for entry in fields.get("people", ()))
    terms = tuple(_term(entry) for entry in fields.get("terms", ()))
    return build_lexicon(people, terms, SiteConfig(title="Trust"))


def _person(entry: str | dict[str, Any]) -> PersonDocument:
    fields = {"name": entry} if isinstance(entry, str) else dict(entry)
    slug = Slug(fields.pop("slug", slugify(fields["name"])))
    about = fields.pop("about", "")
    roles = tuple(Role(title=title) for title in fields.pop("roles", ()))
    for key in ("aliases", "also_known_as"):
        fields[key] = tuple(fields.get(key, ()))
    if "not" in fields:
        fields["not_"] = tuple(fields.pop("not"))
    for key in ("born", "died"):
        if key in fields:
            fields[key] = parse_date(str(fields[key]))
    body = (plain_block(about),) if about else ()
    return PersonDocument(slug=slug, path=ContentPath(f"content/people/{slug}.md"), roles=roles, body=body, **fields)


def _term(entry: str | dict[str, Any]) -> TermDocument:
    fields = {"term": entry} if isinstance(entry, str) else dict(entry)
    slug = Slug(fields.pop("slug", slugify(fields["term"])))
    fields["aliases"] = tuple(fields.get("aliases", ()))
    if "not" in fields:
        fields["not_"] = tuple(fields.pop("not"))
    return TermDocument(slug=slug, path=ContentPath(f"content/glossary/{slug}.md"), **fields)


def choices_of(names: dict[str, str]) -> Iterator[NameChoice]:
    for key, person in names.items():
        word, _, passage = key.partition("@p")
        yield NameChoice(word=word, passage=int(passage) if passage else None, person=person, span=_NOWHERE)


def plain_block(text: str) -> Block:
    return Block(kind="paragraph", text=text, span=_NOWHERE, source=SourceMap(steps=((0, 0),)))


def _block(written: str, number: int) -> tuple[Block, list[Label]]:
    kind: BlockKind = "paragraph"
    for prefix, other in (("# ", "heading"), ("## ", "heading"), ("> ", "quotation")):
        if written.startswith(prefix):
            written, kind = re.sub(rf"^{prefix[0]}+ ", "", written, flags=re.MULTILINE), other  # type: ignore[assignment]
    text, labels, marks, at = "", [], [], 0
    for match in _MARKUP.finditer(written):
        text += written[at : match.start()] + (match["open"] or "")
        start = len(text)
        text += match["surface"] or match["code"] or ""
        if match["surface"]:
            labels.append(Label(number, start, len(text), match["surface"], match["entity"]))
        elif match["code"]:
            marks.append(Emphasis(start=start, end=len(text), element="code"))
        else:
            labels.append(Label(number, start, 0, "", match["speaker"]))
        at = match.end()
    text += written[at:]
    quotation = (Container(element="blockquote"),) if kind == "quotation" else ()
    return Block(
        kind=kind,
        text=text,
        marks=tuple(marks),
        opens=quotation,
        closes=len(quotation),
        span=_NOWHERE,
        source=SourceMap(steps=((0, 0),)),
    ), labels


def texts() -> tuple[Labelled, ...]:
    """All labelled texts of this folder, in the order of their names."""
    return tuple(read(path.stem, path.read_text(encoding="utf-8")) for path in sorted(TEXTS.glob("*.md")))
