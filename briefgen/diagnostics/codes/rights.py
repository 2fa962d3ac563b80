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
    Code(
        code="BG602",
        severity="error",
        title="words that may not be seen would be published",
        explanation=(
            "Eight words in a row that stand only in a draft, in a comment, or in a text of which no more may be shown "
            "than was quoted were found in a finished file. The leak gate looks at every byte before anything is "
            "written, whatever let the words through."
        ),
        file="content/briefings/draft.md",
        example="content/static/talk.txt repeats a sentence of this draft",
        mend="Take the words out of what repeats them, or publish the draft.",
    ),
)
