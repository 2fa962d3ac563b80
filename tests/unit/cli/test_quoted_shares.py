from briefgen.cli.quoted_shares import quoted_shares
from tests.site_builders import a_prose, a_site, a_stretch, an_article


def excerpted(slug, text, shown, **more):
    prose = a_prose(text)
    return an_article(slug, publish="excerpts", prose=prose, shown=(a_stretch(prose, shown),) if shown else (), **more)


def test_each_source_shown_in_excerpts_is_told_with_its_share_those_with_most_first():
    site = a_site(
        articles=(
            excerpted("a", "One two three four.", "two", publisher="The Times"),
            excerpted("b", "One two three four five six.", "two three"),
            excerpted("c", "One two.", ""),
            an_article("d", "All of it."),
        )
    )

    assert list(quoted_shares(site)) == [
        "Quoted of sources shown in excerpts (excerpt_limit: 300 words):",
        "  b: 2 of 6 words (33 %)",
        "  a (The Times): 1 of 4 words (25 %)",
    ]


def test_where_nothing_is_quoted_nothing_is_told():
    assert list(quoted_shares(a_site(articles=(an_article("d", "All of it."),)))) == []
    assert list(quoted_shares(None)) == []
