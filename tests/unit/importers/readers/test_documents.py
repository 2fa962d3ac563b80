"""Word documents, PDF files, mails, web archives, Markdown of other tools."""

import contextlib
from email.message import EmailMessage

import pytest

from briefgen.importers.apart import read_apart
from briefgen.importers.formats import RefusedError, Source, format_of
from briefgen.importers.writing.content_file import file_text
from tests.imports import CASES, document_of, only_draft, passages_of, read_here
from tests.unit.importers.foreign_files import docx, pdf, warc

FIRST = "The two coastal states went back to the table on Monday to divide the winter timetable."
SECOND = "“We have never been closer,” the minister said. “But close is not there.”"
PROPERTIES = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ferry talks</dc:title><dc:creator>Anna Holm</dc:creator>'
    "</cp:coreProperties>"
)


def page_of(name: str) -> str:
    return (CASES / "html" / f"{name}.html").read_text()


class TestWord:
    def test_a_documents_styles_are_its_structure(self):
        data = docx(("Title", "Ferry talks resume"), ("", FIRST), ("Heading2", "What comes next"), ("", SECOND))
        document = document_of(only_draft("a.docx", data))

        assert document.title == "Ferry talks resume"
        assert [(block.kind, block.text) for block in document.body] == [
            ("paragraph", FIRST),
            ("heading", "What comes next"),
            ("paragraph", SECOND),
        ]

    def test_its_properties_are_guesses(self):
        text = file_text(only_draft("a.docx", docx(("Title", "Ferry talks"), ("", FIRST), properties=PROPERTIES)))

        assert "byline: [Anna Holm]  # guessed: the document’s properties" in text

    def test_external_entities_are_not_read(self, tmp_path):
        (tmp_path / "secret").write_text("the secret words")
        prolog = f'<!DOCTYPE x [<!ENTITY secret SYSTEM "file://{tmp_path}/secret">]>'
        data = docx(("Title", "A title"), ("", f"{FIRST} &secret;"), prolog=prolog)

        try:
            text = file_text(only_draft("a.docx", data))
        except Exception:  # refusing is as good, and which library refuses is not ours to say
            text = ""

        assert "the secret words" not in text

    def test_entities_that_grow_are_refused(self):
        levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
        data = docx(("", f"{FIRST} &e9;"), prolog=f'<!DOCTYPE x [<!ENTITY e0 "haha">{levels}]>')

        with pytest.raises(RefusedError):
            read_apart(Source(name="a.docx", data=data), format_of("a.docx"))

    def test_a_bomb_of_compressed_data_is_refused(self):
        data = docx(("", FIRST), extra={"word/media/a.bin": bytes(300 << 20)})

        with pytest.raises(RefusedError, match="unpacks to more than 200 MiB"):
            read_here("a.docx", data)

    @pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip", docx()[:200]])
    def test_what_is_no_document_is_refused(self, data):
        with pytest.raises(RefusedError):
            read_here("a.docx", data)


def lines(
    *texts: str, top: float = 700, leading: float = 14, size: float = 11
) -> list[tuple[str, float, float, float]]:
    return [(text, 72, top - number * leading, size) for number, text in enumerate(texts)]


class TestPdf:
    BODY = (
        "The two coastal states went back to the table on Monday to divide the winter",
        "timetable of the island ferries, a day after a storm had kept both delega-",
        "tions in port.",
    )
    NEXT = ("The islands, which have no vote in the talks, want eight boats a day, and have", "said so since October.")

    def test_lines_become_paragraphs_and_the_largest_letters_the_headline(self):
        headline = [("Ferry talks resume after storm", 72, 760, 24)]
        data = pdf([*headline, *lines(*self.BODY), *lines(*self.NEXT, top=640)])
        document = document_of(only_draft("a.pdf", data))

        assert document.title == "Ferry talks resume after storm"
        assert [block.text for block in document.body] == [
            "The two coastal states went back to the table on Monday to divide the winter timetable of the island "
            "ferries, a day after a storm had kept both delegations in port.",
            "The islands, which have no vote in the talks, want eight boats a day, and have said so since October.",
        ]

    def test_what_stands_on_every_page_is_no_text(self):
        pages = [
            [
                ("The Coast Review", 72, 800, 9),
                *lines(f"The {word} of them sailed.", *self.BODY, f"It was the {word} ship, and it had no name."),
                (f"Page {number}", 280, 40, 9),
            ]
            for number, word in enumerate(("first", "second", "third", "last"), 1)
        ]
        draft = only_draft("talks.pdf", pdf(*pages))
        body = "\n".join(passages_of(draft))

        assert "Coast Review" not in body
        assert "Page 2" not in body
        assert "It was the last ship" in body

    def test_a_paragraph_goes_on_over_the_page(self):
        data = pdf(lines(*self.BODY[:2], top=100), lines(self.BODY[2], *self.NEXT))
        passages = passages_of(only_draft("a.pdf", data))

        assert "both delegations in port." in passages[0]

    def test_a_compounds_hyphen_stays(self):
        data = pdf(lines("They work at every level, and the talks of Monday were held at working-", "level as well."))
        # both halves stand elsewhere only if they are words by themselves
        assert "workinglevel" in passages_of(only_draft("a.pdf", data))[0]
        data = pdf(lines("A working group met at a high level. The talks of Monday were held at working-", "level."))
        assert "working-level" in passages_of(only_draft("a.pdf", data))[0]

    def test_a_page_without_words_is_refused_with_what_to_do(self):
        with pytest.raises(RefusedError, match="no text layer; run a text recognition"):
            read_here("a.pdf", pdf([]))

    @pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"no pdf", pdf(lines(FIRST))[:300]])
    def test_what_is_damaged_is_refused(self, data):
        with pytest.raises(RefusedError):
            read_here("a.pdf", data)


def mail(plain: str = "", html: str = "", **headers: str) -> bytes:
    message = EmailMessage()
    for key, value in {"Subject": "Fwd: Ferry talks resume", "From": "Anna Holm <a@example.org>", **headers}.items():
        message[key] = value
    if plain:
        message.set_content(plain)
    if html:
        message.add_alternative(html, subtype="html") if plain else message.set_content(html, subtype="html")
    return message.as_bytes()


class TestMail:
    def test_a_mail_is_its_text(self):
        data = mail(f"{FIRST}\n\n{SECOND}\n\n-- \nAnna Holm\nThe Example\n", Date="Tue, 03 Mar 2020 08:15:00 +0100")
        document = document_of(only_draft("a.eml", data))

        assert document.title == "Ferry talks resume"
        assert document.byline == ("Anna Holm",)
        assert document.date.iso == "2020-03-03"
        assert [block.text for block in document.body] == [FIRST, SECOND]

    def test_the_html_part_is_taken_where_the_plain_one_says_less(self):
        data = mail("Read this mail in your browser.", f"<h2>Next</h2><p>{FIRST}</p><p>{SECOND}</p>")

        assert passages_of(only_draft("a.eml", data))[-2:] == [FIRST, SECOND]

    def test_a_sender_that_is_no_person_published_it(self):
        draft = only_draft("a.eml", mail(f"{FIRST}\n\n{SECOND}", From="The Coast Review <news@example.org>"))

        assert draft.value("publisher") == "The Coast Review"

    def test_a_page_saved_as_one_file_is_a_page(self):
        html = page_of("wordpress-classic-yoast")
        page = only_draft("a.mhtml", mail(html=html, **{"Snapshot-Content-Location": "https://coastherald.example/x"}))

        assert passages_of(page) == passages_of(only_draft("a.html", html))
        assert page.value("url") == "https://coastherald.example/x"

    @pytest.mark.parametrize("data", [b"", b"Subject: a\n\n"])
    def test_a_mail_without_text_is_refused(self, data):
        with pytest.raises(RefusedError):
            read_here("a.eml", data)


class TestWebArchive:
    def test_each_article_of_an_archive_is_read_and_nothing_else(self):
        data = warc(
            ("https://a.example/ferry", "200 OK", page_of("app-with-data-script")),
            ("https://a.example/", "200 OK", "<ul><li><a href='/ferry'>Ferries</a></li></ul>"),
            ("https://a.example/gone", "404 Not Found", page_of("microdata")),
            ("https://a.example/rail", "200 OK", page_of("reading-platform")),
        )

        read = read_here("a.warc.gz", data)

        assert [draft.value("url") for draft in read.drafts] == ["https://a.example/ferry", "https://a.example/rail"]
        assert read.remarks == ("1 pages without an article were left out.",)

    @pytest.mark.parametrize("data", [b"", b"WARC/1.0\r\n", b"\x1f\x8b broken", warc(("https://a/", "404", "x"))])
    def test_an_archive_without_articles_is_refused(self, data):
        with pytest.raises(RefusedError):
            read_here("a.warc", data)


class TestMarkdown:
    def test_front_matter_of_other_tools_is_mapped(self):
        text = (
            "---\ntitle: 'Ferry talks: resumed'\nauthor: ['[[Anna Holm]]', Peter van Dijk]\n"
            "source: https://example.org/a\n"
            "published: 2020-03-03\ndescription: What was said\ntags: [ferries, islands]\nlayout: post\n"
            "rating: 4\n---\n"
            f"# Ferry talks: resumed\n\n{FIRST}\n\n> {SECOND}\n"
        )
        document = document_of(only_draft("a.md", text))

        assert (document.title, document.url, document.date.iso) == (
            "Ferry talks: resumed",
            "https://example.org/a",
            "2020-03-03",
        )
        assert document.byline == ("Anna Holm", "Peter van Dijk")
        assert document.tags == ("ferries", "islands")
        assert {entry.key for entry in document.extra} == {"description", "rating"}
        assert [(block.kind, block.text) for block in document.body] == [("paragraph", FIRST), ("quotation", SECOND)]

    def test_toml_and_json_front_matter_are_read(self):
        toml = f'+++\ntitle = "Ferries"\ndate = 2020-03-03\n+++\n{FIRST}\n'
        json_text = f';;;\n{{"title": "Ferries", "date": "2020-03-03"}}\n;;;\n{FIRST}\n'

        for text in (toml, json_text):
            document = document_of(only_draft("a.md", text))
            assert (document.title, document.date.iso) == ("Ferries", "2020-03-03")

    def test_what_only_the_tool_understands_is_taken_out(self):
        text = (
            "# Title\n\nA [[kim|the chairman]] spoke ==loud== words. ^id1\n\n%%private%%\n\n![[picture.png]]\n\n"
            "{{< figure src='x' >}}\n\n> [!note] Mind\n> the gap\n"
        )
        draft = only_draft("a.md", text)
        written = file_text(draft)

        assert passages_of(draft)[0] == "A the chairman spoke loud words."
        assert "private" not in written
        assert "picture.png" not in written.partition("\n---\n")[2]

    def test_html_in_markdown_is_read_as_html(self):
        draft = only_draft(
            "a.md", f"# T\n\n{FIRST} <b>Bold</b> words follow. <script>alert(1)</script>\n\n<div>{SECOND}</div>\n"
        )

        assert passages_of(draft) == [f"{FIRST} Bold words follow.", SECOND]

    def test_a_bomb_in_front_matter_ends_only_its_own_process(self):
        bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(
            f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
        )
        source = Source(name="a.md", data=f"---\n{bomb}---\n{FIRST}\n".encode())

        with contextlib.suppress(RefusedError):
            assert passages_of(read_apart(source, format_of("a.md")).drafts[0]) == [FIRST]

    @pytest.mark.parametrize("front", ["a: [", "\t- x", "a: b: c"])
    def test_front_matter_that_cannot_be_read_is_refused(self, front):
        with pytest.raises(RefusedError, match="front matter cannot be read"):
            read_here("a.md", f"---\n{front}\n---\ntext\n")

    def test_a_tag_in_front_matter_makes_nothing(self, tmp_path):
        pwned = tmp_path / "pwned"
        read_here("a.md", f"---\ntitle: !!python/object/apply:os.system ['touch {pwned}']\n---\n{FIRST}\n")

        assert not pwned.exists()
