"""Captions and picture credits among paragraphs."""

import re

_SOURCES = (
    r"photos?|pics?|pictures?|images?|photographs?|file|handout|screengrab|screenshot|illustration|graphic|getty|"
    r"ap|afp|reuters|epa|efe|dpa|yonhap|kcna|kcna/reuters|shutterstock|istock|alamy|wikimedia|bloomberg|upi|xinhua|courtesy"
)
_CREDIT_AT_END = re.compile(rf"[(\[][^()\[\]]{{0,60}}\b(?:{_SOURCES})\b[^()\[\]]{{0,60}}[)\]]\.?$", re.IGNORECASE)
_NAMED_CREDIT_AT_END = re.compile(
    r"(?:\b(?:Photo(?:graph)?|Image|Picture|Credit|Photo credit|Foto|Bild)\s?(?:by|:|/|©)\s?.{2,80}"
    r"|\S+\s?/\s?(?:AP|AFP|Reuters|REUTERS|EPA|Getty(?: Images)?|Bloomberg|dpa|Shutterstock|Pool)"
    r"(?: Photo)?(?: via .{2,30})?"
    r"|(?:Getty Images|AP Photo|EFE|Reuters Photo|AFP PHOTO)(?:/.{2,40})?)\.?$"
)
_BEGINS = re.compile(
    r"(?:FILE(?: PHOTO| IMAGE| PICTURE)?(?: ?[-–—:]|:)|FILE PHOTO|File photo\b|Photo(?:graph)?:|Image:|Picture:|"
    r"Caption:|Credit:|Image caption|Image source|Media caption|"
    r"In this (?:\w+\.? \d{1,2}, \d{4},? )?(?:\w+ ){0,2}(?:photo|image|picture|frame)\b)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\((?:L|R|C|left|right|center|centre|second left|from left|top|bottom|pictured|above|file)\)|"
    r"(?:^|, )(?:left|right|center|centre|pictured|seen here|from left)(?:,|:| to right)",
)
_WEEKDAY = r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_PRESENT = (
    r"(?:is|are|meets?|shakes?|poses?|speaks?|walks?|arrives?|leaves?|attends?|looks?|waves?|stands?|sits?|gestures?|talks?|"
    r"listens?|watch(?:es)?|holds?|greets?|hugs?|smiles?|delivers?|answers?|visits?|gathers?|signs?|reacts?|departs?)"
)
_HAPPENING = re.compile(rf"\b{_PRESENT}\b.{{0,160}}?(?:{_WEEKDAY}|\b(?:19|20)\d\d\b|\bin this\b)")
_LONGEST = 90
"""Words. Captions of agencies have up to seventy."""

_LONGEST_TEXT = 900
"""Characters. What is longer is looked at by no pattern, so that hostile text takes no time."""


def is_caption(text: str) -> bool:
    """Whether a paragraph bears a mark that only captions have: a picture's credit, `FILE PHOTO:`, `(left)`."""
    if len(text) > _LONGEST_TEXT or len(text.split()) > _LONGEST:
        return False
    marks = (_CREDIT_AT_END, _NAMED_CREDIT_AT_END)
    return _BEGINS.match(text) is not None or any(mark.search(text) for mark in marks)


def may_be_caption(text: str) -> bool:
    """Whether a paragraph is written as captions are: in the present tense with a day, or pointing left and right."""
    if len(text) > _LONGEST_TEXT or len(text.split()) > _LONGEST or text.count(". ") > 2:
        return False
    return _POINTS.search(text) is not None or _HAPPENING.search(text) is not None
