"""Pagefind as a service: a program that reads requests and writes answers, one JSON object each, base64, with commas.

Its Python client (`pagefind.index`) is not used: it waits a tenth of a second for each document, and ends the program
while that may still be writing files. Here all requests are sent at once, and the index comes back through the pipe.
"""

import base64
import contextlib
import importlib.metadata
import importlib.util
import json
import subprocess
import threading
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any

from briefgen.diagnostics.model import BriefgenError

_PACKAGE = "pagefind_bin"
Request = Mapping[str, Any]


def is_installed() -> bool:
    """Whether there is a Pagefind to run (`pip install 'briefgen[search]'`)."""
    return importlib.util.find_spec(_PACKAGE) is not None


def release() -> str:
    """Which release of Pagefind there is."""
    return importlib.metadata.version(_PACKAGE)


def index_files(pages: Iterable[tuple[str, str]], language: str) -> dict[str, bytes]:
    """The files of the index of `pages` (address and markup), by path; all pages count as written in `language`."""
    requests: list[Request] = [{"type": "NewIndex", "config": {"force_language": language, "keep_index_url": True}}]
    requests += ({"type": "AddFile", "index_id": 0, "url": url, "file_contents": text} for url, text in pages)
    requests.append({"type": "GetFiles", "index_id": 0})
    answers = _asked(requests)
    for answer in answers:
        if answer["type"] == "Error":
            raise BriefgenError(
                f"Pagefind could not make the search index: {answer.get('message', 'no reason given')}."
            )
    if len(answers) != len(requests):
        raise BriefgenError("Pagefind ended before the search index was made. There may be too little memory.")
    return {file["path"]: base64.b64decode(file["content"]) for file in answers[-1]["files"]}


def _asked(requests: list[Request]) -> list[Any]:
    """The answers to the requests, in their order; fewer where the program ended early."""
    program = [str(importlib.import_module(_PACKAGE).get_executable()), "--service"]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as service:
        assert service.stdin is not None
        assert service.stdout is not None
        # It answers while it is asked, and ends at the end of the requests, so these are written beside the reading.
        writer = threading.Thread(target=_write, args=(service.stdin, requests), daemon=True)
        writer.start()
        answers = b"".join(_read(service.stdout, len(requests)))
        writer.join()
        with contextlib.suppress(BrokenPipeError):
            service.stdin.close()
    messages = sorted((json.loads(base64.b64decode(part)) for part in answers.split(b",") if part), key=_number)
    return [message["payload"] for message in messages]


def _number(message: Mapping[str, Any]) -> int:
    number = message["message_id"]
    return number if isinstance(number, int) else 0


def _write(pipe: IO[bytes], requests: list[Request]) -> None:
    with contextlib.suppress(BrokenPipeError):  # it has ended, which shows in its answers
        for number, request in enumerate(requests, 1):
            pipe.write(base64.b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b",")
        pipe.flush()


def _read(pipe: IO[bytes], expected: int) -> Iterator[bytes]:
    """What the program writes, until so many answers are there or it ends."""
    seen = 0
    while seen < expected:
        part = pipe.read1(1 << 20)  # type: ignore[attr-defined]
        if not part:
            return
        seen += part.count(b",")
        yield part
