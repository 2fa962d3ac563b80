"""BG4xx: people, terms and their mentions."""

from briefgen.diagnostics.codes.model import Code

_ARTICLE = "content/articles/2019-01-20-second-summit.md"
_PERSON = "content/people/kim-yong-chol.md"

CODES: tuple[Code, ...] = (
    Code(
        code="BG401",
        severity="warning",
        title="a name could be several people",
        explanation=(
            "A bare family name is a person where that person, and no other of that name, is named in full in the "
            "article, or goes by a given name alone there. Here it could be somebody else too, or a place, a firm or "
            "an ordinary word; so it is linked to nobody until the article says who is meant."
        ),
        file=_ARTICLE,
        example="title: Trump, Kim schedule summit",
        mend='names: {Kim: kim-jong-un, "Kim@p9": kim-yong-chol}',
    ),
    Code(
        code="BG402",
        severity="warning",
        title="a chosen name is never met",
        explanation=(
            "An entry of `names:` says who a word means in this article, or in one passage of it, and the word does "
            "not stand there on its own. The choice may be left from an older text, or be misspelt."
        ),
        file=_ARTICLE,
        example="names: {Kimm: kim-jong-un}",
        mend="names: {Kim: kim-jong-un}",
    ),
    Code(
        code="BG403",
        severity="warning",
        title="an excluded phrase is never met",
        explanation="An entry of `not_names:` is a phrase of the article that is no name. This one is not there.",
        file=_ARTICLE,
        example="not_names: [Kim Il Song Square]",
        mend="not_names: [Kim Il Sung Square]",
    ),
    Code(
        code="BG404",
        severity="warning",
        title="a short name belongs to several people",
        explanation=(
            "`short_name` is a bare name that always means its person. Where two files claim the same one, it decides "
            "nothing, and the name is ambiguous wherever both or neither are named in full."
        ),
        file=_PERSON,
        example="short_name: Kim",
        mend='short_name: ""',
    ),
    Code(
        code="BG405",
        severity="warning",
        title="a name or alias belongs to several things",
        explanation=(
            "The same full name, alias or epithet stands on two files. A text that has it could mean either, so it is "
            "linked to nobody unless the article chooses."
        ),
        file=_PERSON,
        example="aliases: [the envoy]",
        mend="aliases: [Kim Yong-chol]",
    ),
    Code(
        code="BG406",
        severity="warning",
        title="a person is mentioned before their birth or after their death",
        explanation=(
            "The article is dated before the person was born, or after they died. It may be right, of the dead above "
            "all; but often it is another person of that name, or a wrong date."
        ),
        file=_ARTICLE,
        example="date: 1909-01-20",
        mend="date: 2019-01-20",
    ),
    Code(
        code="BG407",
        severity="warning",
        title="a family name is no part of the name",
        explanation=(
            "`family_name` is the word of the name by which a text calls the person after the first time. One that is "
            "no part of the name or of an alias is never found."
        ),
        file=_PERSON,
        example="name: Kim Yong Chol\nfamily_name: Chul",
        mend="name: Kim Yong Chol\nfamily_name: Kim",
    ),
    Code(
        code="BG408",
        severity="warning",
        title="a name in our own text could be several people",
        explanation=(
            "Note, biography, definition or briefing has a bare name that several people of its company bear. What we "
            "write ourselves can say whom it means."
        ),
        file="content/briefings/before-the-second-summit.md",
        example="Kim Yong Chol carried a letter from Kim Jong Un; Kim then left.",
        mend="Kim Yong Chol carried a letter from Kim Jong Un; [[kim-yong-chol|Kim]] then left.",
    ),
)
