"""Bylines and credits: which lines name who wrote, and whom they name."""

import re

from briefgen.text.personal_names import split_name

_BY = r"(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Di|Door|Door:|Text:|Written by|Reported by|Story by)"
_BYLINE = re.compile(rf"{_BY}:? (?P<names>[^.!?]*(?:\b[A-Z]\.[^.!?]*)*)")
_NAME = r"[^\W\d_a-z][\w’'.\-]*(?: (?:[^\W\d_a-z][\w’'.\-]*|van|von|de|der|den|bin|al|el|la|du|da|di))*"
_NAMES_AND_PLACE = re.compile(rf"(?P<names>{_NAME}(?:,? (?:and|&) {_NAME})?) ?(?:\||/|,|—|–|-) ?(?P<org>.{{2,40}})")
_AGENCY = "(?:dpa|AFP|Reuters|AP|KNA|epd|ANSA|EFE|The Associated Press|Associated Press|Agencies)"
_CREDITS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?:(?:some )?information|material|reporting) (?:for|in) this (?:article|story|report) (?:was|were) "
        r"(?:contributed|provided|supplied) by (?P<names>.+)",
        r"\(?(?:additional |further )?(?:reporting|report) by (?P<names>.+?)"
        r"(?:[;,.] ?(?:additional |further )?(?:writing|editing|reporting|graphics?) by .+)?\)?\.?",
        r"\(?(?:writing|editing|edited|compiled|translated) by .{2,160}\)?\.?",
        r"[-—–]* ?with (?:assistance|contributions?|reporting|files|material) (?:by|from) (?P<names>.+)",
        r"(?P<names>.{3,300}?) (?:also )?contributed (?:reporting|to this (?:report|article|story))\b.{0,80}",
        rf"\(?(?:mit material von|avec|with|from|source|quelle)? ?:?\s*{_AGENCY}(?:\s*[,/+&]\s*{_AGENCY})*\)?\.?",
    )
)
_ROLE_BEFORE = re.compile(
    r"^(?:(?:The )?(?:Associated Press|AP|Reuters|AFP|Bloomberg|staff|special)\s)?"
    r"(?:(?:staff |news |video |freelance )?"
    r"(?:writers?|reporters?|correspondents?|journalists?|editors?|producers?|researchers?)\s)+",
    re.IGNORECASE,
)
_BEHIND_A_NAME = re.compile(
    r"\s+(?:of|in|at|for|from|with|near|on)\s+.*$|\s*\(.*?\)\s*$|\s+(?:contributed|reported).*$"
)
_BETWEEN = re.compile(r"\s*(?:;|,|&|\||/|•|·|\band\b|\bund\b|\bet\b|\by\b)\s*(?:(?:by|and)\s+)*")
_MOST_BYLINE_WORDS = 24
_LONGEST_BYLINE = 300


def byline_names(text: str) -> tuple[str, ...]:
    """The people a byline names, `By Ann Lee and Bob Ray, Reuters`; nothing where the line is no byline."""
    if len(text) > _LONGEST_BYLINE or len(text.split()) > _MOST_BYLINE_WORDS:
        return ()
    match = _BYLINE.fullmatch(text.rstrip(" ,|"))
    return names_in(match["names"]) if match is not None else ()


def bare_byline_names(text: str) -> tuple[str, ...]:
    """The people of a line that names them and whom they write for, without a *by*: `Ann Lee | The Daily`."""
    match = _NAMES_AND_PLACE.fullmatch(text) if len(text) <= _LONGEST_BYLINE else None
    if match is None or len(text.split()) > 10 or re.search(r"[.!?]\s|[.!?]$", text):
        return ()
    return names_in(match["names"])


def is_credit(text: str) -> bool:
    """Whether a line says who else worked on the text: `Reporting by …; editing by …`."""
    return len(text) <= 700 and any(form.fullmatch(text) for form in _CREDITS)


def credited_names(text: str) -> tuple[str, ...]:
    """The people whom a credit line names."""
    for form in _CREDITS:
        match = form.fullmatch(text)
        if match is not None:
            return names_in(match.groupdict().get("names") or "")
    return ()


def names_in(text: str) -> tuple[str, ...]:
    """The personal names in a list of names, without what is said of them; in capitals made ordinary."""
    parts = (_ROLE_BEFORE.sub("", part.strip(" .:")) for part in _BETWEEN.split(text))
    names = (_cased(_BEHIND_A_NAME.sub("", part).strip(" .")) for part in parts)
    return tuple(dict.fromkeys(name for name in names if split_name(name).family))


def _cased(name: str) -> str:
    """`ANN O'NEIL` as `Ann O'Neil`; a name in ordinary letters as it is."""
    if not name.isupper() or len(name) < 5:
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0][0] + word[0][1:].lower(), name)
