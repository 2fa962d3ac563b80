"""Eleventy: people, terms and subjects are tags; a page for each is made by pagination over the collections."""

from pathlib import Path

from benchmarks.compare.generator import node_tool, put, quoted, said_by
from benchmarks.corpus.site import Corpus

_CONFIG = """\
export default function (eleventyConfig) {
  eleventyConfig.setQuietMode(true);
  return { dir: { input: "content", output: "public", includes: "_includes" } };
}
"""
_BASE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }} – The harbour papers</title>
</head>
<body>
<nav><a href="/">Home</a> <a href="/tags/">People and terms</a></nav>
<main>
<h1>{{ title }}</h1>
{{ content }}
</main>
</body>
</html>
"""
_ARTICLE = """\
---
layout: base.liquid
---
<p>{{ publisher }} {{ page.date | date: "%Y-%m-%d" }}</p>
{{ content }}
<ul>{% for tag in tags %}<li><a href="/tags/{{ tag | slugify }}/">{{ tag }}</a></li>{% endfor %}</ul>
"""
_TAGS = """\
---
layout: base.liquid
pagination: {data: collections, size: 1, alias: tag}
permalink: "/tags/{{ tag | slugify }}/"
eleventyComputed: {title: "{{ tag }}"}
---
<ul>{% for post in collections[tag] %}<li><a href="{{ post.url }}">{{ post.data.title }}</a> {{ post.data.publisher }}
</li>{% endfor %}</ul>
"""
_LIST = """\
---
layout: base.liquid
title: Articles
pagination: {data: collections.all, size: 100, alias: posts}
permalink: "/{% if pagination.pageNumber > 0 %}{{ pagination.pageNumber }}/{% endif %}"
---
<ul>{% for post in posts %}<li><a href="{{ post.url }}">{{ post.data.title }}</a></li>{% endfor %}</ul>
"""


class Eleventy:
    """See https://www.11ty.dev."""

    name = "Eleventy"

    def install(self, tools: Path) -> str:
        """Eleventy from npm; Node has to be there."""
        self._program = node_tool(tools, "eleventy", "@11ty/eleventy@3.1.2") / "eleventy"
        return said_by(self._program, "--version")

    def write(self, corpus: Corpus, folder: Path) -> None:
        """Articles in one folder, with their data in front."""
        put(folder, "eleventy.config.mjs", _CONFIG)
        put(folder, "content/_includes/base.liquid", _BASE)
        put(folder, "content/_includes/article.liquid", _ARTICLE)
        put(folder, "content/tags.liquid", _TAGS)
        put(folder, "content/index.liquid", _LIST)
        put(folder, "content/articles/articles.json", '{"layout": "article.liquid"}')
        for article in corpus.articles:
            named = [*(person.name for person in article.people), *(term.term for term in article.terms)]
            front = [
                "---",
                f"title: {quoted(article.title)}",
                f"publisher: {article.publisher}",
                f"date: {article.date}",
                f"tags: [{', '.join((*named, *article.subjects))}]",
                "---",
            ]
            put(folder, f"content/articles/{article.slug}.md", "\n".join((*front, *article.paragraphs, "")))

    def command(self, folder: Path) -> list[str]:
        """A build of all."""
        return [str(self._program), "--quiet"]
