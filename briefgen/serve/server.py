"""The preview's server: on this machine alone, only what the build listed, and nothing that a request could change."""

import contextlib
import functools
import mimetypes
import os
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from typing import Any, Protocol
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec

from briefgen.diagnostics.model import BriefgenError
from briefgen.serve.preview import Preview, Showing
from briefgen.serve.requests import OWN, answer, is_foreign, is_own_host

ADDRESS = "127.0.0.1"
_WAITING = 128
"""So many connections may wait: a page, its parts and other tabs come at once; one turned away is a second late."""

_TRIES = 10
"""So many ports are tried, one after the other, where the first is taken."""

_PATIENCE = 15
"""Seconds after which a request that is not finished is given up, and an open stream says that it is alive."""

_TYPES = {".jsonl": "application/jsonl", ".jsonld": "application/ld+json", ".bib": "text/plain", ".woff2": "font/woff2"}
_NO_SITE = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>Not built yet</title>"
    "<body><h1>Not built yet</h1><p>The site appears here as soon as it can be built.</body></html>"
)


_MAX_WORD = 200
"""Characters of a word that is asked for; a longer one is none."""


class Answering(Protocol):
    """What is needed of `Reasons`."""

    def of(self, address: str, passage: int, word: str = "") -> tuple[Any, ...] | None:
        """Why the words of a passage are linked or not; None where there is no such text."""


class Server(ThreadingHTTPServer):
    """Serves a preview; requests that are open do not keep it from ending."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = _WAITING

    def __init__(self, port: int, preview: Preview, reasons: Answering | None = None) -> None:
        self.preview = preview
        self.reasons = reasons
        super().__init__((ADDRESS, port), _Request)

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader who went away in the middle of an answer is no news."""


def start(port: int, preview: Preview, reasons: Answering | None = None) -> Server:
    """A server on `port`, or, where that is taken, on the next free one; 0 is any. Requests wait until it is run.

    `reasons` says on demand why a word is linked or not; without it, nothing does.
    """
    for number in range(port, port + _TRIES if port else 1):
        with contextlib.suppress(OSError, OverflowError):
            return Server(number, preview, reasons)
    raise BriefgenError(f"No port from {port} to {port + _TRIES - 1} can be listened on; choose another with --port.")


class _Request(BaseHTTPRequestHandler):
    server: Server
    server_version = "briefgen"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE

    def do_HEAD(self) -> None:
        self._handle()

    def do_GET(self) -> None:
        self._handle()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _handle(self) -> None:
        hosts = self.headers.get_all("Host") or []
        if len(hosts) != 1:
            self._refuse(HTTPStatus.BAD_REQUEST)
        elif not is_own_host(hosts) or self._is_foreign(hosts[0]):
            self._refuse(HTTPStatus.FORBIDDEN)
        elif self.path.startswith(OWN):
            self._own()
        else:
            self._file()

    def _is_foreign(self, host: str) -> bool:
        headers = self.headers
        return is_foreign(headers["Sec-Fetch-Site"], headers["Sec-Fetch-Mode"], headers["Origin"], host)

    def _file(self) -> None:
        showing = self.server.preview.showing
        kind, path = answer(self.path, showing.files)
        if kind == "wrong":
            self._refuse(HTTPStatus.BAD_REQUEST)
        elif kind == "elsewhere":
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", path)
            self._end(b"", "text/plain")
        elif kind == "nothing" and not showing.files:
            self._page(HTTPStatus.SERVICE_UNAVAILABLE, _NO_SITE.encode(), showing.version("404.html"))
        else:
            self._send_file(showing, "404.html" if kind == "nothing" else path, found=kind == "file")

    def _send_file(self, showing: Showing, path: str, *, found: bool) -> None:
        newer = showing.newer.get(path)
        data = newer.data if newer else _read(f"{showing.folder}/{path}")
        if data is None:
            self._refuse(HTTPStatus.NOT_FOUND)
        elif path.endswith(".html"):
            self._page(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND, data, showing.version(path))
        else:
            self.send_response(HTTPStatus.OK)
            self._end(data, _type_of(path))

    def _page(self, status: HTTPStatus, html: bytes, version: str) -> None:
        script = f'<script src="{OWN}preview.js?token={self.server.preview.token}&amp;version={version}"></script>'
        before, body, after = html.rpartition(b"</body>")
        self.send_response(status)
        self._end(
            before + script.encode() + body + after if body else html + script.encode(), "text/html; charset=utf-8"
        )

    def _own(self) -> None:
        url = urlsplit(self.path)
        if parse_qs(url.query).get("token") != [self.server.preview.token]:
            self._refuse(HTTPStatus.FORBIDDEN)
        elif url.path == f"{OWN}preview.js":
            self.send_response(HTTPStatus.OK)
            self._end(_script(), "text/javascript; charset=utf-8")
        elif url.path == f"{OWN}findings":
            showing = self.server.preview.showing
            self.send_response(HTTPStatus.OK)
            said = {"findings": showing.findings, "trouble": showing.trouble}
            self._end(msgspec.json.encode(said), "application/json")
        elif url.path == f"{OWN}explain":
            self._explain(parse_qs(url.query))
        elif url.path == f"{OWN}events":
            self._events(parse_qs(url.query).get("page", ["/"])[0])
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def _explain(self, asked: dict[str, list[str]]) -> None:
        """Why the names and terms of a passage, or the places of a word in it, are linked or not."""
        page, passage, word = (asked.get(key, [""])[0] for key in ("page", "passage", "word"))
        if not passage.isdecimal() or len(passage) > 9 or len(word) > _MAX_WORD:
            self._refuse(HTTPStatus.BAD_REQUEST)
            return
        reasons = self.server.reasons
        try:
            places = reasons.of(unquote(page), int(passage), word) if reasons is not None else None
        except (BriefgenError, OSError):
            places = None
        if places is None:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        self.send_response(HTTPStatus.OK)
        self._end(msgspec.json.encode({"places": places}), "application/json")

    def _events(self, page: str) -> None:
        """A stream that tells a page its newest version, and how often anything was said, so that it looks again."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self._common_headers()
        self.close_connection = True
        told, said = "", -1
        while self.command == "GET" and not self.server.preview.is_closed:
            showing = self.server.preview.wait(said, _PATIENCE)
            said = showing.said
            now = f"data: {_version(showing, page)} {said}\n\n"
            self.wfile.write((now if now != told else ": still here\n\n").encode())
            self.wfile.flush()
            told = now

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True
        self.send_response(status)
        self._end(f"{status.value} {status.phrase}\n".encode(), "text/plain; charset=utf-8")

    def _end(self, data: bytes, type_of_data: str) -> None:
        self.send_header("Content-Type", type_of_data)
        self.send_header("Content-Length", str(len(data)))
        self._common_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _common_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.end_headers()


def _version(showing: Showing, page: str) -> str:
    """The version of what is served at the address `page`."""
    kind, path = answer(page, showing.files)
    return showing.version(path if kind == "file" else "404.html")


def _read(file: str) -> bytes | None:
    try:
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as opened:
            return opened.read()
    except OSError:
        return None


def _type_of(path: str) -> str:
    known = _TYPES.get(os.path.splitext(path)[1]) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{known}; charset=utf-8" if known.startswith("text/") or "json" in known or "xml" in known else known


@functools.cache
def _script() -> bytes:
    return resources.files("briefgen.serve").joinpath("preview.js").read_bytes()
