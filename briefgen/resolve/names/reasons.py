"""Each decision's reason in the user's words."""

from briefgen.resolve.names.decisions import Decision, Why
from briefgen.resolve.names.lexicon import Lexicon

_SENTENCES: dict[Why, str] = {
    "full": "{who}, named in full",
    "only bearer": "{who}, the only one of that name who is named in full in this text",
    "short": "{who}, whose file says that the bare name always means them",
    "chosen": "{who}, chosen by the article's `names:`",
    "chosen nobody": "nobody on file, by the article's own choice",
    "title": "{who}, the only one of that name on file who holds the title “{word}”, or was named with theirs before",
    "link": "{who}, by the link that its author wrote",
    "term": "the term {who}",
    "several": "{all}: both are named in full in this text, or could be meant",
    "several of that name": "{all}: both have this name",
    "stranger": "{all}, or {word}, who is on no file",
    "yielding": "{all}, who is not named in full here, or {word}, who is on no file",
    "nobody named": "nobody: no one of that name ({words}) is named in full in this text",
    "longer name": "nobody: part of a longer name, before “{word}”",
    "part of name": "nobody: part of another name, after “{word}”",
    "initial": "nobody: part of another name, after the initial “{word}”",
    "joined": "nobody: tied by a hyphen to “{word}”, which is on no file",
    "relative": "nobody: “{word}” says that it is another of that name",
    "collective": "nobody: “{word}” makes it several of that name",
    "suffix": "nobody: “{word}” makes it another of that name",
    "place": "nobody: part of the name of a place, a firm or a work (“{word}”)",
    "not phrase": "nobody: part of a phrase that the file says is not them",
    "code": "nobody: in code, or in a picture's description",
    "raised": "nobody: in capitals, as an abbreviation is",
    "month": "nobody: the month, or perhaps the month",
    "word": "{all}, or the ordinary word, which has a capital here because of its place",
    "place or firm": "{all}, or the place or firm of that name",
    "not yet named": "{all}, whom the text names in full only further on, or the place or firm of that name",
    "article": "nobody: “{word}” makes it one of several of that name, or a thing called so",
    "term as well": "{all}, or the term that is written the same",
    "other address": "{all}: “{word}” does not fit, or the text has both a man and a woman of that name",
    "own page": "{who}, whose own page this is: no mention",
}


def say(decision: Decision, lexicon: Lexicon) -> str:
    """Who it is and why, or why it is nobody: the end of a sentence that began with the word itself."""
    names = [lexicon.name_of(owner) for owner in decision.candidates]
    return _SENTENCES[decision.why].format(
        who=lexicon.name_of(decision.owner) if decision.owner >= 0 else "",
        all=" or ".join(names) if names else "nobody",
        word=next((word for word in decision.words if word), ""),
        words=", ".join(decision.words),
    )
