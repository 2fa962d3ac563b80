"""Opens pages in a browser, hundreds a time, and tells what content did that only a page's own theme may do.

Each page is loaded with its style sheet and script into a frame of one window, most of them out of sight. In a context
that ignores the pages' Content-Security-Policy a script that came through would run, and be told; in one that keeps it
nothing may so much as be tried.
"""

import http.server
import mimetypes
import socketserver
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page

from briefgen.model.work_entries import FORMATS

_EMPTY = "_empty"
_AT_ONCE = 8
_HELD = [f"data:{form.kind.media_type};charset=utf-8," for form in FORMATS]
"""How the addresses of files begin that a page itself holds, to be kept and not opened."""

_SETTLING = 200
"""Milliseconds in which the browser may still tell of what the last page did, such as of a window."""

_LOAD = """async ([paths, atOnce, held]) => {
    const faults = [], urls = ["href", "src", "action", "cite", "poster", "data", "xlink:href"];
    const never = "iframe, object, embed, applet, base, frame, frameset, style, link[rel=import], [srcdoc], [srcset], "
        + "[formaction], [ping], [background], meta[http-equiv]:not([http-equiv=Content-Security-Policy])";
    const judge = (path, page) => {
        const say = (element, what) => faults.push(`${path}: ${what}: ${element.outerHTML.slice(0, 200)}`);
        for (const element of page.querySelectorAll(never)) say(element, "not allowed");
        for (const script of page.scripts) {
            const own = script.src.startsWith(`${location.origin}/assets/`) && !script.text;
            if (!own && script.type !== "application/ld+json") say(script, "a script");
        }
        for (const element of page.querySelectorAll("*")) {
            for (const { name, value } of element.attributes) {
                if (name.startsWith("on")) say(element, "a handler");
                if (!urls.includes(name)) continue;
                if (element.hasAttribute("download") && held.some((type) => value.startsWith(type))) continue;
                const url = new URL(value, page.baseURI);
                if (!["http:", "https:", "mailto:"].includes(url.protocol)) say(element, "an address");
                if (name === "src" && url.origin !== location.origin) say(element, "from elsewhere");
            }
        }
    };
    let next = 0;
    const one = async () => {
        while (next < paths.length) {
            const number = next++, path = "/" + paths[number], frame = document.createElement("iframe");
            if (number % 20) frame.style.display = "none";
            await new Promise((loaded) => { frame.onload = loaded; frame.src = path; document.body.append(frame); });
            try {
                const shown = frame.contentWindow.location.pathname;
                const folder = (name) => name.replace(/index.html$/, "");
                if (folder(shown) !== folder(path)) faults.push(`${path}: went elsewhere`);
                if (!frame.contentDocument.querySelector("main")) faults.push(`${path}: no page`);
                judge(path, frame.contentDocument);
            } catch (error) { faults.push(`${path}: ${error}`); }
            frame.remove();
        }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    return faults;
}"""


class Elsewhere(socketserver.ThreadingTCPServer):
    """Stands for all hosts that hostile text names: `asked` has the first bytes that were sent to any of them."""

    daemon_threads = True

    def __init__(self) -> None:
        asked = self.asked = list[bytes]()

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                asked.append(self.request.recv(2000))

        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def argument(self) -> str:
        """What leads a Chromium here from the hosts of hostile text; its own errands find nobody."""
        here = f"127.0.0.1:{self.server_address[1]}"
        return f"--host-resolver-rules=MAP *example* {here}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


class Site:
    """Files that are served on this machine; `files` may be others at any time."""

    def __init__(self) -> None:
        self.files: Mapping[str, bytes] = {}
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def do_GET(self) -> None:
                path = unquote(urlsplit(self.path).path)[1:]
                data = b"<!doctype html><title>Frames</title>" if path == _EMPTY else site.files.get(path)
                self.send_response(404 if data is None else 200)
                self.send_header("Content-Type", mimetypes.guess_type(path)[0] or "text/html")
                self.send_header("Content-Length", str(len(data or b"")))
                self.send_header("Cache-Control", "no-store" if path.endswith(".html") else "max-age=60")
                self.end_headers()
                self.wfile.write(data or b"")

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"


@contextmanager
def serving() -> Iterator[tuple[Site, Elsewhere]]:
    """A site for the browser, and what stands for all others."""
    site, elsewhere = Site(), Elsewhere()
    servers = (site.server, elsewhere)
    threads = [threading.Thread(target=server.serve_forever, args=(0.05,)) for server in servers]
    for thread in threads:
        thread.start()
    try:
        yield site, elsewhere
    finally:
        for server, thread in zip(servers, threads, strict=True):
            server.shutdown()
            thread.join()
            server.server_close()


class Watcher:
    """A context of a browser in which nothing that content may not do goes unseen."""

    def __init__(self, browser: Browser, site: Site, elsewhere: Elsewhere, *, policy: bool) -> None:
        self._site, self._elsewhere, self.told = site, elsewhere, list[str]()
        self._context: BrowserContext = browser.new_context(bypass_csp=not policy)
        self._context.expose_binding("pwned", lambda source, *_: self.told.append(f"ran: {source['frame'].url}"))
        self._context.on("console", self._console)
        self._context.on("dialog", self._dialog)
        self._context.on("page", lambda page: self.told.append(f"a window: {page.url}") if self._opened else None)
        self._opened = False

    def load(self) -> int:
        """Load every page of the site; how many these are. What they did is in `told` then."""
        paths = sorted(path for path in self._site.files if path.endswith(".html"))
        self._opened = False
        page: Page = self._context.new_page()
        self._opened = True
        page.goto(f"{self._site.address}{_EMPTY}")
        self.told += page.evaluate(_LOAD, [paths, _AT_ONCE, _HELD])
        page.wait_for_timeout(_SETTLING)
        page.close()
        self.told += [f"asked: {words!r}" for words in self._elsewhere.asked]
        self._elsewhere.asked.clear()
        return len(paths)

    def close(self) -> None:
        self._context.close()

    def _console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.told.append(f"tried: {message.text}")

    def _dialog(self, dialog: Dialog) -> None:
        self.told.append(f"a dialog: {dialog.message}")
        dialog.dismiss()
