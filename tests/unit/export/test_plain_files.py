from briefgen.export.plain_files import llms_txt, nojekyll, robots_txt
from briefgen.model.config import SiteConfig
from tests.site_builders import a_briefing, a_date, a_site, an_article


def llms(**site) -> str:
    return llms_txt(a_site(**site)).data.decode()


def test_robots_may_crawl_everything_and_find_the_sitemap() -> None:
    assert robots_txt(a_site()).data == b"User-agent: *\nDisallow:\nSitemap: https://example.org/kim/sitemap.xml\n"


def test_without_an_address_robots_are_told_of_no_sitemap() -> None:
    assert robots_txt(a_site(config=SiteConfig(title="T"))).data == b"User-agent: *\nDisallow:\n"


def test_nojekyll_is_empty() -> None:
    assert (nojekyll(a_site()).path, nojekyll(a_site()).data) == (".nojekyll", b"")


def test_llms_txt_begins_with_a_title_and_what_the_site_is_about() -> None:
    config = SiteConfig(title="The *second* summit", description="Line\nby line.")

    assert llms(config=config).startswith("# The \\*second\\* summit\n\n> Line by line.\n\n## Optional\n")


def test_llms_txt_tells_of_a_source_its_record_and_never_its_text() -> None:
    article = an_article("a", "Secret.", title="A [title]", publisher="The Example", date=a_date("2019"), summary="So.")

    text = llms(articles=(article,))

    assert "- [A \\[title\\]](https://example.org/kim/articles/a/): The Example, 2019. So.\n" in text
    assert "Secret" not in text


def test_llms_txt_leaves_out_sections_with_nothing_in_them() -> None:
    text = llms(briefings=(a_briefing(bottom_line="Watch."),))

    assert "## Briefings\n\n- [A briefing](https://example.org/kim/briefings/brief/): Watch.\n" in text
    assert "## People" not in text
