"""`content/people/SLUG.md`: one person."""

from briefgen.model.documents import PersonDocument, Role
from briefgen.parse.document import TAGS_UNUSED, PageKind
from briefgen.parse.fields import FieldSpec, Values, report_wrong
from briefgen.parse.frontmatter import FrontMatter
from briefgen.parse.readers import (
    DATE,
    LINE,
    LINES,
    LINKS,
    TEXT,
    ends_before_it_begins,
    list_of,
    record,
)
from briefgen.parse.report import Report

ROLE_FIELDS = (
    FieldSpec(
        key="title", reader=LINE, required=True, doc="The office.", example="Vice chairman", mistaken=("role", "name")
    ),
    FieldSpec(
        key="org",
        reader=LINE,
        doc="Where it is held.",
        example="Central Committee",
        mistaken=("organisation", "organization", "at"),
    ),
    FieldSpec(
        key="from",
        attribute="start",
        reader=DATE,
        doc="Since when: a day, a month or a year.",
        example="2016",
        mistaken=("start", "since"),
    ),
    FieldSpec(
        key="to",
        attribute="end",
        reader=DATE,
        doc="Until when, that time included; left out while it lasts.",
        example="2019-04",
        mistaken=("end", "until"),
    ),
)

FIELDS = (
    FieldSpec(
        key="name",
        reader=LINE,
        required=True,
        doc="The name that readers see.",
        example="Kim Yong Chol",
        mistaken=("title", "full_name"),
    ),
    FieldSpec(
        key="family_name",
        reader=LINE,
        doc="Default: the last word. Say it where the family name leads (Korean, Chinese, Hungarian).",
        example="Kim",
        mistaken=("surname", "last_name", "family"),
    ),
    FieldSpec(
        key="sort_name",
        reader=LINE,
        doc="What lists are ordered by. Default: “Family, Given”, or the name where the family name leads.",
        example="Kim Yong Chol",
    ),
    FieldSpec(
        key="aliases",
        reader=LINES,
        doc="Other ways of writing the whole name.",
        example="[Kim Yong-chol, 김영철]",
        mistaken=("alias", "other_names", "aka"),
    ),
    FieldSpec(
        key="short_name",
        reader=LINE,
        doc="A bare name that always means this person.",
        example="Trump",
        mistaken=("short",),
    ),
    FieldSpec(
        key="also_known_as",
        reader=LINES,
        doc="Epithets: found in text and shown as such.",
        example="[Little Rocket Man]",
        mistaken=("epithets", "nicknames"),
    ),
    FieldSpec(
        key="summary",
        reader=TEXT,
        doc="Who this is, in one sentence; the card shows it.",
        example="North Korea's envoy to the talks and former spy chief",
        mistaken=("description",),
    ),
    FieldSpec(
        key="roles",
        reader=list_of(
            record(ROLE_FIELDS, lambda values: Role(**values), "an office that ends after it begins"), "roles"
        ),
        doc="Offices over time; the latest one first reads best.",
        example="[{title: Vice chairman, org: Central Committee, from: 2016, to: 2019-04}]",
        mistaken=("role", "offices", "positions"),
    ),
    FieldSpec(
        key="born",
        reader=DATE,
        doc="A mention in an article dated before it is a warning.",
        example="1946",
        mistaken=("birth", "birth_date", "birthday"),
    ),
    FieldSpec(
        key="died",
        reader=DATE,
        doc="A mention in an article dated after it is a warning.",
        example="2011-12-17",
        mistaken=("death", "death_date"),
    ),
    FieldSpec(
        key="links",
        reader=LINKS,
        doc="Addresses elsewhere, by name.",
        example='{Profile: "https://example.org/kim-yong-chol"}',
        mistaken=("link", "urls"),
    ),
    FieldSpec(
        key="not",
        attribute="not_",
        reader=LINES,
        doc="Phrases that are not this person.",
        example="[Kim Yong Chol Street]",
        mistaken=("not_names",),
    ),
    FieldSpec(
        key="image",
        reader=LINE,
        doc="A picture below `content/static/`.",
        example="kim-yong-chol.jpg",
        mistaken=("picture", "photo", "portrait"),
    ),
    TAGS_UNUSED,
)


def _check(values: Values, front: FrontMatter, report: Report) -> None:
    if front.mapping and ends_before_it_begins(values.get("born"), values.get("died")):
        node = next(entry.value for entry in front.mapping.entries if entry.key.value == "died")
        report_wrong(node, "died", f"no earlier than `born`, {values['born'].iso}", report)


PERSON = PageKind(name="person", fields=FIELDS, make=PersonDocument, check=_check)
