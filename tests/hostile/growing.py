"""A preview under which a file is saved again and again, with readers, and what its process holds."""

import http.client
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from briefgen.build.outcome import Options, unseen
from briefgen.serve.preview import Preview
from briefgen.serve.server import ADDRESS, start
from briefgen.serve.session import Session
from tests.projects import write


class Held(NamedTuple):
    """Memory in MiB, open files and threads of this process."""

    memory: float
    files: int
    threads: int

    @staticmethod
    def now() -> "Held":
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return Held(
            pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20), len(os.listdir("/proc/self/fd")), threading.active_count()
        )


class Running(NamedTuple):
    root: Path
    session: Any
    preview: Any
    port: int


@contextmanager
def preview_of(root: Path) -> Iterator[Running]:
    preview = Preview()
    session = Session(root, Options(jobs=1, search=False), preview, lambda _: None)
    session.build(unseen)
    server = start(0, preview)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield Running(root, session, preview, server.server_address[1])
    preview.close()
    server.shutdown()
    thread.join()
    server.server_close()


def rebuilt(running: Running, first: int, count: int) -> None:
    """So many saves, each built and read; every fifth one is a fault."""
    for number in range(first, first + count):
        words = "See [[nothing]]." if number % 5 == 4 else f"Edition {number}."
        write(running.root, "content/pages/about.md", f"---\ntitle: About\n---\n{words}\n")
        running.session.build(unseen)
        assert b"Edition" in got(running, "/pages/about/")


def got(running: Running, path: str) -> bytes:
    connection = http.client.HTTPConnection(ADDRESS, running.port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse().read()
    connection.close()
    return answer
