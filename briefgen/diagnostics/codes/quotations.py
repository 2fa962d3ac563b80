"""BG5xx: citations and checked quotations."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = (
    Code(
        code="BG501",
        severity="error",
        title="a citation of no article",
        explanation="A citation names the slug of an article on file: that is where its claim leads.",
        file="content/briefings/summit.md",
        example="No date was set [@second-sumit].",
        mend="No date was set [@second-summit].",
    ),
    Code(
        code="BG511",
        severity="error",
        title="a quotation is not what its source says",
        explanation=(
            "Words in quotation marks, or a block quotation, directly before a citation are checked word for word. "
            "Near words stand in the source, but a number, a name, a “not” or a word is other. An editor's own words "
            "belong in [brackets], and words left out are marked with an ellipsis."
        ),
        file="content/briefings/before-the-summit.md",
        example="“released two American detainees” [@summit-in-february]",
        mend="“released three American detainees” [@summit-in-february]",
    ),
    Code(
        code="BG512",
        severity="error",
        title="a quotation is not in its source",
        explanation=(
            "Words in quotation marks, or a block quotation, directly before a citation must stand in that source, and "
            "nothing near them does. Perhaps they stand in another source, or the marks are no quotation."
        ),
        file="content/briefings/before-the-summit.md",
        example="“a treaty of eternal friendship” [@summit-in-february]",
        mend="“a turning point” [@summit-in-february]",
    ),
    Code(
        code="BG513",
        severity="error",
        title="a quotation hides a negation or a number",
        explanation=(
            "Words left out with an ellipsis, or replaced in brackets, must not take away or put in a “not”, nor turn "
            "one number into another: the quotation would say what its source does not."
        ),
        file="content/briefings/before-the-summit.md",
        example="“has made … commitments to allow weapons inspections” [@second-summit]",
        mend="“has made no commitments to allow weapons inspections” [@second-summit]",
    ),
    Code(
        code="BG514",
        severity="warning",
        title="a quotation stands in another passage than the one cited",
        explanation="The words stand in the source, but not in the passage that the citation names.",
        file="content/briefings/before-the-summit.md",
        example="“a turning point” [@second-summit, p3]",
        mend="“a turning point” [@second-summit, p15]",
    ),
)
