import pickle
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics.codes import BY_CODE, CODES
from briefgen.diagnostics.codes.model import Code
from briefgen.model.documents import ArticleDocument
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath
from briefgen.parse import KINDS, Parsed, ParsedConfig, parse, parse_config
from briefgen.parse.fields import FieldSpec
from tests.parse_cases import cases, shown_document
from tests.time_limits import takes_at_most

YAML_SIGNS = """
--- title:_a title :_ -_ ?_ { } [ ] ,_ &a_ *a_ !!str_ !_ <<:_ " ' | > #_c names:_ roles: __-_ __ draft:_yes é 2019 ~
date:_ extra:_ \\
"""
PIECES = [*(sign.replace("_", " ") for sign in YAML_SIGNS.split()), "\t", "\u2028", "\x85", "\x01"]
YAML_PIECES = st.sampled_from(PIECES)
FILES = st.builds(
    lambda front, body: f"---\n{front}\n---\n{body}",
    st.one_of(st.lists(YAML_PIECES, max_size=12).map("\n".join), st.lists(YAML_PIECES, max_size=20).map("".join)),
    st.sampled_from(["", "Text.\n", "> words\n\nSaid.\n", "{#a .b c=d}\n> words\n", "[@a] [[b]] %%c%%"]),
)
PATHS = [f"content/{folder}/a.md" for folder in KINDS]


@pytest.mark.parametrize("name", ["frontmatter", "documents", "notes", "config"])
def test_there_are_cases_of_every_kind(name: str) -> None:
    assert len(cases(name)) > 7


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [case for name in ("frontmatter", "documents", "notes", "config") for case in cases(name)],
)
def test_files_say_what_they_say_and_what_is_wrong_with_them(path: str, text: str, expected: str) -> None:
    assert shown_document(path, text) == expected


@given(st.sampled_from(PATHS), st.one_of(FILES, st.text(max_size=80)))
def test_any_text_is_a_document_whose_faults_are_registered_and_have_a_place(path: str, text: str) -> None:
    parsed = parse(SourceFile(path=ContentPath(path), text=text))

    assert parsed.document is not None
    for fault in parsed.diagnostics:
        assert BY_CODE[fault.code]
        assert fault.span is None or 0 <= fault.span.start <= fault.span.end <= len(text)
    for field in parsed.document.fields:
        assert 0 <= field.span.start <= field.span.end <= len(text)


@given(st.one_of(FILES, st.lists(YAML_PIECES, max_size=20).map("".join)))
def test_any_text_is_read_as_settings(text: str) -> None:
    read = parse_config(SourceFile(path=ContentPath("site.yml"), text=text))

    assert read.config is not None or read.diagnostics
    assert all(BY_CODE[fault.code] and fault.code.startswith("BG0") for fault in read.diagnostics)


def test_what_was_read_can_be_stored_and_sent_to_another_process() -> None:
    front = "---\ntitle: A\nnames: {Kim: kim-jong-un}\ndate: 2019-01\n---\n"
    text = front + "*a* [[b]] [@c, p2] ![[d]] ![e](f)\n\n| g |\n|---|\n| h |\n"
    parsed = parse(SourceFile(path=ContentPath("content/articles/a.md"), text=text))
    config = parse_config(SourceFile(path=ContentPath("site.yml"), text="title: A\nkinds: {a: b}\nnav: {c: d}\n"))

    assert msgspec.msgpack.decode(msgspec.msgpack.encode(parsed), type=Parsed) == parsed
    assert pickle.loads(pickle.dumps(parsed)) == parsed
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(config), type=ParsedConfig) == config


def test_every_value_of_the_front_matter_has_its_place() -> None:
    text = "---\ntitle: A\ntags: [b, cd]\nextra:\n  e:\n    - {f: g}\n---\n"
    document = parse(SourceFile(path=ContentPath("content/articles/a.md"), text=text)).document

    assert isinstance(document, ArticleDocument)
    places = [(each.key, text[each.span.start : each.span.end]) for each in document.fields]
    assert places == [
        ("title", "A"),
        ("tags", "[b, cd]"),
        ("tags.0", "b"),
        ("tags.1", "cd"),
        ("extra", "e:\n    - {f: g}"),
        ("extra.e", "- {f: g}"),
        ("extra.e.0", "{f: g}"),
        ("extra.e.0.f", "g"),
    ]
    assert document.span_of("tags.1") == document.fields[3].span
    assert document.fields[3].key_span == document.fields[3].span
    assert text[document.fields[0].key_span.start : document.fields[0].key_span.end] == "title"


BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    + ["title: *a9"]
)
MERGE_BOMB = "\n".join(
    ["x0: &x0 {a: b}", *(f"x{n}: &x{n} {{<<: [{', '.join([f'*x{n - 1}'] * 10)}]}}" for n in range(1, 9))]
)


@pytest.mark.parametrize(
    ("front", "code"),
    [
        (BOMB, "03"),
        (MERGE_BOMB, "03"),
        ("title: &a [*a]", "03"),
        ("title: " + "[" * 60_000, "05"),
        ("[" * 100_000, "05"),
        ("{a: " * 3_000, "05"),
        ("? " * 20_000, "05"),
        ("- " * 20_000, "05"),
        ("title: " + "a" * 70_000, "05"),
        ('title: !!python/object/apply:os.system ["touch pwned"]', "04"),
        ("title: !!python/name:os.system", "04"),
        ("draft: " + "9" * 5_000, "08"),
        ("title: " + "'" * 60_001, "01"),
    ],
    ids=lambda value: str(value)[:24],
)
@pytest.mark.parametrize("path", ["content/articles/a.md", "content/people/a.md", "content/glossary/a.md", "site.yml"])
def test_hostile_yaml_is_a_fault_with_a_place_in_less_than_a_second(path: str, front: str, code: str) -> None:
    with takes_at_most(1):
        if path == "site.yml":
            faults = parse_config(SourceFile(path=ContentPath(path), text=front)).diagnostics
        else:
            faults = parse(SourceFile(path=ContentPath(path), text=f"---\n{front}\n---\n")).diagnostics

    found = [fault for fault in faults if fault.code[3:] == code]
    assert found or path == "site.yml"
    assert all(fault.span is not None for fault in found)
    assert not Path("pwned").exists()


HOSTILE_MARKDOWN = (
    *("[", "[[", "![[a", "[[]]", "]]", "[@", "[a](", "[a][", "![a](b ", "[a]: b\n", "<a", "<!--", "&#", "\\", "a%%b"),
    *("%% ", "%%\n\n", "==a ", "~~a ", "*a ", "*a_ ", "`a ``b ", " ^a", "|a", "| a |\n|---|\n", "{#a}\n", "{#a\n"),
    *("> ", "> a\n", "- ", " - a\n", "1) ", "***\n", "```\n", " ", "\t", "\n", "a\n", "a\n\n", "\"a' "),
)


@pytest.mark.parametrize("piece", HOSTILE_MARKDOWN)
def test_hostile_markdown_takes_seconds_at_most_and_raises_nothing(piece: str) -> None:
    text = piece * (40_000 // len(piece))

    with takes_at_most(4):
        parse(SourceFile(path=ContentPath("content/annotations/a.md"), text=text))


@pytest.mark.parametrize("piece", ["[", "*a ", "- a\n", "a\n\n"])
def test_a_text_of_two_megabytes_of_signs_is_refused_at_once(piece: str) -> None:
    path = ContentPath("content/articles/a.md")

    with takes_at_most(2):
        parsed = parse(SourceFile(path=path, text="---\ntitle: A\n---\n" + piece * (2_000_000 // len(piece))))

    assert [fault.code for fault in parsed.diagnostics] == ["BG147"]


def test_more_than_a_megabyte_of_prose_is_read() -> None:
    text = "---\ntitle: A\n---\n" + "He said “no” to *it*, and went.\n\n" * 40_000

    with takes_at_most(10):
        parsed = parse(SourceFile(path=ContentPath("content/articles/a.md"), text=text))

    assert parsed.diagnostics == ()


MARKDOWN_FILES = [code for code in CODES if re.match("BG1(0|1|4[0-6]|5|23)", code.code)]


@pytest.mark.parametrize("code", MARKDOWN_FILES, ids=lambda code: code.code)
def test_the_example_of_a_code_has_the_fault_and_its_mend_has_not(code: Code) -> None:
    assert code.code in codes_in(code.file, code.example)
    assert code.code not in codes_in(code.file, code.mend)


@pytest.mark.parametrize(
    "code", [code for code in CODES if re.match("BG0(0|23)", code.code)], ids=lambda code: code.code
)
def test_the_example_of_a_setting_has_the_fault_and_its_mend_has_not(code: Code) -> None:
    example, mend = (SourceFile(path=ContentPath("site.yml"), text=text + "\n") for text in (code.example, code.mend))

    assert code.code in {fault.code for fault in parse_config(example).diagnostics}
    assert not parse_config(mend).diagnostics or code.code not in {f.code for f in parse_config(mend).diagnostics}


def codes_in(path: str, text: str) -> set[str]:
    is_front = re.match(r"[a-z_]+: ", text) is not None
    whole = f"---\n{text}\n---\n" if is_front else f"{text}\n"
    return {fault.code for fault in parse(SourceFile(path=ContentPath(path), text=whole)).diagnostics}


@pytest.mark.parametrize("folder", KINDS)
def test_the_example_of_every_field_is_a_value_of_it(folder: str) -> None:
    kind = KINDS[folder]
    for spec in kind.fields:
        text = f"---\n{spec.key}: {spec.example}\n---\n"
        faults = parse(SourceFile(path=ContentPath(f"content/{folder}/a.md"), text=text)).diagnostics
        assert [fault for fault in faults if fault.subject.startswith(spec.key) and fault.code != "BG109"] == [], (
            spec.key
        )


def test_no_word_that_people_write_by_mistake_is_a_key_itself() -> None:
    for kind in KINDS.values():
        assert_apart(kind.fields)


def assert_apart(specs: tuple[FieldSpec, ...]) -> None:
    keys = {spec.key for spec in specs}
    assert not keys & {word for spec in specs for word in spec.mistaken}
