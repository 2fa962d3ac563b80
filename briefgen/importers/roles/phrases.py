"""Lines that belong to the page and not to the article, as publishers write them."""

import re

from briefgen.importers.roles.written_dates import find_date

_SHARING = (
    r"share|tweet|email|e-mail|print|save|comments?|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|"
    r"copy\ link|bookmark|gift|pocket|flipboard|line|link|reply|like"
)
_FURNITURE = re.compile(
    rf"""(?:
      (?:article\ )?advertise?ments?|advertise\ with\ us|sponsored(?:\ content)?|promoted|anzeige|publicité|publicidad
    | (?:story|article|content)\ continues\ (?:below|after).*|scroll\ (?:down\ )?to\ continue.*|continue\ reading.*
    | (?:read|see|hear|watch|learn|find\ out)\ more(?:\W.{{0,120}})?
    | (?:read\ (?:also|next)|also\ read)(?:\W.{{0,120}})?
    | (?:related|recommended|popular|trending|latest|more|most\ read|most\ viewed|editor.?s.?\ picks?)
      (?:\ (?:articles?|stor(?:y|ies)|news|content|topics?|links?|reading|coverage|posts?|videos?|now|for\ you))*
      (?:\s*[:|-].{{0,120}})?
    | more\ (?:from|on|about|in)\ .{{1,60}}|you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in).*
    | what\ to\ read\ next|our\ standards:.{{0,100}}
    | (?:{_SHARING})(?:\W+(?:this|the|article|story|on|via|to|by|with|friends?|your|{_SHARING}))*
    | (?:\d+\ )?(?:comments?|shares?|views?|likes?)(?:\ \(?\d+\)?)?
    | (?:leave|post|add|view|show|write)\ (?:a\ |all\ )?comments?.*
    | (?:click|tap)\ (?:here|on|to)\ .{{0,100}}|(?:sign|log)\ (?:up|in)\b.{{0,140}}|subscribe\b.{{0,140}}
    | already\ a\ (?:subscriber|member).*
    | (?:get|receive)\ (?:our|the|all)\ .{{0,60}}(?:newsletter|inbox|e-?mail).{{0,80}}
    | join\ (?:our|the)\ .{{0,80}}(?:newsletter|channel|group).{{0,40}}
    | follow\ (?:us|me|him|her|.{{1,30}}\ on)\b.{{0,100}}|download\ (?:our|the)\ .{{0,60}}app.{{0,60}}
    | (?:upcoming|local|today.?s)\ events|(?:tags?|topics?|filed\ under|categor(?:y|ies)|keywords?)\s*:.{{0,200}}
    | (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)[\s-](?:min(?:ute)?s?|hours?|days?)[\s-](?:read|ago)
    | (?:back\ to\ )?top(?:\ of\ page)?|skip\ to\ .{{1,40}}|(?:main\ )?menu|navigation|home(?:\s*[>»/]\s*.{{1,80}})?
    | search|loading\W*|close|open|next|previous|prev|play|pause|listen|watch\ now|view\ gallery|\d+\s*(?:/|of)\s*\d+
    | listen\ to\ this\ article.*|(?:this\ )?(?:audio|voice)\ (?:is\ )?(?:auto-)?generated.*
    )\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_PAGE_MARK = re.compile(
    r"""(?:[A-Z]{1,2}\d?\ Section|Section\ [A-Z]|Page\ [A-Z]?\d+[A-Z]?)\b.{0,60}
    | (?:A\ version\ of\ )?this\ (?:article|story)\ (?:first\ |originally\ )?
      (?:appeared|ran|was\ (?:first\ |originally\ )?published)\b.{0,200}""",
    re.VERBOSE | re.IGNORECASE,
)
_PRINT_HEADLINE = re.compile(r"print headline\s*:.*", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés).{0,300}"
    r"|.{0,120}\b(?:all rights reserved|may not be published, broadcast).{0,200}",
    re.IGNORECASE,
)

_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?\s*(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*(?:by )?"
    r"(?P<owner>[^\W\d_][^.,;|©]{2,50})",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page: a button, a heading of teasers, an appeal to subscribe."""
    return len(text) <= 220 and (_FURNITURE.fullmatch(text) is not None or _PRINT_HEADLINE.fullmatch(text) is not None)


def is_page_mark(text: str) -> bool:
    """Whether a line says where in print the article stood: `A Section on 01/19/2019`."""
    return (
        len(text) <= 220 and _PAGE_MARK.fullmatch(text) is not None and (find_date(text) is not None or len(text) < 40)
    )


def is_rights_line(text: str) -> bool:
    """Whether a line says whose the text is."""
    return len(text) <= 420 and _RIGHTS.fullmatch(text) is not None


def rights_owner(text: str) -> str:
    """Who a line on rights says the text belongs to, or nothing: `© 2021 The Island Post`."""
    match = _OWNER.search(text)
    owner = " ".join(match["owner"].split()) if match else ""
    return "" if owner.lower().startswith(("all rights", "the author")) else owner
