from tests.builders import a_config
from tests.folders import codes, errors, resolved

KIM = "---\nname: Kim Jong Un\nfamily_name: Kim\n---\nHe leads North Korea.\n"


def article(text, **fields):
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\ntitle: Summit\n{lines}---\n{text}\n"


def test_every_link_between_texts_has_its_way_back():
    result = resolved(
        {"people/kim-jong-un.md": KIM, "pages/about.md": "---\ntitle: About\n---\nSee [[Kim Jong Un]].\n"}
    )

    (backlink,) = result.site.backlinks
    assert (backlink.target.id, backlink.source.id, backlink.how) == ("kim-jong-un", "about", "link")


def test_a_bare_name_in_a_note_is_read_in_the_company_of_its_article():
    result = resolved(
        {
            "people/kim-jong-un.md": KIM,
            "articles/summit.md": article("Kim Jong Un agreed to talks."),
            "annotations/summit.md": "> agreed to talks\n\nKim had refused before.\n",
        }
    )

    (mention,) = result.site.notes[0].prose.mentions
    assert (mention.surface, mention.entity) == ("Kim", "kim-jong-un")


def test_a_persons_own_page_does_not_mention_that_person():
    result = resolved({"people/kim-jong-un.md": KIM.replace("He leads", "Kim Jong Un leads")})

    assert result.site.people[0].prose.mentions == ()


def test_drafts_are_not_found_in_any_text():
    files = {
        "people/kim-jong-un.md": KIM.replace("name: Kim J", "draft: true\nname: Kim J"),
        "articles/summit.md": article("Kim Jong Un agreed to talks."),
    }

    assert resolved(files).site.articles[0].prose.mentions == ()
    assert len(resolved(files, drafts=True).site.articles[0].prose.mentions) == 1


def test_everything_comes_in_an_order_that_depends_on_the_content_alone():
    files = {f"articles/a{n}.md": article("Words.") for n in range(5)}

    assert resolved(files).site == resolved(dict(reversed(files.items()))).site


def test_every_fault_of_a_site_is_found_in_one_run():
    result = resolved(
        {
            "articles/summit.md": article("Words [[nowhere]]."),
            "people/kim-jong-un.md": KIM.replace("---\nHe", "image: kim.jpg\n---\nHe"),
            "glossary/talks.md": "---\nterm: Talks\nsummary: They talk.\nsee: [nothing]\n---\n",
            "annotations/summit.md": "> no such words at all here\n\nWords.\n",
            "briefings/b.md": "---\ntitle: B\n---\nSo it is [@nobody].\n",
        }
    )

    assert sorted(codes(result)) == ["BG201", "BG209", "BG211", "BG301", "BG501"]


def test_excerpts_show_what_notes_stand_on():
    result = resolved(
        {
            "articles/summit.md": article("Nothing was said of a date.", publish="excerpts"),
            "annotations/summit.md": "> said of a date\n\nWords.\n",
        }
    )

    (shown,) = result.site.articles[0].shown
    assert (shown.block, shown.start, shown.end) == (1, 12, 26)


def test_more_excerpts_than_the_limit_are_an_error():
    result = resolved(
        {
            "articles/summit.md": article("Nothing was said of a date.", publish="excerpts"),
            "annotations/summit.md": "> said of a date\n\nWords.\n",
        },
        config=a_config(excerpt_limit=3),
    )

    assert [(fault.code, fault.path) for fault in errors(result)] == [("BG601", "content/articles/summit.md")]
