"""Who speaks, as a sentence's grammar has it."""

from typing import Literal, NamedTuple

from briefgen.model.site import Mention


class Voice(NamedTuple):
    """The subject of a verb of saying: a person's mention, a pronoun, an office (`the mayor`), or something else.

    `described`: somebody without a name whom a text or a file may tell (`the former strategist`).

    `goes_on`: the verb says that who spoke before goes on (`he added`); `tagged`: the verb follows the words;
    `answers`: the verb says that somebody else spoke before (`he replied`).
    """

    kind: Literal["person", "pronoun", "office", "described", "other"]
    person: str = ""
    word: str = ""
    at: int = 0
    goes_on: bool = False
    tagged: bool = False
    answers: bool = False


OTHER = Voice("other")


def spoken_by(mention: Mention) -> Voice:
    """The voice of whom `mention` names."""
    if mention.status != "resolved":
        return OTHER
    return Voice("person", mention.entity, mention.surface, mention.start)


def meant_by(mention: Mention) -> tuple[str, ...]:
    """Whom a name means, or can mean."""
    return (mention.entity,) if mention.status == "resolved" else mention.candidates
