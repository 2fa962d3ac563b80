"""Files on their way in and on their way out."""

import msgspec

from briefgen.model.ids import ContentPath, SitePath


class SourceFile(msgspec.Struct, frozen=True, kw_only=True):
    """A text file of the user's, decoded from UTF-8 without its byte order mark, line ends as they were."""

    path: ContentPath
    text: str


class StaticFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file below `content/static/` or `content/root/`, copied as it is to `target`."""

    path: ContentPath
    target: SitePath


class OutputFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file of the site, whole."""

    path: SitePath
    data: bytes
