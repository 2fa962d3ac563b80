"""The readers that the tables of fields are made of: each makes one kind of value from what was written."""

import re
from collections.abc import Callable
from typing import TypeVar, get_args

from briefgen.model.dates import Date, DateRange, parse_date
from briefgen.model.documents import NameChoice, NamedLink
from briefgen.parse.date_hints import meant_date
from briefgen.parse.fields import (
    FieldSpec,
    Reader,
    Values,
    is_empty,
    missing,
    nearest,
    read_extra,
    read_fields,
    report_wrong,
    span_between,
)
from briefgen.parse.report import Report
from briefgen.parse.yaml_nodes import Mapping, Node, Scalar, Sequence
from briefgen.text.slugs import is_slug, slugify

T = TypeVar("T")

_WEB_ADDRESS = re.compile(r"https?://(?!/)[^\s\\<>\"\x00-\x20]+", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/|$)")
_MAIL_ADDRESS = re.compile(r"mailto:[^\s\\<>\"\x00-\x20]+@[^\s\\<>\"\x00-\x20]+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_CHOSEN_WORD = re.compile(r"(?P<word>.+?)(?:@p(?P<passage>[1-9]\d{0,5}))?")

_YES = frozenset(("true", "yes"))
_NO = frozenset(("false", "no"))


def scalar(expects: str, convert: Callable[[str], T | None], hint: Callable[[str], str] | None = None) -> Reader[T]:
    """A reader of one word or text: `convert` takes it without white space around, and gives None if it is wrong."""

    def read(node: Node, key: str, report: Report) -> T | None:
        value = convert(node.value.strip()) if isinstance(node, Scalar) else None
        if value is None:
            advice = hint(node.value.strip()) if hint and isinstance(node, Scalar) else ""
            report_wrong(node, key, expects, report, advice)
        return value

    return Reader(expects, read)


def _text(written: str) -> str | None:
    return None if _UNPRINTABLE.search(written) else written


def _line(written: str) -> str | None:
    return None if "\n" in written or _UNPRINTABLE.search(written) else written


def _slug(written: str) -> str | None:
    return written if is_slug(written) else None


def _suggest_slug(written: str) -> str:
    suggestion = slugify(written)
    return f"Write `{suggestion}`." if suggestion else ""


def _suggest_date(written: str) -> str:
    meant = meant_date(written)
    return f"Write `{meant}`." if meant else ""


def _suggest_address(written: str) -> str:
    return f"Write `https://{written}`." if _HOST.match(written) and _web_address(f"https://{written}") else ""


def _boolean(written: str) -> bool | None:
    word = written.lower()
    return True if word in _YES else False if word in _NO else None


def _web_address(written: str) -> str | None:
    return written if _WEB_ADDRESS.fullmatch(written) else None


def _link_address(written: str) -> str | None:
    return written if _WEB_ADDRESS.fullmatch(written) or _MAIL_ADDRESS.fullmatch(written) else None


TEXT = scalar("text", _text)
LINE = scalar("one line of text", _line)
SLUG = scalar("a slug: lower-case letters, digits and hyphens", _slug, _suggest_slug)
BOOLEAN = scalar("`true` or `false`", _boolean)
WEB_ADDRESS = scalar("an address that begins with https:// or http://", _web_address, _suggest_address)
LINK_ADDRESS = scalar("an address that begins with https://, http:// or mailto:", _link_address)
LANGUAGE = scalar(
    "a language code such as `en`, `ko` or `pt-BR`", lambda written: written if _LANGUAGE.fullmatch(written) else None
)
DATE = scalar("a date of the calendar: `2019-01-20`, `2019-01` or `2019`", parse_date, _suggest_date)
EXTRA = Reader("a mapping of your own keys", read_extra)


def integer(least: int, most: int) -> Reader[int]:
    """A whole number from `least` to `most`, both included."""

    def convert(written: str) -> int | None:
        if not re.fullmatch(r"\d{1,9}", written, re.ASCII):
            return None
        return int(written) if least <= int(written) <= most else None

    return scalar(f"a whole number from {least} to {most:,}", convert)


def choice(literal: object) -> Reader[str]:
    """One of the words of a `Literal` type; the empty word is not offered."""
    words = [word for word in get_args(literal) if word]
    expects = ", ".join(f"`{word}`" for word in words[:-1]) + f" or `{words[-1]}`"

    def hint(written: str) -> str:
        meant = nearest(written, words)
        return f"Did you mean `{meant}`?" if meant else ""

    return scalar(expects, lambda written: written if written in words else None, hint)


def list_of(item: Reader[T], what: str) -> Reader[tuple[T, ...]]:
    """A list. A single value without a comma is taken for a list of one."""
    expects = f"a list of {what}, `[one, two]`"

    def read(node: Node, key: str, report: Report) -> tuple[T, ...] | None:
        if isinstance(node, Sequence):
            read_items = (
                item.read(each, f"{key}.{index}", report) for index, each in enumerate(node.items) if not is_empty(each)
            )
            return tuple(value for value in read_items if value is not None)
        if isinstance(node, Scalar) and "," not in node.value and "\n" not in node.value.strip():
            value = item.read(node, key, report)
            return None if value is None else (value,)
        hint = f"`{key}: [{' '.join(node.value.split())}]`" if isinstance(node, Scalar) else ""
        report_wrong(node, key, expects, report, hint)
        return None

    return Reader(expects, read)


LINES = list_of(LINE, "texts")
IGNORED: Reader[None] = Reader("a list, which nothing here uses", lambda _node, _key, _report: None)
SLUGS = list_of(SLUG, "slugs")


def record(
    specs: tuple[FieldSpec, ...], build: Callable[[Values], T], lasting: str = "a time that ends after it begins"
) -> Reader[T]:
    """A mapping with fields of its own, of which `build` makes a value.

    Where it has a `start` and an `end`, the one must not lie before the other; `lasting` says so in a message.
    """
    keys = ", ".join(f"{spec.key}: …" for spec in specs)
    expects = f"a mapping, `{{{keys}}}`"

    def read(node: Node, key: str, report: Report) -> T | None:
        if not isinstance(node, Mapping):
            report_wrong(node, key, expects, report)
            return None
        values = read_fields(node, specs, report, prefix=key + ".")
        for spec in missing(node, specs):
            message, hint = f"`{key}` lacks `{spec.key}`.", f"Add `{spec.key}: {spec.example}`."
            report.add("09", node.span, message, hint, subject=key)
        if ends_before_it_begins(values.get("start"), values.get("end")):
            report_wrong(node, key, lasting, report)
            return None
        complete = all((spec.attribute or spec.key) in values for spec in specs if spec.required)
        return build(values) if complete else None

    return Reader(expects, read)


def pairs(value: Reader[str], build: Callable[[str, str], T], expects: str) -> Reader[tuple[T, ...]]:
    """A mapping of names to one kind of value."""

    def read(node: Node, key: str, report: Report) -> tuple[T, ...] | None:
        if not isinstance(node, Mapping):
            report_wrong(node, key, expects, report)
            return None
        found = []
        for entry in node.entries:
            written = value.read(entry.value, f"{key}.{entry.key.value}", report)
            if written is not None:
                found.append(build(entry.key.value, written))
        return tuple(found)

    return Reader(expects, read)


LINKS = pairs(
    LINK_ADDRESS,
    lambda name, url: NamedLink(name=name, url=url),
    "a mapping of names to addresses, `{Wikidata: https://…}`",
)

_RANGE_EXPECTS = "a date, a month or a year, or `{from: 2018-06-11, to: 2018-06-12}`"


def _written_range(written: str) -> DateRange | None:
    first, slash, last = written.partition("/")
    start = parse_date(first)
    end = parse_date(last) if slash and last not in ("", "..") else None
    if start is None or (slash and end is None and last not in ("", "..")):
        return None
    return DateRange(start=start, end=end if slash else start)


def _range_of(values: Values) -> DateRange:
    return DateRange(start=values["start"], end=values.get("end"))


_RANGE_FIELDS = (
    FieldSpec(key="from", attribute="start", reader=DATE, doc="The first day.", example="2018-06-11", required=True),
    FieldSpec(key="to", attribute="end", reader=DATE, doc="The last day.", example="2018-06-12"),
)
_RANGE_WORD = scalar(_RANGE_EXPECTS, _written_range)
_RANGE_RECORD = record(_RANGE_FIELDS, _range_of)


def _read_range(node: Node, key: str, report: Report) -> DateRange | None:
    if isinstance(node, Mapping):
        return _RANGE_RECORD.read(node, key, report)
    found = _RANGE_WORD.read(node, key, report)
    if found is not None and ends_before_it_begins(found.start, found.end):
        report_wrong(node, key, "a time that ends after it begins", report)
        return None
    return found


def ends_before_it_begins(start: Date | None, end: Date | None) -> bool:
    """Whether both are known and the last day that `end` can mean lies before the first that `start` can."""
    return start is not None and end is not None and end.last_day < start.first_day


DATE_RANGE = Reader(_RANGE_EXPECTS, _read_range)

_NAMES_EXPECTS = "a mapping of words to people, `{Kim: kim-jong-un}`"


def _read_names(node: Node, key: str, report: Report) -> tuple[NameChoice, ...] | None:
    if not isinstance(node, Mapping):
        report_wrong(node, key, _NAMES_EXPECTS, report)
        return None
    choices = []
    for entry in node.entries:
        match = _CHOSEN_WORD.fullmatch(entry.key.value.strip())
        person = LINE.read(entry.value, f"{key}.{entry.key.value}", report)
        if match is None or person is None:
            continue
        span = span_between(entry.key.span, entry.value.span)
        passage = int(match["passage"]) if match["passage"] else None
        choices.append(NameChoice(word=match["word"].strip(), passage=passage, person=person, span=span))
    return tuple(choices)


NAMES = Reader(_NAMES_EXPECTS, _read_names)
