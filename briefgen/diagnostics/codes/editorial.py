"""BG8xx: editorial checks of a finished site."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = (
    Code(
        code="BG801",
        severity="warning",
        title="an article without a date",
        explanation="Lists are ordered by date, and who held which office is told by the article's day.",
        file="content/articles/summit.md",
        example="title: Second summit announced",
        mend="date: 2019-01-20",
    ),
    Code(
        code="BG802",
        severity="warning",
        title="an article without a publisher",
        explanation="A reader weighs a source by who published it.",
        file="content/articles/summit.md",
        example="title: Second summit announced",
        mend="publisher: Bloomberg",
    ),
    Code(
        code="BG803",
        severity="warning",
        title="a term without a summary",
        explanation="The summary is what the popover shows where the term stands.",
        file="content/glossary/yongbyon.md",
        example="term: Yongbyon",
        mend="summary: North Korea's main nuclear site, a hundred kilometres north of Pyongyang.",
    ),
    Code(
        code="BG804",
        severity="warning",
        title="a note that says nothing",
        explanation="The quotation stands there, and no words follow it.",
        file="content/annotations/summit.md",
        example="> no commitments to allow weapons inspections",
        mend="> no commitments to allow weapons inspections\n\nNo declaration of sites followed either.",
    ),
    Code(
        code="BG805",
        severity="warning",
        title="a briefing without sources",
        explanation="Every claim of a briefing should lead to a passage of a source; this one cites none.",
        file="content/briefings/summit.md",
        example="The two sides have not agreed on a venue.",
        mend="The two sides have not agreed on a venue [@summit, p9].",
    ),
    Code(
        code="BG806",
        severity="warning",
        title="an event without a date",
        explanation="Events enter the timeline by their date.",
        file="content/glossary/singapore-summit.md",
        example="kind: event",
        mend="date: 2018-06-12",
    ),
)
