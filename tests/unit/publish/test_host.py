import pytest

from briefgen.publish.host import is_github, pages_address, private_files, too_large
from briefgen.publish.site_tree import Blob


def test_a_site_within_the_limits_is_not_spoken_of():
    assert list(too_large({"a": 60, "b": 40}, site_limit=100, file_limit=60)) == []


def test_a_site_beyond_the_limit_is_told_with_its_largest_files():
    (told,) = too_large({"a": 2_500_000, "b": 40, "c": 1_000}, site_limit=2_500_000)

    assert told == (
        "The site has 2.5 MB; GitHub Pages shows at most 2.5 MB. "
        "Its largest files: a (2.5 MB), c (1.0 kB), b (40 bytes)."
    )


def test_a_file_beyond_the_limit_is_named():
    assert list(too_large({"a": 61, "b": 60}, file_limit=60)) == [
        "GitHub takes no file of more than 60 bytes: a (61 bytes)."
    ]


def test_githubs_own_limits_are_the_defaults():
    assert len(list(too_large({"a": 104_857_601}))) == 1
    assert list(too_large(dict(**{f"f{n}": 100_000_000 for n in range(10)}))) == []
    assert len(list(too_large(dict(**{f"f{n}": 100_000_001 for n in range(10)})))) == 1


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://github.com/Owner/talks.git", "https://owner.github.io/talks/"),
        ("https://•••@github.com/owner/talks", "https://owner.github.io/talks/"),
        ("git@github.com:owner/talks.git", "https://owner.github.io/talks/"),
        ("ssh://git@github.com/owner/talks.git", "https://owner.github.io/talks/"),
        ("ssh://git@ssh.github.com:443/owner/talks.git", ""),
        ("https://github.com/owner/Owner.github.io", "https://owner.github.io/"),
        ("https://github.com.evil.example/owner/talks", ""),
        ("/srv/github.com/owner/talks", ""),
    ],
)
def test_the_sites_address_follows_from_the_remotes(url, address):
    assert pages_address(url) == address
    assert is_github(url) == bool(address)


def test_a_domain_of_ones_own_is_the_address():
    assert pages_address("git@github.com:owner/talks.git", "talks.example") == "https://talks.example/"


@pytest.mark.parametrize(
    "path",
    [".env", "a/.env.local", "static/id_rsa", "ID_ED25519", "tls/server.PEM", ".git/config", ".ssh/x", ".htpasswd"],
)
def test_keys_and_passwords_are_known_by_their_names(path):
    assert private_files({path.encode(): Blob(mode=b"100644", id=b"0")}) == (path,)


@pytest.mark.parametrize(
    "path", [".nojekyll", "index.html", "people/id_rsa.html", "monkey", "environment/a", "key.html"]
)
def test_other_names_are_nobodys_secret(path):
    assert private_files({path.encode(): Blob(mode=b"100644", id=b"0")}) == ()
