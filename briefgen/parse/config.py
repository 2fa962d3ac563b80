"""`site.yml`: the settings of a site."""

import re
from typing import Any

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.config import DEFAULT_KINDS, Linking, NavItem, NoteKind, SiteConfig
from briefgen.model.documents import LinkRule, Publish
from briefgen.model.files import SourceFile
from briefgen.parse.document import report_unprintable
from briefgen.parse.fields import FieldSpec, Reader, Values, is_empty, missing, read_fields, report_wrong
from briefgen.parse.readers import BOOLEAN, LANGUAGE, LINE, TEXT, choice, integer, pairs, record, scalar
from briefgen.parse.report import Report
from briefgen.parse.yaml_nodes import Mapping, Node, Scalar, compose
from briefgen.text.slugs import is_slug
from briefgen.text.spans import Span

_BASE = re.compile(r"https?://[^\s/?#\\<>\"]+(?:/[^\s?#\\<>\"]*)?", re.IGNORECASE)
_COLOR = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]{3,30}|[a-z]{3,6}\([0-9a-z.,%/ -]{1,60}\)", re.I)
_FOLDER = re.compile(r"(?!\.|/)[^\\:*?\"<>|\x00-\x1f]+")
_THEME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


class ParsedConfig(msgspec.Struct, frozen=True, kw_only=True):
    """The settings, or None where the file is no YAML, and all that is wrong with it."""

    config: SiteConfig | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def _base_url(written: str) -> str | None:
    if not _BASE.fullmatch(written):
        return None
    return written if written.endswith("/") else written + "/"


def _folder(written: str) -> str | None:
    parts = written.rstrip("/").split("/")
    return "/".join(parts) if _FOLDER.fullmatch(written) and not {"", ".", ".."} & set(parts) else None


_COLORS = scalar("a CSS colour such as `#7a3e9d`", lambda written: written if _COLOR.fullmatch(written) else None)

KIND_FIELDS = (
    FieldSpec(key="label", reader=LINE, doc="The word that readers see.", example="Rumour", mistaken=("name", "title")),
    FieldSpec(
        key="glyph",
        reader=scalar("one or two signs", lambda written: written if len(written) <= 2 else None),
        doc="Its sign in the margin; kinds are not told apart by colour alone. Default: the label's first letter.",
        example='"~"',
        mistaken=("icon", "symbol"),
    ),
    FieldSpec(key="color", reader=_COLORS, doc="Its hue.", example='"#7a3e9d"', mistaken=("colour",)),
    FieldSpec(
        key="color_dark",
        reader=_COLORS,
        doc="Its hue on a dark page; default: the same.",
        example='"#c9a0e8"',
        mistaken=("colour_dark", "dark"),
    ),
)

LINK_FIELDS = (
    FieldSpec(
        key="people",
        reader=choice(LinkRule),
        doc="Which mentions of a person are links: `first-in-passage` (the default), `first-in-page`, `all`, `none`.",
        example="first-in-passage",
    ),
    FieldSpec(
        key="terms",
        reader=choice(LinkRule),
        doc="The same for the glossary's terms.",
        example="first-in-page",
        mistaken=("glossary",),
    ),
    FieldSpec(
        key="gloss_words",
        reader=integer(0, 1000),
        doc="At most one term's link in so many words of a source's text. Default: 12.",
        example="12",
    ),
)

_DEFAULTS = {kind.key: kind for kind in DEFAULT_KINDS}
_KINDS_EXPECTS = 'a mapping of kinds, `{rumour: {label: Rumour, glyph: "~"}}`'


def _read_kinds(node: Node, key: str, report: Report) -> tuple[NoteKind, ...] | None:
    if not isinstance(node, Mapping):
        report_wrong(node, key, _KINDS_EXPECTS, report)
        return None
    kinds = dict(_DEFAULTS)
    for entry in node.entries:
        name, path = entry.key.value, f"{key}.{entry.key.value}"
        if not is_slug(name) or name == "draft":
            expects = "a kind's name in lower-case letters, digits and hyphens, and not `draft`"
            report_wrong(entry.key, path, expects, report)
            continue
        values = _kind_values(entry.value, path, report)
        before = kinds.get(name)
        label = values.get("label") or (before.label if before else name.replace("-", " ").capitalize())
        glyph = values.get("glyph") or (before.glyph if before else label[0])
        kinds[name] = NoteKind(
            key=name,
            label=label,
            glyph=glyph,
            color=values.get("color", ""),
            color_dark=values.get("color_dark", ""),
            named="label" in values,
        )
    return tuple(kinds.values())


def _kind_values(node: Node, key: str, report: Report) -> Values:
    if isinstance(node, Mapping):
        return read_fields(node, KIND_FIELDS, report, prefix=key + ".")
    if is_empty(node):
        return {}
    label = LINE.read(node, key, report) if isinstance(node, Scalar) else None
    if label is None:
        report_wrong(node, key, "a label, or `{label: …, glyph: …, color: …}`", report)
    return {"label": label} if label else {}


KINDS_READER: Reader[Any] = Reader(_KINDS_EXPECTS, _read_kinds)

FIELDS = (
    FieldSpec(
        key="title",
        reader=LINE,
        required=True,
        doc="The site's name.",
        example="The second summit",
        mistaken=("name", "site_name"),
    ),
    FieldSpec(
        key="base_url",
        reader=scalar("the site's address, `https://example.org/`", _base_url),
        doc="The site's address, for feeds, the sitemap and canonical links; `--base-url` overrides it.",
        example="https://example.org/briefing/",
        mistaken=("url", "baseurl", "site_url", "address"),
    ),
    FieldSpec(
        key="language",
        reader=LANGUAGE,
        doc="The language of the site, and of sources that do not say theirs. Default: `en`.",
        example="en",
        mistaken=("lang", "locale"),
    ),
    FieldSpec(
        key="description",
        reader=TEXT,
        doc="One sentence on the site.",
        example="Two reports, read line by line.",
        mistaken=("summary", "tagline"),
    ),
    FieldSpec(
        key="author",
        reader=LINE,
        doc="Who answers for the site.",
        example="The editors",
        mistaken=("authors", "editor", "publisher"),
    ),
    FieldSpec(
        key="theme",
        reader=scalar("a theme's name", lambda written: written if _THEME.fullmatch(written) else None),
        doc="A theme that comes with briefgen, or the folder below `themes/`. Default: `default`.",
        example="default",
        mistaken=("template",),
    ),
    FieldSpec(
        key="output",
        reader=scalar("a folder below the project's, `site`", _folder),
        doc="The folder that `build` writes to. Default: `site`.",
        example="site",
        mistaken=("output_dir", "destination", "public"),
    ),
    FieldSpec(
        key="publish",
        reader=choice(Publish),
        doc="What of a source's text readers may see, where the article does not say: `full` (the default), `excerpts` "
        "or `reference`.",
        example="excerpts",
    ),
    FieldSpec(
        key="excerpt_limit",
        reader=integer(0, 100_000),
        doc="How many words of one text `excerpts` may show. Default: 300.",
        example="300",
    ),
    FieldSpec(
        key="links",
        reader=record(LINK_FIELDS, lambda values: Linking(**values)),
        doc="Which mentions become links.",
        example="{people: first-in-passage, terms: first-in-page}",
        mistaken=("linking", "link"),
    ),
    FieldSpec(
        key="kinds",
        reader=KINDS_READER,
        doc="Kinds of notes: renamed, recoloured or added.",
        example='{rumour: {label: Rumour, glyph: "~", color: "#7a3e9d"}, context: Background}',
        mistaken=("note_kinds", "note_types"),
    ),
    FieldSpec(
        key="nav",
        reader=pairs(
            LINE,
            lambda title, target: NavItem(title=title, target=target),
            "a mapping of words to pages, `{About: about, Code: https://…}`",
        ),
        doc="Entries of your own in the navigation: a page's slug, or an address.",
        example="{About: about}",
        mistaken=("navigation", "menu"),
    ),
    FieldSpec(
        key="spelling_variants",
        reader=BOOLEAN,
        doc="Whether British and American spellings of a term are one. Default: `true`.",
        example="false",
    ),
    FieldSpec(
        key="index_full_texts",
        reader=BOOLEAN,
        doc="Whether search engines may index pages that show a source's full text. Default: `false`.",
        example="true",
    ),
    FieldSpec(
        key="search",
        reader=BOOLEAN,
        doc="Whether readers can search the site; `build --no-search` leaves it out once. Default: `true`.",
        example="false",
        mistaken=("pagefind",),
    ),
    FieldSpec(
        key="social_cards",
        reader=BOOLEAN,
        doc="Whether each article and briefing has a picture that links to it show where they are shared; it needs "
        "`base_url` and `pip install 'briefgen[cards]'`. Default: `false`.",
        example="true",
        mistaken=("cards", "og_images", "social"),
    ),
)


def parse_config(source: SourceFile) -> ParsedConfig:
    """The settings in a site's `site.yml`; what is wrong is left at its default and reported."""
    report = Report(source.path, family="BG0")
    report_unprintable(source.text, report)
    node = compose(source.text, 0, report)
    if node is None and report.diagnostics:
        return ParsedConfig(diagnostics=report.diagnostics)
    if node is not None and not isinstance(node, Mapping):
        report.add("06", node.span, "site.yml must be keys with values.", "Write one `key: value` on each line.")
        return ParsedConfig(diagnostics=report.diagnostics)
    values = read_fields(node, FIELDS, report) if node else {}
    for spec in missing(node, FIELDS):
        hint = f"Add a line `{spec.key}: {spec.example}`."
        report.add("09", Span(start=0, end=0), f"site.yml lacks `{spec.key}`.", hint, subject=spec.key)
    values.setdefault("title", "Untitled")
    return ParsedConfig(config=SiteConfig(**values), diagnostics=report.diagnostics)
