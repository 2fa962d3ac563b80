"""Starts the process in which a foreign file is read, and believes nothing of it but a well-formed answer."""

import subprocess
import sys

import msgspec

from briefgen.diagnostics.extras import install
from briefgen.importers.drafts import Read
from briefgen.importers.formats import MEBIBYTE, Answer, Format, RefusedError, Source

MEMORY = 1536 * MEBIBYTE
"""Address space of the reading process. trafilatura with its libraries takes 0.3 GiB before the first page."""

PATIENCE = 5
"""Times the processor's seconds that reading may take: other programs run as well."""

LONGEST_ANSWER = 64 * MEBIBYTE

_OWN_PACKAGE = "briefgen"


def read_apart(source: Source, form: Format, memory: int = MEMORY, patience: float | None = None) -> Read:
    """What a process of its own read in `source`; refuses with a sentence where it could not.

    `memory` is in bytes; `patience` in seconds of the clock, by default a multiple of what reading may take.
    """
    if len(source.data) > form.most_bytes:
        size, most = len(source.data) // MEBIBYTE, form.most_bytes // MEBIBYTE
        raise RefusedError(f"It is too large: {size} MiB, where {most} MiB is the most.")
    answer = _ask(source, form, memory, patience or form.seconds * PATIENCE)
    if answer.missing and answer.missing != _OWN_PACKAGE:
        raise RefusedError(
            f"{form.what} are read with the package {answer.missing}: {install(answer.missing, 'import')}"
        )
    if answer.read is None:
        raise RefusedError(answer.refused or "It cannot be read.")
    return answer.read


def _ask(source: Source, form: Format, memory: int, patience: float) -> Answer:
    arguments = [form.module, str(form.seconds), str(memory)]
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-B", "-m", "briefgen.importers.child", *arguments],
            input=msgspec.msgpack.encode(source),
            capture_output=True,
            timeout=patience,
            start_new_session=True,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise RefusedError(f"Reading it takes longer than {patience:.0f} seconds.") from None
    if done.returncode < 0:
        raise RefusedError(f"Reading it takes more than {form.seconds} seconds or too much memory.")
    if done.returncode or len(done.stdout) > LONGEST_ANSWER:
        raise RefusedError(f"It cannot be read{_last_words(done.stderr)}.")
    try:
        return msgspec.msgpack.decode(done.stdout, type=Answer)
    except msgspec.MsgspecError:
        raise RefusedError("It cannot be read.") from None


def _last_words(stderr: bytes) -> str:
    """The last line of a traceback, as far as it may be shown on a terminal."""
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    shown = "".join(sign for sign in lines[-1] if sign.isprintable()) if lines else ""
    return f": {shown[:160]}" if shown else ""
