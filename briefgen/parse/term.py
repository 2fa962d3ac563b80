"""`content/glossary/SLUG.md`: one term, place, event, organisation or document."""

from briefgen.model.documents import LinkRule, TermDocument
from briefgen.parse.document import TAGS_UNUSED, PageKind
from briefgen.parse.fields import FieldSpec
from briefgen.parse.readers import DATE_RANGE, LINE, LINES, TEXT, choice

FIELDS = (
    FieldSpec(
        key="term",
        reader=LINE,
        required=True,
        doc="The word or name itself.",
        example="Yongbyon",
        mistaken=("name", "title", "word"),
    ),
    FieldSpec(
        key="kind",
        reader=LINE,
        doc="`place`, `event`, `organisation`, `document`, `weapon`, `concept` or a word of your own. "
        "Default: `concept`.",
        example="place",
        mistaken=("type", "category"),
    ),
    FieldSpec(
        key="aliases",
        reader=LINES,
        doc="Other words for it.",
        example="[Yongbyon nuclear complex, Nyongbyon]",
        mistaken=("alias", "synonyms", "other_names"),
    ),
    FieldSpec(
        key="summary",
        reader=TEXT,
        doc="One plain sentence: this is what the card shows.",
        example="North Korea's main nuclear site, 90 kilometres north of Pyongyang",
        mistaken=("description", "definition"),
    ),
    FieldSpec(
        key="date",
        reader=DATE_RANGE,
        doc="For events, which it puts on the timeline: a day, a month, a year, or from one day to another.",
        example="2018-06-12",
        mistaken=("when", "dates"),
    ),
    FieldSpec(
        key="see",
        reader=LINES,
        doc="Slugs of related terms.",
        example="[singapore-summit]",
        mistaken=("see_also", "related"),
    ),
    FieldSpec(
        key="people",
        reader=LINES,
        doc="Slugs of people it has to do with.",
        example="[kim-jong-un]",
        mistaken=("persons", "person"),
    ),
    FieldSpec(
        key="not",
        attribute="not_",
        reader=LINES,
        doc="Phrases that are not this term.",
        example="[Yongbyon Street]",
    ),
    FieldSpec(
        key="link",
        reader=choice(LinkRule),
        doc="Which of its mentions become links, where that differs from the site's rule.",
        example="first-in-page",
        mistaken=("links",),
    ),
    TAGS_UNUSED,
)

TERM = PageKind(name="term", fields=FIELDS, make=TermDocument)
