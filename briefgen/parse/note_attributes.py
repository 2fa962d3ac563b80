"""What a note's line of attributes may say, and what it says."""

import re

import msgspec

from briefgen.model.documents import Confidence, Relation, RelationKind
from briefgen.parse.attributes import Attribute, Attributes
from briefgen.parse.fields import FieldSpec, Reader, Values, nearest, report_wrong
from briefgen.parse.readers import BOOLEAN, DATE, LINE, TEXT, choice, scalar
from briefgen.parse.report import Report, excerpt
from briefgen.parse.yaml_nodes import Node, Scalar
from briefgen.text.slugs import is_slug, slugify
from briefgen.text.spans import Span

_PASSAGE = re.compile(r"p?([1-9]\d{0,5})")
_LISTED = re.compile(r"[^,\s](?:[^,]*[^,\s])?")
_TARGET = re.compile(r"[^\s#]+#[^\s#]+")


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """One of several values between commas."""

    value: str
    span: Span


def _listed(written: Scalar) -> tuple[Listed, ...]:
    return tuple(
        Listed(
            value=match[0],
            span=Span(start=written.span.start + match.start(), end=written.span.start + match.end()),
        )
        for match in _LISTED.finditer(written.value)
    )


def _read_listed(node: Node, key: str, report: Report) -> tuple[str, ...] | None:
    return tuple(item.value for item in _listed(node)) if isinstance(node, Scalar) else None


def _relations(kind: RelationKind) -> Reader[tuple[Relation, ...]]:
    expects = "a note, `article-slug#note-id`, or several with commas between"

    def read(node: Node, key: str, report: Report) -> tuple[Relation, ...] | None:
        items = _listed(node) if isinstance(node, Scalar) else ()
        for item in items:
            if not _TARGET.fullmatch(item.value):
                report_wrong(Scalar(value=item.value, span=item.span), key, expects, report)
        return tuple(
            Relation(kind=kind, target=item.value, span=item.span) for item in items if _TARGET.fullmatch(item.value)
        )

    return Reader(expects, read)


def _passage(written: str) -> int | None:
    match = _PASSAGE.fullmatch(written)
    return int(match[1]) if match else None


SEVERAL = Reader("one or several, with commas between", _read_listed)

ATTRIBUTES = (
    FieldSpec(key="author", reader=LINE, doc="Who wrote the note; default: the file's author.", example='"M. Editor"'),
    FieldSpec(key="date", reader=DATE, doc="When.", example="2019-01-21"),
    FieldSpec(
        key="confidence",
        reader=choice(Confidence),
        doc="How sure its author is: `low`, `moderate` or `high`.",
        example="moderate",
        mistaken=("certainty",),
    ),
    FieldSpec(
        key="people",
        reader=SEVERAL,
        doc="Slugs of the people it concerns.",
        example='"kim-jong-un, donald-trump"',
        mistaken=("person",),
    ),
    FieldSpec(
        key="terms", reader=SEVERAL, doc="Slugs of the terms it concerns.", example="yongbyon", mistaken=("term",)
    ),
    FieldSpec(key="tags", reader=SEVERAL, doc="Subjects.", example="verification", mistaken=("tag",)),
    FieldSpec(
        key="prefix",
        reader=TEXT,
        doc="Words that stand before the quotation, where it stands in several places.",
        example='"Trump’s"',
        mistaken=("before",),
    ),
    FieldSpec(key="suffix", reader=TEXT, doc="Words that stand after it.", example='"on Friday"', mistaken=("after",)),
    FieldSpec(
        key="at",
        reader=scalar("a passage, `p7`", _passage),
        doc="The passage that the quotation begins in.",
        example="p7",
        mistaken=("passage",),
    ),
    FieldSpec(key="draft", reader=BOOLEAN, doc="Keeps the note out; `.draft` says the same.", example="true"),
    FieldSpec(
        key="review_after",
        reader=DATE,
        doc="The last day on which it needs no second look; after it, `briefgen suggest` lists the note.",
        example="2019-03-01",
        mistaken=("review", "expires", "valid_until", "review_by"),
    ),
    FieldSpec(
        key="contradicts",
        reader=_relations("contradicts"),
        doc="Notes on other places that say the opposite.",
        example="february-summit#sanctions-stay",
    ),
    FieldSpec(
        key="supports",
        reader=_relations("supports"),
        doc="Notes that this one bears out.",
        example="february-summit#offer",
    ),
    FieldSpec(
        key="updates",
        reader=_relations("updates"),
        doc="Notes that this one brings up to date.",
        example="february-summit#four-places",
    ),
    FieldSpec(
        key="reworded",
        reader=DATE,
        doc="When `briefgen accept` took in new words of the source.",
        example="2019-02-01",
    ),
    FieldSpec(key="was", reader=TEXT, doc="The quotation before that.", example='"no commitment"'),
)

_BY_KEY = {spec.key: spec for spec in ATTRIBUTES}
_RELATION_KEYS = ("contradicts", "supports", "updates")


def note_values(lines: list[Attributes], report: Report) -> Values:
    """The values of a note's lines of attributes, by attribute of `NoteDocument`; faults are reported."""
    values: Values = {}
    seen: set[str] = set()
    for attribute in (attribute for line in lines for attribute in line.items):
        if attribute.sort == "class" and attribute.value == "draft":
            values["draft"] = True
        elif attribute.key in seen:
            _report_second(attribute, report)
        else:
            seen.add(attribute.key)
            _take(attribute, values, report)
    relations = tuple(relation for key in _RELATION_KEYS for relation in values.pop(key, ()))
    for line in lines:
        for span in line.unreadable:
            message = "This is no attribute." if line.ends else "This line of attributes does not end."
            hint = 'Write {#id .kind key=value key="a value"}, with spaces between.'
            report.add("50", span, message, hint)
    return {**values, "relations": relations} if relations else values


def _report_second(attribute: Attribute, report: Report) -> None:
    what = {"id": "Two ids (#…)", "class": "Two kinds (.…)"}.get(attribute.key, f"Two values of `{attribute.key}`")
    report.add("51", attribute.span, f"{what} for one note.", "Keep one of the two.", subject=attribute.value)


def _take(attribute: Attribute, values: Values, report: Report) -> None:
    if attribute.sort == "id":
        _take_id(attribute, values, report)
    elif attribute.sort == "class":
        values["kind"] = attribute.value
    elif attribute.key not in _BY_KEY:
        _report_unknown(attribute, report)
    elif attribute.value.strip():
        node = Scalar(value=attribute.value, plain=False, span=attribute.value_span)
        value = _BY_KEY[attribute.key].reader.read(node, attribute.key, report)
        if value is not None:
            values[attribute.key] = value


def _take_id(attribute: Attribute, values: Values, report: Report) -> None:
    if is_slug(attribute.value) and not _PASSAGE.fullmatch(attribute.value):
        values["slug"] = attribute.value
        return
    better = slugify(attribute.value)
    hint = f"Write #{better}." if better and not _PASSAGE.fullmatch(better) else "Write a word or two, #yongbyon-offer."
    message = (
        f"#{excerpt(attribute.value)} is no id: ids are lower-case letters, digits and hyphens, and p7 is a passage."
    )
    report.add("52", attribute.span, message, hint, subject=attribute.value)


def _report_unknown(attribute: Attribute, report: Report) -> None:
    mistaken = {word: spec.key for spec in ATTRIBUTES for word in spec.mistaken}
    meant = mistaken.get(attribute.key.lower()) or nearest(attribute.key, [*_BY_KEY])
    hint = f"Did you mean `{meant}`?" if meant else "Known are " + ", ".join(_BY_KEY) + "."
    if attribute.key in ("kind", "class", "id"):
        hint = f"Write {'#' if attribute.key == 'id' else '.'}{attribute.value}."
    report.add("53", attribute.span, f"Notes have no attribute `{attribute.key}`.", hint, subject=attribute.key)
