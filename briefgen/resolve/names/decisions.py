"""What was decided of one place of a text, and why: the one record from which mentions and explanations are made."""

from typing import Literal

import msgspec

from briefgen.model.site import Reason

Status = Literal["resolved", "ambiguous", "nobody"]

Why = Literal[
    "full",
    "only bearer",
    "short",
    "chosen",
    "chosen nobody",
    "title",
    "link",
    "term",
    "several",
    "several of that name",
    "stranger",
    "yielding",
    "nobody named",
    "longer name",
    "part of name",
    "initial",
    "joined",
    "relative",
    "collective",
    "suffix",
    "place",
    "not phrase",
    "code",
    "raised",
    "month",
    "word",
    "place or firm",
    "not yet named",
    "article",
    "term as well",
    "other address",
    "own page",
]


class Decision(msgspec.Struct, frozen=True, gc=False):
    """`page.text[start:end]` is `owner` (its number in the lexicon), one of `candidates`, or nobody.

    `reason` is the mention's, where there is one; `why` and `words` say it to the user. `in_full`: it names its person
    in full.
    """

    start: int
    end: int
    status: Status
    why: Why
    kind: Literal["person", "term"] = "person"
    owner: int = -1
    candidates: tuple[int, ...] = ()
    reason: Reason = "full name"
    words: tuple[str, ...] = ()
    in_full: bool = False
