"""What tests of imports share: read a file in this process, and read back what was written."""

import importlib
import re
from collections import Counter
from pathlib import Path

from briefgen.importers.drafts import FileDraft
from briefgen.importers.formats import Source, format_of
from briefgen.importers.writing.content_file import file_text
from briefgen.importers.writing.escaping import tidy
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath
from briefgen.parse import parse

CASES = Path(__file__).parent / "cases" / "import"
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"


def read_here(name: str, data: bytes | str, **more):
    """What the reader of that name's format makes of the data, in this process."""
    source = Source(name=name, data=data.encode() if isinstance(data, str) else data, **more)
    reader = importlib.import_module(f"briefgen.importers.readers.{format_of(name).module}")
    return reader.read(source)


def only_draft(name: str, data: bytes | str, **more) -> FileDraft:
    drafts = read_here(name, data, **more).drafts
    assert len(drafts) == 1
    return drafts[0]


def parsed(text: str, folder: str = "articles", slug: str = "a"):
    """The document that a file's text makes, which must be without a fault."""
    found = parse(SourceFile(path=ContentPath(f"content/{folder}/{slug}.md"), text=text))
    assert [fault.message for fault in found.diagnostics] == []
    return found.document


def document_of(draft: FileDraft):
    return parsed(file_text(draft), draft.folder)


def passages_of(draft: FileDraft) -> list[str]:
    return [block.text for block in document_of(draft).body]


def words_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", tidy(text)))
