"""What GitHub Pages makes of a branch: its limits, the site's address, and files that belong on no site.

Limits: https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits (1 GB a site) and
https://docs.github.com/repositories/working-with-files/managing-large-files (100 MB a file, else the push is refused).
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from briefgen.publish.site_tree import Tree, printable

SITE_LIMIT = 1_000_000_000
FILE_LIMIT = 100 * 1024 * 1024

_SHOWN = 5
"""So many files are named, the largest first."""

_GITHUB = re.compile(
    r"(?:https?://(?:[^/@]*@)?|ssh://(?:[^/@]*@)?|(?:[^/@:]+@)?)github\.com(?::\d+)?[/:]/?([\w.-]+)/([\w.-]+?)(?:\.git)?/?"
)
_KEYS = re.compile(
    rb"id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|.*\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)", re.IGNORECASE
)
_HIDDEN = re.compile(rb"\.(?:env.*|git.*|ssh|netrc|npmrc|pypirc|htpasswd|aws|gnupg)", re.IGNORECASE)


def is_github(url: str) -> bool:
    """Whether a remote's address is GitHub's."""
    return _GITHUB.fullmatch(url) is not None


def pages_address(url: str, domain: str = "") -> str:
    """Where GitHub Pages shows the site of the remote at `url`, or of its own `domain`; empty where it is not known."""
    if domain:
        return f"https://{domain}/"
    found = _GITHUB.fullmatch(url)
    if not found:
        return ""
    owner, name = found[1].lower(), found[2]
    return (
        f"https://{owner}.github.io/" if name.lower() == f"{owner}.github.io" else f"https://{owner}.github.io/{name}/"
    )


def too_large(sizes: Mapping[str, int], *, site_limit: int = SITE_LIMIT, file_limit: int = FILE_LIMIT) -> Iterator[str]:
    """A sentence for each limit that a site goes beyond, with its largest files. All sizes are in bytes."""
    total = sum(sizes.values())
    if total > site_limit:
        yield (
            f"The site has {_amount(total)}; GitHub Pages shows at most {_amount(site_limit)}. "
            f"Its largest files: {_listed(sizes.items())}."
        )
    over = [(path, size) for path, size in sizes.items() if size > file_limit]
    if over:
        yield f"GitHub takes no file of more than {_amount(file_limit)}: {_listed(over)}."


def private_files(tree: Tree) -> tuple[str, ...]:
    """Files whose names are those of keys and passwords, which no site has a use for."""
    return tuple(printable(path) for path in sorted(tree) if any(_is_private(part) for part in path.split(b"/")))


def _is_private(name: bytes) -> bool:
    return bool(_KEYS.fullmatch(name) or _HIDDEN.fullmatch(name))


def _listed(files: Iterable[tuple[str, int]]) -> str:
    largest = sorted(files, key=lambda each: (-each[1], each[0]))[:_SHOWN]
    return ", ".join(f"{path} ({_amount(size)})" for path, size in largest)


def _amount(size: int) -> str:
    for unit, least in (("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)):
        if size >= least:
            return f"{size / least:.1f} {unit}"
    return f"{size} bytes"
