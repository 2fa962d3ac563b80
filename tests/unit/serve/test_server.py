import http.client
import json
import socket
import threading
import time

import pytest

from briefgen.diagnostics.model import BriefgenError, Diagnostic
from briefgen.diagnostics.policy import findings
from briefgen.model.ids import ContentPath
from briefgen.serve.preview import Preview
from briefgen.serve.server import ADDRESS, start

FILES = {
    "index.html": "<!doctype html><html><body><h1>Home</h1></body></html>",
    "404.html": "<!doctype html><html><body>Nothing here</body></html>",
    "people/index.html": "<body>People</body>",
    "assets/a.css": "p{}",
    "data/x.jsonl": "{}",
}
HELD_UP = 10
"""Seconds: whoever had to wait for an open stream, or for a request that is not finished, would wait for fifteen."""

FAULT = Diagnostic(code="BG201", path=ContentPath("content/a.md"), message="<img src=x onerror=alert(1)>")


@pytest.fixture
def preview(tmp_path):
    folder = tmp_path / "site"
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    (folder / "unlisted.html").write_text("secret")
    (tmp_path / "site-secret").mkdir()
    (tmp_path / "site-secret" / "x").write_text("secret")
    preview = Preview()
    preview.show(folder, dict.fromkeys(FILES, "0123456789abcdef0123"), ())
    return preview


@pytest.fixture
def server(preview):
    server = start(0, preview)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield server
    preview.close()
    server.shutdown()
    thread.join()
    server.server_close()


def get(server, path, *, method="GET", **headers):
    connection = http.client.HTTPConnection(ADDRESS, server.server_address[1], timeout=60)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def raw(server, request):
    with socket.create_connection(server.server_address, timeout=60) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while part := connection.recv(65536):
            answer += part
    return answer


def test_a_page_is_served_with_the_script_that_reloads_it(server, preview):
    response, body = get(server, "/")

    assert response.status == 200
    assert b"<h1>Home</h1>" in body
    version = preview.showing.version("index.html")
    script = f'<script src="/_briefgen/preview.js?token={preview.token}&amp;version={version}"></script></body>'
    assert script.encode() in body


def test_other_files_are_served_as_they_are(server):
    response, body = get(server, "/assets/a.css")

    assert (response.status, body, response.headers["Content-Type"]) == (200, b"p{}", "text/css; charset=utf-8")


def test_an_unknown_address_is_the_sites_own_page_for_that(server):
    response, body = get(server, "/nowhere/")

    assert response.status == 404
    assert b"Nothing here" in body


def test_nothing_is_kept_by_the_browser_or_read_by_other_sites(server):
    response, _ = get(server, "/")

    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not [name for name in response.headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize(
    "target",
    [
        *(
            "/../x",
            "/%2e%2e/site-secret/x",
            "/..%2fsite-secret/x",
            "/%252e%252e/",
            "/..\\x",
            "//etc/passwd",
            "/./",
            "*",
        ),
        *("/a/%00", "http://h/../x", "/x#/../y", "/unlisted.html", "/../site-secret/x", "/.git/config"),
    ],
)
def test_no_byte_from_outside_the_site_is_ever_sent(server, target):
    answer = raw(server, f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())

    assert answer.split()[1] in (b"400", b"404")
    assert b"secret" not in answer
    assert b"root:" not in answer


def test_a_link_that_took_a_files_place_is_not_followed(server, preview, tmp_path):
    (tmp_path / "site" / "index.html").unlink()
    (tmp_path / "site" / "index.html").symlink_to(tmp_path / "site-secret" / "x")

    response, body = get(server, "/")

    assert response.status == 404
    assert b"secret" not in body


@pytest.mark.parametrize(
    "headers", [b"", b"Host: evil.example\r\n", b"Host: [::1\r\n", b"Host: a\r\nHost: localhost\r\n"]
)
def test_requests_for_other_hosts_are_refused(server, headers):
    answer = raw(server, b"GET / HTTP/1.1\r\n" + headers + b"Connection: close\r\n\r\n")

    assert answer.split()[1] in (b"400", b"403")
    assert b"Home" not in answer
    assert get(server, "/")[0].status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_asked_but_reading(server, method):
    assert get(server, "/", method=method)[0].status == 501


def test_head_has_no_body(server):
    response, body = get(server, "/assets/a.css", method="HEAD")

    assert (response.status, response.headers["Content-Length"], body) == (200, "3", b"")


def test_findings_are_data_and_need_the_token(server, preview):
    preview.say(findings([FAULT], {}))

    response, body = get(server, f"/_briefgen/findings?token={preview.token}")

    assert response.headers["Content-Type"].startswith("application/json")
    assert json.loads(body)["findings"][0]["message"] == FAULT.message
    for path in ("findings", "events", "preview.js"):
        assert get(server, f"/_briefgen/{path}")[0].status == 403
        assert get(server, f"/_briefgen/{path}?token=x")[0].status == 403
        assert get(server, f"/_briefgen/{path}?token={preview.token}", Origin="http://evil.example")[0].status == 403
        assert get(server, f"/_briefgen/{path}?token={preview.token}", Origin="null")[0].status == 403
        assert get(server, f"/_briefgen/{path}?token={preview.token}", Sec_Fetch_Site="cross-site")[0].status == 403


class FakeReasons:
    """Knows one page."""

    def __init__(self):
        self.asked = []

    def of(self, address, passage, word=""):
        self.asked.append((address, passage, word))
        return ({"surface": "Kim", "verdict": "nobody"},) if address == "/articles/a b/" else None


def test_the_reason_of_a_link_is_told_to_pages_of_the_preview_alone(server, preview):
    server.reasons = FakeReasons()
    asked = f"/_briefgen/explain?token={preview.token}&page=/articles/a%2520b/&passage=3&word=Kim"

    response, body = get(server, asked)

    assert response.headers["Content-Type"].startswith("application/json")
    assert json.loads(body) == {"places": [{"surface": "Kim", "verdict": "nobody"}]}
    assert server.reasons.asked == [("/articles/a b/", 3, "Kim")]
    assert get(server, asked.replace(preview.token, "x"))[0].status == 403
    assert get(server, asked, Origin="http://evil.example")[0].status == 403
    assert get(server, asked, Sec_Fetch_Site="cross-site")[0].status == 403
    assert len(server.reasons.asked) == 1


def test_a_reason_is_asked_for_by_a_page_a_passage_and_a_word_of_some_length(server, preview):
    own = f"/_briefgen/explain?token={preview.token}"
    assert get(server, f"{own}&page=/articles/a/&passage=1")[0].status == 404

    server.reasons = FakeReasons()
    assert get(server, f"{own}&page=/articles/other/&passage=1")[0].status == 404
    for wrong in ("", "&passage=-1", "&passage=x", "&passage=1234567890", f"&passage=1&word={'w' * 201}"):
        assert get(server, f"{own}&page=/articles/a/{wrong}")[0].status == 400


def test_a_project_that_cannot_be_read_has_no_reasons(server, preview):
    class Broken:
        def of(self, address, passage, word=""):
            raise BriefgenError("gone")

    server.reasons = Broken()

    assert get(server, f"/_briefgen/explain?token={preview.token}&page=/articles/a/&passage=1")[0].status == 404


def test_a_stream_tells_its_page_of_new_versions_and_of_new_findings_and_of_nothing_else(server, preview):
    connection = http.client.HTTPConnection(ADDRESS, server.server_address[1], timeout=60)
    connection.request("GET", f"/_briefgen/events?token={preview.token}&page=/people/")
    stream = connection.getresponse()
    assert stream.headers["Content-Type"] == "text/event-stream"

    def told():
        line = stream.readline().decode()
        assert stream.readline() == b"\n"
        return line.removeprefix("data: ").split()

    first, said = told()
    assert (first, said) == (preview.showing.version("people/index.html"), "1")
    preview.say(findings([FAULT], {}))
    assert told() == [first, "2"]
    preview.glimpse("index.html", b"<p>Another page.</p>")
    assert told() == [first, "3"]
    preview.glimpse("people/index.html", b"<p>This page.</p>")
    second, _ = told()
    assert second not in ("", first)
    preview.show(preview.showing.folder, {**preview.showing.files, "style.css": "1"}, (), takes_in=preview.newest)
    assert told()[0] not in (first, second)
    stream.close()
    connection.close()


def test_a_page_ahead_of_its_site_is_served_until_a_site_takes_it_in(server, preview):
    old = get(server, "/")[1]
    preview.glimpse("index.html", b"<p>Newer.</p>")
    preview.show(preview.showing.folder, preview.showing.files, (), takes_in=0)
    newer = get(server, "/")[1]
    preview.show(preview.showing.folder, preview.showing.files, (), takes_in=preview.newest)

    assert b"Newer." in newer
    assert get(server, "/")[1] == old


def test_many_open_streams_keep_nobody_waiting_and_end_with_the_server(preview):
    server = start(0, preview)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    streams = []
    for _ in range(100):
        stream = socket.create_connection(server.server_address, timeout=60)
        request = f"GET /_briefgen/events?token={preview.token} HTTP/1.1\r\nHost: localhost\r\n\r\n"
        stream.sendall(request.encode())
        streams.append(stream)
    slow = socket.create_connection(server.server_address, timeout=60)
    slow.sendall(b"GET / HT")

    begun = time.monotonic()
    assert get(server, "/")[0].status == 200
    assert time.monotonic() - begun < HELD_UP

    begun = time.monotonic()
    preview.close()
    server.shutdown()
    server.server_close()
    thread.join()
    assert time.monotonic() - begun < HELD_UP
    for stream in (*streams, slow):
        stream.close()


def test_before_the_first_good_build_there_is_a_page_that_waits():
    preview = Preview()
    server = start(0, preview)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    response, body = get(server, "/any/page/")
    preview.close()
    server.shutdown()
    thread.join()
    server.server_close()

    assert response.status == 503
    assert b"preview.js?token=" in body


def test_a_port_that_is_taken_is_passed_over(server, preview):
    taken = server.server_address[1]
    other = start(taken, preview)
    other.server_close()

    assert taken < other.server_address[1] < taken + 10


def test_where_no_port_is_free_there_is_one_sentence(preview):
    with pytest.raises(BriefgenError, match="--port"):
        start(65536, preview)


def test_only_this_machine_is_listened_to(server):
    assert server.server_address[0] == "127.0.0.1"
