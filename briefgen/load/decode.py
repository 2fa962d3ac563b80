"""Bytes → text, strictly: nothing is guessed and nothing replaced."""

import codecs

LARGEST = 2 * 1024 * 1024
"""In bytes. A long novel has one megabyte; what is larger is data, and would make later stages slow."""

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class NotText(Exception):  # noqa: N818 (it is an answer, and never leaves this package)
    """Why bytes are no text; `number` is the two last digits of the fault's code."""

    def __init__(self, number: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.number, self.message, self.hint = number, message, hint


def decode(data: bytes) -> str:
    """The text in `data`, its byte order mark left out and its line ends as they were. Raises `NotText`."""
    if len(data) > LARGEST:
        raise NotText("22", "The file is larger than 2 MB.", "Split it, or move it below content/static/.")
    if data.startswith(_UTF_16):
        raise NotText("20", "The file is UTF-16, not UTF-8.", "Save it as UTF-8.")
    nul = data.find(b"\0")
    if nul >= 0:
        message = f"The file is no text: byte {nul} ({_line(data, nul)}) is NUL."
        raise NotText("21", message, "Move it below content/static/ if it is to be published as it is.")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + (len(data) - len(data.removeprefix(codecs.BOM_UTF8)))
        message = f"The file is not UTF-8: byte {at} ({_line(data, at)}) is 0x{data[at]:02X}."
        raise NotText("20", message, "Save it as UTF-8.") from None


def _line(data: bytes, at: int) -> str:
    return "in line " + str(data.count(b"\n", 0, at) + 1)
