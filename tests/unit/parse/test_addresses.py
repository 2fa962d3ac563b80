import pytest

from briefgen.parse.addresses import is_allowed


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c:d#e",
        "http://example.org",
        "HTTPS://EXAMPLE.ORG",
        "https://пример.рф/",
        "mailto:editor@example.org",
        "static/map.png",
        "static/a map.png",
        "/static/map.png",
        "#p7",
        "?q=1:2",
        "a/b:c",
        "../a",
    ],
)
def test_the_web_mail_and_this_site_are_linked_to(address: str) -> None:
    assert is_allowed(address)


SCHEMES = (
    "javascript vbscript data file blob filesystem about view-source jar feed ms-word ms-excel search-ms intent ftp "
    "tel sms magnet ssh git ws wss chrome resource x-apple-helpbasic livescript mocha"
)


@pytest.mark.parametrize("scheme", SCHEMES.split())
@pytest.mark.parametrize(
    "form", ["{}:x", "{}://x", " {}:x", "\t{}:x", "\x01{}:x", "{}\n:x", "{}:x ", "\xa0{}:x", "\u200b{}:x"]
)
def test_no_other_scheme_is_however_it_is_dressed(scheme: str, form: str) -> None:
    assert not is_allowed(form.format(scheme))
    assert not is_allowed(form.format(scheme.upper()))


@pytest.mark.parametrize(
    "address",
    [
        "",
        " ",
        "//evil.example/a",
        "/\\evil.example",
        "\\\\srv\\share",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil",
        "http://",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "%6Aavascript:alert(1)",
        ":alert(1)",
        "1a:b",
        "mailto:",
        "mailto:/x",
        "https://a\u2028b",
        "https://a\x00b",
    ],
)
def test_nor_is_what_only_looks_like_an_address_of_ours(address: str) -> None:
    assert not is_allowed(address)
