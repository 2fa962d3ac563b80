"""`content/articles/SLUG.md`: one source text."""

from briefgen.model.documents import ArticleDocument, Form, Publish
from briefgen.parse.document import PageKind
from briefgen.parse.fields import FieldSpec
from briefgen.parse.readers import DATE, LANGUAGE, LINE, LINES, NAMES, TEXT, WEB_ADDRESS, choice

FIELDS = (
    FieldSpec(
        key="title",
        reader=LINE,
        required=True,
        doc="The headline, as the publisher wrote it.",
        example="Trump agrees to second Kim summit",
        mistaken=("headline", "name"),
    ),
    FieldSpec(
        key="aliases",
        reader=LINES,
        doc="Other names by which links may call it: `[[second summit]]`.",
        example="[second summit]",
        mistaken=("alias",),
    ),
    FieldSpec(
        key="publisher",
        reader=LINE,
        doc="Who published it.",
        example="Bloomberg",
        mistaken=("source", "outlet", "newspaper", "site"),
    ),
    FieldSpec(key="via", reader=LINE, doc="Who republished it.", example="Free Malaysia Today"),
    FieldSpec(
        key="byline",
        reader=LINES,
        doc="The reporters.",
        example="[A. Reporter]",
        mistaken=("author", "authors", "by"),
    ),
    FieldSpec(
        key="date",
        reader=DATE,
        doc="The day it was published, the publisher's own; a time may follow. A month or a year will do.",
        example="2019-01-20",
        mistaken=("published", "day", "pubdate"),
    ),
    FieldSpec(
        key="url",
        reader=WEB_ADDRESS,
        doc="Where it stands.",
        example="https://example.org/article",
        mistaken=("link", "source_url", "address", "href"),
    ),
    FieldSpec(
        key="archive_url",
        reader=WEB_ADDRESS,
        doc="A web archive's copy.",
        example="https://web.archive.org/web/2019/https://example.org/article",
        mistaken=("archive", "archived"),
    ),
    FieldSpec(
        key="language",
        reader=LANGUAGE,
        doc="The language of the text; default: the site's.",
        example="en",
        mistaken=("lang",),
    ),
    FieldSpec(
        key="form",
        reader=choice(Form),
        doc="`full`: the text itself; `digest`: the editors' summary; `transcript`; `document`. Default: `full`.",
        example="digest",
    ),
    FieldSpec(
        key="publish",
        reader=choice(Publish),
        doc="What of the text readers may see: all, only quoted words, nothing. Default: the site's.",
        example="excerpts",
    ),
    FieldSpec(
        key="rights",
        reader=TEXT,
        doc="Whose it is.",
        example="© the publisher",
        mistaken=("copyright", "license", "licence"),
    ),
    FieldSpec(
        key="summary",
        reader=TEXT,
        doc="One or two sentences.",
        example="The White House has agreed to a second summit.",
        mistaken=("description", "abstract"),
    ),
    FieldSpec(key="tags", reader=LINES, doc="Subjects.", example="[diplomacy]", mistaken=("keywords", "topics")),
    FieldSpec(
        key="names",
        reader=NAMES,
        doc="Who a bare name means here, or in passage 9 (`Kim@p9`); `-` says nobody on file.",
        example='{Kim: kim-jong-un, "Kim@p9": kim-yong-chol}',
    ),
    FieldSpec(
        key="not_names",
        reader=LINES,
        doc="Phrases in this text that are nobody on file.",
        example="[Kim Il Sung Square]",
    ),
)

ARTICLE = PageKind(name="article", fields=FIELDS, make=ArticleDocument)
