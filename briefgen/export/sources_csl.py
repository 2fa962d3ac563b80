"""The bibliography as CSL-JSON (https://docs.citationstyles.org, version 1.0.2), which Zotero, Pandoc and Word read."""

from briefgen.export.json_text import json_document
from briefgen.model.addresses import absolute, address_of, base_at
from briefgen.model.bylines import Bylines
from briefgen.model.csl import csl_date, csl_name
from briefgen.model.json_ld import Node, known
from briefgen.model.media_types import CSL_JSON, data_path
from briefgen.model.site import Article, Site

PATH = data_path("sources", CSL_JSON)

_TYPES = {
    "full": "article-newspaper",
    "digest": "article-newspaper",
    "transcript": "document",
    "document": "document",
}


def sources_csl_json(site: Site) -> bytes:
    """An array of items, one for each article, by id; the id is the slug, as in the site's own citations."""
    bylines = Bylines(site)
    base = base_at(site.config.base_url, PATH)
    return json_document([_item(article, bylines, base) for article in site.articles])


def _item(article: Article, bylines: Bylines, base: str) -> Node:
    """The schema allows no field of one's own but below `custom`."""
    known_elsewhere = {
        "container-title": article.publisher,
        "issued": csl_date(article.date) if article.date else None,
        "URL": article.url,
        "custom": known(
            via=article.via,
            archive_url=article.archive_url,
            rights=article.rights,
            site_url=absolute(base, address_of(article.ref)),
        ),
    }
    return known(
        id=article.id,
        type=_TYPES[article.form],
        title=article.title,
        author=[csl_name(name) for name in bylines.of(article)],
        language=article.language,
        abstract=article.summary,
        keyword=", ".join(article.tags),
        genre="Transcript" if article.form == "transcript" else "",
        **known_elsewhere,
    )
