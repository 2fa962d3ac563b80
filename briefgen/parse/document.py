"""What all kinds of content files have in common: front matter between fences, a body, a slug for a name."""

import re
import unicodedata
from collections.abc import Callable

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import (
    AnyDocument,
    ArticleDocument,
    BriefingDocument,
    PageDocument,
    PersonDocument,
    TermDocument,
)
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath, Slug
from briefgen.parse.fields import FieldSpec, Values, missing, places, read_fields
from briefgen.parse.frontmatter import FrontMatter, read_front_matter
from briefgen.parse.passages import passages, report_unused_definitions, take_apart
from briefgen.parse.readers import BOOLEAN, DATE, EXTRA, IGNORED, SLUGS
from briefgen.parse.report import Report, excerpt
from briefgen.text.slugs import is_slug, slugify
from briefgen.text.spans import Span

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
"""What XML 1.0 cannot hold (section 2.2), and the delete character: feeds and sitemaps must be able to say all."""

COMMON_FIELDS = (
    FieldSpec(
        key="draft",
        reader=BOOLEAN,
        doc="Keeps the file, and every trace of it, out of a build without `--drafts`.",
        example="true",
        mistaken=("hidden", "private", "unpublished"),
    ),
    FieldSpec(
        key="redirect_from",
        reader=SLUGS,
        doc="Slugs that the page once had; its old addresses lead to the new one.",
        example="[old-slug]",
        mistaken=("redirects", "redirect", "old_slugs"),
    ),
    FieldSpec(
        key="review_after",
        reader=DATE,
        doc="The last day on which its facts need no second look; after it, `briefgen suggest` lists the file.",
        example="2019-03-01",
        mistaken=("review", "expires", "valid_until", "review_by"),
    ),
    FieldSpec(
        key="cssclasses",
        reader=IGNORED,
        doc="Obsidian's own: how it looks there. Ignored here.",
        example="[wide]",
        mistaken=("cssclass",),
    ),
    FieldSpec(
        key="extra",
        reader=EXTRA,
        doc="Keys of your own, which reach the templates; every value is the text that was written.",
        example="{desk: Asia}",
        mistaken=("meta", "custom", "params"),
    ),
)

TAGS_UNUSED = FieldSpec(
    key="tags", reader=IGNORED, doc="Subjects, for Obsidian's sake; no page here shows them.", example="[diplomacy]"
)
"""For kinds of files whose tags nothing shows."""

AnyPage = ArticleDocument | PersonDocument | TermDocument | BriefingDocument | PageDocument


class Parsed(msgspec.Struct, frozen=True, kw_only=True):
    """What one file says, or None where its path is of no kind; and all that is wrong with the file alone."""

    document: AnyDocument | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


class PageKind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of content file that becomes one page.

    `name` is the word for it, `fields` its own front matter, `make` the document; `check` reports what is wrong between
    fields, given their values and places.
    """

    name: str
    fields: tuple[FieldSpec, ...]
    make: Callable[..., AnyPage]
    check: Callable[[Values, FrontMatter, Report], None] | None = None

    def parse(self, source: SourceFile) -> Parsed:
        """Read a file of this kind. A required field that is missing is reported and stands in for by the slug."""
        report = Report(source.path)
        report_unprintable(source.text, report)
        slug = slug_of(source.path, report)
        front = read_front_matter(source.text, report)
        values = read_front_fields(front, (*self.fields, *COMMON_FIELDS), self.name, report)
        for spec in self.fields:
            if spec.required:
                values.setdefault(spec.attribute or spec.key, slug)
        if self.check is not None:
            self.check(values, front, report)
        body = take_apart(source.text, front.body_start, report)
        blocks = passages(body, body.tokens, report)
        report_unused_definitions(body, report)
        document = self.make(
            slug=slug,
            path=source.path,
            body=blocks,
            comments=body.comments,
            fields=tuple(places(front.mapping)) if front.mapping else (),
            **values,
        )
        return Parsed(document=document, diagnostics=report.diagnostics)


def read_front_fields(front: FrontMatter, specs: tuple[FieldSpec, ...], name: str, report: Report) -> Values:
    """The values of a file's front matter; reports required ones that are missing, unless all of it was unreadable."""
    values = read_fields(front.mapping, specs, report) if front.mapping else {}
    for spec in missing(front.mapping, specs) if front.readable else ():
        message = f"The {name} lacks `{spec.key}`."
        if front.mapping:
            hint = f"Add a line `{spec.key}: {spec.example}` to its front matter."
        else:
            hint = f"Begin the file with a line ---, a line `{spec.key}: {spec.example}`, and a line ---."
        report.add("09", Span(start=0, end=3) if front.mapping else None, message, hint, subject=spec.key)
    return values


def slug_of(path: ContentPath, report: Report) -> Slug:
    """The slug that the file's name says; a name that is no slug is reported, and the nearest slug stands in."""
    stem = stem_of(path)
    if is_slug(stem):
        return Slug(stem)
    better = slugify(stem)
    message = (
        f"“{excerpt(stem)}” is no slug: a file is named in lower-case letters, digits and hyphens, for its address."
    )
    hint = f"Rename the file to {better}.md." if better else "Rename the file, such as kim-jong-un.md."
    report.add("30", None, message, hint, subject=stem)
    return Slug(better or "unnamed")


def stem_of(path: ContentPath) -> str:
    """The file's name without `.md`, in NFC: some systems take names apart that others put together."""
    return unicodedata.normalize("NFC", path.rpartition("/")[2].removesuffix(".md"))


def report_unprintable(text: str, report: Report) -> None:
    """Report each character that no output may hold, the first of a run."""
    last = -2
    for match in _UNPRINTABLE.finditer(text):
        if match.start() != last + 1:
            name = f"U+{ord(match[0]):04X}"
            span = Span(start=match.start(), end=match.end())
            report.add("23", span, f"Here stands the control character {name}.", "Delete it: it is invisible.")
        last = match.start()
