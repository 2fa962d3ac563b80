"""BG3xx: notes and the words they stand on."""

from briefgen.diagnostics.codes.model import Code

_FILE = "content/annotations/second-summit.md"

CODES: tuple[Code, ...] = (
    Code(
        code="BG301",
        severity="error",
        title="a note's words are not in the article",
        explanation=(
            "Every note stands on words of its article. Neither these words nor any near them stand there: the "
            "quotation is of another article, or its passage was taken out."
        ),
        file=_FILE,
        example="> words that the article never had",
        mend="Copy the words from the article again, or take the note out.",
    ),
    Code(
        code="BG302",
        severity="error",
        title="a note's words have changed",
        explanation=(
            "Near words stand in the article, but a number, a name, a “not”, a unit or a word is other. A note is "
            "drawn only on the words that its author read. `briefgen accept` takes the new words into the note's "
            "file and marks the note as reworded, so that readers see both wordings. Where the words only stand in "
            "another order, the message gives the line to write instead."
        ),
        file=_FILE,
        example="> variously estimated at 20 warheads",
        mend="briefgen accept second-summit#variously-estimated-at-20-warheads",
    ),
    Code(
        code="BG303",
        severity="error",
        title="a note's words stand in several places",
        explanation=(
            "briefgen never guesses which place is meant. More words on either side, or the passage's number, choose."
        ),
        file=_FILE,
        example="> the second summit will be held",
        mend="{at=p7}\n> the second summit will be held",
    ),
    Code(
        code="BG304",
        severity="error",
        title="a short quotation stands in several places",
        explanation=(
            "Under three words or twelve letters, a quotation must be the only one of its kind in the article: the "
            "number of a passage, or the words around it, would soon point at others."
        ),
        file=_FILE,
        example="{at=p7}\n> the talks",
        mend="> the talks offered Trump a departure",
    ),
    Code(
        code="BG305",
        severity="warning",
        title="a note's words stand elsewhere than it says",
        explanation=(
            "The words stand in the article once, so the note is drawn on them; but `at`, `prefix` or `suffix` points "
            "to another place. Perhaps passages were added before it. `briefgen check --fix` mends the line."
        ),
        file=_FILE,
        example="{at=p7}\n> No word yet on the location",
        mend="{at=p8}\n> No word yet on the location",
    ),
    Code(
        code="BG306",
        severity="error",
        title="a note quotes no words",
        explanation="The quotation is empty, or nothing but punctuation and ellipses: there is nothing to stand on.",
        file=_FILE,
        example="> …",
        mend="> No word yet on the location",
    ),
    Code(
        code="BG307",
        severity="error",
        title="a note points at a passage that is not there",
        explanation="Passages are numbered from 1. The article has fewer, and the words stand in several of them.",
        file=_FILE,
        example="{at=p99}\n> the second summit will be held",
        mend="{at=p9}\n> the second summit will be held",
    ),
    Code(
        code="BG308",
        severity="error",
        title="two notes have one id",
        explanation="A note's id is its permanent address, so it is unique among the notes on an article.",
        file=_FILE,
        example="{#venue}\n> …\n\n{#venue}\n> …",
        mend="{#venue}\n> …\n\n{#venue-again}\n> …",
    ),
    Code(
        code="BG309",
        severity="error",
        title="two notes on the same words have no ids",
        explanation=(
            "A note without an id takes its address from its quotation, and that must not change when another note is "
            "added. Two notes on the same words would share one."
        ),
        file=_FILE,
        example="> No word yet on the location\n\n{.question}\n> No word yet on the location",
        mend="> No word yet on the location\n\n{#no-word-question .question}\n> No word yet on the location",
    ),
    Code(
        code="BG311",
        severity="error",
        title="a kind of note that is not known",
        explanation="A note's class is its kind; the kinds are those of the contract and those that site.yml adds.",
        file="content/annotations/second-summit.md",
        example="{.questoin}",
        mend="{.question}",
    ),
)
