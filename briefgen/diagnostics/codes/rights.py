"""BG6xx: rights, drafts and leaks."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = (
    Code(
        code="BG601",
        severity="error",
        title="more is quoted than the rights allow",
        explanation="Of an article with `publish: excerpts`, at most `excerpt_limit` words may be quoted in all.",
        file="content/articles/summit.md",
        example="publish: excerpts",
        mend="Quote less of it in notes and briefings, or raise excerpt_limit in site.yml if the rights allow it.",
    ),
)
