"""`![[map.png|640x480]]`: files that a text embeds by their names, as Obsidian does, and the size of pictures.

What is a file is told by the ending of its name alone; whether there is such a file is asked elsewhere.
https://help.obsidian.md/embeds
"""

import re

_PICTURES = frozenset(("avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp"))
_OTHERS = frozenset(
    (
        *("3gp", "csv", "docx", "epub", "flac", "json", "m4a", "mkv", "mov", "mp3", "mp4", "ods", "odt", "ogg", "ogv"),
        *("pdf", "pptx", "txt", "wav", "webm", "xlsx", "zip"),
    )
)
_ENDING = re.compile(r"\.([A-Za-z0-9]{2,5})$")
_SIZE = re.compile(r"(?:(?P<words>.*?)\|)?\s*(?P<width>[1-9]\d{0,4})(?:x(?P<height>[1-9]\d{0,4}))?\s*", re.DOTALL)


def is_file(target: str) -> bool:
    """Whether `target` is the name of a file that is no text of the site."""
    return _ending(target) in _PICTURES | _OTHERS


def is_picture(target: str) -> bool:
    """Whether `target` is the name of a picture."""
    return _ending(target) in _PICTURES


def _ending(target: str) -> str:
    match = _ENDING.search(target)
    return match[1].lower() if match else ""


def sized(label: str) -> tuple[str, int, int]:
    """The words of a picture's label, its width and height in CSS pixels: `map|640x480`, `640`, `map`; 0 for none."""
    match = _SIZE.fullmatch(label)
    if match is None:
        return label, 0, 0
    return match["words"] or "", int(match["width"]), int(match["height"] or 0)
