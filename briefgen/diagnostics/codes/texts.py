"""BG14x and BG15x: what Markdown alone and lines of attributes can get wrong."""

from briefgen.diagnostics.codes.model import Code

ARTICLE, NOTES, BRIEFING = "content/articles/summit.md", "content/annotations/summit.md", "content/briefings/summit.md"

CODES: tuple[Code, ...] = (
    Code(
        code="BG140",
        severity="error",
        title="a comment that does not end",
        explanation=(
            "What stands between comment marks is never published. Where the end is missing, nobody can say what "
            "was meant to be hidden."
        ),
        file=BRIEFING,
        example="No date was set. %% ask Anna again",
        mend="No date was set. %% ask Anna again %%",
    ),
    Code(
        code="BG141",
        severity="error",
        title="nested too deep",
        explanation=(
            "Lists and quotations within each other are read to twenty levels (a list and its item are two); "
            "nobody writes more on purpose."
        ),
        file=BRIEFING,
        example=">>>>>>>>>>>>>>>>>>>>> words",
        mend="> words",
    ),
    Code(
        code="BG142",
        severity="error",
        title="an address that is not linked to",
        explanation=(
            "Links lead to https, http and mailto addresses or to files of the site. Other schemes can run "
            "programs on a reader's machine."
        ),
        file=BRIEFING,
        example="[the text](javascript:alert(1))",
        mend="[the text](https://example.org/)",
    ),
    Code(
        code="BG143",
        severity="error",
        title="a citation that cannot be read",
        explanation=(
            "Brackets that begin with @ are a citation. A claim whose citation is misspelt must not look like one "
            "without."
        ),
        file=BRIEFING,
        example="No date was set [@second-summit, page 7].",
        mend="No date was set [@second-summit, p7].",
    ),
    Code(
        code="BG144",
        severity="error",
        title="a link that names nothing or does not end",
        explanation="Two opening brackets begin a link; it needs a name and two closing brackets.",
        file=BRIEFING,
        example="The site at [[Yongbyon] is old.",
        mend="The site at [[Yongbyon]] is old.",
    ),
    Code(
        code="BG145",
        severity="warning",
        title="a link definition that nothing uses",
        explanation=(
            "A line such as `[word]: address` defines a link and is not shown. Where it was meant as text, "
            "readers would miss it."
        ),
        file=ARTICLE,
        example="[Laughter]: yes",
        mend="\\[Laughter]: yes",
    ),
    Code(
        code="BG146",
        severity="warning",
        title="a row with too many cells",
        explanation="Tables have the columns that their head has. What stands in further cells is not shown.",
        file=ARTICLE,
        example="| When | Who |\n|------|-----|\n| 2018 | Kim | Singapore |",
        mend="| When | Who | Where |\n|------|-----|-------|\n| 2018 | Kim | Singapore |",
    ),
    Code(
        code="BG147",
        severity="error",
        title="a text that is too complex",
        explanation=(
            "Markdown takes time for every line and every sign. A text with more of them than any book has is "
            "data, or an attack."
        ),
        file=ARTICLE,
        example="a file of two million brackets",
        mend="Split it, or move it below content/static/.",
    ),
    Code(
        code="BG150",
        severity="error",
        title="an attribute that cannot be read",
        explanation="A line in braces before a quotation holds #id, .kind and key=value, with spaces between.",
        file=NOTES,
        example="{#offer .question confidence}\n> no concrete agreement",
        mend="{#offer .question confidence=low}\n> no concrete agreement",
    ),
    Code(
        code="BG151",
        severity="error",
        title="an attribute comes twice",
        explanation="A note has one id, one kind and one value for each attribute.",
        file=NOTES,
        example="{.question .dispute}\n> no concrete agreement",
        mend="{.dispute}\n> no concrete agreement",
    ),
    Code(
        code="BG152",
        severity="error",
        title="an id that is none",
        explanation=(
            "A note's id is part of its address: lower-case letters, digits and hyphens. p7 and the like mean passages."
        ),
        file=NOTES,
        example="{#p7}\n> no concrete agreement",
        mend="{#no-agreement}\n> no concrete agreement",
    ),
    Code(
        code="BG153",
        severity="error",
        title="an unknown attribute",
        explanation="Notes have no attribute of that name, so it would do nothing.",
        file=NOTES,
        example="{confidense=low}\n> no concrete agreement",
        mend="{confidence=low}\n> no concrete agreement",
    ),
    Code(
        code="BG154",
        severity="error",
        title="attributes without a quotation",
        explanation="A line of attributes belongs to the quotation that follows it. Here something else follows.",
        file=NOTES,
        example="{#offer .question}\n\nWhat was offered?",
        mend="{#offer .question}\n> no concrete agreement\n\nWhat was offered?",
    ),
    Code(
        code="BG155",
        severity="error",
        title="a quotation without words",
        explanation="A note stands on words of the article. This one quotes none.",
        file=NOTES,
        example=">\n\nWhat was offered?",
        mend="> no concrete agreement\n\nWhat was offered?",
    ),
    Code(
        code="BG156",
        severity="error",
        title="a quotation that runs on",
        explanation=(
            "A line directly below a quotation belongs to it in Markdown, with or without `>`. Here it may as well be "
            "what you say of the words, so briefgen asks which is meant."
        ),
        file=NOTES,
        example="> no concrete agreement\nWhat was offered?",
        mend="> no concrete agreement\n\nWhat was offered?",
    ),
)
