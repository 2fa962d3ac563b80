"""`content/pages/SLUG.md`: about, method, contact."""

from briefgen.model.documents import PageDocument
from briefgen.parse.document import TAGS_UNUSED, PageKind
from briefgen.parse.fields import FieldSpec
from briefgen.parse.readers import LINE, LINES, TEXT

FIELDS = (
    FieldSpec(
        key="title", reader=LINE, required=True, doc="The headline.", example="About", mistaken=("headline", "name")
    ),
    FieldSpec(
        key="aliases",
        reader=LINES,
        doc="Other names by which links may call it: `[[methods]]`.",
        example="[methods]",
        mistaken=("alias",),
    ),
    FieldSpec(
        key="summary",
        reader=TEXT,
        doc="One or two sentences, for search engines and link previews.",
        example="Who makes this site, and how.",
        mistaken=("description",),
    ),
    TAGS_UNUSED,
)

PAGE = PageKind(name="page", fields=FIELDS, make=PageDocument)
