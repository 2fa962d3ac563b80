"""`content/pages/SLUG.md`: about, method, contact."""

from briefgen.model.documents import PageDocument
from briefgen.parse.document import PageKind
from briefgen.parse.fields import FieldSpec
from briefgen.parse.readers import LINE, TEXT

FIELDS = (
    FieldSpec(
        key="title", reader=LINE, required=True, doc="The headline.", example="About", mistaken=("headline", "name")
    ),
    FieldSpec(
        key="summary",
        reader=TEXT,
        doc="One or two sentences, for search engines and link previews.",
        example="Who makes this site, and how.",
        mistaken=("description",),
    ),
)

PAGE = PageKind(name="page", fields=FIELDS, make=PageDocument)
