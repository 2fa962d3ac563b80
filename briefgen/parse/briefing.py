"""`content/briefings/SLUG.md`: what the editors write."""

from briefgen.model.documents import BriefingDocument
from briefgen.parse.document import PageKind
from briefgen.parse.fields import FieldSpec, Values, report_wrong
from briefgen.parse.frontmatter import FrontMatter
from briefgen.parse.readers import DATE, LINE, LINES, TEXT, ends_before_it_begins
from briefgen.parse.report import Report

FIELDS = (
    FieldSpec(
        key="title",
        reader=LINE,
        required=True,
        doc="The headline.",
        example="Before the second summit",
        mistaken=("headline", "name"),
    ),
    FieldSpec(
        key="aliases",
        reader=LINES,
        doc="Other names by which links may call it: `[[summit briefing]]`.",
        example="[summit briefing]",
        mistaken=("alias",),
    ),
    FieldSpec(
        key="date",
        reader=DATE,
        doc="The day it was first published.",
        example="2019-01-21",
        mistaken=("published", "day"),
    ),
    FieldSpec(
        key="author", reader=LINE, doc="Who wrote it.", example="M. Editor", mistaken=("byline", "authors", "by")
    ),
    FieldSpec(
        key="bottom_line",
        reader=TEXT,
        doc="What a reader must know if they read one sentence.",
        example="No agreement exists to inspect.",
        mistaken=("bottomline", "takeaway"),
    ),
    FieldSpec(
        key="updated",
        reader=DATE,
        doc="The day it was last changed in substance.",
        example="2019-02-01",
        mistaken=("modified", "revised"),
    ),
    FieldSpec(
        key="summary",
        reader=TEXT,
        doc="One or two sentences, for lists and feeds.",
        example="What the two reports say, and what they leave out.",
        mistaken=("description", "abstract"),
    ),
    FieldSpec(key="tags", reader=LINES, doc="Subjects.", example="[diplomacy]", mistaken=("keywords", "topics")),
)


def _check(values: Values, front: FrontMatter, report: Report) -> None:
    if front.mapping and ends_before_it_begins(values.get("date"), values.get("updated")):
        node = next(entry.value for entry in front.mapping.entries if entry.key.value == "updated")
        report_wrong(node, "updated", f"no earlier than `date`, {values['date'].iso}", report)


BRIEFING = PageKind(name="briefing", fields=FIELDS, make=BriefingDocument, check=_check)
